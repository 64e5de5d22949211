import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNumbers } from './numbers.ts';

const values = (text: string, locale: string) => findNumbers(text, locale).map(one => one.readings[0]);

test.each([
  ['vi', 'Đường sắt khổ 1.435 mm, 1,4 tỷ người, 5 nghìn tỷ đồng, ba mươi hai người', [1435, 1.4e9, 5e12, 32]],
  ['zh-Hans', '轨距1435毫米，14亿人，1亿2000万，十四亿，二〇二五年', [1435, 1.4e9, 1.2e8, 1.4e9, 2025]],
  ['id', 'Rel 1.435 mm, 1,4 miliar, 2 juta 300 ribu, dua puluh lima', [1435, 1.4e9, 2.3e6, 25]],
  ['ms', 'Rel 1,435 mm, 1.4 bilion, lapan', [1435, 1.4e9, 8]],
  ['fr', 'Voie de 1 435 mm, 1,4 milliard, 21 février, XXIe siècle', [1435, 1.4e9, 21, 2, 21]],
  ['sv', 'Spårvidd 1 435 mm, 1,4 miljarder, sju', [1435, 1.4e9, 7]],
  ['nl', 'Spoor van 1.435 mm, 1,4 miljard, twaalf', [1435, 1.4e9, 12]],
  ['es', 'Vía de 1.435 mm, 5.000 millones, dieciséis', [1435, 5e9, 16]],
  ['ar', 'عرض ١٬٤٣٥ ملم و١٫٤ مليار و 5 آلاف', [1435, 1.4e9, 5000]],
  ['th', 'ราง ๑,๔๓๕ มม. 5 หมื่นล้าน 21 กุมภาพันธ์', [1435, 5e10, 21, 2]],
  ['ko', '궤간 1,435mm, 3만 5천 명, 1.4억, 2월', [1435, 35000, 1.4e8, 2]],
  ['en', '1,435 mm, $5.4bn, twenty-five, five hundred thousand', [1435, 5.4e9, 25, 500000]],
  ['hi', '१२ लाख, 12,34,567', [1200000, 1234567]],
])('%s: the figures of %s', (locale, text, expected) => {
  expect(values(text, locale)).toEqual(expected);
});

test('a date in figures is its three numbers', () => {
  for (const [locale, text] of [
    ['vi', '21/02/2025'],
    ['zh-Hans', '2025年2月21日'],
    ['de', '21.02.2025'],
    ['ko', '2025. 2. 21.'],
    ['sv', '2025-02-21'],
  ] as const)
    expect(values(text, locale).toSorted()).toEqual([2, 2025, 21]);
});

test('what people write in both ways keeps both readings', () => {
  expect(findNumbers('2,435', 'id')[0]?.readings).toEqual([2.435, 2435]);
  expect(findNumbers('2.435', 'ar')[0]?.readings).toEqual([2.435, 2435]);
  expect(findNumbers('2.435', 'id')[0]?.readings).toEqual([2435]);
  expect(findNumbers('2.435', 'en')[0]?.readings).toEqual([2.435]);
});

test.each([
  ['vi', 'lúc 9h30'],
  ['fr', 'à 9 h 30'],
  ['id', 'pukul 09.30'],
  ['zh-Hans', '上午9时30分'],
  ['en', '9:30'],
])('%s: “%s” is half past nine, in the morning or at night', (locale, text) => {
  expect(findNumbers(text, locale)[0]?.readings).toEqual([9.3, 21.3]);
});

test('a year is also what other calendars and habits call it', () => {
  expect(findNumbers('พ.ศ. 2568', 'th')[0]?.readings).toContain(2025);
  expect(findNumbers('på 1800-talet', 'sv')[0]?.readings).toContain(19);
  expect(findNumbers('the 1990s', 'en')[0]?.readings).toContain(90);
  expect(findNumbers('1950–53', 'en')[1]?.readings).toContain(1953);
});

const formats: [string, Intl.NumberFormat][] = [
  'vi',
  'zh-Hans',
  'id',
  'ms',
  'th',
  'ko',
  'fr',
  'nl',
  'sv',
  'es',
  'en',
  'ar-u-nu-arab',
  'ar-u-nu-latn',
  'hi',
].map(locale => [locale, new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })]);

test('what a locale writes, it reads', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.constantFrom(...formats), (hundredths, [locale, format]) => {
      const value = hundredths / 100;
      expect(findNumbers(format.format(value), locale)[0]?.readings).toContain(value);
    }),
    { numRuns: 1000 },
  );
});

test('spans are in order and apart, whatever the text; length and 400 digits do no harm', () => {
  const piece = fc.constantFrom(
    '1',
    '.',
    ',',
    ' ',
    '万',
    '亿',
    'tỷ',
    'ล้าน',
    '٥',
    'h',
    ':',
    'ba',
    'V',
    '\ud800',
    'million',
  );
  fc.assert(
    fc.property(fc.array(piece), fc.constantFrom('vi', 'zh', 'th', 'ar', 'id', 'fr'), (pieces, locale) => {
      const text = pieces.join('');
      let last = 0;
      for (const one of findNumbers(text, locale)) {
        expect(one.start).toBeGreaterThanOrEqual(last);
        expect(one.end).toBeGreaterThan(one.start);
        expect(one.readings.length).toBeGreaterThan(0);
        last = one.end;
      }
    }),
  );
  expect(values('9'.repeat(400), 'vi')).toHaveLength(1);
  for (const unit of ['1', 'x', '1,', '1 ', '万', 'ba ']) {
    const started = performance.now();
    findNumbers(unit.repeat(200_000 / unit.length), 'vi');
    expect(performance.now() - started).toBeLessThan(4000);
  }
}, 30_000);
