import { readdir, readFile } from 'node:fs/promises';
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
    precision: precisionOf(model),
    version: await versionOf(path(model), files.includes('metadata.json') ? path('metadata.json') : null),
  };
}

function sourceFirst(a: string, b: string): number {
  return Number(b.startsWith('src')) - Number(a.startsWith('src')) || a.localeCompare(b);
}

function precisionOf(model: string): BergamotModel['precision'] {
  if (/alphas/.test(model)) return 'int8shiftAlphaAll';
  return /intgemm8|int8/.test(model) ? 'int8shiftAll' : 'float32';
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
