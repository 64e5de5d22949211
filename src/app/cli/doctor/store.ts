import { type Kysely, sql } from 'kysely';
import type { Database } from '../../../db/schema.ts';

export async function publicationSize(
  db: Kysely<Database>,
): Promise<{ outlets: number; samples: number; articles: number }> {
  const { rows } = await sql<{ outlets: number; samples: number; articles: number }>`
    select
      (select count(*)::int from outlet) as outlets,
      (select count(*)::int from outlet where is_sample) as samples,
      (select count(*)::int from article) as articles`.execute(db);
  return rows[0]!;
}

/** Feeds whose last polls failed, in a row. */
export async function failingFeeds(db: Kysely<Database>): Promise<{ url: string; failures: number }[]> {
  return db.selectFrom('feed').select(['url', 'failures']).where('failures', '>', 0).orderBy('url').execute();
}
