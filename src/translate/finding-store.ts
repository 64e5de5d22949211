import type { Kysely } from 'kysely';
import { newId } from '../base/id.ts';
import type { Locale } from '../base/locale.ts';
import type { Instant } from '../base/time.ts';
import { lots } from '../db/arrays.ts';
import type { Database } from '../db/schema.ts';
import type { Span } from './check.ts';
import { saveDecisions } from './decision-store.ts';
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

export async function findingsOf(db: Db, articleId: string, locale: Locale): Promise<SegmentFinding[]> {
  const rows = await db
    .selectFrom('finding')
    .selectAll()
    .where('article_id', '=', articleId)
    .where('locale', '=', locale)
    .execute();
  return rows.map(row => ({
    segmentId: row.segment_id,
    check: row.check_id,
    dimension: row.dimension as SegmentFinding['dimension'],
    severity: row.severity as SegmentFinding['severity'],
    message: row.message,
    source: spanOf(row.source_start, row.source_end),
    target: spanOf(row.target_start, row.target_end),
  }));
}

function spanOf(start: number | null, end: number | null): Span | null {
  return start === null || end === null ? null : { start, end };
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

/** Records that a named person lets a finding pass, with the reason. Stays on record for good, and counts against the check. */
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
  await saveDecisions(db, override.locale, [{ ...override, wasRight: false }], override.at);
}
