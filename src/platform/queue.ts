import { runMigrations } from 'graphile-worker';
import { type Kysely, sql } from 'kysely';
import type pg from 'pg';
import type { Logger } from 'pino';
import type { Database } from '../db/schema.ts';
import { queueLogger } from './queue-log.ts';

type JobOptions = {
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

type FailedJobs = { task: string; count: number; error: string | null };

/** Jobs that have used up their attempts, by task, with the error of the latest. */
export async function failedJobs(db: Kysely<Database>): Promise<FailedJobs[]> {
  if (!(await hasQueue(db))) return [];
  const { rows } = await sql<FailedJobs>`
    select
      task_identifier as task,
      count(*)::int as count,
      (array_agg(last_error order by updated_at desc))[1] as error
    from graphile_worker.jobs
    where attempts >= max_attempts and locked_at is null
    group by task_identifier
    order by task_identifier`.execute(db);
  return rows;
}

/** Gives the jobs of `failedJobs` all their attempts back; answers how many. */
export async function retryFailedJobs(db: Kysely<Database>): Promise<number> {
  if (!(await hasQueue(db))) return 0;
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count
    from graphile_worker.reschedule_jobs(
      (select coalesce(array_agg(id), '{}') from graphile_worker.jobs where attempts >= max_attempts and locked_at is null),
      run_at => now(),
      attempts => 0
    )`.execute(db);
  return rows[0]!.count;
}

async function hasQueue(db: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`
    select to_regclass('graphile_worker.jobs') is not null as there`.execute(db);
  return rows[0]!.there;
}
