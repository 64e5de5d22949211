import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger as QueueLogger, run, runMigrations, type Task, type WorkerEvents } from 'graphile-worker';
import { type Kysely, sql } from 'kysely';
import type pg from 'pg';
import type { Logger } from 'pino';
import type { Database } from '../db/schema.ts';

export type JobOptions = {
  /** One job per key: a second one replaces the first that has not begun. */
  key?: string;
  runAt?: string;
  /** Smaller runs first; default 0. */
  priority?: number;
  /** Jobs of one queue run one after the other. */
  queue?: string;
  /** A job that waits under the same key keeps its time: many in a row become one, and none is put off for ever. */
  keepTime?: boolean;
};

/** Adds a job inside the caller's transaction: it exists exactly if the data does. */
export async function enqueue(
  db: Kysely<Database>,
  task: string,
  payload: Record<string, unknown>,
  options: JobOptions = {},
): Promise<void> {
  await sql`select graphile_worker.add_job(
    ${task},
    payload => ${JSON.stringify(payload)}::json,
    run_at => ${options.runAt ?? null}::timestamptz,
    max_attempts => 8,
    job_key => ${options.key ?? null}::text,
    job_key_mode => ${options.keepTime ? 'preserve_run_at' : 'replace'}::text,
    queue_name => ${options.queue ?? null}::text,
    priority => ${options.priority ?? 0}::int
  )`.execute(db);
}

/** A job is running, or due and not given up. */
export async function hasWork(db: Kysely<Database>, now: string): Promise<boolean> {
  const { rows } = await sql<{ busy: boolean }>`select exists (
    select from graphile_worker._private_jobs
    where locked_at is not null or (run_at <= ${now}::timestamptz and attempts < max_attempts)
  ) as busy`.execute(db);
  return rows[0]?.busy === true;
}

/** Creates or upgrades the queue's own tables. */
export async function prepareQueue(pool: pg.Pool, log: Logger): Promise<void> {
  await runMigrations({ pgPool: pool, logger: queueLogger(log) });
}

export type Runner = { stop(): Promise<void>; finished: Promise<void> };

/**
 * Works on jobs until stopped. A worker that dies without a word holds no lock any more, so the others (or the next
 * start) give its jobs free within `sweepMs`; as it comes, the queue would keep them for four hours.
 */
