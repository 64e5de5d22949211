import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildAutomaton, type Occurrence, occurrences } from './automaton.ts';

function naive(patterns: readonly string[], text: string): Occurrence[] {
  return patterns.flatMap((pattern, number) => {
    const found: Occurrence[] = [];
    for (let at = text.indexOf(pattern); at !== -1; at = text.indexOf(pattern, at + 1))
      found.push({ pattern: number, start: at, end: at + pattern.length });
    return found;
  });
}

const inOrder = (found: readonly Occurrence[]) =>
  [...found].sort((a, b) => a.end - b.end || a.start - b.start || a.pattern - b.pattern);

test('finds what a search for each pattern by itself finds', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'b', 'ầ', '中', 'ก', '\ud83d\ude00'),
    minLength: 1,
    maxLength: 5,
  });
  const texts = fc.string({ unit: fc.constantFrom('a', 'b', 'ầ', '中', 'ก', '\ud83d\ude00', ' '), maxLength: 60 });
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 20 }), texts, (patterns, text) => {
      expect(inOrder(occurrences(buildAutomaton(patterns), text))).toEqual(inOrder(naive(patterns, text)));
    }),
  );
});

test('a name inside a name and one that overlaps another are both found', () => {
  const patterns = ['quang ninh', 'ninh', 'ninh binh', '广西', '西宁'];
  const found = occurrences(buildAutomaton(patterns), 'quang ninh binh 广西宁').map(one => patterns[one.pattern]);
  expect(found).toEqual(['quang ninh', 'ninh', 'ninh binh', '广西', '西宁']);
});

test('without patterns, and with an empty one, nothing is found', () => {
  expect(occurrences(buildAutomaton([]), 'Hà Nội')).toEqual([]);
  expect(occurrences(buildAutomaton(['']), 'Hà Nội')).toEqual([]);
});
