import { expect, test } from 'vitest';
import { compareFeed, type KnownItem } from './compare-feed.ts';

const day = (n: number) => `2025-03-${String(n).padStart(2, '0')}T00:00:00.000Z`;
const item = (url: string, n: number, updated: number | null = null) => ({
  url,
  publishedAt: day(n),
  updatedAt: updated === null ? null : day(updated),
});
const known = (...items: ReturnType<typeof item>[]): KnownItem[] => items.map(one => ({ ...one, listed: true }));

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
  expect(compareFeed([item('a', 1)], [{ ...item('a', 1), listed: false }]).changed).toEqual(['a']);
});
