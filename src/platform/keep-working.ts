import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';

/** Something that works until it is stopped, or until it gives up: then `promise` settles. */
type Runner = { promise: Promise<void>; stop(): Promise<void> };

/** A runner that keeps the failure of its first question, or could not tell how a job ended, gives up; a fresh one follows after `restMs`. */
export async function keepWorking(
  start: () => Promise<Runner>,
  { log, restMs }: { log: Pick<Logger, 'warn'>; restMs: number },
): Promise<{ giveWay(): void; stop(): Promise<void> }> {
  let runner = await start();
  const stopping = new AbortController();
  const end = () => runner.stop().catch(error => log.warn({ err: error }, 'queue stopped with an error'));

  async function follow(): Promise<void> {
    for (;;) {
      await runner.promise.catch(error => log.warn({ err: error }, 'the queue ended'));
      await pause(restMs, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      try {
        runner = await start();
      } catch (error) {
        log.warn({ err: error }, 'the queue cannot begin again yet');
      }
      // The stop was asked for while this one began.
      if (stopping.signal.aborted) await end();
    }
  }

  const finished = follow();
  return {
    giveWay: () => void runner.stop().catch(() => {}),
    async stop() {
      stopping.abort();
      await end();
      await finished;
    },
  };
}
