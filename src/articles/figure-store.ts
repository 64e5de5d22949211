import { type Kysely, sql } from 'kysely';
import { among } from '../db/arrays.ts';
import type { Database } from '../db/schema.ts';
import type { Image } from './article.ts';

type Db = Kysely<Database>;

export function imageOf(row: { image_sha: string | null; width: number | null; height: number | null }): Image | null {
  return row.image_sha === null ? null : { sha: row.image_sha, width: row.width ?? 0, height: row.height ?? 0 };
}

/** Pictures that were taken in before, by their address at the outlet. */
export async function imagesAt(db: Db, urls: readonly string[]): Promise<Map<string, Image>> {
  const rows = await db
    .selectFrom('figure')
    .select(['source_url', 'image_sha', 'width', 'height'])
    .where('source_url', '=', among(urls))
    .where('image_sha', 'is not', null)
    .execute();
  return new Map(rows.map(row => [row.source_url as string, imageOf(row) as Image]));
}

/** Gives figures of an article the pictures at their addresses. True when one is new or another than before. */
export async function setImages(db: Db, articleId: string, images: ReadonlyMap<string, Image>): Promise<boolean> {
  const found = [...images.values()];
  const { rows } = await sql<{ id: string }>`
    update figure
    set image_sha = image.sha, width = image.width, height = image.height
    from unnest(
      ${[...images.keys()]}::text[],
      ${found.map(image => image.sha)}::text[],
      ${found.map(image => image.width)}::int[],
      ${found.map(image => image.height)}::int[]
    ) as image (url, sha, width, height)
    where figure.article_id = ${articleId}
      and figure.source_url = image.url
      and figure.image_sha is distinct from image.sha
    returning figure.id`.execute(db);
  return rows.length > 0;
}

/** The articles with a picture that is credited to one of these names. */
export async function articlesCredited(db: Db, names: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('unit')
    .innerJoin('figure', 'figure.id', 'unit.figure_id')
    .select('figure.article_id')
    .distinct()
    .where('unit.credit', '=', among(names))
    .execute();
  return rows.map(row => row.article_id);
}
