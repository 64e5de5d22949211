import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNumbers } from './numbers.ts';

const locales =
  'vi zh-Hans zh-Hant en fr id ms nl sv es ar th ko ja de pt ru it pl da nb fi cs uk el tr fa he hi bn ta ur my ro hu tl sw af es-MX de-CH en-IN ar-EG pt-PT fr-CH'.split(
    ' ',
  );
/** Digits of their own that the language's press uses beside the Latin ones. */
const digits: Record<string, string> = {
  ar: 'arab',
  'ar-EG': 'arab',
  fa: 'arabext',
  ur: 'arabext',
  hi: 'deva',
  bn: 'beng',
  th: 'thai',
  my: 'mymr',
  ta: 'tamldec',
};

const values = fc
  .tuple(fc.integer({ min: 0, max: 999_999_999_999 }), fc.integer({ min: 0, max: 3 }))
  .map(([value, places]) => value / 10 ** places);

test.each(locales)('a number as CLDR writes it in %s is read as that number', locale => {
  const systems = ['latn', ...(digits[locale] ? [digits[locale]] : [])];
  fc.assert(
    fc.property(values, fc.constantFrom(...systems), (value, numberingSystem) => {
      const written = new Intl.NumberFormat(locale, { maximumFractionDigits: 3, numberingSystem }).format(value);
      const found = findNumbers(`x ${written} y`, locale);
      expect(
        found.map(one => [one.readings[0], one.start, one.end]),
        written,
      ).toEqual([[value, 2, 2 + written.length]]);
    }),
  );
});

const written: Record<string, Intl.NumberFormatOptions> = {
  'a percentage': { style: 'percent', maximumFractionDigits: 5 },
  'an amount of money by its sign': { style: 'currency', currency: 'USD' },
  'an amount of money by its code': { style: 'currency', currency: 'VND', currencyDisplay: 'code' },
  'an amount of money in words': { style: 'currency', currency: 'EUR', currencyDisplay: 'name' },
  'a length in words': { style: 'unit', unit: 'kilometer', unitDisplay: 'long', maximumFractionDigits: 3 },
  'an area by its sign': { style: 'unit', unit: 'hectare', unitDisplay: 'short', maximumFractionDigits: 3 },
  'a temperature': { style: 'unit', unit: 'celsius', maximumFractionDigits: 3 },
};

describe.each(Object.entries(written))('%s', (_, options) => {
  test.each(locales)('as CLDR writes it in %s is read as its value', locale => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), fc.integer({ min: 0, max: 2 }), (digits, places) => {
        const value = options.currency === 'VND' ? digits : digits / 10 ** places;
        const text = new Intl.NumberFormat(locale, options).format(options.style === 'percent' ? value / 100 : value);
        const found = findNumbers(`x ${text} y`, locale);
        expect(found.length, text).toBe(1);
        expect(found[0]?.readings[0], text).toBeCloseTo(value, 6);
        if (options.style === 'percent') expect(found[0]?.kind, text).toBe('percent');
      }),
      { numRuns: 40 },
    );
  });
});

describe('below zero', () => {
  test.each(locales)('as CLDR writes it in %s keeps its sign', locale => {
    fc.assert(
      fc.property(values, value => {
        fc.pre(value !== 0);
        const text = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(-value);
        const found = findNumbers(`x ${text} y`, locale);
        expect(
          found.flatMap(one => one.readings),
          text,
        ).toContain(-value);
      }),
      { numRuns: 40 },
    );
  });
});

// Khmer and Lao newspapers write the marks the other way round than CLDR: its own form is at least a possible reading.
test.each(['km', 'lo'])('in %s, whose press writes otherwise, it is kept as what may be meant', locale => {
  fc.assert(
    fc.property(values, value => {
      const written = new Intl.NumberFormat(locale, { maximumFractionDigits: 3, numberingSystem: 'latn' }).format(
        value,
      );
      const [found] = findNumbers(`x ${written} y`, locale);
      expect([...found!.readings, ...found!.slips], written).toContain(value);
    }),
  );
});
