import type { Kysely } from 'kysely';
import { newId } from '../base/id.ts';
import type { Locale } from '../base/locale.ts';
import type { Instant } from '../base/time.ts';
import { lots } from '../db/arrays.ts';
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
