import type pg from 'pg';
import type { Logger } from 'pino';

export type SignsOfLife = {
  /** The workers of this process. */
  ids: ReadonlySet<string>;
  add(id: string): void;
  /** A worker that is no more: what it still held may be given free. */
  forget(id: string): void;
  end(): Promise<void>;
};

/** A session that holds one advisory lock per worker; the server drops them when the process is gone, however it went. */
export async function signsOfLife(pool: pg.Pool, log: Logger): Promise<SignsOfLife> {
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
    add(id) {
      ids.add(id);
      next(() => lock(id));
    },
    forget(id) {
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

/** Gives the jobs free of every worker that shows no sign of life, `own` ones apart. */
export async function freeJobsOfTheDead(pool: pg.Pool, own: ReadonlySet<string>, log: Logger): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(
    // A worker that has just taken its first job may still be on its way to its lock.
    "select distinct locked_by as id from graphile_worker._private_jobs where locked_at < now() - interval '3 seconds'",
  );
  for (const { id } of rows) if (!own.has(id)) await freeIfDead(pool, id, log);
}

async function freeIfDead(pool: pg.Pool, id: string, log: Logger): Promise<void> {
  const client = await pool.connect();
  try {
    const key = [lockClass, id];
    const { rows: got } = await client.query('select pg_try_advisory_lock($1, hashtext($2)) as free', key);
    if (!got[0].free) return;
    await client.query('select graphile_worker.force_unlock_workers(array[$1]::text[])', [id]);
    await client.query('select pg_advisory_unlock($1, hashtext($2))', key);
    log.info({ worker: id }, 'gave the jobs of a dead worker free');
  } finally {
    client.release();
  }
}
