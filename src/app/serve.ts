import type { Locale } from '../base/locale.ts';
import type { Config } from '../platform/config.ts';
import { runQueue } from '../platform/run-queue.ts';
import { readSetting, writeSetting } from '../platform/setting-store.ts';
import { recordChange } from '../publish/change-store.ts';
import { pageCache } from '../publish/page-cache.ts';
import { editionLocales } from '../publish/site-store.ts';
import { assets } from '../publish/source.ts';
import { forgetAnswers, storedAnswers } from '../translate/answer-store.ts';
import type { EngineDesk } from '../translate/desk.ts';
import { type OpenContext, openContext } from './context.ts';
import { openDesk } from './desk.ts';
import { closeServer, listen } from './listen.ts';
import { opsServer } from './ops.ts';
import { tasksOf } from './pipeline.ts';
import { loadSample, mayLoadSample, moveSampleOn, sampleFolder, sampleOrigin, samplePhase } from './sample/load.ts';
import { sampleServer } from './sample/server.ts';
import { siteServer } from './server.ts';
import { scheduleFeeds } from './steps/poll.ts';

type Running = { editions(): readonly Locale[]; stop(): Promise<void> };

/** The whole of Sampan in one process: pages, jobs, health; with `sample`, the sample's outlets too. */
export async function startServing(config: Config, options: { sample: boolean; work: boolean }): Promise<Running> {
  const ctx = await openContext(config);
  const stops: (() => Promise<unknown>)[] = [() => ctx.close()];
  let draining = false;
  try {
    const isNew = options.sample && (await mayLoadSample(ctx));
    if (isNew || (await samplePhase(ctx)) !== null) stops.push(await serveSample(ctx));
    if (isNew) await loadSample(ctx);
    await remakeWhenChanged(ctx);

    const pages = pageCache(ctx.db);
    let editions = await editionLocales(ctx.db);
    await ctx.database.listen('pages', payload => {
      pages.forget((payload ?? '*').split('\n'));
      editionLocales(ctx.db).then(
        found => {
          editions = found;
        },
        error => ctx.log.warn({ err: error }, 'editions could not be read'),
      );
    });
    const site = siteServer({ pages, blobs: ctx.blobs, editions: () => editions, log: ctx.log });
    await listen(site, config.port, config.host, 'SAMPAN_PORT');
    const ops = opsServer(ctx, () => draining);
    await listen(ops, config.opsPort, '127.0.0.1', 'SAMPAN_OPS_PORT').catch(async error => {
      await closeServer(site, 0);
      throw error;
    });
    stops.push(() => Promise.all([closeServer(site, 2000), closeServer(ops, 1000)]));
    if (options.work) stops.push(await startWorking(ctx));
    return {
      editions: () => editions,
      async stop() {
        draining = true;
        await stopAll(stops);
      },
    };
  } catch (error) {
    await stopAll(stops);
    throw error;
  }
}

/** Readers, jobs and outlets are let go side by side; the database, opened first, last. */
async function stopAll([database, ...others]: (() => Promise<unknown>)[]): Promise<void> {
  try {
    await Promise.all(others.map(stop => stop()));
  } finally {
    await database?.();
  }
}

/** Works on the queue; with the sample, also moves its outlets on when everything is quiet. Answers how to stop. */
export async function startWorking(ctx: OpenContext): Promise<() => Promise<void>> {
  await forgetAnswers(ctx.db, new Date(ctx.now().getTime() - answersKeptMs).toISOString());
  const desk = await openDesk(ctx.config, ctx.log, storedAnswers(ctx.db, ctx.now));
  const runner = await startQueue(ctx, desk).catch(async error => {
    await desk.close();
    throw error;
  });
  const sample = watchSample(ctx);
  return async () => {
    sample.stop();
    // Engines first: a job that waits for one ends at once, and is done again by the next worker.
    await desk.close();
    await runner.stop();
  };
}

/** What no article asked for again in a season is not asked for again. */
const answersKeptMs = 90 * 24 * 3_600_000;

async function startQueue(ctx: OpenContext, desk: EngineDesk) {
  await scheduleFeeds(ctx.db);
  return runQueue({
    pool: ctx.database.pool,
    log: ctx.log,
    concurrency: ctx.config.workers,
    tasks: tasksOf({ ...ctx, desk }),
  });
}

function watchSample(ctx: OpenContext): { stop(): void } {
  const timer = setInterval(async () => {
    try {
      const phase = await samplePhase(ctx);
      if (phase === 'first') await moveSampleOn(ctx);
      else clearInterval(timer);
    } catch (error) {
      ctx.log.debug({ err: error }, 'sample not moved on yet');
    }
  }, 300);
  return { stop: () => clearInterval(timer) };
}

async function serveSample(ctx: OpenContext): Promise<() => Promise<void>> {
  // Asked at every request: the outlets move on in the transaction that has their feeds read again.
  const isLater = async () => (await samplePhase(ctx)) === 'later';
  const server = sampleServer(sampleFolder, sampleOrigin(ctx.config.samplePort), isLater);
  await listen(server, ctx.config.samplePort, '127.0.0.1', 'SAMPAN_SAMPLE_PORT');
  return () => closeServer(server, 500);
}

/** Another base address or another theme: every page is made anew. */
async function remakeWhenChanged(ctx: OpenContext): Promise<void> {
  const wanted: Record<string, string> = { baseUrl: ctx.config.baseUrl, ...assets };
  const made = await readSetting(ctx.db, 'pages');
  if (made && Object.entries(wanted).every(([key, value]) => made[key] === value)) return;
  await ctx.db.transaction().execute(async db => {
    await writeSetting(db, 'pages', wanted);
    await recordChange(db, null, ctx.now().toISOString());
  });
}
