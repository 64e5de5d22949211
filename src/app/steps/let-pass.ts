import type { Article } from '../../articles/article.ts';
import { SampanError } from '../../base/error.ts';
import type { Locale } from '../../base/locale.ts';
import type { Context } from '../../platform/context.ts';
import { saveOverride } from '../../translate/finding-store.ts';
import { targetHash } from '../../translate/gate.ts';
import { translationStatus } from '../../translate/status-store.ts';
import { translatedSegments } from '../../translate/translation-store.ts';
import { enqueueTranslations } from './translate.ts';

/** A person's word that a finding of `check` is to pass for the text that the segment has now. */
export type Decision = { check: string; segmentId: string; person: string; reason: string };

/**
 * Puts the decision on record and has the gate judge again. A finding that holds nothing can be let pass too: it counts
 * against its check. Throws `segment_unknown`, `finding_unknown`.
 */
export async function letPass(
  ctx: Pick<Context, 'db' | 'now'>,
  { id, slug }: Pick<Article, 'id' | 'slug'>,
  locale: Locale,
  { check, segmentId, person, reason }: Decision,
): Promise<void> {
  const row = (await translatedSegments(ctx.db, id, [locale])).find(one => one.segmentId === segmentId);
  if (!row) {
    throw new SampanError('segment_unknown', `segment ${segmentId} of ${slug} has no translation in ${locale}`, {
      remedy: `sampan translate --status ${slug} lists the segments with findings.`,
    });
  }
  const [state] = await translationStatus(ctx.db, { slug, locale });
  if (!state?.findings.some(one => one.check === check && one.segmentId === segmentId)) {
    throw new SampanError('finding_unknown', `"${check}" has no finding on segment ${segmentId} in ${locale}`, {
      remedy: `sampan translate --status ${slug} lists the findings.`,
    });
  }
  await ctx.db.transaction().execute(async db => {
    const at = ctx.now().toISOString();
    await saveOverride(db, { segmentId, check, targetHash: targetHash(row.runs), locale, person, reason, at });
    await enqueueTranslations(db, [{ articleId: id, locale }]);
  });
}
