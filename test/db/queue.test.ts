import type { Socket } from 'node:net';
import type pg from 'pg';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/db/open.ts';
import { createLog } from '../../src/platform/log.ts';
import { enqueue } from '../../src/platform/queue.ts';
import { runQueue } from '../../src/platform/run-queue.ts';
import { testDatabase } from '../support/database.ts';
import { doorTo } from '../support/door.ts';
import { freePort, until } from '../support/sampan.ts';

const log = createLog({ logLevel: 'silent' as 'error', logFormat: 'text' });

test('a job that ends while the database is away harms nothing: it runs again, and so do the others, when it is back', {
  timeout: 90_000,
}, async () => {
  const database = await testDatabase();
  const door = await doorTo(database.url, await freePort());
  const opened = await openDatabase({ url: door.url, dataDir: '' });
  const unhandled: unknown[] = [];
  const note = (error: unknown) => void unhandled.push(error);
  process.on('unhandledRejection', note);
  const begun: string[] = [];
  let endWork = () => {};
  const runner = await runQueue({
    pool: opened.pool,
    log,
    concurrency: 2,
    tasks: {
      async work(payload) {
        begun.push((payload as { name: string }).name);
        if (begun.length === 1) await new Promise<void>(resolve => (endWork = resolve));
      },
    },
  });
  try {
    await enqueue(database.db, 'work', { name: 'first' });
    await until('it runs', async () => begun.length === 1);
    await door.shut();
    endWork();
    // Longer than two signs of life.
    await new Promise(resolve => setTimeout(resolve, 3000));
    await door.open();
    await enqueue(database.db, 'work', { name: 'second' });
    await until(
      'both run',
      async () => begun.includes('second') && begun.filter(one => one === 'first').length > 1,
      30_000,
    );
    expect(unhandled).toEqual([]);
  } finally {
    process.off('unhandledRejection', note);
    await runner.stop();
    await opened.close();
    await door.shut();
    await database.close();
  }
});

test('a connection lost at the very first question does not keep the queue from working', {
  timeout: 60_000,
}, async () => {
  const database = await testDatabase();
  let broken = 0;
  database.pool.on('connect', client => {
    const query = client.query;
    client.query = function (this: pg.PoolClient, ...args: unknown[]) {
      if (broken === 0 && JSON.stringify(args[0]).includes('_private_tasks as tasks (identifier)')) {
        broken += 1;
        (this as unknown as { connection: { stream: Socket } }).connection.stream.destroy();
      }
      return Reflect.apply(query, this, args);
    } as typeof query;
  });
  let done = false;
  const runner = await runQueue({
    pool: database.pool,
    log,
    concurrency: 2,
    tasks: {
      async work() {
        done = true;
      },
    },
  });
  try {
    await enqueue(database.db, 'work', {});
    await until('it works', async () => done, 30_000);
    expect(broken).toBe(1);
  } finally {
    await runner.stop();
    await database.close();
  }
});

test('a job that waits when the queue is stopped sees its signal abort, and the stop takes less than 5 s', async () => {
  const database = await testDatabase();
  let isWaiting = false;
  const runner = await runQueue({
    pool: database.pool,
    log,
    concurrency: 1,
    tasks: {
      wait: (_payload, helpers) =>
        new Promise((_, reject) => {
          isWaiting = true;
          helpers.abortSignal?.addEventListener('abort', () => reject(new Error('given up')));
        }),
    },
  });
  try {
    await enqueue(database.db, 'wait', {});
    await until('it waits', async () => isWaiting);
    const asked = Date.now();
    await runner.stop();
    expect(Date.now() - asked).toBeLessThan(5000);
  } finally {
    await database.close();
  }
});
