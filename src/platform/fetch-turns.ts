import { setTimeout as wait } from 'node:timers/promises';
import { tooSoon } from './fetch-errors.ts';

/** One host's place in the line, held while something is asked of it. */
export type Turn = {
  /** Waits until `gapMs` have passed since the host was last asked. */
  pause(gapMs: number): Promise<void>;
  /** Notes that the host wants to be left alone. */
  heed(status: number, retryAfter: string | undefined): void;
  leave(): void;
};

type Line = {
  running: number;
  waiting: (() => void)[];
  /** On the clock of `performance.now`. */
  nextAt: number;
  /** On the clock on the wall. */
  closedUntil: number;
};

/** Longest wait that is sat out; a longer one is reported, so that a worker does other things meanwhile. */
const patienceMs = 2_000;
/** A host may close its door for a day, not for ever. */
const maxRetryAfterMs = 86_400_000;
/** Too many requests, without a word for how long. */
const unsaidRetryAfterMs = 60_000;

/** Lets at most `concurrency` requests at a time through to each host, and none while the host asked for quiet. */
export function createTurns(concurrency: number, now: () => Date) {
  const lines = new Map<string, Line>();
  return async function enter(host: string, signal?: AbortSignal): Promise<Turn> {
    if (lines.size > 5_000) forgetIdle(lines, now().getTime());
    const line = lines.get(host) ?? { running: 0, waiting: [], nextAt: 0, closedUntil: 0 };
    lines.set(host, line);
    refuseWhileClosed(host, line, now().getTime());
    if (line.running < concurrency) line.running += 1;
    // The one who leaves hands its place on, so that nobody slips in between.
    else await standInLine(line, signal);
    return turnOf(host, line, now, signal);
  };
}

function turnOf(host: string, line: Line, now: () => Date, signal?: AbortSignal): Turn {
  const at = () => now().getTime();
  let gap = 0;
  return {
    async pause(gapMs) {
      refuseWhileClosed(host, line, at());
      gap = gapMs;
      // Gaps are measured on the clock that nobody sets; a quiet that was asked for may end on a date.
      const waitMs = Math.max(line.nextAt - performance.now(), line.closedUntil - at(), 0);
      line.nextAt = performance.now() + waitMs + gapMs;
      if (waitMs > 0) await wait(waitMs, undefined, { signal });
    },
    heed(status, retryAfter) {
      const ms = quietMs(status, retryAfter, at());
      if (ms > 0) line.closedUntil = Math.max(line.closedUntil, at() + ms);
    },
    leave() {
      line.nextAt = Math.max(line.nextAt, performance.now() + gap);
      const next = line.waiting.shift();
      if (next) next();
      else line.running -= 1;
    },
  };
}

function refuseWhileClosed(host: string, line: Line, at: number): void {
  if (line.closedUntil - at > patienceMs) throw tooSoon(host, Math.ceil((line.closedUntil - at) / 1000));
}

function standInLine(line: Line, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const giveUp = () => {
      line.waiting.splice(line.waiting.indexOf(come), 1);
      reject(signal?.reason);
    };
    const come = () => {
      signal?.removeEventListener('abort', giveUp);
      resolve();
    };
    line.waiting.push(come);
    signal?.addEventListener('abort', giveUp, { once: true });
  });
}

/** Milliseconds of quiet that an answer asks for (RFC 9110, 10.2.3: seconds or a date); 0 for none. */
export function quietMs(status: number, retryAfter: string | undefined, at: number): number {
  if (status !== 429 && status !== 503) return 0;
  const value = retryAfter?.trim() ?? '';
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - at;
  if (Number.isNaN(ms)) return status === 429 ? unsaidRetryAfterMs : 0;
  return Math.min(Math.max(ms, 0), maxRetryAfterMs);
}

function forgetIdle(lines: Map<string, Line>, at: number): void {
  for (const [host, line] of lines)
    if (line.running === 0 && line.nextAt <= performance.now() && line.closedUntil <= at) lines.delete(host);
}
