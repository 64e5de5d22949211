import { type Kysely, sql } from 'kysely';
import { SampanError } from '../base/error.ts';
import { type Locale, languageOf } from '../base/locale.ts';
import { among, lots } from '../db/arrays.ts';
import type { Database } from '../db/schema.ts';
import { type Entity, type EntityType, inOrder, type Name, type NameSystem } from './entity.ts';

type Db = Kysely<Database>;

/**
 * Adds a term list to the name authority; an entity that is there already gets the list's names in the locales the list
 * has, and keeps what the list does not say: names in other locales, gender, words for its kind. Call inside a transaction.
 */
export async function saveEntities(db: Db, entities: readonly Entity[]): Promise<void> {
  const given = entities.flatMap(entity => Object.keys(entity.names).map(locale => ({ id: entity.id, locale })));
  await upsertEntities(db, entities, 'add');
  await sql`
    delete from name
    using unnest(
      ${given.map(one => one.id)}::text[],
      ${given.map(one => one.locale)}::text[]
    ) as given (entity_id, locale)
    where name.entity_id = given.entity_id
      and name.locale = given.locale`.execute(db);
  await insertNames(db, entities);
  await replaceOffices(
    db,
    entities.filter(entity => entity.offices.length > 0),
  );
}

/** Makes the entities exactly what they are here, in every locale. Call inside a transaction. */
export async function replaceEntities(db: Db, entities: readonly Entity[]): Promise<void> {
  const ids = entities.map(entity => entity.id);
  await upsertEntities(db, entities, 'replace');
  await db.deleteFrom('name').where('entity_id', '=', among(ids)).execute();
  await insertNames(db, entities);
  await replaceOffices(db, entities);
}

async function upsertEntities(db: Db, entities: readonly Entity[], how: 'add' | 'replace'): Promise<void> {
  const rows = entities.map(entity => ({
    id: entity.id,
    type: entity.type,
    gender: entity.gender,
    type_words: JSON.stringify(entity.typeWords),
    successors: JSON.stringify(entity.successors),
    valid_from: entity.from,
    valid_until: entity.until,
  }));
  for (const lot of lots(rows)) {
    await db
      .insertInto('entity')
      .values(lot)
      .onConflict(conflict =>
        conflict.column('id').doUpdateSet(({ ref }) =>
          how === 'add'
            ? {
                type: ref('excluded.type'),
                gender: sql`coalesce(excluded.gender, entity.gender)`,
                type_words: sql`entity.type_words || excluded.type_words`,
                successors: sql`case when excluded.successors = '[]' then entity.successors else excluded.successors end`,
                valid_from: sql`coalesce(excluded.valid_from, entity.valid_from)`,
                valid_until: sql`coalesce(excluded.valid_until, entity.valid_until)`,
              }
            : {
                type: ref('excluded.type'),
                gender: ref('excluded.gender'),
                type_words: ref('excluded.type_words'),
                successors: ref('excluded.successors'),
                valid_from: ref('excluded.valid_from'),
                valid_until: ref('excluded.valid_until'),
              },
        ),
      )
      .execute();
  }
}

async function insertNames(db: Db, entities: readonly Entity[]): Promise<void> {
  const rows = entities.flatMap(entity =>
    Object.entries(entity.names).flatMap(([locale, names]) =>
      names.map(name => ({
        entity_id: entity.id,
        locale,
        text: name.text,
        status: name.status,
        system: name.system,
        valid_from: name.from,
        valid_until: name.until,
      })),
    ),
  );
  const long = rows.find(row => row.text.length > longestName);
  if (long) {
    throw new SampanError('name_too_long', `a name of "${long.entity_id}" has ${long.text.length} characters`, {
      remedy: `A name has at most ${longestName}; a text is none.`,
    });
  }
  for (const lot of lots(rows)) await db.insertInto('name').values(lot).execute();
}

const longestName = 300;

async function replaceOffices(db: Db, entities: readonly Entity[]): Promise<void> {
  if (entities.length === 0) return;
  const ids = entities.map(entity => entity.id);
  await db.deleteFrom('office_held').where('person_id', '=', among(ids)).execute();
  const rows = entities.flatMap(entity =>
    entity.offices.map((one, position) => ({
      person_id: entity.id,
      position,
      office_id: one.officeId,
      valid_from: one.from,
      valid_until: one.until,
    })),
  );
  for (const lot of lots(rows)) await db.insertInto('office_held').values(lot).execute();
}

/** Every entity with its names in the given locales (and their languages); all locales when none is given. */
export async function loadEntities(db: Db, locales?: readonly Locale[]): Promise<Entity[]> {
  const query = namesOfEntities(db);
  return toEntities(
    db,
    await (locales ? query.where('name.locale', '=', among(withLanguages(locales))) : query).execute(),
  );
}

