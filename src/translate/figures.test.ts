import { expect, test } from 'vitest';
import { figuresOf, repeats } from './figures.ts';

const pairs = (kinds: string) =>
  figuresOf(
    [...kinds].map((kind, at) => ({ kind: kind === 'a' ? 'alt' : kind === 'c' ? 'caption' : 'paragraph', at })),
  ).map(({ alt, caption }) => [alt.at, caption.at]);

test.each([
  ['ac', [[0, 1]]],
  ['ca', [[1, 0]]],
  ['aca', [[0, 1]]],
  [
    'acac',
    [
      [0, 1],
      [2, 3],
    ],
  ],
  ['apc', []],
])('in %s the alts have the captions %j', (kinds, expected) => {
  expect(pairs(kinds)).toEqual(expected);
});

test.each([
  ['Sông  Kỳ', 'Sông Kỳ', true],
  ['江河', '江河', true],
  ['نهر', 'نهر', true],
  ['แม่น้ำ', 'แม่', false],
  ['Sungai', 'Laut', false],
])('%s and %s', (one, other, same) => {
  expect(repeats(one, other)).toBe(same);
});
