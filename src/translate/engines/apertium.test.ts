import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
import { processes, processesBelow } from '../../../test/support/processes.ts';
import { plainText, type Run } from '../../base/runs.ts';
import type { Engine, EngineResult } from '../engine.ts';
import { openApertium } from './apertium.ts';
import { bcp47, parseModes } from './apertium-pairs.ts';
import { apertiumProcess } from './apertium-process.ts';
import { fromStream, toStream } from './apertium-stream.ts';

const log = pino({ level: 'silent' });

describe('the stream', () => {
  test.each([
    'Bộ trưởng Trần Cương đến Hà Nội.',
    'ผู้ว่าการเดินทางถึงฮานอย 50%',
    'وصل الحاكم إلى هانوي، اليوم.',
    '广西党委书记（陈刚）抵达河内。',
    'Harga *naik*, [satu] ~dua @tiga #empat /lima \\enam {tujuh} ^delapan$ <sembilan> & €5 — “kutip” ‘x’',
    'Jum’at, Ma’ruf',
    "Jum'at",
    'a\nb\tc \ud800 😀 \ufdd0',
    '',
  ])('brings every sign back when no stage changes anything: %s', text => {
    const source = text === '' ? [] : [{ text }];
    expect(fromStream(toStream(source), source)?.runs).toEqual(source);
  });

  test('keeps codes and placeholders in their places', () => {
    const source: Run[] = [
      { text: 'Di ' },
      { open: 1 },
      { placeholder: 12, text: '河内' },
      { close: 1 },
      { text: '.' },
    ];
    expect(fromStream(toStream(source), source)?.runs).toEqual(source);
  });

  test('takes the marks of unknown words out and says where they stood', () => {
    const source: Run[] = [{ text: 'x ' }, { placeholder: 1, text: 'Chen Gang' }, { text: ' *y' }];
    const read = fromStream('Gabenor [<x1>] *tiba di [<u2a>]@Lạng *Sơn-ca.[<e0>].[]', source);
    expect(plainText(read!.runs)).toBe('Gabenor Chen Gang tiba di *Lạng Sơn-ca.');
    const text = plainText(read!.runs);
    expect(read!.unknown.map(one => text.slice(one.start, one.end))).toEqual(['tiba', 'Lạng', 'Sơn-ca']);
    expect(read!.words).toBe(5);
  });

  test.each(['', 'Gabenor tiba.', 'Gabenor [<zz1>] tiba[<e0>].[]', 'Gabenor [tiba[<e0>].[]'])(
    'that is damaged is not read: %s',
    answer => {
      expect(fromStream(answer, [{ text: 'Gubernur tiba.' }])).toBeNull();
    },
  );
});

test.each([
  ['ind', 'id'],
  ['zlm', 'ms'],
  ['swe', 'sv'],
  ['nob', 'nb'],
  ['por_BR', 'pt-BR'],
  ['cat_valencia', 'ca-valencia'],
  ['arb', 'ar'],
  ['spa_e', null],
])('the language Apertium calls %s is %s', (code, locale) => {
  expect(bcp47(code)).toBe(locale);
});

test('modes that do not translate are no pairs', () => {
  const list = '  ind-zlm\n  zlm-ind-morph\n  ind-tagger2\n  fra-cat_valencia\n  en@gb-es\n\n';
  expect(parseModes(list)).toEqual([
    { from: 'id', to: 'ms', mode: 'ind-zlm' },
    { from: 'fr', to: 'ca-valencia', mode: 'fra-cat_valencia' },
  ]);
});

