import { type Kysely, sql } from 'kysely';
import { canonicalJson } from '../../base/canonical.ts';
import type { Locale } from '../../base/locale.ts';
import type { Run } from '../../base/runs.ts';
import type { Instant } from '../../base/time.ts';
import { among } from '../../db/arrays.ts';
import type { Database } from '../../db/schema.ts';
import type { Published, TextChange } from './text-change.ts';

type Db = Kysely<Database>;

/**
 * Puts the proposed text in the place of what stood there, and keeps what stood there. False, and nothing is done,
 * where the sentence reads otherwise by now. A translation stays what it was, a machine's or a person's: only its names
 * were looked at. The outlet's own words become words that `person` answers for. Call under the translation's lock.
 */
export async function applyTextChange(
  db: Db,
  change: TextChange,
  { person, at, published }: { person: string; at: Instant; published: Published },
): Promise<boolean> {
  const { segmentId, locale } = change;
  const row = await rowOf(db, segmentId, locale);
  if (!isSame(row?.runs ?? (await ownWords(db, segmentId)), change.before)) return false;
  const isOwn = change.sourceLocale === locale;
  const signed = isOwn ? { reviewer: person, reviewed_at: at } : {};
  const after = { ...(row ?? respelt(segmentId, locale)), ...signed, runs: change.after };
  await putRow(db, after);
  const units = isOwn ? [] : await correctMemory(db, change);
  await db
    .updateTable('text_change')
    .set({
      state: 'accepted',
      memory_units: JSON.stringify(units),
      row_before: row ? JSON.stringify(row) : null,
      row_after: JSON.stringify(after),
      published: published ? JSON.stringify(published) : null,
      decided_by: person,
      decided_at: at,
    })
    .where('id', '=', change.id)
    .execute();
  return true;
}

/**
 * Puts back what stood there, whole. False, and nothing is done, where anything of the sentence was changed since, by a
 * later respelling too: that one is to be taken back first. Call under the translation's lock.
 */
export async function undoTextChange(db: Db, change: TextChange): Promise<boolean> {
  const kept = await db
    .selectFrom('text_change')
    .select(['row_before', 'row_after', 'memory_units'])
    .where('id', '=', change.id)
    .executeTakeFirstOrThrow();
  const row = await rowOf(db, change.segmentId, change.locale);
  if (!row || !kept.row_after || comparable(row) !== comparable(kept.row_after as Row)) return false;
  if (kept.row_before) await putRow(db, kept.row_before as Row);
  else await removeRow(db, change.segmentId, change.locale);
  await restoreMemory(db, kept.memory_units, change);
  await db.updateTable('text_change').set({ state: 'undone' }).where('id', '=', change.id).execute();
  return true;
}

/** What readers had of a language of an article before these sentences of it were changed. */
export async function publishedBefore(db: Db, changeIds: readonly string[]): Promise<Published> {
  const row = await db
    .selectFrom('text_change')
    .select('published')
    .where('id', '=', among(changeIds))
    .where('published', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return (row?.published as Published | undefined) ?? null;
}

/** Makes the proposal anew for the sentence as it reads by now; where there is nothing to change any more it is dropped. */
export async function renewProposal(
  db: Db,
  { id, segmentId, locale }: TextChange,
  respell: (runs: Run[]) => Run[] | null,
): Promise<void> {
  const runs = ((await rowOf(db, segmentId, locale))?.runs ?? (await ownWords(db, segmentId))) as Run[];
  const after = respell(runs);
  const renewed = after && { before_runs: JSON.stringify(runs), after_runs: JSON.stringify(after) };
  await db
    .updateTable('text_change')
    .set(renewed ?? { state: 'undone' })
    .where('id', '=', id)
    .where('state', '=', 'proposed')
    .execute();
}

type Row = NonNullable<Awaited<ReturnType<typeof rowOf>>>;

const rowOf = (db: Db, segmentId: string, locale: Locale) =>
  db
    .selectFrom('translated_segment')
    .selectAll()
    .where('segment_id', '=', segmentId)
    .where('locale', '=', locale)
    .executeTakeFirst();

/** The memory would bring the old form back with the next article that holds the sentence. Answers the units that held it. */
async function correctMemory(
  db: Db,
  { segmentId, sourceLocale, locale, before, after }: TextChange,
): Promise<string[]> {
  const rows = await db
    .updateTable('memory_unit')
    .set({ target_runs: JSON.stringify(after) })
    .where('target_locale', '=', locale)
    .where('source_locale', '=', sourceLocale)
    .where('source_hash', '=', ({ selectFrom }) =>
      selectFrom('segment').select('hash').where('segment.id', '=', segmentId),
    )
    .where(sql<boolean>`target_runs = ${JSON.stringify(before)}::jsonb`)
    .returning('id')
    .execute();
  return rows.map(row => row.id);
}

async function restoreMemory(db: Db, units: readonly string[], { before, after }: TextChange): Promise<void> {
  await db
    .updateTable('memory_unit')
    .set({ target_runs: JSON.stringify(before) })
    .where('id', '=', among(units))
    .where(sql<boolean>`target_runs = ${JSON.stringify(after)}::jsonb`)
    .execute();
}

async function ownWords(db: Db, segmentId: string): Promise<unknown> {
  return (await db.selectFrom('segment').select('runs').where('id', '=', segmentId).executeTakeFirst())?.runs;
}

function respelt(segmentId: string, locale: Locale): Row {
  return {
    segment_id: segmentId,
    locale,
    runs: [],
    state: 'reviewed',
    engine: null,
    engine_version: null,
    memory_unit_id: null,
    memory_match: null,
    confidence: null,
    translator: null,
    translated_at: null,
    reviewer: null,
    reviewed_at: null,
  };
}

/** The memory unit it came from may have been replaced by a later file. */
async function putRow(db: Db, row: Row): Promise<void> {
  await removeRow(db, row.segment_id, row.locale);
  const unit = sql<string | null>`(select id from memory_unit where id = ${row.memory_unit_id}::uuid)`;
  await db
    .insertInto('translated_segment')
    .values({ ...row, runs: JSON.stringify(row.runs), memory_unit_id: unit })
    .execute();
}

async function removeRow(db: Db, segmentId: string, locale: Locale): Promise<void> {
  await db.deleteFrom('translated_segment').where('segment_id', '=', segmentId).where('locale', '=', locale).execute();
}

function isSame(a: unknown, b: readonly Run[]): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

/** A row without what other tables may do to it. */
function comparable({ memory_unit_id: _, ...row }: Row): string {
  return canonicalJson(row);
}
