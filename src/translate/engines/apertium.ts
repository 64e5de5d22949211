import type { Logger } from 'pino';
import { sizeOf } from '../batch.ts';
import { codeFault } from '../codes.ts';
import type { Capabilities, Engine, EngineRequest, EngineResult, EngineSegment } from '../engine.ts';
import { pairServing } from '../route.ts';
import { type ApertiumInstallation, type ApertiumPair, findApertium, pipelineOf, versionOf } from './apertium-pairs.ts';
import { type ApertiumProcess, apertiumProcess } from './apertium-process.ts';
import { fromStream, toStream } from './apertium-stream.ts';

const limits: Capabilities['limits'] = { segments: 200, perText: 10_000, perRequest: 100_000, unit: 'char' };

export type ApertiumOptions = { setting: string; log: Logger; answerTimeoutMs?: number; idleMs?: number };

/**
 * Apertium as separate processes (it is GPL), one pipeline per pair. null when `setting` is `off`, or `auto` on a
 * machine without Apertium or without a pair.
 *
 * Throws SampanError `apertium_missing` when `setting` is the path of something else.
 */
export async function openApertium(options: ApertiumOptions): Promise<Engine | null> {
  if (options.setting === 'off') return null;
  const installation = await findApertium(options.setting);
  if (!installation || (installation.pairs.length === 0 && options.setting === 'auto')) return null;
  return apertiumEngine(installation, options);
}

function apertiumEngine(installation: ApertiumInstallation, options: ApertiumOptions): Engine {
  const processes = new Map<string, ApertiumProcess>();
  const versions = new Map<string, Promise<string>>();
  const processOf = (pair: ApertiumPair): ApertiumProcess => {
    const known = processes.get(pair.mode);
    if (known) return known;
    const made = apertiumProcess(() => pipelineOf(installation, pair), {
      answerTimeoutMs: options.answerTimeoutMs ?? 20_000,
      idleMs: options.idleMs ?? 300_000,
      onDeath: reason => options.log.warn({ engine: 'apertium', pair: pair.mode, reason }, 'Apertium pipeline ended'),
    });
    processes.set(pair.mode, made);
    return made;
  };
  return {
    id: 'apertium',
    async version(asked) {
      const pair = pairServing(installation.pairs, asked);
      if (!pair) return installation.version;
      const known = versions.get(pair.mode) ?? versionOf(installation, pair);
      versions.set(pair.mode, known);
      return known;
    },
    capabilities: async () => ({
      pairs: installation.pairs.map(({ from, to }) => ({ from, to })),
      pivot: null,
      markup: 'xml',
      glossary: 'none',
      context: false,
      confidence: 'unknown-spans',
      limits,
      local: true,
      price: null,
    }),
    async translate(request) {
      request.signal.throwIfAborted();
      const pair = pairServing(installation.pairs, request);
      if (!pair) return request.segments.map(({ id }) => ({ id, ok: false, failure: 'unsupported' }));
      return translate(processOf(pair), request);
    },
    async close() {
      await Promise.all([...processes.values()].map(one => one.stop()));
    },
  };
}

async function translate(process: ApertiumProcess, request: EngineRequest): Promise<EngineResult[]> {
  const fitting = request.segments.filter(segment => sizeOf(segment, limits.unit) <= limits.perText);
  const answers = await process.ask(
    fitting.map(segment => toStream(segment.runs)),
    request.signal,
  );
  const answered = new Map(fitting.map((segment, at) => [segment, answers[at] ?? null]));
  return request.segments.map(segment => {
    const answer = answered.get(segment);
    return answer === undefined ? { id: segment.id, ok: false, failure: 'too-large' } : readAnswer(segment, answer);
  });
}

function readAnswer({ id, runs: source }: EngineSegment, answer: string | null): EngineResult {
  if (answer === null) return { id, ok: false, failure: 'transient', message: 'the pipeline ended' };
  const read = fromStream(answer, source);
  const fault = read ? codeFault(source, read.runs) : 'the answer is damaged';
  if (!read || fault) return { id, ok: false, failure: 'bad-output', message: fault ?? undefined };
  const confidence = read.words === 0 ? 1 : Math.max(0, 1 - read.unknown.length / read.words);
  return { id, ok: true, runs: read.runs, confidence, unknown: read.unknown };
}
