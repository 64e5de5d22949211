import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeBatches, sizeOf } from './batch.ts';

const segment = (id: string, text: string) => ({ id, runs: [{ text }] });

test('a text that no request can hold is set apart, and the others go on', () => {
  const limits = { segments: 10, perText: 5, perRequest: 100, unit: 'char' as const };
  const { batches, tooLarge } = makeBatches(
    [segment('a', 'sáu'), segment('b', 'คำที่ยาว'), segment('c', '会议')],
    limits,
  );
  expect(tooLarge.map(one => one.id)).toEqual(['b']);
  expect(batches.map(batch => batch.map(one => one.id))).toEqual([['a', 'c']]);
});

test('every segment is in one place, in order, and no request is over a limit', () => {
  const texts = fc.array(fc.constantFrom('Hà Nội', 'ฮานอย', 'هانوي', '河内市', 'Rapat gabungan ketiga', ''), {
    maxLength: 40,
  });
  const limit = fc.record({
    segments: fc.integer({ min: 1, max: 6 }),
    perText: fc.integer({ min: 1, max: 40 }),
    perRequest: fc.integer({ min: 1, max: 60 }),
    unit: fc.constantFrom('char' as const, 'byte' as const, 'token' as const),
  });
  fc.assert(
    fc.property(texts, limit, (all, limits) => {
      const segments = all.map((text, at) => segment(String(at), text));
      const { batches, tooLarge } = makeBatches(segments, limits);
      expect([...batches.flat(), ...tooLarge].map(one => one.id).toSorted()).toEqual(
        segments.map(one => one.id).toSorted(),
      );
      expect(batches.flat()).toEqual(segments.filter(one => !tooLarge.includes(one)));
      for (const batch of batches) {
        const sizes = batch.map(one => sizeOf(one, limits.unit));
        expect(batch.length).toBeLessThanOrEqual(limits.segments);
        expect(Math.max(...sizes)).toBeLessThanOrEqual(limits.perText);
        expect(sizes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(limits.perRequest);
      }
    }),
  );
});

describe('size', () => {
  test.each([
    ['char', 6],
    ['byte', 9],
    ['token', 5],
  ] as const)('in units of %s', (unit, size) => {
    expect(sizeOf(segment('a', 'Hà Nội'), unit)).toBe(size);
  });

  test('counts the tags that codes become', () => {
    expect(sizeOf({ runs: [{ open: 1 }, { text: '河内' }, { close: 1 }] }, 'char')).toBeGreaterThan(20);
  });
});
