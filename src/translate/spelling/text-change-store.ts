import { type Kysely, sql } from 'kysely';
import { newId } from '../../base/id.ts';
import type { Locale } from '../../base/locale.ts';
import type { Run } from '../../base/runs.ts';
import type { Instant } from '../../base/time.ts';
import { among, lots } from '../../db/arrays.ts';
import type { Database } from '../../db/schema.ts';
import type { Proposal, TextChange } from './text-change.ts';

type Db = Kysely<Database>;

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

export async function rejectTextChanges(db: Db, ids: readonly string[], person: string, at: Instant): Promise<void> {
  await db
    .updateTable('text_change')
    .set({ state: 'rejected', decided_by: person, decided_at: at })
    .where('id', '=', among(ids))
    .where('state', '=', 'proposed')
    .execute();
}

/** Those of the sentences that are in this state by now, kept from anybody else's decision until the transaction ends. */
export async function stillIn(
  db: Db,
  state: TextChange['state'],
  changes: readonly TextChange[],
): Promise<TextChange[]> {
  const rows = await db
    .selectFrom('text_change')
    .select('id')
    .where('id', '=', among(changes.map(one => one.id)))
    .where('state', '=', state)
    .orderBy('id')
    .forUpdate()
    .execute();
  const ids = new Set(rows.map(row => row.id));
  return changes.filter(one => ids.has(one.id));
}

/** What waits of earlier wishes for the same names: the later wish counts. */
export async function dropEarlier(db: Db, entityId: string, locales: readonly Locale[]): Promise<void> {
  await db
    .updateTable('text_change')
    .set({ state: 'undone' })
    .where('state', '=', 'proposed')
    .where('locale', '=', among(locales))
    .where('name_change_id', 'in', ({ selectFrom }) =>
      selectFrom('name_change').select('id').where('kind', '=', 'prefer').where(sql<boolean>`before ? ${entityId}`),
    )
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
