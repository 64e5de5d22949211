import { type Kysely, sql } from 'kysely';
import type { Locale } from '../base/locale.ts';
import type { Run } from '../base/runs.ts';
import type { Instant } from '../base/time.ts';
import { among, lots } from '../db/arrays.ts';
import type { Database } from '../db/schema.ts';
import type { Verdict } from './gate.ts';
import type { Published } from './spelling/text-change.ts';

type Db = Kysely<Database>;

export type TranslatedSegment = {
  segmentId: string;
  runs: Run[];
  state: 'translated' | 'reviewed' | 'final';
  engine: string | null;
  engineVersion: string | null;
  memoryUnitId: string | null;
  memoryMatch: number | null;
  confidence: number | null;
  translator: string | null;
  translatedAt: Instant | null;
  reviewer: string | null;
  reviewedAt: Instant | null;
};

export type EngineFailureRecord = { segmentId: string; engine: string; failure: string };

/** Two workers on the same article and language: the second waits for the first to commit. */
export async function lockTranslation(db: Db, articleId: string, locale: Locale): Promise<void> {
  await sql`select pg_advisory_xact_lock(21, hashtext(${`${articleId} ${locale}`}))`.execute(db);
}

export async function translatedSegments(db: Db, articleId: string, locales: readonly Locale[]) {
  if (locales.length === 0) return [];
  const rows = await db
    .selectFrom('translated_segment')
    .innerJoin('segment', 'segment.id', 'translated_segment.segment_id')
    .selectAll('translated_segment')
    .where('segment.article_id', '=', articleId)
    .where('translated_segment.locale', '=', among(locales))
    .execute();
  return rows.map(row => ({
    locale: row.locale,
    segmentId: row.segment_id,
    runs: row.runs as Run[],
    state: row.state,
    engine: row.engine,
    engineVersion: row.engine_version,
    memoryUnitId: row.memory_unit_id,
    memoryMatch: row.memory_match,
    confidence: row.confidence,
    translator: row.translator,
    translatedAt: row.translated_at,
    reviewer: row.reviewer,
    reviewedAt: row.reviewed_at,
  }));
}

/** Keeps each sentence once: one that is there is replaced. */
export async function saveTranslatedSegments(
  db: Db,
  locale: Locale,
  segments: readonly TranslatedSegment[],
): Promise<void> {
  const rows = segments.map(segment => ({
    segment_id: segment.segmentId,
    locale,
    runs: JSON.stringify(segment.runs),
    state: segment.state,
    engine: segment.engine,
    engine_version: segment.engineVersion,
    memory_unit_id: segment.memoryUnitId,
    memory_match: segment.memoryMatch,
    confidence: segment.confidence,
    translator: segment.translator,
    translated_at: segment.translatedAt,
    reviewer: segment.reviewer,
    reviewed_at: segment.reviewedAt,
  }));
  // PostgreSQL refuses to replace a row twice in one statement: of two for one sentence the last counts.
  const once = [...new Map(rows.map(row => [row.segment_id, row])).values()];
  for (const lot of lots(once)) {
    await db
      .insertInto('translated_segment')
      .values(lot)
      .onConflict(conflict =>
        conflict.columns(['segment_id', 'locale']).doUpdateSet(({ ref }) => ({
          runs: ref('excluded.runs'),
          state: ref('excluded.state'),
          engine: ref('excluded.engine'),
          engine_version: ref('excluded.engine_version'),
          memory_unit_id: ref('excluded.memory_unit_id'),
          memory_match: ref('excluded.memory_match'),
          confidence: ref('excluded.confidence'),
          translator: ref('excluded.translator'),
          translated_at: ref('excluded.translated_at'),
          reviewer: ref('excluded.reviewer'),
          reviewed_at: ref('excluded.reviewed_at'),
        })),
      )
      .execute();
  }
}

export async function saveEngineFailures(
  db: Db,
  articleId: string,
  locale: Locale,
  failures: readonly EngineFailureRecord[],
  at: Instant,
): Promise<void> {
  await db.deleteFrom('engine_failure').where('article_id', '=', articleId).where('locale', '=', locale).execute();
  const rows = failures.map(one => ({
    article_id: articleId,
    locale,
    segment_id: one.segmentId,
    engine: one.engine,
    failure: one.failure,
    at,
  }));
  for (const lot of lots(rows)) {
    await db
      .insertInto('engine_failure')
      .values(lot)
      .onConflict(conflict => conflict.doNothing())
      .execute();
  }
}

