import type { Kysely } from 'kysely';
import { type Locale, languageOf } from '../base/locale.ts';
import type { Database } from '../db/schema.ts';
import type { Entity, EntityType } from './entity.ts';
import type { Mention } from './find-names.ts';

type Db = Kysely<Database>;

/** Adds a term list to the name authority; an entity that is there already gets the list's names. Call inside a transaction. */
export async function saveEntities(db: Db, entities: readonly Entity[]): Promise<void> {
  for (const entity of entities) {
    const row = { type: entity.type, gender: entity.gender };
    await db
      .insertInto('entity')
      .values({ id: entity.id, ...row })
      .onConflict(conflict => conflict.column('id').doUpdateSet(row))
      .execute();
    await db
      .deleteFrom('name')
      .where('entity_id', '=', entity.id)
      .where('locale', 'in', Object.keys(entity.names))
      .execute();
    const names = Object.entries(entity.names).flatMap(([locale, forms]) =>
      forms.map((text, at) => ({ entity_id: entity.id, locale, text, preferred: at === 0 })),
    );
    if (names.length > 0) await db.insertInto('name').values(names).execute();
  }
}

/** Every entity with its forms in the given locales (and their languages); all locales when none is given. */
export async function loadEntities(db: Db, locales?: readonly Locale[]): Promise<Entity[]> {
  let query = db
    .selectFrom('entity')
    .innerJoin('name', 'name.entity_id', 'entity.id')
    .select(['entity.id', 'entity.type', 'entity.gender', 'name.locale', 'name.text'])
    .orderBy('entity.id')
    .orderBy('name.locale')
    .orderBy('name.preferred', 'desc')
    .orderBy('name.text');
  if (locales)
    query = query.where('name.locale', 'in', [...new Set(locales.flatMap(locale => [locale, languageOf(locale)]))]);
  const entities = new Map<string, Entity>();
  for (const row of await query.execute()) {
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
  if (segmentIds.length === 0) return;
  await db.deleteFrom('mention').where('segment_id', 'in', segmentIds).execute();
  if (mentions.length === 0) return;
  const rows = mentions.map(one => ({
    segment_id: one.segmentId,
    entity_id: one.entityId,
    start: one.start,
    end: one.end,
  }));
  await db
    .insertInto('mention')
    .values(rows)
    .onConflict(conflict => conflict.doNothing())
    .execute();
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
  if (ids.length === 0) return;
  await db
    .deleteFrom('entity')
    .where('id', 'in', ids)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('mention').select('entity_id').whereRef('mention.entity_id', '=', 'entity.id'))),
    )
    .execute();
}
