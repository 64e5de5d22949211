import type { Kysely } from 'kysely';
import type { Locale } from '../base/locale.ts';
import type { Database } from '../db/schema.ts';

type Db = Kysely<Database>;

/** The zone in which the publication's days begin; UTC until one is set up. */
export async function publicationTimeZone(db: Db): Promise<string> {
  const row = await db.selectFrom('publication').select('time_zone').executeTakeFirst();
  return row?.time_zone ?? 'UTC';
}

export async function editionLocales(db: Db): Promise<Locale[]> {
  const rows = await db.selectFrom('edition').select('locale').orderBy('position').execute();
  return rows.map(row => row.locale);
}

export async function sectionIds(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('section').select('id').orderBy('position').execute();
  return rows.map(row => row.id);
}
