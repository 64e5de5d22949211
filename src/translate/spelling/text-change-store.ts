import { type Kysely, sql } from 'kysely';
import { canonicalJson } from '../../base/canonical.ts';
import { newId } from '../../base/id.ts';
import type { Locale } from '../../base/locale.ts';
import type { Run } from '../../base/runs.ts';
import type { Instant } from '../../base/time.ts';
import { among, lots } from '../../db/arrays.ts';
import type { Database } from '../../db/schema.ts';
import type { Proposal, Published, TextChange } from './text-change.ts';

type Db = Kysely<Database>;

/** A sentence as an edition shows it, or would once its article passes the gate. */
export type ShownSentence = { segmentId: string; articleId: string; slug: string; runs: Run[] };

/** Every sentence that editions of a language show or are about to, the outlets' own included; in lots. */
export async function* shownSentences(db: Db, locale: Locale): AsyncGenerator<ShownSentence[]> {
  let last = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await shown(db, locale, last).orderBy('segment.id').limit(lotSize).execute();
    if (rows.length > 0) yield rows.map(row => ({ ...row, runs: row.runs as Run[] }));
    if (rows.length < lotSize) return;
    last = rows.at(-1)!.segmentId;
  }
}

const lotSize = 2000;

function shown(db: Db, locale: Locale, behind: string) {
  return (
    db
      .selectFrom('segment')
      .innerJoin('article', 'article.id', 'segment.article_id')
      .leftJoin('translated_segment', join =>
        join
          .onRef('translated_segment.segment_id', '=', 'segment.id')
          .on('translated_segment.locale', '=', locale)
          // Said of both sides, so that each is read from there on.
          .on('translated_segment.segment_id', '>', behind),
      )
      .select([
        'segment.id as segmentId',
        'article.id as articleId',
        'article.slug',
        sql<unknown[]>`coalesce(translated_segment.runs, segment.runs)`.as('runs'),
      ])
      .where('segment.id', '>', behind)
      .where('article.withdrawn_at', 'is', null)
      .where(({ eb, or }) => or([eb('article.locale', '=', locale), eb('translated_segment.runs', 'is not', null)]))
      // In the newest revision, or in an older one that readers still have in this language.
      .where(
        sql<boolean>`exists (
        select from unit_segment
        join revision on revision.id = unit_segment.revision_id
        where unit_segment.segment_id = segment.id
          and (
            not exists (
              select from revision newer where newer.article_id = revision.article_id and newer.seq > revision.seq
            )
            or exists (
              select from translation
              where translation.published_revision_id = revision.id and translation.locale = ${locale}
            )
          )
      )`,
      )
  );
}

export async function saveProposals(db: Db, nameChangeId: string, proposals: readonly Proposal[]): Promise<void> {
  const rows = proposals.map(one => ({
    id: newId(),
    name_change_id: nameChangeId,
    segment_id: one.segmentId,
    locale: one.locale,
    state: 'proposed' as const,
    before_runs: JSON.stringify(one.before),
    after_runs: JSON.stringify(one.after),
    row_before: null,
    row_after: null,
    published: null,
    decided_by: null,
    decided_at: null,
  }));
  for (const lot of lots(rows)) await db.insertInto('text_change').values(lot).execute();
}

/** The sentences of a change of names, in the order of their articles. */
export async function textChangesOf(db: Db, nameChangeId: string): Promise<TextChange[]> {
  const rows = await db
    .selectFrom('text_change')
    .innerJoin('segment', 'segment.id', 'text_change.segment_id')
    .innerJoin('article', 'article.id', 'segment.article_id')
    .selectAll('text_change')
    .select(['article.id as article_id', 'article.slug', 'article.locale as source_locale'])
    .where('text_change.name_change_id', '=', nameChangeId)
    .orderBy('article.first_published_at', 'desc')
    .orderBy('article.slug')
    .orderBy('text_change.locale')
    .orderBy('text_change.id')
    .execute();
  return rows.map(row => ({
    id: row.id,
    nameChangeId: row.name_change_id,
    segmentId: row.segment_id,
    articleId: row.article_id,
    slug: row.slug,
    sourceLocale: row.source_locale,
    locale: row.locale,
    state: row.state,
    before: row.before_runs as Run[],
    after: row.after_runs as Run[],
    decidedBy: row.decided_by,
  }));
}

/** How many sentences wait for a decision, by change of names. */
export async function waitingByChange(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('text_change')
    .select(['name_change_id', ({ fn }) => fn.countAll<string>().as('count')])
    .where('state', '=', 'proposed')
    .groupBy('name_change_id')
    .execute();
  return new Map(rows.map(row => [row.name_change_id, Number(row.count)]));
}

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
  const inMemory = !isOwn && (await replaceInMemory(db, change, change.before, change.after));
  await db
    .updateTable('text_change')
    .set({
      state: 'accepted',
      in_memory: inMemory,
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
    .select(['row_before', 'row_after', 'in_memory'])
    .where('id', '=', change.id)
    .executeTakeFirstOrThrow();
  const row = await rowOf(db, change.segmentId, change.locale);
  if (!row || !kept.row_after || comparable(row) !== comparable(kept.row_after as Row)) return false;
  if (kept.row_before) await putRow(db, kept.row_before as Row);
  else await removeRow(db, change.segmentId, change.locale);
  if (kept.in_memory) await replaceInMemory(db, change, change.after, change.before);
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
    .execute();
}

export async function rejectTextChanges(db: Db, ids: readonly string[], person: string, at: Instant): Promise<void> {
  await db
    .updateTable('text_change')
    .set({ state: 'rejected', decided_by: person, decided_at: at })
    .where('id', '=', among(ids))
    .where('state', '=', 'proposed')
    .execute();
}

/** What still waited for a decision when the change itself was taken back. */
export async function dropProposals(db: Db, nameChangeId: string): Promise<void> {
  await db
    .updateTable('text_change')
    .set({ state: 'undone' })
    .where('name_change_id', '=', nameChangeId)
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

/** The memory would bring the old form back with the next article that holds the sentence. True when it held it. */
async function replaceInMemory(
  db: Db,
  { segmentId, sourceLocale, locale }: TextChange,
  from: readonly Run[],
  to: readonly Run[],
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('memory_unit')
    .set({ target_runs: JSON.stringify(to) })
    .where('target_locale', '=', locale)
    .where('source_locale', '=', sourceLocale)
    .where('source_hash', '=', ({ selectFrom }) =>
      selectFrom('segment').select('hash').where('segment.id', '=', segmentId),
    )
    .where(sql<boolean>`target_runs = ${JSON.stringify(from)}::jsonb`)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
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