/**
 * Keeps the verdict. What passed the gate moves the published text to this revision; what did not leaves it where it is,
 * unless it shows a blocked sentence: then nothing of this language stays published.
 */
export async function saveVerdict(
  db: Db,
  articleId: string,
  locale: Locale,
  revisionId: string,
  verdict: Verdict,
): Promise<void> {
  const published =
    verdict.heldBy.length === 0 && verdict.state !== 'initial'
      ? { published_revision_id: revisionId, published_carriage: verdict.carriage }
      : {};
  const row = { state: verdict.state, held_by: JSON.stringify(verdict.heldBy), ...published };
  await db
    .insertInto('translation')
    .values({ article_id: articleId, locale, ...row })
    .onConflict(conflict => conflict.columns(['article_id', 'locale']).doUpdateSet(row))
    .execute();
  if (verdict.blocked.length === 0) return;
  await db
    .updateTable('translation')
    .set({ published_revision_id: null, published_carriage: null })
    .where('article_id', '=', articleId)
    .where('locale', '=', locale)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('unit_segment')
          .select('segment_id')
          .whereRef('unit_segment.revision_id', '=', 'translation.published_revision_id')
          .where('segment_id', '=', among(verdict.blocked)),
      ),
    )
    .execute();
}

/** Which text of a language readers have; null: none. */
export async function publishedOf(db: Db, articleId: string, locale: Locale): Promise<Published> {
  const row = await db
    .selectFrom('translation')
    .select(['published_revision_id', 'published_carriage'])
    .where('article_id', '=', articleId)
    .where('locale', '=', locale)
    .executeTakeFirst();
  if (!row?.published_revision_id || !row.published_carriage) return null;
  return { revision: row.published_revision_id, carriage: row.published_carriage };
}

/** Readers have nothing of this language until a text of it passes the gate. */
export async function takeDown(db: Db, articleId: string, locale: Locale): Promise<void> {
  await db
    .updateTable('translation')
    .set({ published_revision_id: null, published_carriage: null })
    .where('article_id', '=', articleId)
    .where('locale', '=', locale)
    .execute();
}

/** Gives readers back the text they had, where they have none: it was taken from them with a change that was undone. */
export async function publishAgain(db: Db, articleId: string, locale: Locale, published: Published): Promise<void> {
  if (published === null) return;
  await db
    .updateTable('translation')
    .set({ published_revision_id: published.revision, published_carriage: published.carriage })
    .where('article_id', '=', articleId)
    .where('locale', '=', locale)
    .where('published_revision_id', 'is', null)
    .execute();
}

/** The languages into which these articles were translated, wholly or in part. */
export async function translationsOf(
  db: Db,
  articleIds: readonly string[],
): Promise<{ articleId: string; locale: Locale }[]> {
  const rows = await db
    .selectFrom('translation')
    .select(['article_id', 'locale'])
    .where('article_id', '=', among(articleIds))
    .orderBy('article_id')
    .orderBy('locale')
    .execute();
  return rows.map(row => ({ articleId: row.article_id, locale: row.locale }));
}

/** Articles that may be translated and have no complete translation in an edition's language. */
export async function missingTranslations(
  db: Db,
  only: Locale | null,
): Promise<{ articleId: string; locale: Locale }[]> {
  let query = db
    .selectFrom('article')
    .innerJoin('outlet', 'outlet.id', 'article.outlet_id')
    .innerJoin('edition', join => join.onRef('edition.locale', '<>', 'article.locale'))
    .leftJoin('translation', join =>
      join.onRef('translation.article_id', '=', 'article.id').onRef('translation.locale', '=', 'edition.locale'),
    )
    .select(['article.id', 'edition.locale'])
    .where('article.withdrawn_at', 'is', null)
    .where(sql<boolean>`(outlet.licence->>'mayTranslate')::boolean`)
    .where(eb => eb.or([eb('translation.state', 'is', null), eb('translation.state', '=', 'initial')]))
    .orderBy('article.first_published_at', 'desc')
    .orderBy('edition.position');
  if (only) query = query.where('edition.locale', '=', only);
  return (await query.execute()).map(row => ({ articleId: row.id, locale: row.locale }));
}
