import { pino } from 'pino';
import { describe, expect, test, vi } from 'vitest';
import { plainText, type Run } from '../base/runs.ts';
import type { Answers, Answer as KeptAnswer } from './answers.ts';
import type { Clock, Patience } from './asking.ts';
import type { DeskRequest, NameSpan } from './desk.ts';
import type { Capabilities, Engine, EngineRequest, EngineResult } from './engine.ts';
import { quotaReached, rateLimited, unauthorised } from './engine-errors.ts';
import { createDesk } from './open-desk.ts';
import { parseRoutes } from './route.ts';

type Answer = (request: EngineRequest, call: number) => EngineResult[] | Promise<EngineResult[]>;

/** An engine that does what the test says, and remembers what it was asked. */
function scripted(answer: Answer, can: Partial<Capabilities> & { id?: string } = {}) {
  const asked: EngineRequest[] = [];
  const engine: Engine = {
    id: can.id ?? 'first',
    version: async pair => `1.0 ${pair.from}-${pair.to}`,
    capabilities: async () => ({
      pairs: 'any',
      pivot: null,
      markup: 'xml',
      glossary: 'none',
      context: false,
      confidence: 'none',
      limits: { segments: 50, perText: 1_000, perRequest: 10_000, unit: 'char' },
      local: true,
      price: null,
      ...can,
    }),
    async translate(request) {
      asked.push(request);
      return answer(request, asked.length);
    },
    close: async () => {},
  };
  return { engine, asked };
}

const upper = (runs: readonly Run[]): Run[] =>
  runs.map(run => ('text' in run && !('placeholder' in run) ? { text: run.text.toUpperCase() } : run));
const good: Answer = ({ segments }) => segments.map(({ id, runs }) => ({ id, ok: true, runs: upper(runs) }));
const failing = (failure: 'transient' | 'refused' | 'bad-output'): Answer => {
  return ({ segments }) => segments.map(({ id }) => ({ id, ok: false, failure }));
};

type Options = { routes?: string; patience?: Partial<Patience>; answers?: Answers };

function deskOf(engines: { engine: Engine }[], options: Options = {}) {
  let now = 0;
  const slept: number[] = [];
  const clock: Clock = {
    now: () => now,
    random: () => 0,
    sleep: async (ms, signal) => {
      signal.throwIfAborted();
      slept.push(ms);
      now += ms;
    },
  };
  const desk = createDesk({
    engines: engines.map(one => one.engine),
    routes: parseRoutes(options.routes ?? null, ['first', 'second']),
    log: pino({ level: 'silent' }),
    patience: { attempts: 3, backOffMs: 100, longestWaitMs: 1_000, timeoutMs: 5_000, ...options.patience },
    clock,
    answers: options.answers,
  });
  return { desk, slept, pass: (ms: number) => (now += ms) };
}

function asks(texts: (string | Run[])[], names: Record<string, NameSpan[]> = {}): DeskRequest {
  const sentences = texts.map((text, at) => ({
    segmentId: String(at),
    runs: typeof text === 'string' ? [{ text }] : text,
    codes: [],
    hash: '',
    beforeHash: null,
    afterHash: null,
    before: null,
    after: null,
  }));
  return { from: 'vi', to: 'id', sentences, names: new Map(Object.entries(names)) };
}

const textsOf = ({ translated }: { translated: { segmentId: string; runs: Run[] }[] }) =>
  Object.fromEntries(translated.map(one => [one.segmentId, plainText(one.runs)]));

test('a sentence comes back with its names in the form of the target, and who made it', async () => {
  const first = scripted(good);
  const { desk } = deskOf([first]);
  const name = { start: 11, end: 21, target: '陈刚' };
  const outcome = await desk.translate(asks(['Thống đốc, Trần Cương, đến ฮานอย.'], { 0: [name] }));
  expect(textsOf(outcome)).toEqual({ 0: 'THỐNG ĐỐC, 陈刚, ĐẾN ฮานอย.' });
  expect(outcome.translated[0]).toMatchObject({ engine: 'first', engineVersion: '1.0 vi-id', confidence: null });
  expect(outcome).toMatchObject({ failures: [], isWorthRetrying: false });
  expect(plainText(first.asked[0]!.segments[0]!.runs)).toContain('Trần Cương');
  expect(first.asked[0]!.segments[0]!.runs).toContainEqual({ placeholder: 1, text: 'Trần Cương' });
});

