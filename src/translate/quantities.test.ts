import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNumbers } from '../text/numbers.ts';
import { quantitySpans } from './quantities.ts';

const found = (text: string, from: string, to: string) =>
  quantitySpans(text, from, to).map(one => `${text.slice(one.start, one.end)} → ${one.target}`);

test.each([
  ['id', 'en', 'jalur kereta api 1.435 mm', ['1.435 mm → 1,435 mm']],
  ['en', 'fr', 'a 12.5 km road and 300 ha of forest', ['12.5 km → 12,5 km', '300 ha → 300 ha']],
  ['nl', 'ar', 'een spoor van 156 km', ['156 km → 156 كم']],
  ['en', 'th', 'only 25 kg', ['25 kg → 25 กก.']],
  ['en', 'zh-Hans', 'a 3 cm gap', ['3 cm → 3厘米']],
  ['sv', 'ko', 'vid 30 °C', ['30 °C → 30°C']],
  // A zero in front says something; a figure of more digits than a number keeps stays with the engine.
  ['vi', 'en', '05 km, 9007199254740993 km, 123456789012345678901234 km', []],
  // Metres may be millions; km² is another unit; words and codes are no units.
  ['en', 'id', '5 m away, 12 km², 7 hands, 4 kgs, K2 mm', []],
  ['vi', 'en', 'khổ 1.435 mm', ['1.435 mm → 1,435 mm']],
])('from %s to %s, of “%s” is kept %j', (from, to, text, wanted) => {
  expect(found(text, from, to).map(one => one.replaceAll(/[\u00a0\u202f]/g, ' '))).toEqual(wanted);
});

test('what stands in the translation has the value that stands in the source', () => {
  const locales = fc.constantFrom('en', 'fr', 'id', 'ms', 'nl', 'sv', 'es', 'zh-Hans', 'ko', 'th', 'ar');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999 }), locales, locales, (number, from, to) => {
      const text = `${new Intl.NumberFormat(`${from}-u-nu-latn`).format(number)} km`;
      for (const { target } of quantitySpans(text, from, to))
        expect(findNumbers(target, to)[0]?.readings).toContain(number);
    }),
  );
});

test('any figure is read, and one of four hundred digits is nobody’s quantity', () => {
  const figures = fc.stringMatching(/^[0-9.,]{1,30} km$/);
  fc.assert(
    fc.property(figures, fc.constantFrom('vi', 'en', 'fr', 'ar', 'th'), (text, from) => {
      for (const { target } of quantitySpans(text, from, 'en')) expect(target).toMatch(/^[\d.,]+ km$/);
    }),
  );
  expect(quantitySpans(`${'1'.repeat(400)} km`, 'en', 'fr')).toEqual([]);
});
