import type { Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Image } from './article.ts';

type Db = Kysely<Database>;

export function imageOf(row: { image_sha: string | null; width: number | null; height: number | null }): Image | null {
  return row.image_sha === null ? null : { sha: row.image_sha, width: row.width ?? 0, height: row.height ?? 0 };
}

/** Pictures that were taken in before, by their address at the outlet. */
export async function imagesAt(db: Db, urls: readonly string[]): Promise<Map<string, Image>> {
  if (urls.length === 0) return new Map();
  const rows = await db
    .selectFrom('figure')
    .select(['source_url', 'image_sha', 'width', 'height'])
    .where('source_url', 'in', urls)
    .where('image_sha', 'is not', null)
    .execute();
  return new Map(rows.map(row => [row.source_url as string, imageOf(row) as Image]));
}

/** Gives figures of an article the pictures at their addresses. True when one is new or another than before. */
export async function setImages(db: Db, articleId: string, images: ReadonlyMap<string, Image>): Promise<boolean> {
  let isChanged = false;
  for (const [url, image] of images) {
    const rows = await db
      .updateTable('figure')
      .set({ image_sha: image.sha, width: image.width, height: image.height })
      .where('article_id', '=', articleId)
      .where('source_url', '=', url)
      .where('image_sha', 'is distinct from', image.sha)
      .returning('id')
      .execute();
    if (rows.length > 0) isChanged = true;
  }
  return isChanged;
}
