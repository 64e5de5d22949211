import { join } from 'node:path';
import { storedError } from '../base/error.ts';
import { lockHolder } from '../db/data-lock.ts';
import { migrate } from '../db/migrate.ts';
import { type OpenedDatabase, openDatabase, runningDatabaseUrl } from '../db/open.ts';
import { diskBlobs } from '../platform/blobs.ts';
import type { Config } from '../platform/config.ts';
import type { Context } from '../platform/context.ts';
import type { SafeFetch } from '../platform/fetching.ts';
import { createLog } from '../platform/log.ts';
import { metrics } from '../platform/metrics.ts';
import { prepareQueue } from '../platform/queue.ts';
import { createSafeFetch } from '../platform/safe-fetch.ts';
import type { EngineDesk } from '../translate/desk.ts';
import { sampleOrigin, samplePhase } from './sample/load.ts';

export type OpenContext = Context & { database: OpenedDatabase; close(): Promise<void> };
export type PipelineContext = Context & { desk: EngineDesk };

/**
 * Opens everything a command or a server needs: the database, brought up to date, the queue's tables, the blobs, the
 * fetcher. With `join`, a Sampan that already runs on the folder lends its database.
 */
export async function openContext(config: Config, options: { join?: boolean } = {}): Promise<OpenContext> {
  const log = createLog(config);
  const url = config.databaseUrl ?? (options.join ? runningDatabase(config.dataDir) : null);
  const database = await openDatabase({ url, dataDir: config.dataDir, log });
  try {
    await migrate(database.db);
    await prepareQueue(database.pool, log);
  } catch (error) {
    await database.close();
    throw error;
  }
  const allow = new Set(config.fetchAllow);
  const fetcher = createSafeFetch({ userAgent: config.userAgent, allow, log });
  return {
    config,
    db: database.db,
    log,
    now: () => new Date(),
    blobs: diskBlobs(join(config.dataDir, 'blobs')),
    metrics,
    fetch: besidesSample(counted(fetcher), allow, { db: database.db, config }),
    database,
    async close() {
      await fetcher.close();
      await database.close();
    },
  };
}

/** A verb may work beside a Sampan that runs on the folder: through its database. Null when none runs. */
function runningDatabase(dataDir: string): string | null {
  return lockHolder(dataDir) === null ? null : runningDatabaseUrl(dataDir);
}

/** The sample's outlets stand on loopback: the fetcher may go there while there is a sample, and not otherwise. */
function besidesSample(inner: SafeFetch, allow: Set<string>, ctx: Pick<Context, 'db' | 'config'>): SafeFetch {
  const host = new URL(sampleOrigin(ctx.config.samplePort)).host;
  if (allow.has(host)) return inner;
  return async (url, options) => {
    // Asked at every fetch: the sample may come or go while a worker runs.
    if (await samplePhase(ctx)) allow.add(host);
    else allow.delete(host);
    return inner(url, options);
  };
}

function counted(inner: SafeFetch): SafeFetch {
  return async (url, options) => {
    try {
      const response = await inner(url, options);
      metrics.fetches.inc({
        outcome: response.status === 304 ? 'unchanged' : response.status < 400 ? 'ok' : `http_${response.status}`,
      });
      return response;
    } catch (error) {
      metrics.fetches.inc({ outcome: storedError(error).code });
      throw error;
    }
  };
}
