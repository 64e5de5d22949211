import { expect, test } from 'vitest';
import { compareFeed, dueForLook, type KnownItem } from './compare-feed.ts';

const day = (n: number) => `2025-03-${String(n).padStart(2, '0')}T00:00:00.000Z`;
const item = (url: string, n: number, updated: number | null = null, sha = 'x') => ({
  url,
  publishedAt: day(n),
  updatedAt: updated === null ? null : day(updated),
  sha,
});
const known = (...items: ReturnType<typeof item>[]): KnownItem[] =>
  items.map(one => ({ ...one, listed: true, seenAt: day(1), lookedAt: day(1), hasArticle: true }));

test('new and changed items are looked at, the others are not', () => {
  expect(compareFeed([item('c', 3), item('b', 2, 4), item('a', 1)], known(item('b', 2), item('a', 1)))).toEqual({
    changed: ['c', 'b'],
    missing: [],
  });
});

test('an item that leaves from the middle is looked at again; one that falls off the end is not', () => {
  const before = known(item('c', 3), item('b', 2), item('a', 1));
  expect(compareFeed([item('c', 3), item('a', 1)], before).missing).toEqual(['b']);
  expect(compareFeed([item('d', 4), item('c', 3)], before).missing).toEqual([]);
});

test('an empty feed takes nothing away', () => {
  expect(compareFeed([], known(item('a', 1)))).toEqual({ changed: [], missing: [] });
});

test('an item that comes back is new again', () => {
  expect(
    compareFeed(
      [item('a', 1)],
      known(item('a', 1)).map(one => ({ ...one, listed: false })),
    ).changed,
  ).toEqual(['a']);
});

test('an item whose words change is looked at, whatever dates it has', () => {
  expect(compareFeed([item('a', 1, null, 'y')], known(item('a', 1))).changed).toEqual(['a']);
});

const minutes = (count: number) => new Date(Date.parse(day(1)) + count * 60_000).toISOString();

/** Looks at every poll that says so, for as many days; answers the minutes at which it looked. */
function looks(change: Partial<KnownItem>, days: number): number[] {
  const one = { ...known(item('a', 1))[0]!, ...change };
  const at: number[] = [];
  for (let minute = 0; minute <= days * 1440; minute += 15) {
    if (dueForLook([one], minutes(minute)).length === 0) continue;
    at.push(minute);
    one.lookedAt = minutes(minute);
  }
  return at;
}

test('a page is looked at again at twice its age, for two weeks', () => {
  expect(looks({}, 40)).toEqual([30, 60, 120, 240, 480, 960, 1920, 3840, 7680, 15360]);
  expect(looks({ publishedAt: null }, 40)).toHaveLength(10);
});

test('what was published long before the feed was added is not followed', () => {
  expect(looks({ publishedAt: '2024-01-01T00:00:00.000Z' }, 40)).toEqual([]);
});

test('what could not be had is looked for daily as long as it is listed, however old it is', () => {
  const at = looks({ hasArticle: false, publishedAt: '2024-01-01T00:00:00.000Z' }, 40);
  expect(at.slice(0, 7)).toEqual([30, 60, 120, 240, 480, 960, 1920]);
  expect(at.slice(8).every((minute, index) => minute - at[index + 7]! === 1440)).toBe(true);
  expect(looks({ hasArticle: false, listed: false }, 40)).toEqual([]);
});
