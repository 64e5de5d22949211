import { SampanError } from '../base/error.ts';
import { newId, sha256 } from '../base/id.ts';
import type { Locale } from '../base/locale.ts';
import { plainText, textRuns } from '../base/runs.ts';
import { segmentRuns } from '../text/split-runs.ts';
import type { Figure, Image, Segment, Unit, UnitKind } from './article.ts';
import type { ArticleDraft, Inline } from './draft.ts';

/** What is known of the article already; its segments and figures keep their ids. */
export type Known = { segments: readonly Segment[]; figures: readonly Figure[] };

export type Admission = { units: Unit[]; figures: Figure[]; contentHash: string; fingerprint: string };

/** Some hundreds of thousands of words: what is longer is a book, an archive or a data set. */
const mostSentences = 20_000;

/**
 * Turns a draft into the units, segments and figures of a revision. The article is segmented here and nowhere else.
 * A sentence that stood in the article before keeps its id, so that everything said about it (translations, mentions,
 * evidence) stays said.
 *
 * @param images the re-encoded picture by its address in the draft
 * @param pending addresses of pictures that may still come; a figure whose picture will not and has no caption is left out
 * @throws SampanError `article_too_long`
 */
export function admit(
  draft: ArticleDraft,
  locale: Locale,
  images: ReadonlyMap<string, Image>,
  known: Known = { segments: [], figures: [] },
  pending: ReadonlySet<string> = new Set(),
): Admission {
  const segmentIds = new Map(known.segments.map(segment => [segmentKey(segment), segment.id]));
  const figureId = idsOf(known.figures);
  const units: Unit[] = [];
  const figures: Figure[] = [];
  let sentences = 0;

  const add = (kind: UnitKind, content: Inline, figureId: string | null = null): void => {
    const segments = segmentRuns(content, locale).map(part => {
      const id = segmentIds.get(segmentKey(part)) ?? newId();
      segmentIds.set(segmentKey(part), id);
      return { id, runs: part.runs, codes: part.codes };
    });
    sentences += segments.length;
    if (sentences > mostSentences) throw tooLong(draft);
    if (segments.length > 0) units.push({ kind, figureId, segments });
  };

  if (draft.headline) add('headline', textOf(draft.headline));
  if (draft.lead) add('lead', draft.lead);
  for (const block of draft.blocks) {
    if (block.kind !== 'figure') {
      add(block.kind, block.content);
      continue;
    }
    const caption = block.caption && plainText(block.caption.runs);
    const image = (block.src && images.get(block.src)) || null;
    if (!image && !caption && !(block.src && pending.has(block.src))) continue;
    const figure: Figure = {
      id: figureId(block.src),
      sourceUrl: block.src,
      image,
      credit: block.credit,
    };
    figures.push(figure);
    if (block.alt) add('alt', textOf(block.alt), figure.id);
    if (block.caption) add('caption', block.caption, figure.id);
    if (!block.alt && !caption) units.push({ kind: 'alt', figureId: figure.id, segments: [] });
  }
  return { units, figures, contentHash: hashContent(draft, units, figures), fingerprint: fingerprintOf(units) };
}

function tooLong({ headline }: ArticleDraft): SampanError {
  return new SampanError(
    'article_too_long',
    `${headline ?? 'an article without a headline'} has more than ${mostSentences} sentences`,
    { remedy: 'Take in its parts, each under an address of its own; a book or an archive is no article.' },
  );
}

/** The share of an article's sentences that are among `segments`, 0..1; without sentences 0. */
export function sharedText({ units }: Pick<Admission, 'units'>, segments: readonly Inline[]): number {
  const texts = new Set(segments.map(segment => plainText(segment.runs)));
  const own = units.flatMap(unit => unit.segments.map(segment => plainText(segment.runs)));
  return own.length === 0 ? 0 : own.filter(text => texts.has(text)).length / own.length;
}

/** Gives each figure the id it had: by its address, in order among those of one address or of none. Each id is given once. */
function idsOf(known: readonly Figure[]): (sourceUrl: string | null) => string {
  const free = new Map<string | null, string[]>();
  for (const figure of known) free.set(figure.sourceUrl, [...(free.get(figure.sourceUrl) ?? []), figure.id]);
  return sourceUrl => free.get(sourceUrl)?.shift() ?? newId();
}

/** Two sentences are the same when their text and their codes are. */
function segmentKey(segment: Inline): string {
  return JSON.stringify([segment.runs, segment.codes]);
}

function hashContent(draft: ArticleDraft, units: readonly Unit[], figures: readonly Figure[]): string {
  return sha256(
    JSON.stringify([
      draft.byline,
      units.map(unit => [unit.kind, unit.segments.map(segmentKey)]),
      // Not the picture: whether it came now or later, the article is the same.
      figures.map(figure => [figure.sourceUrl, figure.credit]),
    ]),
  );
}

/** Equal for the same text at another address, whatever its pictures, links and white space. */
function fingerprintOf(units: readonly Unit[]): string {
  const body = units.filter(unit => unit.kind !== 'alt' && unit.kind !== 'caption');
  const text = body.flatMap(unit => unit.segments.map(segment => plainText(segment.runs))).join(' ');
  return sha256(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ''),
  );
}

function textOf(text: string): Inline {
  return { runs: textRuns(text), codes: [] };
}
