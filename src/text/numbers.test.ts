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

test.each([
  ['vi', 'bốn trăm năm mươi, hai mươi tư, năm trăm nghìn, hai nghìn ba trăm tỷ', [450, 24, 500000, 2.3e12]],
  ['en', 'two million three hundred and five thousand, seventy-two hundred, half a million', [2305000, 7200, 500000]],
  ['id', 'dua ratus lima puluh ribu, tiga ribu triliun', [250000, 3e15]],
  ['fr', 'soixante-douze, quatre-vingt-dix-neuf, trois cents millions', [72, 99, 3e8]],
  ['es', 'treinta y cinco, dos mil quinientos, cien mil millones', [35, 2500, 1e11]],
  ['ar', 'خمسة وعشرون، مئة وخمسون، ثلاثة ملايين', [25, 150, 3e6]],
  ['th', 'สองร้อยห้าสิบ, ยี่สิบห้าล้าน', [250, 25e6]],
  ['ru', 'двадцать пять миллионов, пятьсот', [25e6, 500]],
])('%s: the number words of %s', (locale, text, expected) => {
  expect(values(text, locale)).toEqual(expected);
});

test('words that meet by chance stay apart, and a word that is mostly another one needs no counterpart', () => {
  const read = (text: string, locale: string) => findNumbers(text, locale).map(one => [one.kind, ...one.readings]);
  expect(read('ba năm', 'vi')).toEqual([
    ['words', 3],
    ['doubtful', 5],
  ]);
  expect(read('hai mươi năm', 'vi')).toEqual([['words', 25, 20]]);
  expect(read('năm người', 'vi')).toEqual([['doubtful', 5]]);
  expect(read('năm triệu người', 'vi')).toEqual([['words', 5e6]]);
  expect(read('sáng thứ Hai, thứ 6, năm phần trăm, đầu tư', 'vi').map(([kind]) => kind)).toEqual([
    'doubtful',
    'doubtful',
    'doubtful',
  ]);
  expect(read('two three-year terms', 'en')).toEqual([
    ['words', 2],
    ['words', 3],
  ]);
  expect(read('segunda-feira', 'pt')).toEqual([]);
  expect(read('สามารถห้าม', 'th')).toEqual([]);
});

test('a scale word goes on within the word where the language adds endings, and ends where another word begins', () => {
  for (const [locale, text, value] of [
    ['ru', '1,7 миллионами', 1.7e6],
    ['ru', '5 миллионеров', 5],
    ['pl', '25-tysięczny', 25000],
    ['cs', '180 mil', 180],
    ['fi', '2,5 miljardin', 2.5e9],
    ['hu', '3 millióval', 3e6],
    ['tr', '5 milyonluk', 5e6],
    ['sv', '5 miljonärer', 5],
    ['th', '12 พันโท', 12],
    ['th', '5 พันธมิตร', 5],
    ['zh-Hans', '5千瓦', 5],
  ] as const)
    expect(values(text, locale), text).toEqual([value]);
});

test.each([
  ['en', '-5 °C', [-5]],
  ['fr', 'de −5,5 %', [-5.5]],
  ['vi', 'âm 5 độ', [-5]],
  ['zh-Hans', '零下5度', [0, -5]],
  ['ko', '영하 5도', [-5]],
  ['th', 'ติดลบ 5 องศา', [-5]],
  ['ar', '\u061c-٥ درجات', [-5]],
  ['en', '5 degrees Celsius below zero', [-5, 0]],
  ['en', '-$5 million', [-5e6]],
  ['en', '5-10 km', [5, 10]],
  ['en', '2020-2025', [2020, 2025]],
  ['en', 'growth –5 years on– slowed', [5]],
  ['fr', 'au moins 5 degrés', [5]],
  ['en', '-1,435', [-1435]],
])('%s: the sign in “%s”', (locale, text, expected) => {
  expect(values(text, locale)).toEqual(expected);
});

test('a hyphen behind a letter and a word that has other meanings may be a sign or none', () => {
  for (const [locale, text] of [
    ['en', 'F-16'],
    ['en', 'COVID-19'],
    ['de', 'UTC-5'],
    ['vi', 'ghi âm 5 phút'],
    ['zh-Hans', '东风-41'],
    ['ar', '5- درجات'],
  ] as const)
    expect(new Set(findNumbers(text, locale)[0]?.readings.map(Math.sign)), text).toEqual(new Set([1, -1]));
});

test('the span holds the sign', () => {
  const text = 'about −1,435 mm';
  const [one] = findNumbers(text, 'en');
  expect(text.slice(one?.start, one?.end)).toBe('−1,435');
});

test('the ends of a range share what is written once', () => {
  expect(findNumbers('5 to 6 million', 'en')[0]?.readings).toEqual([5, 5e6]);
  expect(findNumbers('500万～600万', 'ja').map(one => one.readings)).toEqual([[5e6], [6e6]]);
  expect(findNumbers('零下5至10度', 'zh-Hans').at(-1)?.readings).toContain(-10);
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

test('a mark before three digits is read as the locale writes it, and the other way by a slip', () => {
  const read = (text: string, locale: string) => {
    const [one] = findNumbers(text, locale);
    return [one?.readings, one?.slips];
  };
  expect(read('2,435', 'id')).toEqual([[2.435], [2435]]);
  expect(read('2.435', 'ar')).toEqual([[2.435], [2435]]);
  expect(read('2.435', 'id')).toEqual([[2435], []]);
  expect(read('2.435', 'en')).toEqual([[2.435], []]);
  expect(read('2,435', 'es')).toEqual([[2.435], [2435]]);
  expect(read('2,435', 'es-MX')).toEqual([[2435], []]);
  expect(read('2’435', 'de-CH')).toEqual([[2435], []]);
  expect(read('2.435', 'km')).toEqual([[2435], []]);
  expect(read('2,435,000', 'fr')).toEqual([[2435000], []]);
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
  'es-MX',
  'de-CH',
  'fa',
  'ar-u-nu-arab',
  'ar-u-nu-latn',
  'hi',
].map(locale => [locale, new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })]);

test('what a locale writes, it reads', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -(10 ** 12), max: 10 ** 12 }),
      fc.constantFrom(...formats),
      (hundredths, [locale, format]) => {
        const value = hundredths / 100;
        expect(findNumbers(format.format(value), locale)[0]?.readings[0]).toBeCloseTo(value, 6);
      },
    ),
    { numRuns: 1000 },
  );
});

test('a scale a locale writes, it reads', () => {
  for (const locale of 'en vi id ms nl sv da nb fr de es pt it ru uk pl cs ar hi th zh-Hans ja ko tr fi hu el he fa'.split(
    ' ',
  ))
    for (const value of [1.2e6, 35e6, 5.2e9, 72e9]) {
      const format = new Intl.NumberFormat(locale, {
        notation: 'compact',
        compactDisplay: 'long',
        maximumSignificantDigits: 2,
      });
      const text = format.format(value);
      expect(findNumbers(text, locale)[0]?.readings[0], `${locale} ${text}`).toBeCloseTo(value, 0);
    }
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
    '-',
    '−',
    'âm ',
    '%',
    '°',
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
  for (const unit of ['1', 'x', '1,', '1 ', '万', 'ba ', '-1 ', '1-', '5 triệu ', 'năm triệu ']) {
    const started = performance.now();
    findNumbers(unit.repeat(200_000 / unit.length), 'vi');
    expect(performance.now() - started).toBeLessThan(4000);
  }
}, 30_000);
