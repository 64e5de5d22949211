import { loadConfig } from '../../platform/config.ts';
import { recordChange } from '../../publish/change-store.ts';
import { publishChanges } from '../../publish/publish.ts';
import { openContext } from '../context.ts';
import { exit, type Verb } from './verb.ts';

export const verb: Verb = {
  summary: 'bring the pages up to date now',
  usage: 'sampan publish [--all]',
  options: { all: { type: 'boolean', about: 'make every page anew, not only those that changes touch' } },
  async run({ values }, io) {
    const ctx = await openContext(loadConfig({ env: io.env, cwd: io.cwd }), { join: true });
    try {
      if (values.all) await recordChange(ctx.db, null, ctx.now().toISOString());
      const startedAt = performance.now();
      const done = await publishChanges(ctx);
      const seconds = (performance.now() - startedAt) / 1000;
      if (io.json) io.out(JSON.stringify({ ...done, seconds }));
      else
        io.out(
          `${done.changes} changes: ${done.rendered} pages rendered, ${done.stored} of them new or different, in ${seconds.toFixed(2)} s`,
        );
      return exit.ok;
    } finally {
      await ctx.close();
    }
  },
};
