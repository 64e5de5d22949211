import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../src/db/embedded.ts';
import { migrate } from '../../src/db/migrate.ts';
import { openDatabase } from '../../src/db/open.ts';
import { createLog } from '../../src/platform/log.ts';
import { prepareQueue } from '../../src/platform/queue.ts';
import { startSystemServer } from './system-server.ts';
import { administer, type TestServer, urlOf, withDatabase } from './test-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    databases: TestServer[];
  }
}

type Undo = (() => Promise<void>)[];

/** Of this run alone: a server of one's own may serve two runs at once. */
const template = `sampan_template_${process.pid}`;

const log = createLog({ logLevel: 'error', logFormat: 'text' });

/** Starts the databases that store tests run on, once for the whole run, each with a migrated template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'sampan-test-'));
  const undo: Undo = [() => rm(folder, { recursive: true, force: true })];
  const teardown = async () => {
    for (const one of undo.reverse()) await one();
  };
  try {
    // As root the servers run as another user, who must pass through.
    await chmod(folder, 0o711);
    const servers = [await embeddedServer(folder, undo), await otherServer(folder, undo)].filter(one => one !== null);
    for (const server of servers) await makeTemplate(server);
    project.provide('databases', servers);
    return teardown;
  } catch (error) {
    await teardown();
    throw error;
  }
}

/** Nobody needs these databases after a power cut. */
const fast = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '100' };

async function embeddedServer(folder: string, undo: Undo): Promise<TestServer> {
  const server = await startEmbedded({ dataDir: join(folder, 'data'), log, settings: fast });
  undo.push(() => server.stop());
  return { name: 'embedded', url: urlOf(server.host, server.user, 'postgres'), template };
}

async function otherServer(folder: string, undo: Undo): Promise<TestServer | null> {
  const url = process.env.SAMPAN_TEST_DATABASE_URL;
  if (url) {
    const server = { name: 'SAMPAN_TEST_DATABASE_URL', url, template };
    undo.push(() => administer(server, `drop database if exists ${server.template}`));
    return server;
  }
  const server = await startSystemServer(join(folder, 'system'), fast);
  if (!server) return null;
  undo.push(() => server.stop());
  return { name: 'system', url: urlOf(server.host, server.user, 'postgres'), template };
}

async function makeTemplate(server: TestServer): Promise<void> {
  await administer(server, `drop database if exists ${server.template}`);
  await administer(server, `create database ${server.template} encoding 'UTF8' template template0`);
  const opened = await openDatabase({ url: withDatabase(server.url, server.template), dataDir: '', log });
  try {
    await migrate(opened.db);
    await prepareQueue(opened.pool, log);
  } finally {
    await opened.close();
  }
}
