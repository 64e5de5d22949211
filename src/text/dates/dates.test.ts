import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDates } from './find-dates.ts';
import { type CalendarDate, exists } from './found-date.ts';
import { renderDate } from './render-date.ts';

const said = (text: string, locale: string) =>
  findDates(text, locale).map(one => one.readings.map(({ year, month, day }) => `${year ?? ''}-${month}-${day ?? ''}`));

test.each([
  [
    'vi',
    'Ngày 21 tháng 2 năm 2025, ngày 21/2, 3-9-2024, tháng Tư năm 2025, tháng 5/2025',
    ['2025-2-21', '-2-21', '2024-9-3', '2025-4-', '2025-5-'],
  ],
  ['zh-Hans', '二〇二五年十二月二十一日、12月21日、2025年2月、第3个月', ['2025-12-21', '-12-21', '2025-2-']],
  ['zh-Hant', '民國114年2月21日', ['2025-2-21']],
  ['ja', '令和7年2月21日、平成元年1月8日', ['2025-2-21', '1989-1-8']],
  ['ko', '2025년 2월 21일, 2월 3일, 2025. 2. 21.', ['2025-2-21', '-2-3', '2025-2-21']],
  ['th', '21 กุมภาพันธ์ 2568, ๒๑ ก.พ. พ.ศ. ๒๕๖๘, 21 กุมภาพันธ์ ค.ศ. 2025', ['2025-2-21', '2025-2-21', '2025-2-21']],
  ['id', 'Jumat (21/2), 21 Februari 2025, 21 Agustus, Mei 2025', ['-2-21', '2025-2-21', '-8-21', '2025-5-']],
  ['ms', '21 Mac 2025, 3 Ogos', ['2025-3-21', '-8-3']],
  ['en', 'February 21st, 2025; 3 May; MAY 4, 2025; 2025-02-21', ['2025-2-21', '-5-3', '2025-5-4', '2025-2-21']],
  ['fr', '1er février 2025, le 14 juil. 2024, 21.02.2025', ['2025-2-1', '2024-7-14', '2025-2-21']],
  ['ar', '٢١ فبراير ٢٠٢٥، 21 شباط، ٢١/٢/٢٠٢٥', ['2025-2-21', '-2-21', '2025-2-21']],
  ['sv', 'den 21 februari 2025, 3 maj', ['2025-2-21', '-5-3']],
  ['nl', '21 februari 2025, 21-02-2025', ['2025-2-21', '2025-2-21']],
  ['es', '21 de febrero de 2025, 1.º de mayo', ['2025-2-21', '-5-1']],
  ['de', '21. Februar 2025, 3. Mai, 21. 2. 2025', ['2025-2-21', '-5-3', '2025-2-21']],
  ['ru', '21 февраля 2025 года, 3 мая, в марте 2025', ['2025-2-21', '-5-3', '2025-3-']],
  ['cs', '21. února 2025, v květnu 2025', ['2025-2-21', '2025-5-']],
  ['pl', '21 lutego 2025, w styczniu 2025', ['2025-2-21', '2025-1-']],
  ['he', '21 בפברואר 2025', ['2025-2-21']],
  ['hu', '2025. február 21., 2025 májusában', ['2025-2-21', '2025-5-']],
  ['fi', '21. helmikuuta 2025, helmikuussa 2025', ['2025-2-21', '2025-2-']],
  ['hi', '21 फ़रवरी 2025', ['2025-2-21']],
])('%s: the dates of %s', (locale, text, expected) => {
  expect(said(text, locale).map(one => one[0])).toEqual(expected);
});

test('what may be read in two ways keeps both, where nobody agrees on one', () => {
  expect(said('3/2/2025', 'en')).toEqual([['2025-3-2', '2025-2-3']]);
  expect(said('21/2/2025', 'en')).toEqual([['2025-2-21']]);
  expect(said('3/2/2025', 'vi')).toEqual([['2025-2-3']]);
});

test.each([
  ['vi', '31/2/2025'],
  ['zh-Hans', '2月30日'],
  ['th', '31 กุมภาพันธ์ 2568'],
  ['ar', '30 فبراير 2025'],
  ['id', '31 April 2025'],
  ['en', 'February 29, 2025'],
  ['vi', '32 tháng 13 năm 2025'],
])('%s: a day that no calendar has comes without a reading: %s', (locale, text) => {
  expect(said(text, locale)).toEqual([[]]);
});

test.each([
  ['en', 'In May 40 people may 5 times march on 192.168.1.2025 for 1/2 of v2.10.2025'],
  ['vi', 'Tỷ số 2/3, trong 3 tháng 2 lần, khoảng 5-6 tháng'],
  ['id', 'Skor 3/2, mei mei, 25/40/2025'],
  ['zh-Hans', '3个月内有21日元，月光'],
  ['th', 'คะแนน 3/2 และ 15 มี.'],
  ['ar', 'النتيجة 3/2'],
])('%s: no date is seen in %s', (locale, text) => {
  expect(said(text, locale)).toEqual([]);
});

const locales =
  'vi zh-Hans zh-Hant en en-US fr id ms nl sv es ar ar-SY ar-EG th ko ja de pt ru it pl da nb fi cs sk uk el tr fa he hi bn ta ur my km lo ro hu tl sw af bg hr sr lt lv et ca kk es-MX de-CH en-IN'.split(
    ' ',
  );
const date: fc.Arbitrary<CalendarDate> = fc
  .record({
    year: fc.option(fc.integer({ min: 1900, max: 2099 })),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.option(fc.integer({ min: 1, max: 31 })),
  })
  .filter(one => exists(one) && (one.year !== null || one.day !== null));

describe('a date as it is written in', () => {
  test.each(locales)('%s is read as that date', locale => {
    fc.assert(
      fc.property(date, one => {
        const written = renderDate(one, locale);
        const found = findDates(`x ${written} y`, locale);
        expect(
          found.map(other => other.readings[0]),
          written,
        ).toEqual([one]);
      }),
    );
  });

  test.each(locales)('%s in figures is read as that date', locale => {
    fc.assert(
      fc.property(date, one => {
        if (one.year === null || one.day === null) return;
        const at = new Date(Date.UTC(one.year, one.month - 1, one.day));
        const options = {
          day: 'numeric',
          month: 'numeric',
          year: 'numeric',
          calendar: 'gregory',
          timeZone: 'UTC',
        } as const;
        const written = new Intl.DateTimeFormat(locale, options).format(at).replace(/[\u200e\u200f]/g, '');
        expect(
          findDates(`x ${written} y`, locale).flatMap(other => other.readings),
          written,
        ).toContainEqual(one);
      }),
    );
  });
});

test('never throws and stays within the text, whatever it is', () => {
  const piece = fc.constantFrom(
    '31',
    '2',
    '13',
    '2025',
    '/',
    '.',
    '-',
    ' ',
    '月',
    '日',
    '年',
    '元',
    '令和',
    'tháng ',
    'May',
    'فبراير',
    'ก.พ.',
    '\ud800',
    '9'.repeat(400),
  );
  fc.assert(
    fc.property(
      fc.array(piece).map(parts => parts.join('')),
      fc.constantFrom(...locales),
      (text, locale) => {
        let end = 0;
        for (const one of findDates(text, locale)) {
          expect(one.start).toBeGreaterThanOrEqual(end);
          end = one.end;
          expect(one.readings.every(exists)).toBe(true);
        }
        expect(end).toBeLessThanOrEqual(text.length);
      },
    ),
    { numRuns: 500 },
  );
});
