import type { Logger } from 'pino';
import { plainText } from '../base/runs.ts';
import { setTypography } from '../text/typography/typography.ts';
import { type Answer, type Answers, answerKey, noAnswers } from './answers.ts';
import { type Answered, askEngine } from './ask-engine.ts';
import {
  type AskContext,
  type Clock,
  defaultClock,
  defaultPatience,
  type Failure,
  type OpenEngine,
  type Patience,
} from './asking.ts';
import type { DeskOutcome, DeskRequest, EngineDesk } from './desk.ts';
import type { Engine, EngineResult, EngineSegment, TermHit } from './engine.ts';
import { closedEngine } from './engine-errors.ts';
import { localiseNumbers } from './localise-numbers.ts';
import { type Protection, protect } from './protect.ts';
import { quantitySpans } from './quantities.ts';
import { type Route, routeFor } from './route.ts';

export type DeskOptions = {
  engines: readonly Engine[];
  routes: readonly Route[];
  log: Logger;
  patience?: Patience;
  clock?: Clock;
  /** Where answers are kept; without it every sentence is asked for. */
  answers?: Answers;
};

/**
 * The engines behind one door. A sentence goes, its names and codes protected, to the engines of its route until one
 * translates it well; what none translates stays without a translation and waits for a person.
 *
 * `translate` throws only SampanError `engine_closed`, when the desk is closed meanwhile.
 */
export function createDesk(options: DeskOptions): EngineDesk {
  const closing = new AbortController();
  const engines = openEngines(options);
  return {
    async translate(request) {
      closing.signal.throwIfAborted();
      const open = await engines();
      const ids = routeFor(
        request,
        open.map(one => ({ id: one.engine.id, capabilities: one.capabilities })),
        options.routes,
      );
      const route = ids.map(id => open.find(one => one.engine.id === id)!);
      return translate(request, route, options.answers ?? noAnswers, {
        pair: { from: request.from, to: request.to },
        terms: termsOf(request),
        signal: closing.signal,
        patience: options.patience ?? defaultPatience,
        clock: options.clock ?? defaultClock,
        log: options.log,
      });
    },
    async close() {
      closing.abort(closedEngine('the translation desk'));
      await Promise.all(options.engines.map(engine => engine.close()));
    },
  };
}

/** Asks every engine once what it can do; one that cannot say is asked again with the next request. */
function openEngines({ engines, log }: DeskOptions): () => Promise<OpenEngine[]> {
  const known = new Map<Engine, OpenEngine>();
  return async () => {
    for (const engine of engines) {
      if (known.has(engine)) continue;
      try {
        known.set(engine, { engine, capabilities: await engine.capabilities(), pausedUntil: 0 });
      } catch (error) {
        log.warn({ engine: engine.id, err: error }, 'engine does not say what it can do');
      }
    }
    return engines.flatMap(engine => known.get(engine) ?? []);
  };
}

async function translate(
  request: DeskRequest,
  route: readonly OpenEngine[],
  kept: Answers,
  ctx: AskContext,
): Promise<DeskOutcome> {
  const guarded = new Map<string, Protection>();
  for (const { segmentId, runs } of request.sentences) {
    const quantities = quantitySpans(plainText(runs), request.from, request.to);
    guarded.set(segmentId, protect(runs, [...(request.names.get(segmentId) ?? []), ...quantities]));
  }
  const sources = new Map(request.sentences.map(({ segmentId, runs }) => [segmentId, runs]));
  const translated: DeskOutcome['translated'] = [];
  const failed = new Map<string, { engine: string; failure: Failure }[]>();
  let missing: EngineSegment[] = request.sentences.map(({ segmentId: id, before, after }) => ({
    id,
    runs: guarded.get(id)!.runs,
    ...(before === null ? {} : { before }),
    ...(after === null ? {} : { after }),
  }));
  for (const open of route) {
    if (missing.length === 0) break;
    const { answers, version, keys } = await askForVersion(open, missing, kept, ctx);
    const good = new Map<string, Answer>();
    const provenance = { engine: open.engine.id, engineVersion: version };
    missing = missing.filter(({ id }) => {
      const answer = answers.get(id)!;
      const restored = answer.ok ? guarded.get(id)!.restore(setTypography(answer.runs, request.to)) : null;
      if (answer.ok && restored?.ok) {
        const source = sources.get(id) ?? [];
        const runs = localiseNumbers(source, restored.runs, request.from, request.to);
        translated.push({ segmentId: id, runs, ...provenance, confidence: confidenceOf(answer) });
        const { id: _, ...result } = answer;
        good.set(keys.get(id)!, result);
        return false;
      }
      const failure = answer.ok ? 'bad-output' : answer.failure;
      failed.set(id, [...(failed.get(id) ?? []), { engine: open.engine.id, failure }]);
      return true;
    });
    await keep(kept, good, ctx);
  }
  const failures = missing.flatMap(({ id }) => (failed.get(id) ?? []).map(one => ({ segmentId: id, ...one })));
  return { translated, failures, isWorthRetrying: failures.some(one => passing.has(one.failure)) };
}

