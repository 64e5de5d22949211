import { recordChange } from '../../publish/change-store.ts';
import { publishChanges } from '../../publish/publish.ts';
import { inContext } from './in-context.ts';
import { dataRefused, exit, json, type Verb } from './verb.ts';

export const verb: Verb = {
  summary: 'bring the pages up to date now',
  usage: 'sampan publish [--all]',
  options: { all: { type: 'boolean', about: 'make every page anew, not only those that changes touch' }, json },
  words: 0,
  exits: { 3: dataRefused },
  async run({ values }, io) {
    const { seconds, ...done } = await inContext(io, async ctx => {
      if (values.all) await recordChange(ctx.db, null, ctx.now().toISOString());
      const startedAt = performance.now();
      const published = await publishChanges(ctx);
      return { ...published, seconds: (performance.now() - startedAt) / 1000 };
    });
    io.out(
      io.json
        ? JSON.stringify({ ...done, seconds })
        : `${done.changes} changes: ${done.rendered} pages rendered, ${done.stored} of them new or different, in ${seconds.toFixed(2)} s`,
    );
    return exit.ok;
  },
};
