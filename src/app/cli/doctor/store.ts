import { type Kysely, sql } from 'kysely';
import type { Database } from '../../../db/schema.ts';

export async function publicationSize(
  db: Kysely<Database>,
): Promise<{ outlets: number; samples: number; articles: number }> {
  const { rows } = await sql<{ outlets: number; samples: number; articles: number }>`
    select
      (select count(*)::int from outlet) as outlets,
      (select count(*)::int from outlet where is_sample) as samples,
      (select count(*)::int from article) as articles`.execute(db);
  return rows[0]!;
}

/** Feeds whose last polls failed, in a row. */
export async function failingFeeds(db: Kysely<Database>): Promise<{ url: string; failures: number }[]> {
  return db.selectFrom('feed').select(['url', 'failures']).where('failures', '>', 0).orderBy('url').execute();
}

export type FailedJobs = { task: string; count: number; error: string | null };

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
