import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textRuns } from '../base/runs.ts';
import { findNames, indexNames } from './find-names.ts';
import { parseTermList } from './term-list.ts';

const entities = parseTermList([
  {
    id: 'chen-gang',
    type: 'person',
    names: {
      vi: ['Trần Cương'],
      'zh-Hans': ['陈刚'],
      en: ['Chen Gang'],
      id: ['Chen Gang'],
      sv: ['Chen Gang'],
      ar: ['تشن قانغ'],
      th: ['เฉิน กัง'],
      ko: ['천강'],
    },
  },
  { id: 'wei-tao', type: 'person', names: { vi: ['Vi Thao'], sv: ['Wei Tao'], nl: ['Wei Tao'], ko: ['웨이타오'] } },
  {
    id: 'guangxi',
    type: 'place',
    names: { vi: ['Quảng Tây'], sv: ['Guangxi'], zh: ['广西'], ko: ['광시'], id: ['Guangxi'] },
  },
  { id: 'china', type: 'place', names: { ar: ['الصين'], sv: ['Kina'], th: ['จีน'], fr: ['Chine'], zh: ['中国'] } },
  { id: 'hanoi', type: 'place', names: { fr: ['Hanoï'], ar: ['هانوي'], th: ['ฮานอย'], vi: ['Hà Nội'], ru: ['Ханой'] } },
  { id: 'politburo', type: 'organisation', names: { sv: ['politbyrån'], fr: ['Bureau politique'] } },
]);

const found = (text: string, locale: string) =>
  findNames([{ id: 's', runs: textRuns(text), codes: [] }], indexNames(entities, locale)).map(one => [
    one.entityId,
    text.slice(one.start, one.end),
  ]);

test.each([
  [
    'vi',
    'Đồng chí Tran Cuong (QUẢNG TÂY) và Trần Cường',
    [
      ['chen-gang', 'Tran Cuong'],
      ['guangxi', 'QUẢNG TÂY'],
    ],
  ],
  ['vi', 'Hà Nội'.normalize('NFD'), [['hanoi', 'Hà Nội'.normalize('NFD')]]],
  [
    'sv',
    'Wei Taos besök i Guangxi-regionen, Kinas gräns, Politbyrån',
    [
      ['wei-tao', 'Wei Tao'],
      ['guangxi', 'Guangxi'],
      ['china', 'Kina'],
      ['politburo', 'Politbyrån'],
    ],
  ],
  [
    'sv',
    'Wei Thao mötte Tran Cuong; Kinasjön ligger långt bort',
    [
      ['wei-tao', 'Wei Thao'],
      ['chen-gang', 'Tran Cuong'],
    ],
  ],
  [
    'id',
    'kunjungan Guangxinya; Trần Cương',
    [
      ['guangxi', 'Guangxi'],
      ['chen-gang', 'Trần Cương'],
    ],
  ],
  [
    'fr',
    "l'avenir de la Chine, à Hanoi",
    [
      ['china', 'Chine'],
      ['hanoi', 'Hanoi'],
    ],
  ],
  [
    'ar',
    'زار تشن قانغ والصين وبهانوي وقال للصين',
    [
      ['chen-gang', 'تشن قانغ'],
      ['china', 'الصين'],
      ['hanoi', 'هانوي'],
      ['china', 'للصين'],
    ],
  ],
  ['ar', 'في هـانـوي', [['hanoi', 'هـانـوي']]],
  [
    'th',
    'นายเฉิน กังเดินทางถึงฮานอยจากจีน',
    [
      ['chen-gang', 'เฉิน กัง'],
      ['hanoi', 'ฮานอย'],
      ['china', 'จีน'],
    ],
  ],
  ['th', 'จีนี่', []],
  [
    'zh-Hans',
    '中国广西的陈刚说',
    [
      ['china', '中国'],
      ['guangxi', '广西'],
      ['chen-gang', '陈刚'],
    ],
  ],
  [
    'ko',
    '천강은 광시에서 웨이타오와 만났다. 광시장',
    [
      ['chen-gang', '천강'],
      ['guangxi', '광시'],
      ['wei-tao', '웨이타오'],
    ],
  ],
  ['ru', 'из Ханоя в Ханой и под Ханоем', [['hanoi', 'Ханой']]],
] as [string, string, [string, string][]][])('%s: %s', (locale, text, expected) => {
  expect(found(text, locale)).toEqual(expected);
});

