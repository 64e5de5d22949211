import { resolve } from 'node:path';
import { loadConfig } from '../../platform/config.ts';
import { exportSite } from '../../publish/export.ts';
import { publishChanges } from '../../publish/publish.ts';
import { openContext } from '../context.ts';
import { exit, type Verb } from './verb.ts';

export const verb: Verb = {
  summary: 'write the published site as static files',
  usage:
    'sampan export DIR\n\nDIR gets the same bytes that `sampan serve` sends, with .br and .gz beside each page.\nSee docs/guide/export.md for nginx and other hosts.',
  options: {},
  async run({ positionals }, io) {
    const [folder] = positionals;
    if (!folder || positionals.length > 1) {
      io.err('usage: sampan export DIR');
      return exit.usage;
    }
    const ctx = await openContext(loadConfig({ env: io.env, cwd: io.cwd }), { join: true });
    try {
      await publishChanges(ctx);
      const done = await exportSite(ctx, resolve(io.cwd, folder));
      if (io.json) io.out(JSON.stringify(done));
      else
        io.out(
          `${done.pages} pages and ${done.pictures} pictures in ${folder}; ${done.removed} files of gone pages removed`,
        );
      return exit.ok;
    } finally {
      await ctx.close();
    }
  },
};
