import { type Kysely, sql } from 'kysely';
import { newId } from '../base/id.ts';
import type { Locale } from '../base/locale.ts';
import { plainText, type Run } from '../base/runs.ts';
import type { Instant } from '../base/time.ts';
import { among, lots } from '../db/arrays.ts';
import type { Database } from '../db/schema.ts';
import type { Override, SegmentFinding } from './gate.ts';

type Db = Kysely<Database>;

export async function saveFindings(
  db: Db,
  articleId: string,
  locale: Locale,
  findings: readonly SegmentFinding[],
): Promise<void> {
  await db.deleteFrom('finding').where('article_id', '=', articleId).where('locale', '=', locale).execute();
  const rows = findings.map(finding => ({
    id: newId(),
    article_id: articleId,
    segment_id: finding.segmentId,
    locale,
    check_id: finding.check,
    dimension: finding.dimension,
    severity: finding.severity,
    message: finding.message,
    source_start: finding.source?.start ?? null,
    source_end: finding.source?.end ?? null,
    target_start: finding.target?.start ?? null,
    target_end: finding.target?.end ?? null,
  }));
  for (const lot of lots(rows)) await db.insertInto('finding').values(lot).execute();
}

export async function overridesOf(db: Db, articleId: string, locale: Locale): Promise<Override[]> {
  const rows = await db
    .selectFrom('override')
    .innerJoin('segment', 'segment.id', 'override.segment_id')
    .select(['override.segment_id', 'override.check_id', 'override.target_hash'])
    .where('segment.article_id', '=', articleId)
    .where('override.locale', '=', locale)
    .execute();
  return rows.map(row => ({ segmentId: row.segment_id, check: row.check_id, targetHash: row.target_hash }));
}

/** Records that a named person lets a finding pass, with the reason. Stays on record for good. */
export async function saveOverride(
  db: Db,
  override: Override & { locale: Locale; person: string; reason: string; at: Instant },
): Promise<void> {
  await db
    .insertInto('override')
    .values({
      segment_id: override.segmentId,
      locale: override.locale,
      check_id: override.check,
      target_hash: override.targetHash,
      person: override.person,
      reason: override.reason,
      at: override.at,
    })
    .onConflict(conflict => conflict.doNothing())
    .execute();
}

export type TranslationStatus = {
  slug: string;
  locale: Locale;
  state: string;
  heldBy: string[];
  isPublished: boolean;
  findings: FindingInText[];
};

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
  const findings = await findingsOf(
    db,
    rows.map(row => row.id),
  );
  return rows.map(row => ({
    slug: row.slug,
    locale: row.locale,
    state: row.state,
    heldBy: row.held_by,
    isPublished: row.published_revision_id !== null,
    findings: findings.get(`${row.id} ${row.locale}`) ?? [],
  }));
}

/** By article and language, worst first. */
async function findingsOf(db: Db, articleIds: readonly string[]): Promise<Map<string, FindingInText[]>> {
  const found = new Map<string, FindingInText[]>();
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
  for (const row of rows) {
    const key = `${row.article_id} ${row.locale}`;
    const finding = {
      check: row.check_id,
      severity: row.severity,
      message: row.message,
      segmentId: row.segment_id,
      source: row.text,
      target: plainText((row.runs ?? []) as Run[]),
    };
    found.set(key, [...(found.get(key) ?? []), finding]);
  }
  return found;
}
