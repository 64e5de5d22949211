import { createReadStream } from 'node:fs';
import { extname, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { SampanError } from '../../../base/error.ts';
import type { Locale } from '../../../base/locale.ts';
import type { Entity, EntityType } from '../../../entities/entity.ts';
import { fromCsv } from '../../../entities/import/from-csv.ts';
import { fromTbx } from '../../../entities/import/from-tbx.ts';
import { fromWikidata } from '../../../entities/import/from-wikidata.ts';
import type { Imported } from '../../../entities/import/imported.ts';
import { parseTermList } from '../../../entities/term-list.ts';
import { readTextInput } from '../read-input.ts';
import type { Io } from '../verb.ts';

/** `type`: of the entries that do not say; `locales`: whose names are read of Wikidata, which has three hundred. */
export type ReadWish = { type: EntityType | null; locales: readonly Locale[] };

/** Entries of a TBX file that are terms and no names. */
export type ReadNames = Imported & { termCount: number };

/** Reads names of a file by what its name and its beginning say it is. Throws `file_unreadable` and `term_list_invalid`. */
export async function readNames(io: Pick<Io, 'cwd'>, file: string, wish: ReadWish): Promise<ReadNames> {
  const ending = extname(file).toLowerCase();
  if (['.csv', '.tsv', '.txt'].includes(ending)) return { ...fromCsv(await readTextInput(io, file)), termCount: 0 };
  if (['.tbx', '.xml', '.martif'].includes(ending)) {
    const { entities, terms, problems } = fromTbx(await readTextInput(io, file), wish);
    return { entities, problems, termCount: terms.length };
  }
  const path = resolve(io.cwd, file);
  if (await isOfWikidata(path)) return { ...(await readWikidata(path, wish)), termCount: 0 };
  return { entities: parseTermList(parsed(await readTextInput(io, file), file)), problems: [], termCount: 0 };
}

/** Items have claims; a dump says so in its first item, and so does Special:EntityData. */
async function isOfWikidata(path: string): Promise<boolean> {
  let start = '';
  try {
    for await (const chunk of createReadStream(path, { encoding: 'utf8', end: 1_000_000 })) {
      start += chunk;
      if (/"(?:claims|sitelinks|datavalue)"/.test(start)) return true;
    }
  } catch {
    // The one that reads it says why it cannot be read.
  }
  return false;
}

async function readWikidata(path: string, wish: ReadWish): Promise<Imported> {
  const lines = createInterface({
    input: createReadStream(path, { encoding: 'utf8' }),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  const entities = new Map<string, Entity>();
  const problems: Imported['problems'] = [];
  for await (const read of fromWikidata(lines, wish)) {
    if ('entity' in read) entities.set(read.entity.id, read.entity);
    else problems.push(read.problem);
  }
  return { entities: [...entities.values()], problems };
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SampanError('term_list_invalid', `${file} is no JSON: ${(error as Error).message}`, {
      cause: error,
      remedy: 'Names come as CSV, TBX, JSON of Wikidata, or a term list.',
    });
  }
}
