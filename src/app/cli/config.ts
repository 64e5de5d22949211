import { describeConfig } from '../../platform/config.ts';
import { applyFile } from './config-apply.ts';
import { dataRefused, exit, json, type Verb } from './verb.ts';

export const verb: Verb = {
  summary: 'show the settings; set the publication and its names up',
  usage: `sampan config
sampan config apply publication.json
sampan config names names.json

Settings come from the environment, else from sampan.env in the working directory
(or the file named by SAMPAN_CONFIG), else from the default. Passwords are masked;
DATABASE_URL may also stand in a file named by DATABASE_URL_FILE.

\`apply\` sets the publication up: editions, sections, outlets and feeds, as in sample/publication.json.
\`names\` adds a term list to the name authority, as in sample/names.json.`,
  options: { json },
  words: 2,
  exits: { 3: dataRefused },
  async run({ positionals: [what, file] }, io) {
    if (what !== undefined) return applyFile(what, file, io);
    const lines = describeConfig(io);
    if (io.json) {
      io.out(JSON.stringify({ settings: lines }, null, 2));
      return exit.ok;
    }
    for (const { name, value, origin, about } of lines) {
      io.out(`${name.padEnd(23)} ${(value || '–').padEnd(24)} ${origin.padEnd(12)} ${about}`);
    }
    return exit.ok;
  },
};
