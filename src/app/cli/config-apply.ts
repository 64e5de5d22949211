import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { SampanError } from '../../base/error.ts';
import { type Entity, parseTermList } from '../../entities/entity.ts';
import { saveEntities } from '../../entities/store.ts';
import { recordChange } from '../../publish/change-store.ts';
import type { OpenContext } from '../context.ts';
import { applyPublication, type PublicationFile, parsePublication } from '../setup.ts';
import { scheduleFeeds } from '../steps/poll.ts';
import { translateMissing } from '../steps/translate.ts';
import { inContext } from './in-context.ts';
import { type ExitCode, exit, type Io } from './verb.ts';

/** `sampan config apply FILE` and `sampan config names FILE`: all of the file is taken, or nothing. */
export async function applyFile(what: string, file: string | undefined, io: Io): Promise<ExitCode> {
  if ((what !== 'apply' && what !== 'names') || file === undefined) {
    io.err('usage: sampan config apply publication.json | sampan config names names.json');
    return exit.usage;
  }
  const text = await readFile(resolve(io.cwd, file), 'utf8').catch(error => {
    throw new SampanError('file_unreadable', `cannot read ${file}: ${(error as Error).message}`, {
      remedy: 'Check the name of the file.',
    });
  });
  // Read before the database is opened, or even made.
  const put = what === 'apply' ? apply(parsePublication(text)) : addNames(parseTermList(parseJson(text)));
  io.out(await inContext(io, put));
  return exit.ok;
}

type Put = (ctx: OpenContext) => Promise<string>;

const apply =
  (publication: PublicationFile): Put =>
  async ctx => {
    await ctx.db.transaction().execute(async db => {
      const now = ctx.now().toISOString();
      await applyPublication(db, publication, now);
      await recordChange(db, null, now);
      await scheduleFeeds(db);
      await translateMissing(db);
    });
    return `${publication.editions.length} editions, ${publication.sections.length} sections, ${publication.outlets.length} outlets.`;
  };

const addNames =
  (entities: readonly Entity[]): Put =>
  async ctx => {
    await ctx.db.transaction().execute(db => saveEntities(db, entities));
    return `${entities.length} names.`;
  };

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SampanError('term_list_invalid', `the file is not JSON: ${(error as Error).message}`, {
      remedy: 'See sample/names.json.',
    });
  }
}
