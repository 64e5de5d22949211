import { type Kysely, sql } from 'kysely';
import { among, lots } from '../db/arrays.ts';
import type { Database } from '../db/schema.ts';
import type { Mention } from './find-names.ts';

type Db = Kysely<Database>;

/** Replaces the mentions of these segments. */
export async function saveMentions(db: Db, segmentIds: readonly string[], mentions: readonly Mention[]): Promise<void> {
  await db.deleteFrom('mention').where('segment_id', '=', among(segmentIds)).execute();
  await addMentions(db, mentions);
}

/** Adds mentions; one that is there already stays as it is. */
export async function addMentions(db: Db, mentions: readonly Mention[]): Promise<void> {
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

/** Says of these mentions that they are of another entity; where that one is mentioned already nothing is doubled. */
export async function moveMentions(db: Db, mentions: readonly Mention[], toEntityId: string): Promise<void> {
  for (const lot of lots(mentions)) {
    await sql`
      delete from mention
      using unnest(
        ${lot.map(one => one.segmentId)}::uuid[],
        ${lot.map(one => one.start)}::int[],
        ${lot.map(one => one.entityId)}::text[]
      ) as moved (segment_id, start, entity_id)
      where mention.segment_id = moved.segment_id
        and mention.start = moved.start
        and mention.entity_id = moved.entity_id`.execute(db);
  }
  await addMentions(
    db,
    mentions.map(one => ({ ...one, entityId: toEntityId })),
  );
}

export async function mentionsOf(db: Db, articleId: string): Promise<Mention[]> {
  return toMentions(await mentionRows(db).where('segment.article_id', '=', articleId).execute());
}

/** Every mention in these sentences. */
export async function mentionsIn(db: Db, segmentIds: readonly string[]): Promise<Mention[]> {
  return toMentions(await mentionRows(db).where('mention.segment_id', '=', among(segmentIds)).execute());
}

/** Every mention of these entities. */
export async function mentionsOfEntities(db: Db, entityIds: readonly string[]): Promise<Mention[]> {
  return toMentions(await mentionRows(db).where('mention.entity_id', '=', among(entityIds)).execute());
}

/** The articles whose sentences mention one of these entities. */
export async function articlesMentioning(db: Db, entityIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('mention')
    .innerJoin('segment', 'segment.id', 'mention.segment_id')
    .select('segment.article_id')
    .distinct()
    .where('mention.entity_id', '=', among(entityIds))
    .execute();
  return rows.map(row => row.article_id);
}

/** The mentioned words themselves, where a mention of this entity stands. */
export async function mentionedTexts(db: Db, entityId: string): Promise<(Mention & { text: string })[]> {
  const rows = await mentionRows(db).select('segment.text').where('mention.entity_id', '=', entityId).execute();
  return rows.map(row => ({ ...toMention(row), text: row.text.slice(row.start, row.end) }));
}

function mentionRows(db: Db) {
  return db
    .selectFrom('mention')
    .innerJoin('segment', 'segment.id', 'mention.segment_id')
    .select(['mention.segment_id', 'mention.entity_id', 'mention.start', 'mention.end'])
    .orderBy('mention.segment_id')
    .orderBy('mention.start');
}

type MentionRow = { segment_id: string; entity_id: string; start: number; end: number };

function toMentions(rows: readonly MentionRow[]): Mention[] {
  return rows.map(toMention);
}

function toMention(row: MentionRow): Mention {
  return { segmentId: row.segment_id, entityId: row.entity_id, start: row.start, end: row.end };
}
