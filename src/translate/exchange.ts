import { joinText, plainText, textRuns } from '../base/runs.ts';
import type { AskContext, OpenEngine } from './asking.ts';
import { codeFault } from './codes.ts';
import type { EngineResult, EngineSegment } from './engine.ts';
import { toSentinels } from './markup.ts';

export type VerifiedResult = EngineResult & { isMiscounted?: true };

/**
 * One call to an engine: codes handed over as it can carry them, and what comes back verified. An answer that lost or
 * doubled a code, a placeholder or all its text is `bad-output`, and never repaired: a link in the wrong place is worse
 * than a person's minute.
 *
 * Throws what the engine throws; a call that takes too long fails as `transient`.
 */
export async function exchange(
  { engine, capabilities }: OpenEngine,
  batch: readonly EngineSegment[],
  { pair, terms, signal, patience }: Pick<AskContext, 'pair' | 'terms' | 'signal' | 'patience'>,
): Promise<VerifiedResult[]> {
  const carriers = batch.map(segment => carrierOf(segment, capabilities.markup === 'none'));
  const sent = carriers.flatMap(carrier => (carrier ? [carrier.segment] : []));
  const limit = AbortSignal.any([signal, AbortSignal.timeout(patience.timeoutMs)]);
  const aborted = whenAborted(limit);
  try {
    const known = capabilities.glossary === 'none' ? [] : termsIn(batch, terms);
    const segments = capabilities.context ? sent : sent.map(({ id, runs }) => ({ id, runs }));
    const request = { ...pair, segments, terms: known, examples: [], signal: limit };
    // An engine that does not listen to the signal must not hold up the desk.
    const results = sent.length === 0 ? [] : await Promise.race([engine.translate(request), aborted.promise]);
    const byId = Map.groupBy(results, result => result.id);
    return batch.map((segment, at) => verify(segment, carriers[at] ?? null, byId.get(segment.id) ?? []));
  } finally {
    aborted.stop();
  }
}

/** Only what stands in these sentences: a glossary of everything would drown them. */
function termsIn(batch: readonly EngineSegment[], terms: AskContext['terms']): AskContext['terms'] {
  const text = batch.map(segment => plainText(segment.runs)).join('\n');
  return terms.filter(term => text.includes(term.source));
}

type Carrier = { segment: EngineSegment; read(result: EngineResult & { ok: true }): EngineSegment['runs'] };

function carrierOf(segment: EngineSegment, isPlain: boolean): Carrier | null {
  if (!isPlain) return { segment, read: result => joinText(result.runs) };
  const sentinels = toSentinels(segment.runs);
  if (!sentinels) return null;
  return {
    segment: { ...segment, runs: textRuns(sentinels.text) },
    read: result => sentinels.read(plainText(result.runs)),
  };
}

function verify(source: EngineSegment, carrier: Carrier | null, results: readonly EngineResult[]): VerifiedResult {
  const { id } = source;
  if (!carrier) return { id, ok: false, failure: 'unsupported', message: 'no sign is left to mark codes with' };
  const [result] = results;
  if (!result || results.length > 1) {
    return { id, ok: false, failure: 'bad-output', message: `answered ${results.length} times`, isMiscounted: true };
  }
  if (!result.ok) return result;
  const runs = carrier.read(result);
  const fault = codeFault(source.runs, runs) ?? (isEmptied(source, runs) ? 'the translation is empty' : null);
  return fault ? { id, ok: false, failure: 'bad-output', message: fault } : { ...result, runs };
}

function isEmptied(source: EngineSegment, runs: EngineSegment['runs']): boolean {
  return plainText(source.runs).trim() !== '' && plainText(runs).trim() === '';
}

function whenAborted(signal: AbortSignal): { promise: Promise<never>; stop(): void } {
  const { promise, reject } = Promise.withResolvers<never>();
  promise.catch(() => {});
  const onAbort = (): void => reject(signal.reason);
  if (signal.aborted) onAbort();
  signal.addEventListener('abort', onAbort);
  return { promise, stop: () => signal.removeEventListener('abort', onAbort) };
}
