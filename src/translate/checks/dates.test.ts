import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalendarDate, exists } from '../../text/dates/found-date.ts';
import { renderDate } from '../../text/dates/render-date.ts';
import { dates } from './dates.ts';

const found = (source: string, target: string, from = 'vi', to = 'id') =>
  dates
    .run({ from, to, kind: 'paragraph', source: [{ text: source }], target: [{ text: target }] })
    .map(one => [one.severity, one.target && target.slice(one.target.start, one.target.end)]);

test.each([
  ['vi', 'Ngày 21 tháng 2, ông đến.', 'id', 'Ia tiba pada 21 Februari 2025.'],
  ['vi', 'Ngày 21/2/2025, ông đến.', 'th', 'เขามาถึงเมื่อ 21 ก.พ. 2568'],
  ['zh-Hans', '二〇二五年二月二十一日到达。', 'ar', 'وصل في ٢١ فبراير ٢٠٢٥.'],
  ['en', 'On 3/2/2025 he came.', 'fr', 'Il est venu le 3 février 2025.'],
  ['en', 'He came on Saturday, May 4.', 'ms', 'Beliau tiba pada hari Sabtu.'],
  ['vi', 'Ông đến.', 'en', 'He came on February 21.'],
  ['en', 'From 3 May 2025 to June 2025.', 'nl', 'Van 3 mei tot juni 2025.'],
  ['vi', 'Từ 21 tháng 2 đến 3 tháng 5.', 'sv', 'Den 3 maj och den 21 februari.'],
])('%s %j is %s %j', (from, source, to, target) => {
  expect(found(source, target, from, to)).toEqual([]);
});

test.each([
  ['vi', 'Ngày 21 tháng 2, ông đến.', 'id', 'Ia tiba pada 21 Maret.', 'critical', '21 Maret'],
  ['vi', 'Ngày 3/2/2025, ông đến.', 'en', 'He came on March 2, 2025.', 'critical', 'March 2, 2025'],
  ['zh-Hans', '2月21日到达。', 'th', 'มาถึงวันที่ 21 มีนาคม', 'critical', '21 มีนาคม'],
  ['vi', 'Tháng 2 năm 2025.', 'ar', 'مارس 2025', 'critical', 'مارس 2025'],
  ['vi', 'Ngày 28/2/2025.', 'fr', 'Le 30 février 2025.', 'major', '30 février 2025'],
  ['vi', 'Ngày 31/2/2025.', 'es', 'El 31 de febrero de 2025.', 'minor', '31 de febrero de 2025'],
])('%s %j is not %s %j', (from, source, to, target, severity, shown) => {
  expect(found(source, target, from, to)).toEqual([[severity, shown]]);
});

const locales = ['vi', 'zh-Hans', 'th', 'id', 'ms', 'en', 'ar', 'fr', 'sv', 'nl', 'es', 'ko'];
const date: fc.Arbitrary<CalendarDate> = fc
  .record({
    year: fc.integer({ min: 1900, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.option(fc.integer({ min: 1, max: 28 })),
  })
  .filter(exists);

describe('in every pair of languages', () => {
  test('a date is itself, and another month is another date', () => {
    fc.assert(
      fc.property(
        date,
        fc.integer({ min: 1, max: 11 }),
        fc.constantFrom(...locales),
        fc.constantFrom(...locales),
        (one, later, from, to) => {
          const other = { ...one, month: ((one.month - 1 + later) % 12) + 1 };
          const source = `(${renderDate(one, from)})`;
          expect(found(source, `(${renderDate(one, to)})`, from, to)).toEqual([]);
          expect(found(source, `(${renderDate(other, to)})`, from, to)).toEqual([['critical', renderDate(other, to)]]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