/** The names of the sentences with the forms the target language wants, for engines that take a glossary. */
function termsOf({ sentences, names }: DeskRequest): TermHit[] {
  const terms = new Map<string, string>();
  for (const { segmentId, runs } of sentences) {
    const text = plainText(runs);
    for (const name of names.get(segmentId) ?? []) terms.set(text.slice(name.start, name.end), name.target);
  }
  return [...terms].map(([source, target]) => ({ source, target }));
}

/** A sentence without the version that made it has no provenance: an engine that cannot name its own is not asked. */
async function askForVersion(
  open: OpenEngine,
  segments: readonly EngineSegment[],
  kept: Answers,
  ctx: AskContext,
): Promise<{ answers: Answered; version: string; keys: ReadonlyMap<string, string> }> {
  const version = await open.engine.version(ctx.pair).catch((error: unknown) => {
    ctx.log.warn({ engine: open.engine.id, ...ctx.pair, err: error }, 'engine does not name its version');
    return null;
  });
  if (version === null) {
    const answers: Answered = new Map(segments.map(({ id }) => [id, { id, ok: false, failure: 'transient' }]));
    return { answers, version: '', keys: new Map() };
  }
  const keys = new Map(segments.map(one => [one.id, answerKey(open, version, ctx.pair, one, ctx.terms)]));
  const known = await recall(kept, [...keys.values()], ctx);
  const answers: Answered = new Map();
  for (const { id } of segments) {
    const answer = known.get(keys.get(id)!);
    if (answer) answers.set(id, { id, ...answer });
  }
  const asked = segments.filter(({ id }) => !answers.has(id));
  for (const [id, answer] of await askEngine(open, asked, ctx)) answers.set(id, answer);
  return { answers, version, keys };
}

/** What is kept saves work; where it cannot be read or written the work is done again. */
function recall(kept: Answers, keys: readonly string[], { log }: AskContext): Promise<ReadonlyMap<string, Answer>> {
  return kept.read(keys).catch((error: unknown) => {
    log.warn({ err: error }, 'kept answers of engines cannot be read');
    return new Map();
  });
}

async function keep(kept: Answers, answers: ReadonlyMap<string, Answer>, { log }: AskContext): Promise<void> {
  if (answers.size === 0) return;
  await kept.write(answers).catch((error: unknown) => log.warn({ err: error }, 'answers of engines cannot be kept'));
}

/** What may pass without anybody's help. */
const passing: ReadonlySet<string> = new Set<Failure>(['transient', 'rate-limited']);

/** 0..1; an engine that only says which words it did not know is trusted by the share of text it did. Null: not said. */
function confidenceOf(result: EngineResult & { ok: true }): number | null {
  if (result.confidence !== undefined) return result.confidence;
  if (result.unknown === undefined) return null;
  const length = result.runs.reduce((sum, run) => sum + ('text' in run ? run.text.length : 0), 0);
  const unknown = result.unknown.reduce((sum, span) => sum + span.end - span.start, 0);
  return length === 0 ? 1 : Math.max(0, 1 - unknown / length);
}
