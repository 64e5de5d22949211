import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { compileFunction } from 'node:vm';
import { parentPort } from 'node:worker_threads';
import type { BergamotModel } from './bergamot-models.ts';

// Own loader over the published wasm: the package's one calls `require` from an ES module and cannot start in Node.

export type BergamotJob = { id: number; models: BergamotModel[]; texts: { text: string; html: boolean }[] };
export type BergamotAnswer = { id: number; texts: string[] } | { id: number; error: string };

type Handle = { delete(): void };
type Memory = Handle & { getByteArrayView(): Int8Array };
type List<T> = Handle & { push_back(item: T): void };
type Responses = Handle & { get(at: number): { getTranslatedText(): string } };
type Runtime = {
  AlignedMemory: new (size: number, alignment: number) => Memory;
  AlignedMemoryList: new () => List<Memory>;
  VectorString: new () => List<string>;
  VectorResponseOptions: new () => List<{ qualityScores: boolean; alignment: boolean; html: boolean }>;
  TranslationModel: new (
    config: string,
    model: Memory,
    shortlist: Memory,
    vocabularies: List<Memory>,
    quality: null,
  ) => Handle;
  BlockingService: new (options: {
    cacheSize: number;
  }) => {
    translate(model: Handle, texts: List<string>, options: Handle): Responses;
    translateViaPivoting(first: Handle, second: Handle, texts: List<string>, options: Handle): Responses;
  };
  asm: Record<string, (...values: number[]) => number>;
};

/** Models kept in memory, 200 to 300 MB each with their workspace; one more pushes the oldest out. Two make a pivot. */
const mostModels = 2;

/** What the wasm imports as `wasm_gemm`, and the function of its own that does it. */
const gemm = {
  int8_prepare_a: 'int8PrepareAFallback',
  int8_prepare_b: 'int8PrepareBFallback',
  int8_prepare_b_from_transposed: 'int8PrepareBFromTransposedFallback',
  int8_prepare_b_from_quantized_transposed: 'int8PrepareBFromQuantizedTransposedFallback',
  int8_prepare_bias: 'int8PrepareBiasFallback',
  int8_multiply_and_add_bias: 'int8MultiplyAndAddBiasFallback',
  int8_select_columns_of_b: 'int8SelectColumnsOfBFallback',
};

async function load(): Promise<Runtime> {
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('@browsermt/bergamot-translator/package.json')),
    'worker',
  );
  const binary = await WebAssembly.compile(readFileSync(join(folder, 'bergamot-translator-worker.wasm')));
  const glue = readFileSync(join(folder, 'bergamot-translator-worker.js'), 'utf8');
  return await new Promise((resolve, reject) => {
    const module = {
      asm: {} as Runtime['asm'],
      print: () => {},
      printErr: () => {},
      onAbort: (what: unknown) => reject(new Error(`bergamot: ${String(what)}`)),
      onRuntimeInitialized: () => resolve(module as unknown as Runtime),
      instantiateWasm(imports: WebAssembly.Imports, accept: (instance: WebAssembly.Instance) => void) {
        const own = Object.entries(gemm).map(([name, inner]) => [
          name,
          (...values: number[]) => module.asm[inner]?.(...values),
        ]);
        WebAssembly.instantiate(binary, { ...imports, wasm_gemm: Object.fromEntries(own) }).then(accept, reject);
        return {};
      },
    };
    compileFunction(glue, ['Module'])(module);
  });
}

const runtime = load();
const loaded = new Map<string, Handle>();
let service: InstanceType<Runtime['BlockingService']> | null = null;

function modelFor(wasm: Runtime, model: BergamotModel): Handle {
  const known = loaded.get(model.key);
  if (known) {
    // The one used last is the last to go; the first half of a pivot must not push out the second.
    loaded.delete(model.key);
    loaded.set(model.key, known);
    return known;
  }
  while (loaded.size >= mostModels) {
    const [oldest, handle] = loaded.entries().next().value as [string, Handle];
    handle.delete();
    loaded.delete(oldest);
  }
  const vocabularies = new wasm.AlignedMemoryList();
  for (const path of model.vocabularies) vocabularies.push_back(memory(wasm, path, 64));
  const handle = new wasm.TranslationModel(
    config(model),
    memory(wasm, model.model, 256),
    memory(wasm, model.shortlist, 64),
    vocabularies,
    null,
  );
  loaded.set(model.key, handle);
  return handle;
}

function config({ precision }: BergamotModel): string {
  return [
    'beam-size: 1',
    'normalize: 1.0',
    'word-penalty: 0',
    'cpu-threads: 0',
    'skip-cost: true',
    'alignment: soft',
    'quiet: true',
    'quiet-translation: true',
    // A segment is a sentence already.
    'ssplit-mode: sentence',
    'max-length-break: 128',
    'mini-batch-words: 1024',
    'workspace: 128',
    'max-length-factor: 2.0',
    `gemm-precision: ${precision}`,
  ].join('\n');
}

function memory(wasm: Runtime, path: string | null, alignment: number): Memory {
  const bytes = path === null ? new Uint8Array() : readFileSync(path);
  const block = new wasm.AlignedMemory(bytes.byteLength, alignment);
  block.getByteArrayView().set(new Int8Array(bytes));
  return block;
}

function translate(wasm: Runtime, { models, texts }: BergamotJob): string[] {
  const handles = models.map(model => modelFor(wasm, model));
  const input = new wasm.VectorString();
  const options = new wasm.VectorResponseOptions();
  for (const { text, html } of texts) {
    input.push_back(text);
    options.push_back({ qualityScores: false, alignment: false, html });
  }
  service ??= new wasm.BlockingService({ cacheSize: 0 });
  const [first, second] = handles as [Handle, Handle | undefined];
  const responses = second
    ? service.translateViaPivoting(first, second, input, options)
    : service.translate(first, input, options);
  const out = texts.map((_, at) => responses.get(at).getTranslatedText());
  for (const handle of [input, options, responses]) handle.delete();
  return out;
}

parentPort?.on('message', async (job: BergamotJob) => {
  let answer: BergamotAnswer;
  try {
    answer = { id: job.id, texts: translate(await runtime, job) };
  } catch (error) {
    answer = { id: job.id, error: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(answer);
});
