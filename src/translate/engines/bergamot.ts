import { Worker } from 'node:worker_threads';
import { SampanError } from '../../base/error.ts';
import { plainText, type Run, textRuns } from '../../base/runs.ts';
import { codeFault } from '../codes.ts';
import type { Capabilities, Engine, EngineRequest, EngineResult, EngineSegment, LanguagePair } from '../engine.ts';
import { closedEngine } from '../engine-errors.ts';
import { fromHtml, toHtml } from '../markup.ts';
import { pairServing } from '../route.ts';
import { type BergamotModel, findModels } from './bergamot-models.ts';
import type { BergamotAnswer, BergamotJob } from './bergamot-worker.ts';

const longestText = 5_000;
const packageVersion = '0.4.9';

/** Bergamot models of a folder, translated in a worker thread. Null when the folder has none. */
export async function openBergamot(options: { folder: string; timeoutMs: number }): Promise<Engine | null> {
  const models = await findModels(options.folder);
  return models.length === 0 ? null : new Bergamot(models, options.timeoutMs);
}

class Bergamot implements Engine {
  readonly id = 'bergamot';
  readonly #routes: readonly ModelRoute[];
  readonly #thread: BergamotThread;

  constructor(models: readonly BergamotModel[], timeoutMs: number) {
    this.#routes = routesOf(models);
    this.#thread = new BergamotThread(timeoutMs);
  }

  async version(pair: LanguagePair): Promise<string> {
    const models = (pairServing(this.#routes, pair)?.models ?? []).map(model => `${model.key} ${model.version}`);
    return `bergamot ${packageVersion}, ${models.join(', ')}`;
  }

  async capabilities(): Promise<Capabilities> {
    return {
      pairs: this.#routes.map(({ from, to }) => ({ from, to })),
      pivot: this.#routes.some(({ models }) => models.length > 1) ? 'en' : null,
      markup: 'html',
      glossary: 'none',
      context: false,
      confidence: 'none',
      limits: { segments: 16, perText: longestText, perRequest: 20_000, unit: 'char' },
      local: true,
      price: null,
    };
  }

  async translate({ from, to, segments, signal }: EngineRequest): Promise<EngineResult[]> {
    signal.throwIfAborted();
    const models = pairServing(this.#routes, { from, to })?.models;
    const fit = segments.filter(one => models && isTranslatable(one));
    const texts = fit.map(({ runs }) => ({
      // Half a surrogate pair before a tag aborts the wasm.
      text: (isPlain(runs) ? plainText(runs) : toHtml(runs)).toWellFormed(),
      html: !isPlain(runs),
    }));
    const answers = new Map<string, EngineResult>();
    try {
      const out = models && fit.length > 0 ? await this.#thread.ask({ models, texts }, signal) : [];
      for (const [at, segment] of fit.entries()) answers.set(segment.id, answered(segment, out[at] ?? ''));
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof SampanError)) throw error;
      const message = error.message;
      for (const { id } of fit)
        answers.set(id, { id, ok: false, failure: error.retryable ? 'transient' : 'bad-output', message });
    }
    return segments.map(segment => answers.get(segment.id) ?? unanswered(segment, models !== undefined));
  }

  close(): Promise<void> {
    return this.#thread.close();
  }
}

/** One worker at a time; a call that is aborted, late or fatal ends it, and the next call starts another. */
class BergamotThread {
  readonly #timeoutMs: number;
  #worker: Worker | null = null;
  #next = 1;
  #queue: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
  }

  ask(job: Omit<BergamotJob, 'id'>, signal: AbortSignal): Promise<string[]> {
    const turn = this.#queue.then(() => this.#exchange({ ...job, id: this.#next++ }, signal));
    this.#queue = turn.catch(() => {});
    return turn;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#end();
  }

  async #end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  async #exchange(job: BergamotJob, signal: AbortSignal): Promise<string[]> {
    signal.throwIfAborted();
    if (this.#isClosed) throw closedEngine('bergamot');
    const limit = AbortSignal.any([signal, AbortSignal.timeout(this.#timeoutMs)]);
    this.#worker ??= new Worker(new URL('./bergamot-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    const worker = this.#worker;
    const listeners = new AbortController();
    try {
      return await new Promise<string[]>((resolve, reject) => {
        const fail = (reason: string) =>
          reject(new SampanError('engine_transient', `Bergamot: ${reason}`, { retryable: true }));
        const onMessage = (answer: BergamotAnswer) => ('texts' in answer ? resolve(answer.texts) : fail(answer.error));
        const onError = (error: Error) => fail(error.message);
        const onExit = () => fail('the worker ended');
        worker.on('message', onMessage).on('error', onError).on('exit', onExit);
        limit.addEventListener(
          'abort',
          () => (signal.aborted ? reject(signal.reason) : fail(`no answer in ${this.#timeoutMs} ms`)),
          { signal: listeners.signal },
        );
        listeners.signal.addEventListener('abort', () =>
          worker.off('message', onMessage).off('error', onError).off('exit', onExit),
        );
        worker.postMessage(job);
      });
    } catch (error) {
      // After an abort inside the wasm its memory cannot be trusted.
      listeners.abort();
      await this.#end();
      throw error;
    } finally {
      listeners.abort();
    }
  }
}

type ModelRoute = LanguagePair & { models: BergamotModel[] };

/** Direct models, and pairs through English where there is no direct one. */
function routesOf(models: readonly BergamotModel[]): ModelRoute[] {
  const direct = models.map(model => ({ from: model.from, to: model.to, models: [model] }));
  const known = new Set(models.map(({ from, to }) => `${from} ${to}`));
  const pivoted = models.flatMap(first =>
    models
      .filter(second => first.to === 'en' && second.from === 'en' && second.to !== first.from)
      .map(second => ({ from: first.from, to: second.to, models: [first, second] })),
  );
  return [...direct, ...pivoted.filter(({ from, to }) => !known.has(`${from} ${to}`))];
}

function isTranslatable({ runs }: EngineSegment): boolean {
  const text = plainText(runs);
  return text.length <= longestText && text.trim() !== '';
}

function unanswered({ id, runs }: EngineSegment, supported: boolean): EngineResult {
  if (!supported) return { id, ok: false, failure: 'unsupported' };
  if (plainText(runs).length > longestText) return { id, ok: false, failure: 'too-large' };
  return { id, ok: true, runs: [...runs] };
}

function isPlain(runs: readonly Run[]): boolean {
  return runs.every(run => 'text' in run && !('placeholder' in run));
}

/** The wasm places tags by attention, and a small model may lose or double one. */
function answered({ id, runs: source }: EngineSegment, text: string): EngineResult {
  const runs = isPlain(source) ? textRuns(text) : fromHtml(text, source);
  const fault = runs === null ? 'foreign markup' : codeFault(source, runs);
  return runs === null || fault
    ? { id, ok: false, failure: 'bad-output', message: fault ?? '' }
    : { id, ok: true, runs };
}
