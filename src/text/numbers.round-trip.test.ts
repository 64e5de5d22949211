import fc from 'fast-check';
import { expect, test } from 'vitest';
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
