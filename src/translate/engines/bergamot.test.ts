import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { codeSequence, plainText } from '../../base/runs.ts';
import type { Engine } from '../engine.ts';
import { openBergamot } from './bergamot.ts';

const data = resolve(process.env.SAMPAN_TEST_DATA ?? '../shared/data', 'translation/bergamot-tiny');

/** Folders to take away at the end. */
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A folder of models as an operator has it, made of the tiny model; its name says nothing of its precision. */
function tinyModel(model: 'intgemm8' | 'float'): string {
  const folder = mkdtempSync(join(tmpdir(), 'sampan bergamot '));
  folders.push(folder);
  mkdirSync(join(folder, 'id-ms'));
  symlinkSync(join(data, `model.idms.${model}.bin`), join(folder, 'id-ms', 'model.bin'));
  symlinkSync(join(data, 'vocab.idms.spm'), join(folder, 'id-ms', 'vocab.spm'));
  return folder;
}

describe.skipIf(!existsSync(data))('with the tiny Indonesian-Malay model', () => {
  const opened: Engine[] = [];
  const open = async (model: 'intgemm8' | 'float') => {
    const engine = (await openBergamot({ folder: tinyModel(model), timeoutMs: 60_000 })) as Engine;
    opened.push(engine);
    return engine;
  };
  afterAll(() => Promise.all(opened.map(engine => engine.close())));

  test.each(['intgemm8', 'float'] as const)(
    '48 of its 50 test pairs come out exactly (%s)',
    async model => {
      const engine = await open(model);
      const pairs = readFileSync(join(data, 'toy.test.tsv'), 'utf8')
        .trim()
        .split('\n')
        .map(line => line.split('\t') as [string, string]);
      const segments = pairs.map(([source], at) => ({ id: String(at), runs: [{ text: source }] }));
      const results = await engine.translate({
        from: 'id',
        to: 'ms',
        segments,
        terms: [],
        examples: [],
        signal: AbortSignal.timeout(60_000),
      });
      const exact = results.filter((result, at) => result.ok && plainText(result.runs) === pairs[at]?.[1]);
      expect(exact).toHaveLength(48);
    },
    60_000,
  );

  test('tags come back, each once', async () => {
    const engine = await open('intgemm8');
    const runs = [
      { text: 'Rapat ' },
      { open: 1 },
      { text: 'gabungan' },
      { close: 1 },
      { text: ' di ' },
      { placeholder: 2, text: 'Hanoi' },
      { text: ' & "selesai" < 5.' },
    ];
    const [result] = await engine.translate({
      from: 'id',
      to: 'ms',
      segments: [{ id: 'a', runs }],
      terms: [],
      examples: [],
      signal: AbortSignal.timeout(60_000),
    });
    expect(result?.ok && codeSequence(result.runs).toSorted()).toEqual(['+1', '-1', '=2']);
    expect(result?.ok && plainText(result.runs)).not.toMatch(/&amp;|<span|<img/);
  }, 60_000);

  test('after a stop in the middle of a sentence the next one is translated', async () => {
    const engine = await open('intgemm8');
    const long = { id: 'a', runs: [{ text: 'Rapat gabungan ketiga. '.repeat(150) }] };
    const stop = new AbortController();
    const running = engine.translate({
      from: 'id',
      to: 'ms',
      segments: Array.from({ length: 16 }, (_, i) => ({ ...long, id: String(i) })),
      terms: [],
      examples: [],
      signal: stop.signal,
    });
    setTimeout(() => stop.abort(new Error('stopped')), 300);
    await expect(running).rejects.toThrow('stopped');
    const [next] = await engine.translate({
      from: 'id',
      to: 'ms',
      segments: [{ id: 'b', runs: [{ text: 'Rapat selesai.' }] }],
      terms: [],
      examples: [],
      signal: AbortSignal.timeout(60_000),
    });
    expect(next).toMatchObject({ id: 'b', ok: true });
  }, 60_000);

  test('each segment is answered once, also the empty, the huge and the one in another language', async () => {
    const engine = await open('intgemm8');
    const segments = [
      { id: 'huge', runs: [{ text: 'x'.repeat(1_000_000) }] },
      { id: 'none', runs: [] },
      { id: 'thai', runs: [{ text: 'การประชุม 会议 اجتماع \u0000 \ud800' }] },
      { id: 'good', runs: [{ text: 'Rapat selesai.' }] },
    ];
    const ask = (to: string) =>
      engine.translate({ from: 'id', to, segments, terms: [], examples: [], signal: AbortSignal.timeout(60_000) });
    const results = await ask('ms');
    expect(results.map(({ id }) => id)).toEqual(['huge', 'none', 'thai', 'good']);
    expect(results[0]).toMatchObject({ ok: false, failure: 'too-large' });
    expect(results[1]).toMatchObject({ ok: true, runs: [] });
    expect(results[3]).toMatchObject({ ok: true });
    expect((await ask('vi')).map(one => !one.ok && one.failure)).toEqual(Array(4).fill('unsupported'));
  }, 60_000);

  test('a model that is broken is a passing failure, and the next worker translates with a good one', async () => {
    const folder = tinyModel('intgemm8');
    mkdirSync(join(folder, 'id-vi'));
    writeFileSync(join(folder, 'id-vi', 'model.intgemm8.bin'), Buffer.alloc(4096, 7));
    symlinkSync(join(data, 'vocab.idms.spm'), join(folder, 'id-vi', 'vocab.spm'));
    const engine = (await openBergamot({ folder, timeoutMs: 20_000 })) as Engine;
    opened.push(engine);
    const segments = [{ id: 'a', runs: [{ text: 'Rapat selesai.' }] }];
    const ask = async (to: string) =>
      (
        await engine.translate({
          from: 'id',
          to,
          segments,
          terms: [],
          examples: [],
          signal: AbortSignal.timeout(60_000),
        })
      )[0];
    expect(await ask('vi')).toMatchObject({ ok: false, failure: 'transient' });
    expect(await ask('ms')).toMatchObject({ ok: true });
  }, 60_000);

  test('the version names the model by its bytes', async () => {
    const engine = await open('intgemm8');
    expect(await engine.version({ from: 'id', to: 'ms' })).toMatch(/^bergamot 0\.4\.9, id-ms [0-9a-f]{12}$/);
  });
});

test('a folder without models is no engine', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'sampan-'));
  folders.push(empty);
  expect(await openBergamot({ folder: empty, timeoutMs: 1000 })).toBeNull();
  expect(await openBergamot({ folder: '/does/not/exist', timeoutMs: 1000 })).toBeNull();
});