/** These entities, as far as they are there. */
export async function entitiesById(db: Db, ids: readonly string[]): Promise<Entity[]> {
  return toEntities(db, await namesOfEntities(db).where('entity.id', '=', among(ids)).execute());
}

/** One change of the name authority at a time: whoever comes second reads what the first has written. */
export async function lockAuthority(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(22, 0)`.execute(db);
}

/** Entities that name one of these as an office held or as what took their place. */
export async function entitiesReferringTo(db: Db, ids: readonly string[]): Promise<Entity[]> {
  const rows = await db
    .selectFrom('entity')
    .select('id')
    .where(({ exists, selectFrom, or }) =>
      or([
        exists(
          selectFrom('office_held')
            .select('person_id')
            .whereRef('person_id', '=', 'entity.id')
            .where('office_id', '=', among(ids)),
        ),
        sql<boolean>`entity.successors ?| ${ids}::text[]`,
      ]),
    )
    .execute();
  return entitiesById(
    db,
    rows.map(row => row.id),
  );
}

/** Entities with this in their id or in a name, in any case; the first of them by id. */
export async function entitiesNamed(db: Db, text: string, limit: number): Promise<Entity[]> {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const found = await db
    .selectFrom('entity')
    .leftJoin('name', 'name.entity_id', 'entity.id')
    .select('entity.id')
    .distinct()
    .where(({ eb, or }) => or([eb('entity.id', 'ilike', pattern), eb('name.text', 'ilike', pattern)]))
    .orderBy('entity.id')
    .limit(limit)
    .execute();
  return entitiesById(
    db,
    found.map(row => row.id),
  );
}

/** The entities that an article's sentences mention, with their names in every locale. */
export async function mentionedEntities(db: Db, articleId: string): Promise<Entity[]> {
  const mentioned = db
    .selectFrom('mention')
    .innerJoin('segment', 'segment.id', 'mention.segment_id')
    .select('mention.entity_id')
    .where('segment.article_id', '=', articleId);
  return toEntities(db, await namesOfEntities(db).where('entity.id', 'in', mentioned).execute());
}

function namesOfEntities(db: Db) {
  return db
    .selectFrom('entity')
    .innerJoin('name', 'name.entity_id', 'entity.id')
    .select([
      'entity.id',
      'entity.type',
      'entity.gender',
      'entity.type_words',
      'entity.successors',
      'entity.valid_from',
      'entity.valid_until',
      'name.locale',
      'name.text',
      'name.status',
      'name.system',
      'name.valid_from as name_from',
      'name.valid_until as name_until',
    ])
    .orderBy('entity.id')
    .orderBy('name.locale')
    .orderBy('name.text');
}

function withLanguages(locales: readonly Locale[]): Locale[] {
  return locales.flatMap(locale => [locale, languageOf(locale)]);
}

type NameRow = Awaited<ReturnType<ReturnType<typeof namesOfEntities>['execute']>>[number];

async function toEntities(db: Db, rows: readonly NameRow[]): Promise<Entity[]> {
  const entities = new Map<string, Entity>();
  for (const row of rows) {
    const entity = entities.get(row.id) ?? withoutNames(row);
    entities.set(row.id, entity);
    entity.names[row.locale] = inOrder([...(entity.names[row.locale] ?? []), toName(row)]);
  }
  const held = await db
    .selectFrom('office_held')
    .selectAll()
    .where('person_id', '=', among([...entities.keys()]))
    .orderBy('person_id')
    .orderBy('position')
    .execute();
  for (const one of held) {
    const office = { officeId: one.office_id, from: one.valid_from, until: one.valid_until };
    entities.get(one.person_id)?.offices.push(office);
  }
  return [...entities.values()];
}

function withoutNames(row: NameRow): Entity {
  return {
    id: row.id,
    type: row.type as EntityType,
    gender: row.gender as Entity['gender'],
    names: {},
    typeWords: row.type_words as Entity['typeWords'],
    offices: [],
    successors: row.successors as string[],
    from: row.valid_from,
    until: row.valid_until,
  };
}

function toName(row: NameRow): Name {
  return {
    text: row.text,
    status: row.status,
    system: row.system as NameSystem | null,
    from: row.name_from,
    until: row.name_until,
  };
}

/** Deletes those of these entities that no sentence mentions. */
export async function removeUnmentioned(db: Db, ids: readonly string[]): Promise<void> {
  await db
    .deleteFrom('entity')
    .where('id', '=', among(ids))
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('mention').select('entity_id').whereRef('mention.entity_id', '=', 'entity.id'))),
    )
    .execute();
}

/** Deletes these entities and the mentions that point at them. */
export async function removeEntities(db: Db, ids: readonly string[]): Promise<void> {
  await db.deleteFrom('entity').where('id', '=', among(ids)).execute();
}
