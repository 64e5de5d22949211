import { type Kysely, sql } from 'kysely';
import { canonicalJson } from '../../base/canonical.ts';
import { newId } from '../../base/id.ts';
import type { Locale } from '../../base/locale.ts';
import type { Run } from '../../base/runs.ts';
import type { Instant } from '../../base/time.ts';
import { among, lots } from '../../db/arrays.ts';
import type { Database } from '../../db/schema.ts';

type Db = Kysely<Database>;

/** A sentence as an edition shows it, or would once its article passes the gate. */
export type ShownSentence = { segmentId: string; articleId: string; slug: string; runs: Run[]; isPublished: boolean };

/** Every sentence that editions of a language hold in the newest revisions, the outlets' own included; in lots. */
export async function* shownSentences(db: Db, locale: Locale): AsyncGenerator<ShownSentence[]> {
  let last = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await shown(db, locale).where('segment.id', '>', last).orderBy('segment.id').limit(lotSize).execute();
    if (rows.length > 0) yield rows.map(row => ({ ...row, runs: row.runs as Run[] }));
    if (rows.length < lotSize) return;
    last = rows.at(-1)!.segmentId;
  }
}

const lotSize = 2000;

function shown(db: Db, locale: Locale) {
  return db
    .selectFrom('segment')
    .innerJoin('article', 'article.id', 'segment.article_id')
    .leftJoin('translated_segment', join =>
      join.onRef('translated_segment.segment_id', '=', 'segment.id').on('translated_segment.locale', '=', locale),
    )
    .select([
      'segment.id as segmentId',
      'article.id as articleId',
      'article.slug',
      sql<unknown[]>`coalesce(translated_segment.runs, segment.runs)`.as('runs'),
      sql<boolean>`exists (select from version where version.article_id = article.id and version.locale = ${locale})`.as(
        'isPublished',
      ),
    ])
    .where('article.withdrawn_at', 'is', null)
    .where(({ eb, or }) => or([eb('article.locale', '=', locale), eb('translated_segment.runs', 'is not', null)]))
    .where(
      sql<boolean>`exists (
        select from unit_segment
        join revision on revision.id = unit_segment.revision_id
        where unit_segment.segment_id = segment.id
          and not exists (
            select from revision newer where newer.article_id = revision.article_id and newer.seq > revision.seq
          )
      )`,
    );
}

export type TextChange = {
  id: string;
  nameChangeId: string;
  segmentId: string;
  articleId: string;
  slug: string;
  /** Of the article: where it is that of the change, the outlet's own words are respelt. */
  sourceLocale: Locale;
  locale: Locale;
  state: 'proposed' | 'accepted' | 'rejected' | 'undone';
  before: Run[];
  after: Run[];
  decidedBy: string | null;
};

export type Proposal = Pick<TextChange, 'segmentId' | 'locale' | 'before' | 'after'>;

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
    memory_unit_id: null,
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
 * were looked at. The outlet's own words become words that `person` answers for.
 */
export async function applyTextChange(db: Db, change: TextChange, person: string, at: Instant): Promise<boolean> {
  const { segmentId, locale } = change;
  const row = await rowOf(db, segmentId, locale);
  if (!isSame(row?.runs ?? (await ownWords(db, segmentId)), change.before)) return false;
  const after = { ...(row ?? respelt(segmentId, locale, person, at)), runs: change.after };
  await putRow(db, after);
  const inMemory = await replaceInMemory(db, row?.memory_unit_id ?? null, change.before, change.after);
  await db
    .updateTable('text_change')
    .set({
      state: 'accepted',
      memory_unit_id: inMemory ? (row?.memory_unit_id ?? null) : null,
      row_before: row ? JSON.stringify(row) : null,
      row_after: JSON.stringify(after),
      decided_by: person,
      decided_at: at,
    })
    .where('id', '=', change.id)
    .execute();
  return true;
}

/** Puts back what stood there, whole. False, and nothing is done, where the sentence was changed since. */
export async function undoTextChange(db: Db, change: TextChange): Promise<boolean> {
  const { row_before: before, memory_unit_id: memoryUnitId } = await db
    .selectFrom('text_change')
    .select(['row_before', 'memory_unit_id'])
    .where('id', '=', change.id)
    .executeTakeFirstOrThrow();
  const row = await rowOf(db, change.segmentId, change.locale);
  if (!row || !isSame(row.runs, change.after)) return false;
  if (before) await putRow(db, before as Row);
  else await removeRow(db, change.segmentId, change.locale);
  await replaceInMemory(db, memoryUnitId, change.after, change.before);
  await db.updateTable('text_change').set({ state: 'undone' }).where('id', '=', change.id).execute();
  return true;
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
async function replaceInMemory(db: Db, id: string | null, from: readonly Run[], to: readonly Run[]): Promise<boolean> {
  if (id === null) return false;
  const { numUpdatedRows } = await db
    .updateTable('memory_unit')
    .set({ target_runs: JSON.stringify(to) })
    .where('id', '=', id)
    .where(sql<boolean>`target_runs = ${JSON.stringify(from)}::jsonb`)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function ownWords(db: Db, segmentId: string): Promise<unknown> {
  return (await db.selectFrom('segment').select('runs').where('id', '=', segmentId).executeTakeFirst())?.runs;
}

function respelt(segmentId: string, locale: Locale, person: string, at: Instant): Row {
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
    reviewer: person,
    reviewed_at: at,
  };
}

async function putRow(db: Db, row: Row): Promise<void> {
  await removeRow(db, row.segment_id, row.locale);
  await db
    .insertInto('translated_segment')
    .values({ ...row, runs: JSON.stringify(row.runs) })
    .execute();
}

async function removeRow(db: Db, segmentId: string, locale: Locale): Promise<void> {
  await db.deleteFrom('translated_segment').where('segment_id', '=', segmentId).where('locale', '=', locale).execute();
}

function isSame(a: unknown, b: readonly Run[]): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
