import { type Kysely, sql } from 'kysely';
import { type Locale, languageOf } from '../base/locale.ts';
import { among, lots } from '../db/arrays.ts';
import type { Database } from '../db/schema.ts';
import type { Entity, EntityType } from './entity.ts';
import type { Mention } from './find-names.ts';

type Db = Kysely<Database>;

/** Adds a term list to the name authority; an entity that is there already gets the list's names. Call inside a transaction. */
export async function saveEntities(db: Db, entities: readonly Entity[]): Promise<void> {
  for (const lot of lots(entities.map(({ id, type, gender }) => ({ id, type, gender })))) {
    await db
      .insertInto('entity')
      .values(lot)
      .onConflict(conflict =>
        conflict
          .column('id')
          .doUpdateSet(({ ref }) => ({ type: ref('excluded.type'), gender: ref('excluded.gender') })),
      )
      .execute();
  }
  const names = entities.flatMap(entity =>
    Object.entries(entity.names).flatMap(([locale, forms]) =>
      forms.map((text, at) => ({ entity_id: entity.id, locale, text, preferred: at === 0 })),
    ),
  );
  await sql`
    delete from name
    using unnest(
      ${names.map(name => name.entity_id)}::text[],
      ${names.map(name => name.locale)}::text[]
    ) as given (entity_id, locale)
    where name.entity_id = given.entity_id
      and name.locale = given.locale`.execute(db);
  for (const lot of lots(names)) await db.insertInto('name').values(lot).execute();
}

/** Every entity with its forms in the given locales (and their languages); all locales when none is given. */
export async function loadEntities(db: Db, locales?: readonly Locale[]): Promise<Entity[]> {
  const query = namesOfEntities(db);
  return toEntities(await (locales ? query.where('name.locale', '=', among(withLanguages(locales))) : query).execute());
}

/** The entities that an article's sentences mention, with their forms in every locale. */
export async function mentionedEntities(db: Db, articleId: string): Promise<Entity[]> {
  const mentioned = db
    .selectFrom('mention')
    .innerJoin('segment', 'segment.id', 'mention.segment_id')
    .select('mention.entity_id')
    .where('segment.article_id', '=', articleId);
  return toEntities(await namesOfEntities(db).where('entity.id', 'in', mentioned).execute());
}

function namesOfEntities(db: Db) {
  return db
    .selectFrom('entity')
    .innerJoin('name', 'name.entity_id', 'entity.id')
    .select(['entity.id', 'entity.type', 'entity.gender', 'name.locale', 'name.text'])
    .orderBy('entity.id')
    .orderBy('name.locale')
    .orderBy('name.preferred', 'desc')
    .orderBy('name.text');
}

function withLanguages(locales: readonly Locale[]): Locale[] {
  return locales.flatMap(locale => [locale, languageOf(locale)]);
}

type NameRow = { id: string; type: string; gender: string | null; locale: string; text: string };

function toEntities(rows: readonly NameRow[]): Entity[] {
  const entities = new Map<string, Entity>();
  for (const row of rows) {
    const entity = entities.get(row.id) ?? {
      id: row.id,
      type: row.type as EntityType,
      gender: row.gender as Entity['gender'],
      names: {},
    };
    entities.set(row.id, entity);
    entity.names[row.locale] = [...(entity.names[row.locale] ?? []), row.text];
  }
  return [...entities.values()];
}

/** Replaces the mentions of these segments. */
export async function saveMentions(db: Db, segmentIds: readonly string[], mentions: readonly Mention[]): Promise<void> {
  await db.deleteFrom('mention').where('segment_id', '=', among(segmentIds)).execute();
  const rows = mentions.map(one => ({
    segment_id: one.segmentId,
    entity_id: one.entityId,
    start: one.start,
    end: one.end,
  }));
  for (const lot of lots(rows)) {
    await db
      .insertInto('mention')
      .values(lot)
      .onConflict(conflict => conflict.doNothing())
      .execute();
  }
}

export async function mentionsOf(db: Db, articleId: string): Promise<Mention[]> {
  const rows = await db
    .selectFrom('mention')
    .innerJoin('segment', 'segment.id', 'mention.segment_id')
    .select(['mention.segment_id', 'mention.entity_id', 'mention.start', 'mention.end'])
    .where('segment.article_id', '=', articleId)
    .orderBy('mention.segment_id')
    .orderBy('mention.start')
    .execute();
  return rows.map(row => ({ segmentId: row.segment_id, entityId: row.entity_id, start: row.start, end: row.end }));
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
