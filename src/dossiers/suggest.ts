import type { Article } from '../articles/article.ts';
import { plainText } from '../base/runs.ts';
import type { Mention } from '../entities/find-names.ts';

export type Claim = { dossierId: string; segmentId: string; quote: string; start: number; end: number };

/**
 * The sentences of an article that name the mechanism a dossier is about, as suggestions: the whole sentence is the
 * quotation. A person confirms or rejects; nothing suggested is ever published.
 */
export function suggestClaims(
  article: Article,
  mentions: readonly Mention[],
  dossiers: ReadonlyMap<string, string>,
): Claim[] {
  const texts = new Map(
    article.revision.units
      .filter(unit => unit.kind !== 'alt' && unit.kind !== 'headline')
      .flatMap(unit => unit.segments.map(segment => [segment.id, plainText(segment.runs)])),
  );
  const claims = new Map<string, Claim>();
  for (const mention of mentions) {
    const dossierId = dossiers.get(mention.entityId);
    const quote = texts.get(mention.segmentId);
    if (!dossierId || quote === undefined) continue;
    claims.set(`${dossierId} ${mention.segmentId}`, {
      dossierId,
      segmentId: mention.segmentId,
      quote,
      start: 0,
      end: quote.length,
    });
  }
  return [...claims.values()];
}