describe('a pipeline', () => {
  const signal = new AbortController().signal;
  const deaths: string[] = [];
  const options = { answerTimeoutMs: 2_000, idleMs: 60_000, onDeath: (reason: string) => void deaths.push(reason) };
  let stop = async (): Promise<void> => {};
  afterEach(() => stop());
  const start = (command: string, more: Partial<typeof options> = {}) => {
    deaths.length = 0;
    const made = apertiumProcess(async () => command, { ...options, ...more });
    stop = made.stop;
    return made;
  };
  // Answers what it is asked; ends at the text `die`, falls silent at `hang`.
  const echo = `'${process.execPath}' -e '
    let rest = "";
    process.stdin.on("data", chunk => {
      const parts = (rest + chunk).split("\\0");
      rest = parts.pop();
      for (const part of parts) {
        if (part === "die") process.exit(1);
        if (part === "hang") process.stdin.pause(), setInterval(() => {}, 1000);
        else process.stdout.write(part + "\\0");
      }
    });' | cat`;

  test('that dies gives what it had, and the next question starts another', async () => {
    const pipeline = start(echo);
    expect(await pipeline.ask(['một', 'สอง', 'die', '四'], signal)).toEqual(['một', 'สอง', null, null]);
    expect(deaths).toHaveLength(1);
    expect(await pipeline.ask(['خمسة'], signal)).toEqual(['خمسة']);
  });

  test('that falls silent is ended', async () => {
    const pipeline = start(echo, { answerTimeoutMs: 1_000 });
    expect(await pipeline.ask(['hang'], signal)).toEqual([null]);
    expect(deaths[0]).toContain('1000 ms');
    expect(await pipeline.ask(['lagi'], signal)).toEqual(['lagi']);
  });

  test('that hangs and hears no signal is gone when it is stopped, and whoever waits for it goes on', async () => {
    const pipeline = start(`'${process.execPath}' -e 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)'`);
    const answers = pipeline.ask(['a'], signal);
    await expect.poll(() => processesBelow(process.pid).length).toBeGreaterThan(0);
    await pipeline.stop();
    expect(await answers).toEqual([null]);
    expect(processesBelow(process.pid)).toEqual([]);
  });

  test('that cannot start says why', async () => {
    expect(await start('no-such-program-here').ask(['a'], signal)).toEqual([null]);
    expect(deaths[0]).toContain('no-such-program-here');
  });

  test('that nobody asks any more is ended', async () => {
    const pipeline = start('cat', { idleMs: 1 });
    expect(await pipeline.ask(['a'], signal)).toEqual(['a']);
    await expect.poll(() => processesBelow(process.pid)).toEqual([]);
    expect(await pipeline.ask(['b'], signal)).toEqual(['b']);
  });

  test('ends with its parent', async () => {
    const parent = `
      const { apertiumProcess } = await import(${JSON.stringify(new URL('./apertium-process.ts', import.meta.url).href)});
      const one = apertiumProcess(async () => 'cat | cat # orphan-mark', ${JSON.stringify({ answerTimeoutMs: 60_000, idleMs: 60_000 })});
      const [answer] = await one.ask(['a'], new AbortController().signal);
      if (answer === 'a') process.kill(process.pid, 'SIGKILL');
      await one.stop();`;
    expect(() => execFileSync(process.execPath, ['--input-type=module', '-e', parent], { stdio: 'ignore' })).toThrow();
    await expect.poll(() => processes().some(one => one.command.includes('# orphan-mark'))).toBe(false);
  });
});

describe('what is installed', () => {
  test('off is off, and a wrong path says what to do', async () => {
    expect(await openApertium({ setting: 'off', log })).toBeNull();
    await expect(openApertium({ setting: '/no/such/apertium', log })).rejects.toMatchObject({
      code: 'apertium_missing',
    });
  });

  test('an Apertium too old for word-bound blanks is not used', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sampan-apertium-'));
    mkdirSync(join(folder, 'bin'));
    const program = join(folder, 'bin', 'apertium');
    writeFileSync(program, '#!/bin/sh\nexit 1\n');
    chmodSync(program, 0o755);
    await expect(openApertium({ setting: program, log })).rejects.toMatchObject({ code: 'apertium_missing' });
    rmSync(folder, { recursive: true });
  });
});

const engine: Engine | null = await openApertium({ setting: 'auto', log });
const pairs = (await engine?.capabilities())?.pairs ?? [];
const isInstalled = pairs !== 'any' && pairs.some(pair => pair.from === 'id' && pair.to === 'ms');
await engine?.close();

describe.skipIf(!isInstalled)('Indonesian to Malay (skipped without the package apertium-ind-zlm)', () => {
  const translate = async (...runs: Run[]): Promise<EngineResult> => {
    const apertium = (await openApertium({ setting: 'auto', log }))!;
    try {
      const request = { from: 'id', to: 'ms', terms: [], examples: [], signal: AbortSignal.timeout(30_000) };
      return (await apertium.translate({ ...request, segments: [{ id: 'a', runs }] }))[0]!;
    } finally {
      await apertium.close();
    }
  };

  test('a protected name stays in its place and the words around it are translated', async () => {
    const name: Run = { placeholder: 1, text: 'Trần Cương' };
    const result = await translate({ text: 'Gubernur ' }, name, { text: ' tiba di kantor.' });
    expect(result).toMatchObject({ ok: true });
    expect(result.ok && result.runs).toEqual([{ text: 'Gabenor ' }, name, { text: ' tiba di pejabat.' }]);
  });

  test('unknown words lower the confidence and carry no asterisk', async () => {
    const known = await translate({ text: 'Gubernur tiba.' });
    const unknown = await translate({ text: 'Gubernur tiba di qwrtz.' });
    expect(known).toMatchObject({ confidence: 1, unknown: [] });
    expect(unknown).toMatchObject({ confidence: 0.75, unknown: [{ start: 16, end: 21 }] });
    expect(unknown.ok && plainText(unknown.runs)).toBe('Gabenor tiba di qwrtz.');
  });

  test('a sentence without a full stop is answered at once', async () => {
    const before = performance.now();
    expect(await translate({ text: 'Gubernur tiba' })).toMatchObject({ ok: true });
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
