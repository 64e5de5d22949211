import { SampanError } from '../../base/error.ts';
import type { Entity } from '../../entities/entity.ts';
import { lockAuthority, saveEntities } from '../../entities/store.ts';
import { parseTermList } from '../../entities/term-list.ts';
import { recordChange } from '../../publish/change-store.ts';
import type { OpenContext } from '../context.ts';
import { applyPublication, type PublicationFile, parsePublication } from '../setup.ts';
import { enqueueSearch } from '../steps/find-again.ts';
import { scheduleFeeds } from '../steps/poll.ts';
import { translateMissing } from '../steps/translate.ts';
import { inContext } from './in-context.ts';
import { readTextInput } from './read-input.ts';
import { type ExitCode, exit, type Io, wrongUsage } from './verb.ts';

/** `sampan config apply FILE` and `sampan config names FILE`: all of the file is taken, or nothing. */
export async function applyFile(what: string, file: string | undefined, io: Io): Promise<ExitCode> {
  if ((what !== 'apply' && what !== 'names') || file === undefined)
    throw wrongUsage('config', 'sampan config takes nothing, or apply FILE, or names FILE');
  const text = await readTextInput(io, file);
  // Read before the database is opened, or even made.
  const put = what === 'apply' ? apply(parsePublication(text)) : addNames(parseTermList(parseJson(text)));
  const taken = await inContext(io, put);
  io.out(io.json ? JSON.stringify(taken) : `${inWords(taken)}.`);
  return exit.ok;
}

/** Puts a file into the database; answers how many of what it held. */
type Put = (ctx: OpenContext) => Promise<Record<string, number>>;

const inWords = (counts: Record<string, number>) =>
  Object.entries(counts)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ');

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
    const { editions, sections, outlets } = publication;
    return { editions: editions.length, sections: sections.length, outlets: outlets.length };
  };

const addNames =
  (entities: readonly Entity[]): Put =>
  async ctx => {
    await ctx.db.transaction().execute(async db => {
      await lockAuthority(db);
      await saveEntities(db, entities);
      await enqueueSearch(
        db,
        entities.flatMap(entity => Object.keys(entity.names)),
      );
    });
    const names = entities.flatMap(entity => Object.values(entity.names).flat());
    return { entities: entities.length, names: names.length };
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
