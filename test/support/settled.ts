import pg from 'pg';
import { runningDatabaseUrl } from '../../src/db/open.ts';
import { until } from './sampan.ts';

/** Waits until a running Sampan has brought the sample to its end: both phases through, no job due, no change waiting. */
export async function sampleSettled(dataDir: string, timeoutMs = 120_000): Promise<void> {
  const client = new pg.Client({ connectionString: runningDatabaseUrl(dataDir) });
  client.on('error', () => {});
  await client.connect();
  try {
    await until('the sample settles', async () => (await client.query(question)).rows[0].settled, timeoutMs);
  } finally {
    await client.end();
  }
}

const question = `
  select coalesce((select value->>'phase' = 'later' from setting where key = 'sample'), false)
    and not exists (select from graphile_worker._private_jobs where run_at <= now() and attempts < max_attempts)
    and not exists (select from graphile_worker._private_jobs where locked_at is not null)
    and not exists (select from change where due_at <= now()) as settled`;