test('an engine that makes use of them is told the sentences around and the names; another is not', async () => {
  const request = asks(['Ông Trần Cương đến.'], { 0: [{ start: 4, end: 14, target: '陈刚' }] });
  request.sentences[0]!.before = 'ตอนเช้าฝนตก';
  request.sentences[0]!.after = 'ثم عاد.';
  const able = scripted(good, { context: true, glossary: 'prompt' });
  const plain = scripted(good);
  for (const one of [able, plain]) await deskOf([one]).desk.translate(request);
  expect(able.asked[0]).toMatchObject({
    segments: [{ before: 'ตอนเช้าฝนตก', after: 'ثم عاد.' }],
    terms: [{ source: 'Trần Cương', target: '陈刚' }],
  });
  expect(plain.asked[0]?.terms).toEqual([]);
  expect(plain.asked[0]?.segments[0]).not.toHaveProperty('before');
});

test('without an engine for the pair nothing is translated and nothing has failed', async () => {
  const other = scripted(good, { pairs: [{ from: 'id', to: 'ms' }] });
  for (const engines of [[], [other]]) {
    const outcome = await deskOf(engines).desk.translate(asks(['Xin chào']));
    expect(outcome).toEqual({ translated: [], failures: [], isWorthRetrying: false });
  }
  const { desk } = deskOf([scripted(good)], { routes: '*=memory' });
  expect((await desk.translate(asks(['Xin chào']))).translated).toEqual([]);
});

describe('an answer', () => {
  test('in another order is put where it belongs', async () => {
    const { desk } = deskOf([scripted((request, call) => [...(good(request, call) as EngineResult[])].reverse())]);
    expect(textsOf(await desk.translate(asks(['một', 'hai', 'ba'])))).toEqual({ 0: 'MỘT', 1: 'HAI', 2: 'BA' });
  });

  test('that merges two sentences is asked again for the missing one', async () => {
    const merging = scripted((request, call) => {
      const all = good(request, call) as EngineResult[];
      return call === 1 ? all.slice(0, 1) : all;
    });
    const outcome = await deskOf([merging]).desk.translate(asks(['một', 'hai']));
    expect(textsOf(outcome)).toEqual({ 0: 'MỘT', 1: 'HAI' });
    expect(merging.asked[1]!.segments.map(one => one.id)).toEqual(['1']);
  });

  test('that answers a sentence twice or one nobody asked for is no translation', async () => {
    const babbling = scripted(({ segments }) =>
      [...segments, ...segments, { id: 'x' }].map(({ id }) => ({ id, ok: true, runs: [{ text: 'ya' }] })),
    );
    const outcome = await deskOf([babbling]).desk.translate(asks(['một']));
    expect(outcome).toEqual({
      translated: [],
      failures: [{ segmentId: '0', engine: 'first', failure: 'bad-output' }],
      isWorthRetrying: false,
    });
  });

  test.each<[string, (runs: Run[]) => Run[]]>([
    ['loses a placeholder', runs => runs.filter(run => !('placeholder' in run))],
    ['doubles a code', runs => [...runs, { open: 7 }, { close: 7 }]],
    [
      'crosses codes',
      runs => runs.map(run => ('open' in run ? { close: run.open } : 'close' in run ? { open: run.close } : run)),
    ],
    ['is empty', () => []],
    [
      'is blank',
      runs =>
        runs
          .map(run => ('text' in run && !('placeholder' in run) ? { text: ' ' } : run))
          .filter(run => !('placeholder' in run)),
    ],
  ])('that %s goes to the next engine', async (_, spoil) => {
    const spoiling = scripted(({ segments }) =>
      segments.map(({ id, runs }) => ({ id, ok: true, runs: spoil([...runs]) })),
    );
    const second = scripted(good, { id: 'second' });
    const sentence = [{ text: 'Họp ở ' }, { open: 7 }, { text: 'Hà Nội' }, { close: 7 }, { text: ' a@b.vn' }];
    const outcome = await deskOf([spoiling, second]).desk.translate(asks([sentence]));
    expect(outcome.translated).toMatchObject([{ engine: 'second' }]);
    expect(plainText(outcome.translated[0]!.runs)).toBe('HỌP Ở HÀ NỘI a@b.vn');
    expect(outcome.failures).toEqual([]);
    // Asking the same engine again would give the same.
    expect(spoiling.asked).toHaveLength(1);
  });
});

