import type { Kysely } from 'kysely';
import { loadArticle } from '../../articles/article-store.ts';
import { outletById } from '../../articles/outlet-store.ts';
import { SampanError } from '../../base/error.ts';
import type { Locale } from '../../base/locale.ts';
import type { Database } from '../../db/schema.ts';
import { enqueueMany } from '../../platform/enqueue-many.ts';
import { clearProblem } from '../../platform/problem-store.ts';
import { recordChange } from '../../publish/change-store.ts';
import { prepareTranslation, saveTranslation } from '../../translate/translate-article.ts';
import { missingTranslations } from '../../translate/translation-store.ts';
import type { PipelineContext } from '../context.ts';

/**
 * A job for every article and edition that has no finished translation: after an edition or an engine was added.
 * Answers how many. Call inside a transaction.
 */
export async function translateMissing(db: Kysely<Database>, only: Locale | null = null): Promise<number> {
  const missing = await missingTranslations(db, only);
  await enqueueTranslations(db, missing);
  return missing.length;
}

/** One job per article and language, however often it is asked for. */
export async function enqueueTranslations(
  db: Kysely<Database>,
  wanted: readonly { articleId: string; locale: Locale }[],
): Promise<void> {
  const jobs = wanted.map(({ articleId, locale }) => ({
    key: `translate ${articleId} ${locale}`,
    payload: { articleId, locale },
  }));
  await enqueueMany(db, 'translate', jobs);
}

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
