import { expect, test } from 'vitest';
import { keepWorking } from './keep-working.ts';

const log = { warn() {} };

/** A runner whose end is in the test's hands. */
function fakeRunner() {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let stops = 0;
  const stop = async () => {
    stops += 1;
    resolve();
  };
  return { promise, stop, fail: reject, stops: () => stops };
}

test('one that gives up is followed by a fresh one, also when that cannot begin at once', async () => {
  const [first, second] = [fakeRunner(), fakeRunner()];
  const begun = Promise.withResolvers<void>();
  const answers = [
    async () => first,
    async () => {
      throw new Error('still away');
    },
    async () => {
      begun.resolve();
      return second;
    },
  ];
  const workers = await keepWorking(() => answers.shift()!(), { log, restMs: 1 });
  first.fail(new Error('the database is away'));
  await begun.promise;
  await workers.stop();
  expect([answers.length, second.stops()]).toEqual([0, 1]);
});

test('a stop that is asked for while a fresh one begins ends that one too', async () => {
  const [first, second] = [fakeRunner(), fakeRunner()];
  const beginning = Promise.withResolvers<void>();
  const slow = Promise.withResolvers<typeof second>();
  const answers = [
    async () => first,
    () => {
      beginning.resolve();
      return slow.promise;
    },
  ];
  const workers = await keepWorking(() => answers.shift()!(), { log, restMs: 1 });
  workers.giveWay();
  await beginning.promise;
  const stopped = workers.stop();
  slow.resolve(second);
  await stopped;
  expect(second.stops()).toBe(1);
});
