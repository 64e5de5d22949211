import { type Kysely, sql } from 'kysely';
import { among } from '../db/arrays.ts';
import type { Database } from '../db/schema.ts';

type Db = Kysely<Database>;

export type RemovedOutlets = { articles: number; pictures: string[]; captures: string[] };

/**
 * Deletes the sample's outlets with everything that came from them. Answers with the hashes of the pictures and
 * captures that nothing refers to any more. Call inside a transaction.
 */
export async function removeSampleOutlets(db: Db): Promise<RemovedOutlets> {
  const outlets = (await db.selectFrom('outlet').select('id').where('is_sample', '=', true).execute()).map(
    row => row.id,
  );
  if (outlets.length === 0) return { articles: 0, pictures: [], captures: [] };
  const articles = await db.selectFrom('article').select('id').where('outlet_id', '=', among(outlets)).execute();
  const pictures = await db
    .selectFrom('figure')
    .innerJoin('article', 'article.id', 'figure.article_id')
    .select('figure.image_sha as sha')
    .distinct()
    .where('article.outlet_id', '=', among(outlets))
    .where('figure.image_sha', 'is not', null)
    .execute();
  const captures = await db
    .selectFrom('capture')
    .select('body_sha as sha')
    .distinct()
    .where('outlet_id', '=', among(outlets))
    .execute();
  await db.deleteFrom('outlet').where('id', '=', among(outlets)).execute();
  return {
    articles: articles.length,
    pictures: await unused(db, 'figure', 'image_sha', pictures),
    captures: await unused(db, 'capture', 'body_sha', captures),
  };
}

async function unused(
  db: Db,
  table: 'figure' | 'capture',
  column: string,
  found: readonly { sha: string | null }[],
): Promise<string[]> {
  const { rows } = await sql<{ sha: string }>`
    select sha from unnest(${found.map(row => row.sha)}::text[]) as sha
    where not exists (select from ${sql.table(table)} where ${sql.ref(column)} = sha)`.execute(db);
  return rows.map(row => row.sha);
}
