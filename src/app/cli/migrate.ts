import { migrate, pendingMigrations } from '../../db/migrate.ts';
import { openDatabase } from '../../db/open.ts';
import { loadConfig } from '../../platform/config.ts';
import { createLog } from '../../platform/log.ts';
import { prepareQueue } from '../../platform/queue.ts';
import { dataRefused, exit, json, type Verb } from './verb.ts';

export const verb: Verb = {
  summary: 'bring the database up to this version',
  usage: `sampan migrate [--dry-run]

\`sampan serve\` and every other verb do the same before they begin; this is for those
who want it as a step of its own. All migrations run in one transaction.`,
  options: { 'dry-run': { type: 'boolean', about: 'only say which migrations would run' }, json },
  words: 0,
  exits: { 1: 'failed; the database is as it was', 3: dataRefused },
  async run({ values }, io) {
    const config = loadConfig(io);
    const log = createLog(config);
    const opened = await openDatabase({ url: config.databaseUrl, dataDir: config.dataDir, log });
    try {
      const isDry = values['dry-run'] === true;
      const names = isDry ? await pendingMigrations(opened.db) : await migrate(opened.db);
      if (!isDry) await prepareQueue(opened.pool, log);
      if (io.json) io.out(JSON.stringify({ [isDry ? 'pending' : 'migrated']: names }));
      else if (names.length === 0) io.out('The database is up to date.');
      else for (const name of names) io.out(`${isDry ? 'would run' : 'ran'} ${name}`);
      return exit.ok;
    } finally {
      await opened.close();
    }
  },
};
