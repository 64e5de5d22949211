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
