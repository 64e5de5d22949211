import { EventEmitter } from 'node:events';
import { run, type Task, type WorkerEvents } from 'graphile-worker';
import type pg from 'pg';
import type { Logger } from 'pino';
import { keepWorking } from './keep-working.ts';
import { queueLogger } from './queue-log.ts';
import { freeJobsOfTheDead, type SignsOfLife, signsOfLife } from './signs-of-life.ts';

type QueueOptions = { pool: pg.Pool; log: Logger; concurrency: number; tasks: Record<string, Task> };

const sweepMs = 2000;

/** Between a runner that gave up and the next. */
const restMs = 1000;

/** So many times in a row may no worker get to its next job. */
const patience = 5;

/** Jobs that still run so long after the stop was asked for see their signal abort: the whole stop takes 5 s at most. */
const drainMs = 2000;

/**
 * Works on jobs until stopped. A worker that dies without a word holds no lock any more, so the others (or the next
 * start) give its jobs free within seconds; as it comes, the queue would keep them for four hours.
 */
export async function runQueue(options: QueueOptions): Promise<{ stop(): Promise<void> }> {
  const { pool, log } = options;
  const alive = await signsOfLife(pool, log);
  const sweep = () => freeJobsOfTheDead(pool, alive.ids, log);
  let timer: NodeJS.Timeout | undefined;
  try {
    await sweep();
    timer = setInterval(() => void sweep().catch(error => log.warn({ err: error }, 'sweep failed')), sweepMs);
    const events = showing(alive);
    const workers = await keepWorking(() => start(options, events), { log, restMs });
    whenStuck(events, workers.giveWay);
    return {
      async stop() {
        clearInterval(timer);
        await workers.stop();
        await alive.end();
      },
    };
  } catch (error) {
    clearInterval(timer);
    await alive.end();
    throw error;
  }
}

/** Events that tell `alive` which workers there are. */
function showing(alive: SignsOfLife): WorkerEvents {
  const events = new EventEmitter() as WorkerEvents;
  events.on('pool:create', ({ workerPool }) => alive.add(workerPool.id));
  events.on('pool:release', ({ workerPool }) => alive.forget(workerPool.id));
  events.on('worker:create', ({ worker }) => alive.add(worker.workerId));
  events.on('worker:stop', ({ worker }) => alive.forget(worker.workerId));
  return events;
}

/** Calls `giveWay` when the workers only fail: a runner keeps the failure of its first question for ever. */
function whenStuck(events: WorkerEvents, giveWay: () => void): void {
  let failures = 0;
  events.on('worker:getJob:empty', () => (failures = 0));
  events.on('job:start', () => (failures = 0));
  events.on('worker:getJob:error', () => {
    failures += 1;
    if (failures % patience === 0) giveWay();
  });
}

function start({ pool, log, concurrency, tasks }: QueueOptions, events: WorkerEvents) {
  return run({
    pgPool: pool,
    noHandleSignals: true,
    logger: queueLogger(log),
    events,
    taskList: tasks,
    parsedCronItems: [],
    preset: {
      worker: {
        concurrentJobs: concurrency,
        pollInterval: 1000,
        gracefulShutdownAbortTimeout: drainMs,
        // How a job ended is told in a batch of its own: without one, nobody catches that the database was away then.
        completeJobBatchDelay: 0,
        failJobBatchDelay: 0,
      },
    },
  });
}
