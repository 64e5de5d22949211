import type { Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Site } from './site.ts';

/** Null until a publication is set up. */
export async function loadSite(db: Kysely<Database>, baseUrl: string): Promise<Site | null> {
  const publication = await db.selectFrom('publication').selectAll().executeTakeFirst();
  if (!publication) return null;
  const editions = await db.selectFrom('edition').selectAll().orderBy('position').execute();
  const sections = await db.selectFrom('section').selectAll().orderBy('position').execute();
  const outlets = await db.selectFrom('outlet').selectAll().orderBy('id').execute();
  return {
    names: publication.names,
    taglines: publication.taglines,
    about: publication.about,
    defaultLocale: publication.default_locale,
    timeZone: publication.time_zone,
    baseUrl,
    editions: editions.map(edition => ({ locale: edition.locale, indexMachine: edition.index_machine })),
    sections: sections.map(section => ({ id: section.id, names: section.names })),
    outlets: new Map(
      outlets.map(row => [
        row.id,
        { id: row.id, locale: row.locale, names: row.names, home: row.home, logo: row.logo, licence: row.licence },
      ]),
    ),
  };
}
