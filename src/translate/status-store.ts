import { type Kysely, sql } from 'kysely';
import type { Locale } from '../base/locale.ts';
import { plainText, type Run } from '../base/runs.ts';
import { among } from '../db/arrays.ts';
import type { Database } from '../db/schema.ts';

type Db = Kysely<Database>;

export type TranslationStatus = {
  slug: string;
  locale: Locale;
  state: string;
  heldBy: string[];
  isPublished: boolean;
  findings: FindingInText[];
  failures: FailureInText[];
};

/** Why an engine has no translation of a sentence. */
export type FailureInText = { engine: string; failure: string; segmentId: string; source: string };

export type FindingInText = {
  check: string;
  severity: string;
  message: string;
  segmentId: string;
  source: string;
  target: string;
};

export type StatusFilter = { slug?: string; locale?: Locale; onlyHeld?: boolean };

/** What the newsroom sees of translations: their state and why they are held, with the sentences. */
export async function translationStatus(db: Db, filter: StatusFilter = {}): Promise<TranslationStatus[]> {
  let query = db
    .selectFrom('translation')
    .innerJoin('article', 'article.id', 'translation.article_id')
    .select([
      'article.id',
      'article.slug',
      'translation.locale',
      'translation.state',
      'translation.held_by',
      'translation.published_revision_id',
    ])
    .orderBy('article.slug')
    .orderBy('translation.locale');
  if (filter.slug) query = query.where('article.slug', '=', filter.slug);
  if (filter.locale) query = query.where('translation.locale', '=', filter.locale);
  if (filter.onlyHeld) query = query.where(sql<boolean>`jsonb_array_length(translation.held_by) > 0`);
  const rows = await query.execute();
  const ids = rows.map(row => row.id);
  const [findings, failures] = [await findingsOf(db, ids), await failuresOf(db, ids)];
  return rows.map(row => ({
    slug: row.slug,
    locale: row.locale,
    state: row.state,
    heldBy: row.held_by,
    isPublished: row.published_revision_id !== null,
    findings: findings.get(`${row.id} ${row.locale}`) ?? [],
    failures: failures.get(`${row.id} ${row.locale}`) ?? [],
  }));
}

/** By article and language, worst first. */
async function findingsOf(db: Db, articleIds: readonly string[]): Promise<Map<string, FindingInText[]>> {
  const rows = await db
    .selectFrom('finding')
    .innerJoin('segment', 'segment.id', 'finding.segment_id')
    .leftJoin('translated_segment', join =>
      join
        .onRef('translated_segment.segment_id', '=', 'finding.segment_id')
        .onRef('translated_segment.locale', '=', 'finding.locale'),
    )
    .select([
      'finding.article_id',
      'finding.locale',
      'finding.check_id',
      'finding.severity',
      'finding.message',
      'finding.segment_id',
      'segment.text',
      'translated_segment.runs',
    ])
    .where('finding.article_id', '=', among(articleIds))
    .orderBy('finding.severity')
    .orderBy('finding.check_id')
    .orderBy('finding.segment_id')
    .execute();
  return byTranslation(rows, row => ({
    check: row.check_id,
    severity: row.severity,
    message: row.message,
    segmentId: row.segment_id,
    source: row.text,
    target: plainText((row.runs ?? []) as Run[]),
  }));
}

async function failuresOf(db: Db, articleIds: readonly string[]): Promise<Map<string, FailureInText[]>> {
  const rows = await db
    .selectFrom('engine_failure')
    .innerJoin('segment', 'segment.id', 'engine_failure.segment_id')
    .select(['engine_failure.article_id', 'locale', 'engine', 'failure', 'segment_id', 'segment.text'])
    .where('engine_failure.article_id', '=', among(articleIds))
    .orderBy('segment_id')
    .orderBy('engine')
    .execute();
  return byTranslation(rows, row => ({
    engine: row.engine,
    failure: row.failure,
    segmentId: row.segment_id,
    source: row.text,
  }));
}

function byTranslation<Row extends { article_id: string; locale: Locale }, T>(
  rows: readonly Row[],
  make: (row: Row) => T,
): Map<string, T[]> {
  const grouped = Map.groupBy(rows, row => `${row.article_id} ${row.locale}`);
  return new Map([...grouped].map(([key, group]) => [key, group.map(make)]));
}
