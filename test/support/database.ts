import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { type OpenedDatabase, openDatabase } from '../../src/db/open.ts';
import { administer, type TestServer, withDatabase } from './test-server.ts';

/** Every database that store tests run on: `describe.each(databases())('on $name', server => …)`. */
export function databases(): TestServer[] {
  return inject('databases');
}

/**
 * A fresh, migrated database of the test's own on `server` (default: the embedded one), the queue's tables included.
 * `close()` removes it: call it in `afterAll`.
 */
export async function testDatabase(server = databases()[0]!): Promise<OpenedDatabase & { url: string }> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(server, `create database ${name} template ${server.template}`);
  const url = withDatabase(server.url, name);
  const opened = await openDatabase({ url, dataDir: '' });
  return {
    ...opened,
    url,
    async close() {
      await opened.close();
      await administer(server, `drop database if exists ${name} with (force)`);
    },
  };
}

/** An empty database, for tests of migrating itself. */
export async function emptyDatabase(
  server = databases()[0]!,
  options = "encoding 'UTF8'",
): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(server, `create database ${name} ${options} template template0`);
  return {
    url: withDatabase(server.url, name),
    drop: () => administer(server, `drop database if exists ${name} with (force)`),
  };
}
