import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../base/id.ts';
import type { LanguagePair } from '../engine.ts';

/** Paths of one model: what the worker reads. `precision` is Marian's `gemm-precision`. */
export type BergamotModel = LanguagePair & {
  key: string;
  model: string;
  vocabularies: string[];
  shortlist: string | null;
  precision: 'float32' | 'int8shiftAll' | 'int8shiftAlphaAll';
  /** From metadata.json, else from the model's own bytes. */
  version: string;
};

/**
 * Models in `<folder>/<from>-<to>/`: `*model*.bin`, `*vocab*.spm` (one shared, or the source's and the target's), optional
 * `lex*.bin` and metadata.json (`version`). A folder that has no model or vocabulary is left out.
 */
export async function findModels(folder: string): Promise<BergamotModel[]> {
  const names = await readdir(folder).catch(() => [] as string[]);
  const found = await Promise.all(names.sort().map(name => modelIn(folder, name)));
  return found.filter(model => model !== null);
}

async function modelIn(folder: string, name: string): Promise<BergamotModel | null> {
  const [, from, to] = /^([a-z]{2,3}(?:_[A-Za-z]+)?)-([a-z]{2,3}(?:_[A-Za-z]+)?)$/.exec(name) ?? [];
  if (!from || !to) return null;
  const files = (await readdir(join(folder, name)).catch(() => [] as string[])).sort();
  const model = files.find(file => /model.*\.bin$/.test(file));
  const vocabularies = files.filter(file => /vocab.*\.spm$/.test(file)).sort(sourceFirst);
  if (!model || vocabularies.length === 0 || vocabularies.length > 2) return null;
  const shortlist = files.find(file => /^lex.*\.bin$/.test(file));
  const path = (file: string) => join(folder, name, file);
  return {
    from: from.replace('_', '-'),
    to: to.replace('_', '-'),
    key: name,
    model: path(model),
    vocabularies: vocabularies.map(path),
    shortlist: shortlist ? path(shortlist) : null,
    precision: await precisionOf(path(model)),
    version: await versionOf(path(model), files.includes('metadata.json') ? path('metadata.json') : null),
  };
}

function sourceFirst(a: string, b: string): number {
  return Number(b.startsWith('src')) - Number(a.startsWith('src')) || a.localeCompare(b);
}

/**
 * How a model must be computed, read from its tensors: a wrong precision ends the wasm. A file that is no Marian binary
 * counts as float32, and says so when it is loaded.
 *
 * Source: marian-dev, src/common/binary.cpp (version, count, headers of name length, type, shape and data length, names)
 * and types.h (intgemm types are of class 0x4000).
 */
async function precisionOf(path: string): Promise<BergamotModel['precision']> {
  const file = await open(path);
  try {
    const head = await readAt(file, 0, 16);
    const tensors = head.length < 16 ? 0 : Number(head.readBigUInt64LE(8));
    if (tensors < 1 || tensors > 100_000) return 'float32';
    const headers = await readAt(file, 16, tensors * 32);
    const values = Array.from({ length: Math.floor(headers.length / 8) }, (_, at) => headers.readBigUInt64LE(at * 8));
    const nameBytes = values.filter((_, at) => at % 4 === 0).reduce((sum, length) => sum + Number(length), 0);
    if (!values.some((type, at) => at % 4 === 1 && (type & 0x4000n) !== 0n)) return 'float32';
    const names = await readAt(file, 16 + tensors * 32, Math.min(nameBytes, 1_000_000));
    return names.includes('QuantMultA') ? 'int8shiftAlphaAll' : 'int8shiftAll';
  } finally {
    await file.close();
  }
}

async function readAt(file: Awaited<ReturnType<typeof open>>, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

async function versionOf(model: string, metadata: string | null): Promise<string> {
  if (metadata) {
    const version: unknown = await readFile(metadata, 'utf8')
      .then(
        text => (JSON.parse(text) as { version?: unknown }).version,
        () => null,
      )
      .catch(() => null);
    if (typeof version === 'string' || typeof version === 'number') return String(version);
  }
  return sha256(await readFile(model)).slice(0, 12);
}
