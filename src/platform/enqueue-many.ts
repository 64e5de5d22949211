import { type Kysely, sql } from 'kysely';
import type { Database } from '../db/schema.ts';

export type KeyedJob = { key: string; payload: Record<string, unknown> };

/**
 * Adds jobs of one task inside the caller's transaction, in one statement however many they are. Each key may stand
 * there once; a job that waits under one of them and has not begun is replaced.
 */
export async function enqueueMany(db: Kysely<Database>, task: string, jobs: readonly KeyedJob[]): Promise<void> {
  await sql`select count(*) from graphile_worker.add_jobs(array(
    select row(${task}::text, payload, null, null, 8, key, 0, null)::graphile_worker.job_spec
    from unnest(
      ${jobs.map(job => JSON.stringify(job.payload))}::json[],
      ${jobs.map(job => job.key)}::text[]
    ) as job (payload, key)
  ))`.execute(db);
}
