import type { Kysely } from 'kysely';
import { z } from 'zod';
import { keepFeeds, saveFeed } from '../articles/feed-store.ts';
import { saveOutlet } from '../articles/outlet-store.ts';
import { SampanError } from '../base/error.ts';
import { parseLocale } from '../base/locale.ts';
import type { Database } from '../db/schema.ts';
import { openDossier } from '../dossiers/store.ts';
import { loadEntities } from '../entities/store.ts';
import { recordChange } from '../publish/change-store.ts';
import { savePublication } from '../publish/setup-store.ts';
import { catalogueFor } from '../theme/strings.ts';

const locale = z.string().transform((tag, context) => {
  try {
    return parseLocale(tag);
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message });
    return z.NEVER;
  }
});
const names = z
  .record(locale, z.string().min(1))
  .refine(all => Object.keys(all).length > 0, 'needs a name in at least one language');
const address = z.url({ protocol: /^https?$/, error: 'is not an http(s) address' });
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters, digits and hyphens');

const publicationFile = z.strictObject({
  name: names,
  tagline: names,
  about: z.record(locale, z.array(z.string())).default({}),
  defaultLocale: locale,
  timeZone: z.string().refine(isTimeZone, 'is not a time zone; use one like Asia/Ho_Chi_Minh'),
  editions: z
    .array(
      z.preprocess(
        value => (typeof value === 'string' ? { locale: value } : value),
        z.strictObject({ locale, indexMachine: z.boolean().default(false) }),
      ),
    )
    .min(1),
  sections: z.array(z.strictObject({ id, names })),
  outlets: z.array(
    z.strictObject({
      id,
      locale,
      names,
      home: address,
      logo: z.string().nullable().default(null),
      licence: z.union([
        z.string().transform(text => ({ text, mayTranslate: true, endsAt: null })),
        z.strictObject({
          text: z.string(),
          mayTranslate: z.boolean().default(true),
          endsAt: z.iso.datetime().nullable().default(null),
        }),
      ]),
      feeds: z.array(z.strictObject({ url: address, sections: z.record(z.string(), id).default({}) })).default([]),
    }),
  ),
  dossiers: z.array(z.strictObject({ id, entity: z.string() })).default([]),
});

export type PublicationFile = z.infer<typeof publicationFile>;

/** Reads a publication file (JSON). Throws `publication_invalid` naming the place, the problem and what is expected. */
export function parsePublication(text: string): PublicationFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw invalid(`the file is not JSON: ${(error as Error).message}`);
  }
  const result = publicationFile.safeParse(json);
  if (!result.success) {
    const issue = result.error.issues[0]!;
    throw invalid(`${issue.path.join('.') || 'the file'}: ${issue.message}`);
  }
  const file = result.data;
  if (!file.editions.some(edition => edition.locale === file.defaultLocale))
    throw invalid(`defaultLocale "${file.defaultLocale}" is not among the editions`);
  for (const edition of file.editions) catalogueFor(edition.locale);
  refuseTwice(
    'editions',
    file.editions.map(edition => edition.locale),
  );
  refuseTwice(
    'sections',
    file.sections.map(section => section.id),
  );
  refuseTwice(
    'outlets',
    file.outlets.map(outlet => outlet.id),
  );
  refuseTwice(
    'dossiers',
    file.dossiers.map(dossier => dossier.id),
  );
  refuseTwice(
    'feeds',
    file.outlets.flatMap(outlet => outlet.feeds.map(feed => feed.url)),
  );
  const sections = new Set(file.sections.map(section => section.id));
  for (const outlet of file.outlets) {
    for (const feed of outlet.feeds) {
      const unknown = Object.values(feed.sections).find(section => !sections.has(section));
      if (unknown)
        throw invalid(`feed ${feed.url} speaks of the section "${unknown}", which is not among the sections`);
    }
  }
  return file;
}

/**
 * Sets the publication up as the file says. An outlet that is there already gets the file's settings and feeds; one the
 * file does not name stays. Call in a transaction.
 */
export async function applyPublication(
  db: Kysely<Database>,
  file: PublicationFile,
  now: string,
  isSample = false,
): Promise<void> {
  await savePublication(db, {
    names: file.name,
    taglines: file.tagline,
    about: file.about,
    defaultLocale: file.defaultLocale,
    timeZone: file.timeZone,
    editions: file.editions,
    sections: file.sections,
  });
  for (const outlet of file.outlets) {
    await saveOutlet(db, outlet, isSample);
    // The day a licence ends its articles go, whoever set that day and when.
    const { endsAt } = outlet.licence;
    if (endsAt !== null && Date.parse(endsAt) > Date.parse(now))
      await recordChange(db, null, now, new Date(endsAt).toISOString());
    for (const feed of outlet.feeds)
      await saveFeed(db, { url: feed.url, outletId: outlet.id, sections: feed.sections }, now);
    await keepFeeds(
      db,
      outlet.id,
      outlet.feeds.map(feed => feed.url),
    );
  }
  const entities = new Set((await loadEntities(db)).map(entity => entity.id));
  for (const dossier of file.dossiers) {
    if (!entities.has(dossier.entity))
      throw invalid(
        `dossier "${dossier.id}" is about "${dossier.entity}", which has no name yet: add it first (sampan config names FILE)`,
      );
    await openDossier(db, dossier.id, dossier.entity);
  }
}

function refuseTwice(place: string, ids: readonly string[]): void {
  const twice = ids.find((one, at) => ids.indexOf(one) < at);
  if (twice !== undefined) throw invalid(`${place}: "${twice}" stands there twice`);
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function invalid(message: string): SampanError {
  return new SampanError('publication_invalid', message, {
    remedy: 'Compare the file with sample/publication.json; nothing was changed.',
  });
}
