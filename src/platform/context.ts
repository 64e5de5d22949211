import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Database } from '../db/schema.ts';
import type { Blobs } from './blobs.ts';
import type { Config } from './config.ts';
import type { SafeFetch } from './fetching.ts';
import type { metrics } from './metrics.ts';

/** What a shell function may need of the world. Ask for a `Pick` of it. */
export type Context = {
  config: Config;
  db: Kysely<Database>;
  log: Logger;
  now: () => Date;
  /** Captures, pictures and pages: files named by their content. */
  blobs: Blobs;
  fetch: SafeFetch;
  metrics: typeof metrics;
};
