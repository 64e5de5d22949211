import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { discoverNames } from './discover-names.ts';

const found = (locale: string, ...texts: string[]) =>
  discoverNames(
    texts.map(text => ({ text })),
    locale,
  ).map(one => `${one.kind}: ${one.text}`);

test.each([
  ['en', 'Ms Hoang Thi Sao came. Then Ms Sao spoke; Ms Sao’s words stayed.', ['person: Hoang Thi Sao']],
  ['vi', 'Bà Hoàng Thị Sao đến dự. Sau đó bà Sao phát biểu.', ['person: Hoàng Thị Sao']],
  ['id', 'Ibu Hoang Thi Sao datang. Menurut Ibu Sao, kapal itu baru.', ['person: Hoang Thi Sao']],
  // Whose it is nobody knows where two have it.
  [
    'sv',
    'Herr Jan Berg och fru Eva Berg kom. Sedan talade herr Berg.',
    ['person: Jan Berg', 'person: Eva Berg', 'person: Berg'],
  ],
])('%s: a genitive and a lone last word are the fuller name: %s', (locale, text, expected) => {
  expect(found(locale, text)).toEqual(expected);
});

describe('names of an article that nobody has listed', () => {
  test.each([
    [
      'vi',
      'Đồng chí Lê Thị Hạnh thăm tỉnh Bắc Ninh và Ấn Độ.',
      ['person: Lê Thị Hạnh', 'place: Bắc Ninh', 'place: Ấn Độ'],
    ],
    [
      'id',
      'Bapak Joko Susanto tiba di Kota Semarang dari Jepang.',
      ['person: Joko Susanto', 'place: Semarang', 'place: Jepang'],
    ],
    ['ms', 'Komrad Lim Guan Hock melawat Negeri Kedah.', ['person: Lim Guan Hock', 'place: Kedah']],
    ['sv', 'I går mötte kamrat Eva Lindqvist ledare från Skåne-regionen.', ['person: Eva Lindqvist', 'place: Skåne']],
    [
      'fr',
      "Le camarade Paul Durand a visité la province d'Anvers, en Belgique.",
      ['person: Paul Durand', 'place: Anvers', 'place: Belgique'],
    ],
    [
      'en',
      'On Monday Ms Ada Okafor, chair of the National Council of Lagos, spoke.',
      ['person: Ada Okafor', 'organisation: National Council of Lagos'],
    ],
    [
      'zh-Hans',
      '自治区主席韦韬在南宁市会见法国代表团。韦韬表示，南宁欢迎各方。',
      ['person: 韦韬', 'place: 南宁', 'place: 法国'],
    ],
    ['ja', '日本の田中さんは千葉県で講演した。', ['place: 日本', 'person: 田中']],
    [
      'th',
      'นายสมชาย ใจดี เดินทางไปจังหวัดเชียงราย จังหวัดเชียงราย อยู่ในประเทศลาว',
      ['person: สมชาย ใจดี', 'place: เชียงราย', 'place: ลาว'],
    ],
    [
      'ar',
      'زار السيد محمد حسن مقاطعة لانغ سون في فيتنام. وقال السيد محمد حسن.',
      ['person: محمد حسن', 'place: لانغ سون', 'place: فيتنام'],
    ],
    ['ko', '천강 서기는 베트남을 방문했다. 천강 서기가 말했다.', ['person: 천강', 'place: 베트남']],
  ] as [string, string, string[]][])('%s: %s', (locale, text, expected) => {
    expect(found(locale, text)).toEqual(expect.arrayContaining(expected));
  });
});

test('the wordings of one organisation are one proposal', () => {
  const proposals = discoverNames(
    [
      { text: 'Het Provinciale Partijcomité van Drenthe kwam bijeen.' },
      { text: 'De secretaris van het partijcomité van de provincie Drenthe sprak.' },
    ],
    'nl',
  );
  expect(proposals.filter(one => one.kind === 'organisation')).toMatchObject([{ count: 2 }]);
});

test('a capital at the start of a sentence is no name, the same word inside one is', () => {
  expect(found('nl', 'Kastelen trekken bezoekers. Grachten ook.')).toEqual([]);
  expect(
    found('nl', 'Sneek ligt in Friesland. Het regent in Sneek. Iedereen komt uit Sneek of uit Friesland.'),
  ).toEqual(['place: Sneek', 'place: Friesland']);
});

test.each([
  ['en', 'The province of Riau met in February, March and on Monday; Chinese, Vietnamese and Lao officials came.'],
  ['fr', 'La province de Riau, en Février, en Mars et Lundi.'],
  ['id', 'Provinsi Riau, Februari, Maret, dan Senin.'],
  ['vi', 'Tỉnh Riau, Tháng 2, Thứ Hai.'],
])('months, days and languages are no names in %s: %s', (locale, text) => {
  expect(found(locale, text)).toEqual(['place: Riau']);
});

test('what stands in a row with a place is a place', () => {
  expect(found('id', 'Provinsi Riau, Jambi, dan Lampung bekerja sama.')).toEqual([
    'place: Riau',
    'place: Jambi',
    'place: Lampung',
  ]);
});

test('an ending of the language makes no second name', () => {
  const proposals = discoverNames([{ text: 'Kamrat Eva Lindqvist talade. Det var Eva Lindqvists tal.' }], 'sv');
  expect(proposals).toMatchObject([{ text: 'Eva Lindqvist', kind: 'person', count: 2 }]);
});

test('each proposal says where it stands and why', () => {
  const text = 'Bapak Joko Susanto berbicara.';
  expect(discoverNames([{ text, isCaption: true }], 'id')).toEqual([
    {
      text: 'Joko Susanto',
      kind: 'person',
      spans: [{ text: 0, start: 6, end: 18 }],
      reasons: ['title before it', 'in a caption'],
      count: 1,
    },
  ]);
});

const locales = ['vi', 'id', 'sv', 'fr', 'zh-Hans', 'th', 'ar', 'ko', 'en', 'ja'];

test('any text is read, and every span is a part of it', () => {
  const words = [
    'Bapak',
    'Tỉnh',
    'Lang',
    'Son',
    ',',
    '–',
    '主席',
    '韦',
    '韬',
    'نায',
    'السيد',
    'نايف',
    'นาย',
    'ใจ',
    '서기',
    '\ud800',
    '\u202e',
  ];
  const texts = fc
    .array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...words)))
    .map(list => list.join(' '));
  fc.assert(
    fc.property(texts, fc.constantFrom(...locales), (text, locale) => {
      for (const { spans, count } of discoverNames([{ text }], locale)) {
        expect(spans.length).toBe(count);
        for (const { start, end } of spans) expect(start < end && end <= text.length).toBe(true);
      }
    }),
  );
});

test('a megabyte of one letter, of capitals or of heads of bodies is no trouble', () => {
  for (const [unit, locale] of [
    ['A', 'en'],
    ['A ', 'vi'],
    ['academy ', 'en'],
    ['Komite ', 'id'],
    ['陈主席', 'zh-Hans'],
    ['السيد ', 'ar'],
    ['นาย', 'th'],
  ] as const)
    expect(discoverNames([{ text: unit.repeat(1_000_000 / unit.length) }], locale)).toBeInstanceOf(Array);
}, 60_000);
