import { describeConfig } from '../../platform/config.ts';
import { exit, type Verb } from './verb.ts';

export const verb: Verb = {
  summary: 'show every setting, its value and where it comes from',
  usage: `sampan config

Settings come from the environment, else from sampan.env in the working directory
(or the file named by SAMPAN_CONFIG), else from the default. Passwords are masked;
DATABASE_URL may also stand in a file named by DATABASE_URL_FILE.`,
  options: {},
  async run(_args, io) {
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
