import { expect, test } from 'vitest';
import { formsIn, namesOf, preferredForm } from './entity.ts';
import { parseTermList } from './term-list.ts';

test.each([
  ['one text', 'Quảng Ninh'],
  ['a list', ['Quảng Ninh', 'tỉnh Quảng Ninh']],
  [
    'said to be so',
    { preferred: 'Quảng Ninh', allowed: ['tỉnh Quảng Ninh'], acronyms: ['QN'], forbidden: ['Quảng Yên'] },
  ],
  ['said of one of a list', ['tỉnh Quảng Ninh', { text: 'Quảng Ninh', status: 'preferred', system: 'native' }]],
])('a name may be written as %s', (_, vi) => {
  const [entity] = parseTermList({ entities: [{ id: 'quang-ninh', type: 'place', names: { vi } }] });
  expect(preferredForm(entity!, 'vi')).toBe('Quảng Ninh');
  expect(formsIn(entity!, 'vi')).not.toContain('Quảng Yên');
});

test('what is known of names, kinds and offices is kept', () => {
  const [haGiang, person] = parseTermList([
    {
      id: 'ha-giang',
      type: 'place',
      names: { vi: ['Hà Giang'], 'zh-Hans': [{ text: '河江', system: 'sino-vietnamese', until: '2025-06-30' }] },
      typeWords: { vi: ['tỉnh'], 'zh-hans': ['省'], ar: ['مقاطعة'], th: ['จังหวัด'], id: ['provinsi'] },
      successors: ['tuyen-quang'],
      until: '2025-06-30',
    },
    {
      id: 'wei-tao',
      type: 'person',
      gender: 'm',
      names: { en: 'Wei Tao' },
      offices: [{ office: 'chairman-guangxi', from: '2025' }],
    },
  ]);
  expect(namesOf(haGiang!, 'zh-Hans')).toEqual([
    { text: '河江', status: 'preferred', system: 'sino-vietnamese', from: null, until: '2025-06-30' },
  ]);
  expect(haGiang).toMatchObject({ typeWords: { 'zh-Hans': ['省'] }, successors: ['tuyen-quang'], until: '2025-06-30' });
  expect(person?.offices).toEqual([{ officeId: 'chairman-guangxi', from: '2025', until: null }]);
});

test('a locale with two preferred forms in one entry is refused like one in two', () => {
  const forms = ['Chen Gang', 'Tran Cuong'].map(text => ({ text, status: 'preferred' }));
  expect(() => parseTermList([{ id: 'chen-gang', type: 'person', names: { id: forms } }])).toThrow(
    expect.objectContaining({ code: 'term_conflict' }),
  );
});

test.each([
  [{ vi: ['Hà Giang', ''] }, 'names.vi.1: a name is empty'],
  [{ vi: [{ text: 'Hà Giang', until: '30/6/2025' }] }, 'names.vi.0.until: a day is written'],
  [{}, 'names: there are no names'],
])('of the names %j it is said that %s', (names, words) => {
  expect(() => parseTermList([{ id: 'ha-giang', type: 'place', names }])).toThrow(words);
});

test('a term list with two preferred forms for one name is refused whole, with a remedy', () => {
  const list = [
    { id: 'chen-gang', type: 'person', names: { id: ['Chen Gang'] } },
    { id: 'chen-gang', type: 'person', names: { id: ['Tran Cuong'] } },
  ];
  expect(() => parseTermList(list)).toThrow(
    expect.objectContaining({
      code: 'term_conflict',
      message: expect.stringContaining('"Tran Cuong"'),
      remedy: expect.any(String),
    }),
  );
});

test.each([
  [{}],
  [[{ type: 'person', names: {} }]],
  [[{ id: 'x', type: 'ghost', names: {} }]],
  [[{ id: 'x', type: 'place', names: { vi: [''] } }]],
  [[{ id: 'x', type: 'place', names: {} }]],
  [[{ id: 'x', type: 'place', names: { vi: ['Hà Giang'], vietnamese: ['Hà Giang'] } }]],
  [[{ id: 'x', type: 'place', names: { 'th th': ['เฉิน กัง'] } }]],
])('the malformed term list %j is refused', list => {
  expect(() => parseTermList(list)).toThrow(expect.objectContaining({ code: 'term_list_invalid' }));
});

test('a locale is known in any case of its tag, and two ways to write it are one locale', () => {
  const [entity] = parseTermList([
    { id: 'guangxi', type: 'place', names: { 'zh-hans': ['广西'], 'zh-Hans': ['广西', '桂'], AR: ['قوانغشي'] } },
  ]);
  expect(Object.keys(entity?.names ?? {})).toEqual(['zh-Hans', 'ar']);
  expect(formsIn(entity!, 'zh-Hans')).toEqual(['广西', '桂']);
});