export async function runQueue(options: {
  pool: pg.Pool;
  log: Logger;
  concurrency: number;
  tasks: Record<string, Task>;
  sweepMs?: number;
}): Promise<Runner> {
  const { pool, log } = options;
  const events = new EventEmitter() as WorkerEvents;
  const alive = await signsOfLife(pool, log);
  events.on('pool:create', ({ workerPool }) => alive.add(workerPool.id));
  events.on('pool:release', ({ workerPool }) => alive.forget(workerPool.id));
  events.on('worker:create', ({ worker }) => alive.add(worker.workerId));
  events.on('worker:stop', ({ worker }) => alive.forget(worker.workerId));
  const sweep = () => freeJobsOfTheDead(pool, alive.ids, log);
  await sweep();
  const timer = setInterval(
    () => void sweep().catch(error => log.warn({ err: error }, 'sweep failed')),
    options.sweepMs ?? 2000,
  );
  const start = () =>
    run({
      pgPool: pool,
      noHandleSignals: true,
      logger: queueLogger(log),
      events,
      taskList: options.tasks,
      parsedCronItems: [],
      preset: {
        worker: {
          concurrentJobs: options.concurrency,
          pollInterval: 1000,
          gracefulShutdownAbortTimeout: drainMs,
          // How a job ended is told in a batch of its own: without one, nobody catches that the database was away then.
          completeJobBatchDelay: 0,
          failJobBatchDelay: 0,
        },
      },
    });
  let runner = await start();
  // A runner keeps the failure of its first question for ever: one that only fails gives way to a fresh one.
  let failures = 0;
  events.on('worker:getJob:empty', () => (failures = 0));
  events.on('job:start', () => (failures = 0));
  events.on('worker:getJob:error', () => {
    failures += 1;
    if (failures % patience === 0) runner.stop().catch(() => {});
  });
  const stopping = new AbortController();
  // A runner that could not tell how a job ended gives up; the next one begins when the database is back.
  const finished = (async () => {
    for (;;) {
      await runner.promise.catch(error => log.warn({ err: error }, 'the queue ended'));
      await pause(1000, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      await start().then(
        fresh => {
          runner = fresh;
        },
        error => log.warn({ err: error }, 'the queue cannot begin again yet'),
      );
    }
  })();
  return {
    finished,
    async stop() {
      stopping.abort();
      clearInterval(timer);
      await runner.stop().catch(error => log.warn({ err: error }, 'queue stopped with an error'));
      await finished;
      await alive.end();
    },
  };
}

/** So many times in a row may no worker get to its next job. */
const patience = 5;

/** Jobs that still run so long after the stop was asked for see their signal abort: the whole stop takes 5 s at most. */
const drainMs = 2000;

/** A session that holds one advisory lock per worker; the server drops them when the process is gone, however it went. */
async function signsOfLife(pool: pg.Pool, log: Logger) {
  const ids = new Set<string>();
  let session: pg.PoolClient | null = await pool.connect();
  session.on('error', () => {});
  let ended = false;
  /** One thing after the other: a tick never meets the one before it. */
  let line: Promise<void> = Promise.resolve();
  const next = (work: () => Promise<void>) => {
    line = line.then(work).catch(error => log.warn({ err: error }, 'workers cannot show that they are alive'));
  };

  async function lock(id: string): Promise<void> {
    await session?.query('select pg_advisory_lock($1, hashtext($2))', [lockClass, id]);
  }

  /** The session may be lost while the process lives (the database was away): take the locks again in another. */
  async function keep(): Promise<void> {
    try {
      if (session) await session.query('select 1');
    } catch {
      session?.release(true);
      session = null;
    }
    if (session || ended) return;
    const fresh = await pool.connect();
    fresh.on('error', () => {});
    session = fresh;
    for (const id of ids) await lock(id);
  }

  const timer = setInterval(() => next(keep), 1000);
  return {
    ids,
    add(id: string) {
      ids.add(id);
      next(() => lock(id));
    },
    /** A worker that is no more: what it still held may be given free. */
    forget(id: string) {
      if (!ids.delete(id)) return;
      next(async () => void (await session?.query('select pg_advisory_unlock($1, hashtext($2))', [lockClass, id])));
    },
    async end() {
      ended = true;
      clearInterval(timer);
      await line;
      session?.release(true);
      session = null;
    },
  };
}

const lockClass = 0x5a3a;

async function freeJobsOfTheDead(pool: pg.Pool, own: ReadonlySet<string>, log: Logger): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(
    // A worker that has just taken its first job may still be on its way to its lock.
    "select distinct locked_by as id from graphile_worker._private_jobs where locked_at < now() - interval '3 seconds'",
  );
  for (const { id } of rows) {
    if (own.has(id)) continue;
    const client = await pool.connect();
    try {
      const key = [lockClass, id];
      const { rows: got } = await client.query('select pg_try_advisory_lock($1, hashtext($2)) as free', key);
      if (!got[0].free) continue;
      await client.query('select graphile_worker.force_unlock_workers(array[$1]::text[])', [id]);
      await client.query('select pg_advisory_unlock($1, hashtext($2))', key);
      log.info({ worker: id }, 'gave the jobs of a dead worker free');
    } finally {
      client.release();
    }
  }
}

function queueLogger(log: Logger) {
  return new QueueLogger(() => (level, message, meta) => {
    if (level === 'error') log.error({ meta }, message);
    else if (level === 'warning') log.warn(message);
    else log.debug(message);
  });
}
