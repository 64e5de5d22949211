import { type Kysely, sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import { readSetting, removeSetting } from '../platform/setting-store.ts';

export type RemovedSample = { articles: number; pictures: string[]; captures: string[] };

/** Deletes the sample's rows. Answers with the pictures and captures nothing refers to any more. Call inside a transaction. */
export async function removeSample(db: Kysely<Database>): Promise<RemovedSample> {
  const sample = await readSetting(db, 'sample');
  const outlets = (await db.selectFrom('outlet').select('id').where('is_sample', '=', true).execute()).map(
    row => row.id,
  );
  if (!sample || outlets.length === 0) return { articles: 0, pictures: [], captures: [] };
  const articles = await db.selectFrom('article').select('id').where('outlet_id', 'in', outlets).execute();
  const pictures = await db
    .selectFrom('figure')
    .innerJoin('article', 'article.id', 'figure.article_id')
    .select('figure.image_sha')
    .distinct()
    .where('article.outlet_id', 'in', outlets)
    .where('figure.image_sha', 'is not', null)
    .execute();
  const captures = await db
    .selectFrom('capture')
    .select('body_sha')
    .distinct()
    .where('outlet_id', 'in', outlets)
    .execute();
  await db.deleteFrom('memory_unit').where('document', 'like', `${sample.origin}/%`).execute();
  await db.deleteFrom('outlet').where('id', 'in', outlets).execute();
  const entities = (sample.entities ?? []) as string[];
  if (entities.length > 0) {
    await db
      .deleteFrom('entity')
      .where('id', 'in', entities)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('mention').select('entity_id').whereRef('mention.entity_id', '=', 'entity.id'))),
      )
      .execute();
  }
  await forgetPublicationWithoutOutlets(db);
  await removeSetting(db, 'sample');
  return {
    articles: articles.length,
    pictures: await unused(
      db,
      'figure',
      'image_sha',
      pictures.map(row => row.image_sha as string),
    ),
    captures: await unused(
      db,
      'capture',
      'body_sha',
      captures.map(row => row.body_sha),
    ),
  };
}

/** A publication that has other outlets stays; one that was the sample's alone goes with it, pages included. */
async function forgetPublicationWithoutOutlets(db: Kysely<Database>): Promise<void> {
  const other = await db.selectFrom('outlet').select('id').limit(1).executeTakeFirst();
  await db.deleteFrom('page').where('article_id', 'is', null).where('kind', '=', 'article').execute();
  if (other) return;
  for (const table of ['publication', 'edition', 'section', 'page', 'change'] as const)
    await db.deleteFrom(table).execute();
}

async function unused(
  db: Kysely<Database>,
  table: 'figure' | 'capture',
  column: string,
  shas: readonly string[],
): Promise<string[]> {
  if (shas.length === 0) return [];
  const { rows } = await sql<{ sha: string }>`
    select sha from unnest(${shas}::text[]) as sha
    where not exists (select from ${sql.table(table)} where ${sql.ref(column)} = sha)`.execute(db);
  return rows.map(row => row.sha);
}