const twins = parseTermList([
  { id: 'cuong', type: 'person', names: { vi: ['Trần Cương'] } },
  { id: 'cường', type: 'person', names: { vi: ['Trần Cường', 'Cường'] } },
]);
const inTwins = (text: string) =>
  findNames([{ id: 's', runs: textRuns(text), codes: [] }], indexNames(twins, 'vi')).map(one => one.entityId);

test('marks tell two names apart, and without marks neither is meant', () => {
  expect(inTwins('Trần Cương, Trần Cường')).toEqual(['cuong', 'cường']);
  expect(inTwins('Tran Cuong')).toEqual([]);
});

test('a person who is listed with a title is found without it', () => {
  const titled = parseTermList([{ id: 'ana', type: 'person', names: { id: ['Ibu Ana Ruiz'], vi: ['Bà Ana Ruiz'] } }]);
  for (const [locale, text] of [
    ['id', 'Menurut Ana Ruiz'],
    ['vi', 'Theo Ana Ruiz'],
  ] as const)
    expect(findNames([{ id: 's', runs: textRuns(text), codes: [] }], indexNames(titled, locale))).toHaveLength(1);
});

test('spelt exactly means no other marks, no endings and no words of other languages', () => {
  const exact = (text: string, locale: string) =>
    findNames([{ id: 's', runs: textRuns(text), codes: [] }], indexNames(entities, locale, { spelling: 'exact' }));
  expect(exact('Tran Cuong', 'vi')).toEqual([]);
  expect(exact('Wei Taos och Vi Thao', 'sv')).toEqual([]);
  expect(exact('Trần Cương', 'vi')).toMatchObject([{ start: 0, end: 10 }]);
});

test('the order of the names and of the sentences does not matter', () => {
  const words = ['Trần Cương', 'Tran Cuong', 'Vi Thao', 'Wei Tao', 'Wei Thao', 'Quảng Tây', 'và', '-', '陈刚'];
  const texts = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map(list => list.join(' '));
  fc.assert(
    fc.property(texts, fc.shuffledSubarray(entities, { minLength: entities.length }), (text, shuffled) => {
      const segments = [{ id: 's', runs: textRuns(text), codes: [] }];
      expect(findNames(segments, indexNames(shuffled, 'vi'))).toEqual(findNames(segments, indexNames(entities, 'vi')));
    }),
  );
});

test('exactly spelt names are found where a plain search finds them', () => {
  const name = fc.string({ unit: fc.constantFrom('A', 'b', 'ầ', '陈', ' '), minLength: 1, maxLength: 4 });
  const names = fc.uniqueArray(
    name.filter(one => one.trim() === one && !one.includes('  ')),
    { minLength: 1, maxLength: 5 },
  );
  // No white space alone: a name may go on in the next line.
  const gap = fc.constantFrom(', ', '. ', '; ', '“');
  fc.assert(
    fc.property(names, fc.array(fc.nat(4)), gap, (forms, picks, between) => {
      const list = parseTermList(forms.map((form, at) => ({ id: `e${at}`, type: 'place', names: { en: [form] } })));
      const parts = picks.map(pick => forms[pick % forms.length] as string);
      const text = between + parts.join(between) + between;
      const exact = indexNames(list, 'en', { spelling: 'exact' });
      const spans = findNames([{ id: 's', runs: textRuns(text), codes: [] }], exact);
      expect(spans.map(one => text.slice(one.start, one.end))).toEqual(parts);
      expect(spans.map(one => one.entityId)).toEqual(parts.map(form => `e${forms.indexOf(form)}`));
    }),
  );
});

test('a megabyte without a space, lone surrogates and signs of direction is searched and gives nothing', () => {
  const index = indexNames(entities, 'vi');
  for (const unit of ['Trần', '\ud800', '\u202e\u200b', 'a\u0301']) {
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
    expect(findNames([{ id: 's', runs: textRuns(text), codes: [] }], index)).toEqual([]);
  }
  const hidden = 'Trần\u200b Cươ\u00adng';
  expect(found(`\u202e${hidden}\ud800`, 'vi')).toEqual([['chen-gang', hidden]]);
});
