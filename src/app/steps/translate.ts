import { loadArticle, outletById } from '../../articles/store.ts';
import { SampanError } from '../../base/error.ts';
import { clearProblem } from '../../platform/problem-store.ts';
import { recordChange } from '../../publish/store.ts';
import { prepareTranslation, saveTranslation } from '../../translate/translate-article.ts';
import type { PipelineContext } from '../context.ts';

/** Makes or completes the translation of an article in one language and judges it. */
export async function translate(
  ctx: PipelineContext,
  { articleId, locale }: { articleId: string; locale: string },
): Promise<void> {
  const article = await loadArticle(ctx.db, articleId);
  if (!article || article.locale === locale) return;
  const outlet = await outletById(ctx.db, article.outletId);
  if (!outlet?.licence.mayTranslate) return;
  const prepared = await prepareTranslation(ctx, article, locale);
  for (const segment of prepared.made) ctx.metrics.segmentsTranslated.inc({ engine: segment.engine ?? 'memory' });
  await ctx.db.transaction().execute(async db => {
    const now = ctx.now().toISOString();
    await saveTranslation(db, article, locale, prepared, now);
    await recordChange(db, articleId, now);
    await clearProblem(db, `translation:${articleId}:${locale}`);
  });
  if (prepared.isWorthRetrying) {
    throw new SampanError(
      'engine_unavailable',
      `${prepared.failures.length} sentences of ${article.slug} could not be translated to ${locale} now`,
      {
        retryable: true,
        remedy: 'They are tried again. See `sampan doctor` for the engines.',
      },
    );
  }
}
