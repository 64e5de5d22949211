import { resolve } from 'node:path';
import { exportSite } from '../../publish/export.ts';
import { publishChanges } from '../../publish/publish.ts';
import { inContext } from './in-context.ts';
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
    const done = await inContext(io, async ctx => {
      await publishChanges(ctx);
      return exportSite(ctx, resolve(io.cwd, folder));
    });
    io.out(
      io.json
        ? JSON.stringify(done)
        : `${done.pages} pages and ${done.pictures} pictures in ${folder}; ${done.removed} files of gone pages removed`,
    );
    return exit.ok;
  },
};
