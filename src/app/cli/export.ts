import { resolve } from 'node:path';
import { exportSite } from '../../publish/export.ts';
import { publishChanges } from '../../publish/publish.ts';
import { inContext } from './in-context.ts';
import { dataRefused, exit, json, type Verb, wrongUsage } from './verb.ts';

export const verb: Verb = {
  summary: 'write the published site as static files',
  usage:
    'sampan export DIR\n\nDIR gets the same bytes that `sampan serve` sends, with .br and .gz beside each page.\nSee docs/guide/export.md for nginx and other hosts.',
  options: { json },
  words: 1,
  exits: { 3: dataRefused },
  async run({ positionals }, io) {
    const [folder] = positionals;
    if (!folder) throw wrongUsage('export', 'sampan export takes the DIR to write to');
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
