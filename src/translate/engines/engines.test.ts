import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { processesBelow } from '../../../test/support/processes.ts';
import { plainText, type Run } from '../../base/runs.ts';
import { codeFault } from '../codes.ts';
import type { Engine, EngineRequest, EngineSegment } from '../engine.ts';
import { openApertium } from './apertium.ts';
import { openBergamot } from './bergamot.ts';

// What every engine must do. A new engine is one entry here.

const tiny = resolve(process.env.SAMPAN_TEST_DATA ?? '../shared/data', 'translation/bergamot-tiny');

const engines: { name: string; isThere: boolean; open(): Promise<Engine | null> }[] = [
  {
    name: 'apertium',
    isThere: hasApertium(),
    open: () => openApertium({ setting: 'auto', log: pino({ level: 'silent' }) }),
  },
  {
    name: 'bergamot',
    isThere: existsSync(tiny),
    open: () => openBergamot({ folder: tinyModels(), timeoutMs: 60_000 }),
  },
];

for (const { name, isThere } of engines) {
  if (!isThere)
    console.warn(
      `${name} is not tested: ${name === 'apertium' ? 'apertium-ind-zlm is not installed' : `${tiny} is not there`}`,
    );
}

for (const { name, isThere, open } of engines)
  describe.skipIf(!isThere)(name, () => {
    let engine: Engine;
    const workers: Worker[] = [];
    const remember = (worker: Worker): number => workers.push(worker);

    beforeAll(async () => {
      process.on('worker', remember);
      engine = (await open())!;
    });
    afterAll(() => void process.off('worker', remember));

    const ask = (segments: readonly EngineSegment[], more: Partial<EngineRequest> = {}) =>
      engine.translate({
        from: 'id',
        to: 'ms',
        segments,
        terms: [],
        examples: [],
        signal: AbortSignal.timeout(60_000),
        ...more,
      });
    const segment = (id: string, ...runs: (string | Run)[]): EngineSegment => ({
      id,
      runs: runs.map(run => (typeof run === 'string' ? { text: run } : run)),
    });

    test('says what it can do, and which version does it', async () => {
      const { pairs, limits } = await engine.capabilities();
      expect(pairs).toContainEqual({ from: 'id', to: 'ms' });
      expect(Math.min(limits.segments, limits.perText, limits.perRequest)).toBeGreaterThan(0);
      const version = await engine.version({ from: 'id', to: 'ms' });
      expect(version).toMatch(/\S/);
      expect(await engine.version({ from: 'id', to: 'ms' })).toBe(version);
    });

    test('answers every segment exactly once, under its id, in every script', async () => {
      const texts = [
        'Rapat selesai.',
        'Bộ trưởng đến Hà Nội.',
        'การประชุมเสร็จสิ้น',
        'انتهى الاجتماع.',
        '会议结束。',
        '😀 \u200d\ufeff\u0301 \ufdd0',
        '\u0000\u0007\ud800',
        'a\nb\tc',
        '...',
        ' ',
      ];
      const segments = texts.map((text, at) => segment(`s${at}`, text));
      const results = await ask(segments);
      expect(results.map(one => one.id).toSorted()).toEqual(segments.map(one => one.id).toSorted());
      const first = results.find(one => one.id === 's0');
      expect(first?.ok && plainText(first.runs).trim()).toBeTruthy();
    });

    test('gives codes and placeholders back whole, or says that it could not', async () => {
      const segments = [
        segment('a', 'Gubernur ', { placeholder: 3, text: 'Chen Gang' }, ' tiba di Hanoi.'),
        segment(
          'b',
          'Di gudang, ',
          { open: 1 },
          'bunga lawang',
          { close: 1 },
          ' dijemur ',
          { open: 2 },
          'di atas ',
          { open: 5 },
          'kereta',
          { close: 5 },
          ' api',
          { close: 2 },
          '.',
        ),
        segment('c', { placeholder: 1, text: 'https://a.vn' }),
        segment('e', '\ud800', { open: 1 }, ' kereta ', { placeholder: 9, text: 'N' }, { close: 1 }, ' api'),
        segment('d', 'Harga < 5 & > 3, "naik" 28% <span id="g1">[<x1>] ^a/b$ {c} *d @e #f ~g \\h'),
      ];
      for (const result of await ask(segments)) {
        const source = segments.find(one => one.id === result.id)!;
        if (result.ok) expect(codeFault(source.runs, result.runs)).toBeNull();
        else expect(result.failure).toBe('bad-output');
      }
    });

    test('has nothing to do for an empty request, and gives an empty text back empty', async () => {
      expect(await ask([])).toEqual([]);
      expect(await ask([segment('a')])).toMatchObject([{ id: 'a', ok: true, runs: [] }]);
    });

    test('refuses a pair it does not know, segment by segment', async () => {
      const results = await ask([segment('a', 'Xin chào'), segment('b', 'สวัสดี')], { from: 'vi', to: 'th' });
      expect(results).toMatchObject([
        { id: 'a', ok: false, failure: 'unsupported' },
        { id: 'b', ok: false, failure: 'unsupported' },
      ]);
    });

    test('refuses a text of a megabyte and translates its neighbour', async () => {
      const results = await ask([segment('a', 'rapat '.repeat(180_000)), segment('b', 'Rapat selesai.')]);
      expect(results.find(one => one.id === 'a')).toMatchObject({ ok: false, failure: 'too-large' });
      expect(results.find(one => one.id === 'b')).toMatchObject({ ok: true });
    });

    test('gives the same answer twice, and to many at once', async () => {
      const [once] = await ask([segment('a', 'Kedua belah pihak memeriksa jalur kereta api.')]);
      const again = await Promise.all(
        Array.from({ length: 5 }, (_, at) =>
          ask([segment(String(at), 'Kedua belah pihak memeriksa jalur kereta api.')]),
        ),
      );
      for (const [at, [result]] of again.entries()) expect(result).toEqual({ ...once, id: String(at) });
    });

    test('stops when it is told to, and works afterwards', async () => {
      const already = AbortSignal.abort(new Error('told before'));
      await expect(ask([segment('a', 'Rapat selesai.')], { signal: already })).rejects.toThrow('told before');
      const stop = new AbortController();
      const many = Array.from({ length: 40 }, (_, at) => segment(String(at), 'Rapat gabungan ketiga. '.repeat(150)));
      const running = expect(ask(many, { signal: stop.signal })).rejects.toThrow('told meanwhile');
      setImmediate(() => stop.abort(new Error('told meanwhile')));
      await running;
      expect(await ask([segment('b', 'Rapat selesai.')])).toMatchObject([{ id: 'b', ok: true }]);
    });

    test('leaves no process and no worker behind when it is closed', async () => {
      await ask([segment('a', 'Rapat selesai.')]);
      const children = processesBelow(process.pid);
      expect(children.length + workers.filter(isAlive).length).toBeGreaterThan(0);
      await engine.close();
      expect(children.filter(pid => existsSync(`/proc/${pid}`))).toEqual([]);
      expect(workers.filter(isAlive)).toEqual([]);
      await engine.close();
    });
  });

/** Folders to take away at the end. */
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const isAlive = (worker: Worker): boolean => worker.threadId !== -1;

function hasApertium(): boolean {
  try {
    return /\bind-zlm\b/.test(
      execFileSync('apertium', ['-l'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  } catch {
    return false;
  }
}

function tinyModels(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sampan-bergamot-'));
  folders.push(folder);
  mkdirSync(join(folder, 'id-ms'));
  for (const file of ['model.idms.intgemm8.bin', 'vocab.idms.spm']) {
    symlinkSync(join(tiny, file), join(folder, 'id-ms', file));
  }
  return folder;
}
