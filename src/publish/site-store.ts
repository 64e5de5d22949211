import type { Kysely } from 'kysely';
import { allOutlets } from '../articles/outlet-store.ts';
import type { Locale } from '../base/locale.ts';
import type { Database } from '../db/schema.ts';
import type { Site } from './site.ts';

type Db = Kysely<Database>;

/** Null until a publication is set up. */
export async function loadSite(db: Db, baseUrl: string): Promise<Site | null> {
  const publication = await db.selectFrom('publication').selectAll().executeTakeFirst();
  if (!publication) return null;
  const editions = await db.selectFrom('edition').selectAll().orderBy('position').execute();
  const sections = await db.selectFrom('section').selectAll().orderBy('position').execute();
  return {
    names: publication.names,
    taglines: publication.taglines,
    about: publication.about,
    defaultLocale: publication.default_locale,
    timeZone: publication.time_zone,
    baseUrl,
    editions: editions.map(edition => ({ locale: edition.locale, indexMachine: edition.index_machine })),
    sections: sections.map(section => ({ id: section.id, names: section.names })),
    outlets: new Map((await allOutlets(db)).map(outlet => [outlet.id, outlet])),
  };
}

/** The languages of the publication, in its order. */
export async function editionLocales(db: Db): Promise<Locale[]> {
  const rows = await db.selectFrom('edition').select('locale').orderBy('position').execute();
  return rows.map(row => row.locale);
}

export async function sectionIds(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('section').select('id').orderBy('position').execute();
  return rows.map(row => row.id);
}

/** The zone in which the publication's days begin; UTC until one is set up. */
export async function publicationTimeZone(db: Db): Promise<string> {
  const row = await db.selectFrom('publication').select('time_zone').executeTakeFirst();
  return row?.time_zone ?? 'UTC';
}
