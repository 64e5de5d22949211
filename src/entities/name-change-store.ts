import { type Kysely, sql } from 'kysely';
import { newId } from '../base/id.ts';
import type { Locale } from '../base/locale.ts';
import type { Instant } from '../base/time.ts';
import type { Database } from '../db/schema.ts';
import type { Entity, Name } from './entity.ts';
import type { Mention } from './find-names.ts';

type Db = Kysely<Database>;

/** Entities as they are or were; null where there is none. */
export type AuthorityState = Record<string, Entity | null>;

/** What went from one entity to another. */
export type Moved = { from: string; to: string; mentions: Mention[]; dossiers: string[] };

export type NameChange = {
  id: string;
  kind: 'create' | 'import' | 'prefer' | 'merge' | 'split';
  person: string;
  at: Instant;
  before: AuthorityState;
  after: AuthorityState;
  moved: Moved[];
  undone: { by: string; at: Instant } | null;
};

export async function saveNameChange(db: Db, change: Omit<NameChange, 'id' | 'undone'>): Promise<string> {
  const id = newId();
  const { kind, person, at, before, after, moved } = change;
  await db
    .insertInto('name_change')
    .values({
      id,
      kind,
      person,
      at,
      before: JSON.stringify(before),
      after: JSON.stringify({ entities: after, moved }),
      undone_by: null,
      undone_at: null,
    })
    .execute();
  return id;
}

/** What was done to the names, the latest first, without what moved: that may be half an archive. */
export async function nameChanges(db: Db, limit = 100): Promise<Omit<NameChange, 'moved'>[]> {
  const rows = await db
    .selectFrom('name_change')
    .select(['id', 'kind', 'person', 'at', 'before', 'undone_by', 'undone_at'])
    .select(sql<Record<string, unknown>>`jsonb_build_object('entities', after->'entities')`.as('after'))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(row => {
    const { moved: _, ...change } = toChange(row as ChangeRow);
    return change;
  });
}

/** Forms that a locale preferred for an entity, or for one that became part of it, before one change or another. */
export async function formerForms(db: Db, entityId: string, locale: Locale): Promise<string[]> {
  const merged = await db
    .selectFrom('name_change')
    .select(sql<string[]>`array(select jsonb_object_keys(before))`.as('ids'))
    .where('kind', '=', 'merge')
    .where(sql<boolean>`before ? ${entityId} and undone_at is null`)
    .execute();
  const ids = [...new Set([entityId, ...merged.flatMap(row => row.ids)])];
  const rows = await db
    .selectFrom('name_change')
    .innerJoin(sql<{ id: string }>`unnest(${ids}::text[])`.as<'known'>('known'), join => join.onTrue())
    .select(sql<Name[] | null>`before->known->'names'->${locale}`.as('names'))
    .where('kind', '=', 'prefer')
    .where(sql<boolean>`before->known->'names' ? ${locale}`)
    .execute();
  return [
    ...new Set(rows.flatMap(row => (row.names ?? []).flatMap(one => (one.status === 'preferred' ? [one.text] : [])))),
  ];
}

export async function nameChangeById(db: Db, id: string): Promise<NameChange | null> {
  const row = await changes(db).where('id', '=', id).executeTakeFirst();
  return row ? toChange(row) : null;
}

/** Keeps others from deciding about a change until the transaction ends. */
export async function lockChange(db: Db, id: string): Promise<void> {
  await db.selectFrom('name_change').select('id').where('id', '=', id).forUpdate().execute();
}

/** Keeps a change from being taken back until the transaction ends; false where it was. */
export async function holdChange(db: Db, id: string): Promise<boolean> {
  const row = await db.selectFrom('name_change').select('undone_at').where('id', '=', id).forShare().executeTakeFirst();
  return row !== undefined && row.undone_at === null;
}

export async function markUndone(db: Db, id: string, by: string, at: Instant): Promise<void> {
  await db.updateTable('name_change').set({ undone_by: by, undone_at: at }).where('id', '=', id).execute();
}

const changes = (db: Db) => db.selectFrom('name_change').selectAll();

type ChangeRow = Awaited<ReturnType<ReturnType<typeof changes>['execute']>>[number];

function toChange(row: ChangeRow): NameChange {
  const after = row.after as { entities: AuthorityState; moved: Moved[] };
  return {
    id: row.id,
    kind: row.kind,
    person: row.person,
    at: row.at,
    before: row.before as AuthorityState,
    after: after.entities,
    moved: after.moved,
    undone: row.undone_by === null ? null : { by: row.undone_by, at: row.undone_at as Instant },
  };
}
