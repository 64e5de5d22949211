import { expect, test } from 'vitest';
import { createTurns, quietMs } from './fetch-turns.ts';

const at = Date.parse('2026-11-24T08:00:00Z');

test('the gap lies between the end of one request and the start of the next, of the same host', async () => {
  const enter = createTurns(1, () => new Date(at));
  const first = await enter('báo.example');
  await first.pause(80);
  const other = await enter('ข่าว.example');
  await other.pause(80);
  other.leave();
  first.leave();
  const ended = performance.now();
  const second = await enter('báo.example');
  await second.pause(80);
  expect(performance.now() - ended).toBeGreaterThan(75);
  second.leave();
});

test('those who wait are let through in the order they came', async () => {
  const enter = createTurns(1, () => new Date(at));
  const order: number[] = [];
  const ask = async (number: number) => {
    const turn = await enter('a.example');
    await turn.pause(0);
    order.push(number);
    turn.leave();
  };
  await Promise.all([1, 2, 3, 4].map(ask));
  expect(order).toEqual([1, 2, 3, 4]);
});

test('two may go at a time where two are allowed', async () => {
  const enter = createTurns(2, () => new Date(at));
  const [first] = await Promise.all([enter('a.example'), enter('a.example')]);
  let third = false;
  const waiting = enter('a.example').then(turn => {
    third = true;
    return turn;
  });
  await new Promise(setImmediate);
  expect(third).toBe(false);
  first.leave();
  (await waiting).leave();
});

test('a quiet that begins while others wait sends them away', async () => {
  const enter = createTurns(1, () => new Date(at));
  const first = await enter('a.example');
  const waiting = enter('a.example');
  first.heed(503, '3600');
  first.leave();
  const turn = await waiting;
  await expect(turn.pause(0)).rejects.toMatchObject({ code: 'fetch_too_soon', retryable: true });
  turn.leave();
  await expect(enter('a.example')).rejects.toThrow('retryAfterSeconds=3600');
});

test('a clock that is set back makes nobody wait for an hour', async () => {
  let clock = at;
  const enter = createTurns(1, () => new Date(clock));
  const first = await enter('a.example');
  await first.pause(20);
  first.leave();
  clock -= 3_600_000;
  const started = performance.now();
  await (await enter('a.example')).pause(20);
  expect(performance.now() - started).toBeLessThan(1_000);
});

test.each([
  [200, '120', 0],
  [301, '120', 0],
  [429, '120', 120_000],
  [503, ' 5 ', 5_000],
  [429, undefined, 60_000],
  [429, 'bald', 60_000],
  [503, undefined, 0],
  [503, '-1', 0],
  [503, 'Tue, 24 Nov 2026 08:02:00 GMT', 120_000],
  [503, 'Tue, 24 Nov 2026 07:00:00 GMT', 0],
  [503, '99999999999', 86_400_000],
])('status %i with Retry-After %s asks for %i ms', (status, header, expected) => {
  expect(quietMs(status, header, at)).toBe(expected);
});
