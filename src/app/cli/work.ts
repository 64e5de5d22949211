import { loadConfig } from '../../platform/config.ts';
import { openContext } from '../context.ts';
import { startWorking } from '../serve.ts';
import { untilStopped } from './serve.ts';
import { dataRefused, exit, type Verb } from './verb.ts';

export const verb: Verb = {
  summary: 'work on jobs, without serving pages',
  usage:
    'sampan work\n\nAny number of workers may share one database (DATABASE_URL). The embedded database belongs to one process:\nthere, `sampan serve` works on the jobs itself.',
  options: {},
  words: 0,
  exits: { 3: dataRefused },
  async run(_args, io) {
    const stopped = untilStopped();
    const ctx = await openContext(loadConfig({ env: io.env, cwd: io.cwd }));
    try {
      const stop = await startWorking(ctx);
      io.out('Working. Stop with Ctrl-C.');
      await stopped;
      await stop();
    } finally {
      await ctx.close();
    }
    return exit.ok;
  },
};
