import { SampanError } from '../base/error.ts';
import { type AskContext, type Failure, type OpenEngine, pauseFor } from './asking.ts';
import { makeBatches } from './batch.ts';
import type { EngineResult, EngineSegment } from './engine.ts';
import { retryAfterOf } from './engine-errors.ts';
import { exchange } from './exchange.ts';

export type Answered = Map<string, EngineResult | { id: string; ok: false; failure: Failure }>;

/**
 * One verified answer or failure for each segment from one engine, within its limits. What failed in a way that may
 * pass is asked again, in ever smaller requests, so that a segment an engine chokes on takes no others along.
 *
 * Throws only what the signal was aborted with.
 */
export async function askEngine(
  open: OpenEngine,
  segments: readonly EngineSegment[],
  ctx: AskContext,
): Promise<Answered> {
  const answered: Answered = new Map();
  const { limits } = open.capabilities;
  let waiting = segments;
  let inVain = 0;
  for (let attempt = 1; waiting.length > 0; attempt += 1) {
    const size = Math.max(1, Math.floor(limits.segments / 8 ** (attempt - 1)));
    const { batches, tooLarge } = makeBatches(waiting, { ...limits, segments: size });
    for (const { id } of tooLarge) answered.set(id, { id, ok: false, failure: 'too-large' });
    for (const [at, batch] of batches.entries()) {
      const refusal = await askBatch(open, batch, answered, ctx);
      inVain = batch.some(({ id }) => answered.has(id) && !isPassing(answered.get(id))) ? 0 : inVain + 1;
      if (refusal === null && inVain < mostInVain) continue;
      // The engine takes nothing or is down: asking for the rest would be of no use.
      const rest = batches.slice(refusal ? at : at + 1).flat();
      for (const { id } of rest) answered.set(id, { id, ok: false, failure: refusal ?? 'transient' });
      return answered;
    }
    waiting = waiting.filter(({ id }) => isPassing(answered.get(id)));
    if (attempt >= ctx.patience.attempts) break;
    if (waiting.length > 0) await pauseFor(backOff(attempt, ctx), ctx);
  }
  return answered;
}

/** Calls in a row without a single answer, after which an engine counts as down. */
const mostInVain = 5;

/** Asks for one batch, waiting as the engine demands. Null, or why the engine takes nothing at all now. */
async function askBatch(
  open: OpenEngine,
  batch: readonly EngineSegment[],
  answered: Answered,
  ctx: AskContext,
): Promise<Failure | null> {
  const { clock, patience, signal } = ctx;
  for (let attempt = 1; ; attempt += 1) {
    signal.throwIfAborted();
    const pause = open.pausedUntil - clock.now();
    if (pause > patience.longestWaitMs || (pause > 0 && attempt > patience.attempts)) return 'rate-limited';
    if (pause > 0) await pauseFor(pause, ctx);
    try {
      for (const result of await exchange(open, batch, ctx)) answered.set(result.id, result);
      return null;
    } catch (error) {
      signal.throwIfAborted();
      const failure = failureOf(error);
      ctx.log.warn({ engine: open.engine.id, ...ctx.pair, err: error }, 'engine failed');
      if (failure === 'transient') {
        for (const { id } of batch) answered.set(id, { id, ok: false, failure });
        return null;
      }
      if (failure !== 'rate-limited') return failure;
      open.pausedUntil = clock.now() + (retryAfterOf(error as SampanError) ?? backOff(attempt, ctx));
      if (attempt >= patience.attempts) return failure;
    }
  }
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof SampanError) || error.retryable) {
    return error instanceof SampanError && error.code === 'engine_rate_limited' ? 'rate-limited' : 'transient';
  }
  if (error.code === 'engine_quota') return 'quota';
  return error.code === 'engine_unauthorised' ? 'unauthorised' : 'refuses-all';
}

function backOff(attempt: number, { patience, clock }: AskContext): number {
  return Math.round(patience.backOffMs * 2 ** (attempt - 1) * (1 - clock.random() / 2));
}

/** A segment that was forgotten or answered twice may come out well alone; an answer without its codes will not. */
function isPassing(
  answer: (EngineResult & { isMiscounted?: boolean }) | { ok: false; failure: Failure } | undefined,
): boolean {
  return answer?.ok === false && (answer.failure === 'transient' || 'isMiscounted' in answer);
}