describe('an engine that knows no markup', () => {
  const sentence: Run[] = [{ text: 'Họp ' }, { open: 1 }, { text: 'hôm nay' }, { close: 1 }, { text: ' ở a@b.vn' }];

  test('gets marks in the text, and what it makes of them is read back', async () => {
    const plain = scripted(good, { markup: 'none' });
    const outcome = await deskOf([plain]).desk.translate(asks([sentence]));
    expect(plain.asked[0]!.segments[0]!.runs).toEqual([{ text: 'Họp ⟦1⟧hôm nay⟦/1⟧ ở ⟦x1⟧' }]);
    expect(outcome.translated[0]!.runs).toEqual([
      { text: 'HỌP ' },
      { open: 1 },
      { text: 'HÔM NAY' },
      { close: 1 },
      { text: ' Ở a@b.vn' },
    ]);
  });

  test('uses other marks for a text that has such brackets itself', async () => {
    const plain = scripted(good, { markup: 'none' });
    const outcome = await deskOf([plain]).desk.translate(
      asks([[{ text: '⟦会议⟧ ' }, { open: 1 }, { text: 'x' }, { close: 1 }]]),
    );
    expect(outcome.translated[0]!.runs).toEqual([{ text: '⟦会议⟧ ' }, { open: 1 }, { text: 'X' }, { close: 1 }]);
  });

  test.each([
    ['drops a mark', (text: string) => text.replace('⟦/1⟧', '')],
    ['breaks a mark', (text: string) => text.replace('⟦/1⟧', '⟦/1')],
    ['translates a mark', (text: string) => text.replace('x1', 'satu')],
  ])('is not believed when it %s', async (_, spoil) => {
    const plain = scripted(
      ({ segments }) => segments.map(({ id, runs }) => ({ id, ok: true, runs: [{ text: spoil(plainText(runs)) }] })),
      { markup: 'none' },
    );
    const outcome = await deskOf([plain]).desk.translate(asks([sentence]));
    expect(outcome.translated).toEqual([]);
    expect(outcome.failures).toMatchObject([{ failure: 'bad-output' }]);
  });
});

