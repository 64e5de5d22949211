import type { Kysely } from 'kysely';
import type { Locale } from '../base/locale.ts';
import type { Database } from '../db/schema.ts';

type Names = Record<Locale, string>;

export type Publication = {
  names: Names;
  taglines: Names;
  about: Record<Locale, string[]>;
  defaultLocale: Locale;
  timeZone: string;
  editions: readonly { locale: Locale; indexMachine: boolean }[];
  sections: readonly { id: string; names: Names }[];
};

/** Makes the publication what is given: editions and sections that are not named any more go. */
export async function savePublication(db: Kysely<Database>, publication: Publication): Promise<void> {
  const row = {
    names: JSON.stringify(publication.names),
    taglines: JSON.stringify(publication.taglines),
    about: JSON.stringify(publication.about),
    default_locale: publication.defaultLocale,
    time_zone: publication.timeZone,
  };
  await db
    .insertInto('publication')
    .values({ id: 1, ...row })
    .onConflict(conflict => conflict.column('id').doUpdateSet(row))
    .execute();
  const locales = publication.editions.map(edition => edition.locale);
  await db.deleteFrom('edition').where('locale', 'not in', locales).execute();
  for (const [position, { locale, indexMachine }] of publication.editions.entries()) {
    const values = { position, index_machine: indexMachine };
    await db
      .insertInto('edition')
      .values({ locale, ...values })
      .onConflict(conflict => conflict.column('locale').doUpdateSet(values))
      .execute();
  }
  const ids = publication.sections.map(section => section.id);
  await db
    .deleteFrom('section')
    .where('id', 'not in', [...ids, ''])
    .execute();
  for (const [position, section] of publication.sections.entries()) {
    const values = { position, names: JSON.stringify(section.names) };
    await db
      .insertInto('section')
      .values({ id: section.id, ...values })
      .onConflict(conflict => conflict.column('id').doUpdateSet(values))
      .execute();
  }
}

/** Forgets the publication with its editions, sections, pages and what is still to be published. */
export async function removePublication(db: Kysely<Database>): Promise<void> {
  for (const table of ['publication', 'edition', 'section', 'page', 'change'] as const)
    await db.deleteFrom(table).execute();
}
