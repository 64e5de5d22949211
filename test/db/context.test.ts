import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { openContext } from '../../src/app/context.ts';
import { loadConfig } from '../../src/platform/config.ts';
import { removeSetting, writeSetting } from '../../src/platform/setting-store.ts';
import { testDatabase } from '../support/database.ts';
import { environment, freePorts, temporaryFolder } from '../support/sampan.ts';

test("a running worker may fetch from the sample's outlets while there is a sample, and not before or after", async () => {
  const database = await testDatabase();
  const folder = await temporaryFolder();
  const ports = await freePorts();
  const outlets = createServer((_request, response) => response.end('here'));
  await new Promise<void>(resolve => outlets.listen(ports.sample, '127.0.0.1', resolve));
  const env = environment(folder.path, ports, { DATABASE_URL: database.url, SAMPAN_LOG_LEVEL: 'silent' });
  const ctx = await openContext(loadConfig({ env, cwd: folder.path }));
  const look = () => ctx.fetch(`http://127.0.0.1:${ports.sample}/`, { ignoreRobots: true });
  try {
    await expect(look()).rejects.toMatchObject({ code: 'fetch_refused' });
    await writeSetting(database.db, 'sample', { phase: 'first' });
    expect((await look()).status).toBe(200);
    await removeSetting(database.db, 'sample');
    await expect(look()).rejects.toMatchObject({ code: 'fetch_refused' });
  } finally {
    await ctx.close();
    outlets.close();
    await database.close();
    await folder.remove();
  }
});