describe('failures that may pass', () => {
  test('are tried again after a growing pause', async () => {
    const shaky = scripted((request, call) => (call < 3 ? failing('transient')(request, call) : good(request, call)));
    const { desk, slept } = deskOf([shaky]);
    expect(textsOf(await desk.translate(asks(['một'])))).toEqual({ 0: 'MỘT' });
    expect(slept).toEqual([100, 200]);
  });

  test('that do not pass are worth a retry later, and no more than a few calls now', async () => {
    const down = scripted(() => {
      throw new Error('connection refused');
    });
    const outcome = await deskOf([down]).desk.translate(asks(Array.from({ length: 300 }, (_, at) => `câu ${at}`)));
    expect(outcome.isWorthRetrying).toBe(true);
    expect(outcome.failures).toHaveLength(300);
    expect(outcome.failures).toContainEqual({ segmentId: '299', engine: 'first', failure: 'transient' });
    expect(down.asked.length).toBeLessThanOrEqual(5);
  });

  test('of one sentence take no others along', async () => {
    const choking = scripted((request, call) => {
      const isPoisoned = request.segments.some(({ runs }) => plainText(runs) === 'độc');
      return isPoisoned ? failing('transient')(request, call) : good(request, call);
    });
    const outcome = await deskOf([choking]).desk.translate(
      asks(['một', 'độc', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám']),
    );
    expect(Object.keys(textsOf(outcome))).toEqual(['0', '2', '3', '4', '5', '6', '7']);
    expect(outcome.failures).toEqual([{ segmentId: '1', engine: 'first', failure: 'transient' }]);
  });

  test('an engine that hangs is left after its time', async () => {
    const hanging = scripted(() => new Promise(() => {}));
    const second = scripted(good, { id: 'second' });
    const { desk } = deskOf([hanging, second], { patience: { timeoutMs: 20, attempts: 1 } });
    expect((await desk.translate(asks(['một']))).translated).toMatchObject([{ engine: 'second' }]);
    expect(hanging.asked[0]!.signal.aborted).toBe(true);
  });
});

describe('an engine that asks for a pause', () => {
  test('gets it when it is short', async () => {
    const busy = scripted((request, call) => {
      if (call === 1) throw rateLimited('first', 700);
      return good(request, call);
    });
    const { desk, slept } = deskOf([busy]);
    expect(textsOf(await desk.translate(asks(['một'])))).toEqual({ 0: 'MỘT' });
    expect(slept).toEqual([700]);
  });

  test('is left alone so long, by later requests too', async () => {
    const busy = scripted((request, call) => {
      if (call === 1) throw rateLimited('first', 60_000);
      return good(request, call);
    });
    const { desk, pass, slept } = deskOf([busy]);
    const outcome = await desk.translate(asks(['một']));
    expect(outcome).toMatchObject({ failures: [{ failure: 'rate-limited' }], isWorthRetrying: true });
    await desk.translate(asks(['một']));
    expect(busy.asked).toHaveLength(1);
    pass(60_000);
    expect(textsOf(await desk.translate(asks(['một'])))).toEqual({ 0: 'MỘT' });
    expect(slept).toEqual([]);
  });
});

test.each([
  ['quota', quotaReached('first')],
  ['unauthorised', unauthorised('first')],
])('an engine that refuses everything (%s) is asked once, and only a person can help', async (failure, error) => {
  const refusing = scripted(
    () => {
      throw error;
    },
    { limits: { segments: 1, perText: 100, perRequest: 100, unit: 'char' } },
  );
  const { desk } = deskOf([refusing]);
  const outcome = await desk.translate(asks(['một', 'hai', 'ba']));
  expect(refusing.asked).toHaveLength(1);
  expect(outcome.failures.map(one => one.failure)).toEqual([failure, failure, failure]);
  expect(outcome.isWorthRetrying).toBe(false);
});

test('only the sentences an engine could not translate go to the next one', async () => {
  const picky = scripted(request => {
    const [one, ...others] = good(request, 1) as EngineResult[];
    return [{ id: one!.id, ok: false, failure: 'refused' }, ...others];
  });
  const second = scripted(good, { id: 'second' });
  const outcome = await deskOf([picky, second]).desk.translate(asks(['một', 'hai', 'ba']));
  expect(second.asked[0]!.segments.map(one => one.id)).toEqual(['0']);
  expect(Object.keys(textsOf(outcome)).sort()).toEqual(['0', '1', '2']);
  expect(outcome.failures).toEqual([]);
});

test('a text over the limit is not asked for', async () => {
  const first = scripted(good);
  const outcome = await deskOf([first]).desk.translate(asks(['ก'.repeat(1_000_000), 'hai']));
  expect(outcome.failures).toEqual([{ segmentId: '0', engine: 'first', failure: 'too-large' }]);
  expect(first.asked.flatMap(one => one.segments.map(segment => segment.id))).toEqual(['1']);
});

test('confidence is what the engine says, or the share of the text it knew', async () => {
  const sure = scripted(({ segments: [one, two] }) => [
    { id: one!.id, ok: true, runs: [{ text: 'satu' }], confidence: 0.5 },
    { id: two!.id, ok: true, runs: [{ text: 'dua hai' }], unknown: [{ start: 3, end: 7 }] },
  ]);
  const { translated } = await deskOf([sure]).desk.translate(asks(['một', 'hai']));
  expect(translated.map(one => one.confidence)).toEqual([0.5, 1 - 4 / 7]);
});

test('what comes from an engine is set as the language sets it, the names of the list excepted', async () => {
  const answer: Answer = ({ segments }) =>
    segments.map(({ id, runs }) => {
      const name = runs.filter(run => 'placeholder' in run);
      return { id, ok: true, runs: [{ text: 'Il dit: "Oui" à ' }, ...name, { text: '!' }] };
    });
  const name = { start: 19, end: 29, target: 'Xi\'an "Gang"' };
  const request = { ...asks(['Ông nói "Vâng" với Trần Cương!'], { 0: [name] }), to: 'fr' };
  const outcome = await deskOf([scripted(answer)]).desk.translate(request);
  expect(textsOf(outcome)).toEqual({ 0: 'Il dit\u202f: «\u202fOui\u202f» à Xi\'an "Gang"\u202f!' });
});

test('closing ends what is under way, and closes the engines', async () => {
  const hanging = scripted(() => new Promise(() => {}));
  const close = vi.spyOn(hanging.engine, 'close');
  const { desk } = deskOf([hanging]);
  const running = expect(desk.translate(asks(['một']))).rejects.toMatchObject({
    code: 'engine_closed',
    retryable: true,
  });
  await vi.waitFor(() => expect(hanging.asked).toHaveLength(1));
  await desk.close();
  await running;
  expect(close).toHaveBeenCalledOnce();
});

test('an engine that cannot say what it can do or which version it is does not stop the others', async () => {
  const mute = scripted(good);
  mute.engine.capabilities = async () => {
    throw new Error('no answer');
  };
  const nameless = scripted(good, { id: 'second' });
  nameless.engine.version = async () => {
    throw new Error('no answer');
  };
  const outcome = await deskOf([mute, nameless]).desk.translate(asks(['một']));
  expect(outcome).toMatchObject({ translated: [], failures: [{ engine: 'second', failure: 'transient' }] });
});

describe('kept answers', () => {
  const keptIn = (all: Map<string, KeptAnswer>): Answers => ({
    read: async keys => new Map(keys.flatMap(key => (all.has(key) ? [[key, all.get(key)!]] : []))),
    write: async answers => {
      for (const [key, answer] of answers) all.set(key, answer);
    },
  });

  test('are not asked for again; a name, a neighbour or a version that counts makes another question', async () => {
    const all = new Map<string, KeptAnswer>();
    const first = scripted(good);
    const able = scripted(good, { id: 'second', context: true, glossary: 'prompt' });
    const ask = async (one: { engine: Engine }, request: DeskRequest) =>
      textsOf(await deskOf([one], { answers: keptIn(all) }).desk.translate(request));
    expect(await ask(first, asks(['một', 'hai']))).toEqual({ 0: 'MỘT', 1: 'HAI' });
    expect(await ask(first, asks(['สอง', 'hai', 'một']))).toEqual({ 0: 'สอง', 1: 'HAI', 2: 'MỘT' });
    expect(first.asked.map(one => one.segments.map(segment => plainText(segment.runs)))).toEqual([
      ['một', 'hai'],
      ['สอง'],
    ]);

    const between = (before: string) => {
      const request = asks(['một']);
      request.sentences[0]!.before = before;
      return request;
    };
    for (const before of ['a', 'b', 'a']) await ask(able, between(before));
    expect(able.asked).toHaveLength(2);
    const named = (target: string) => asks(['Ông Trần đến'], { 0: [{ start: 4, end: 8, target }] });
    for (const target of ['陈', 'Chen', '陈']) await ask(able, named(target));
    expect(able.asked).toHaveLength(4);
    first.engine.version = async () => '2.0';
    await ask(first, asks(['hai']));
    expect(first.asked).toHaveLength(3);
  });

  test('hold nothing that was no good, and nothing up when they cannot be had', async () => {
    const all = new Map<string, KeptAnswer>();
    await deskOf([scripted(failing('bad-output'))], { answers: keptIn(all) }).desk.translate(asks(['một']));
    expect(all.size).toBe(0);
    const away: Answers = {
      read: () => Promise.reject(new Error('away')),
      write: () => Promise.reject(new Error('away')),
    };
    expect(textsOf(await deskOf([scripted(good)], { answers: away }).desk.translate(asks(['một'])))).toEqual({
      0: 'MỘT',
    });
  });
});
