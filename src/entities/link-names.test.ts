import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoreNames } from '../text/readings-score.ts';
import { linkNames, type NameContext } from './link-names.ts';
import { hanReadings } from './readings/read-characters.ts';
import { indexReadings } from './readings/reading-index.ts';
import { type WrittenName, waysToRead } from './readings/written-name.ts';
import { parseTermList } from './term-list.ts';

const indexOf = (list: object[]) => indexReadings(parseTermList(list), hanReadings());
const person = (id: string, names: object, more: object = {}) => ({ id, type: 'person', names, ...more });
const place = (id: string, names: object, more: object = {}) => ({ id, type: 'place', names, ...more });

// Only what their own country writes: everything else has to be told through the characters.
const own = indexOf([
  person('chen-gang', { 'zh-Hans': '陈刚' }),
  person('wei-tao', { 'zh-Hans': '韦韬' }),
  person('nguyen-xuan-thang', { 'zh-Hans': '阮春胜' }),
  person('hoang-quoc-khanh', { 'zh-Hans': '黄国庆' }),
  person('liu-ning', { 'zh-Hans': '刘宁' }),
  person('zhou-yu', { 'zh-Hans': '周瑜' }),
  person('zhu-de', { 'zh-Hans': '朱德' }),
  person('qin-gang', { 'zh-Hans': '秦刚' }),
  place('guangxi', { 'zh-Hans': '广西' }),
  place('nanning', { 'zh-Hans': '南宁' }),
  place('hunan', { 'zh-Hans': '湖南' }),
  place('henan', { 'zh-Hans': '河南' }),
  place('liaoning', { 'zh-Hans': '辽宁' }),
  place('xinjiang', { 'zh-Hans': '新疆' }),
  place('quang-ninh', { vi: 'Quảng Ninh' }),
  place('lang-son', { vi: 'Lạng Sơn' }),
]);
const link = (text: string, locale: string, context: NameContext = {}, index = own) =>
  linkNames({ text, locale }, index, context).map(one => one.entityId);

describe('a name finds whose reading it is', () => {
  test.each([
    ['Chen Gang', 'sv', 'chen-gang'],
    ['Tran Cuong', 'nl', 'chen-gang'],
    ['Tn. Tran Cuong', 'id', 'chen-gang'],
    ['Trần Cương', 'vi', 'chen-gang'],
    ['đồng chí Trần Cương', 'vi', 'chen-gang'],
    ['陳剛', 'zh-Hant', 'chen-gang'],
    ['陈刚同志', 'zh-Hans', 'chen-gang'],
    ['Vi Thao', 'sv', 'wei-tao'],
    ['Wei Taos', 'sv', 'wei-tao'],
    ['Wei Thao', 'sv', 'wei-tao'],
    ['Nguyen Xuan Thang', 'id', 'nguyen-xuan-thang'],
    ['Ruan Chunsheng', 'en', 'nguyen-xuan-thang'],
    ['Hoang Quoc Khanhs', 'sv', 'hoang-quoc-khanh'],
    ['Quảng Tây', 'vi', 'guangxi'],
    ['Guangxis', 'sv', 'guangxi'],
    ['광서', 'ko', 'guangxi'],
    ['Nam Ninh', 'fr', 'nanning'],
    ['广宁', 'zh-Hans', 'quang-ninh'],
    ['谅山', 'zh-Hans', 'lang-son'],
    ['Lang Sons', 'sv', 'lang-son'],
  ])('%s (%s) is %s', (text, locale, id) => {
    expect(link(text, locale)[0]).toBe(id);
  });

  test.each([
    ['Hà Nam', 'vi', 'hunan'],
    ['Tần Cương', 'vi', 'xinjiang'],
    ['Tân Cương', 'vi', 'qin-gang'],
    ['Liễu Ninh', 'vi', 'liu-ning'],
    ['Liêu Ninh', 'vi', 'liu-ning'],
    ['Chu Đức', 'vi', 'zhou-yu'],
    ['Mong Cai', 'id', 'chen-gang'],
    ['Chen', 'en', 'chen-gang'],
    ['เฉิน กัง', 'th', 'chen-gang'],
    ['تشن قانغ', 'ar', 'chen-gang'],
    ['', 'vi', 'chen-gang'],
  ])('%s (%s) is not %s', (text, locale, id) => {
    expect(link(text, locale)).not.toContain(id);
  });

  test('what several characters sound like is all of them', () => {
    expect(link('진강', 'ko').sort()).toEqual(['chen-gang', 'qin-gang']);
  });

  test('what is no name at all finds nobody, and at once', () => {
    for (const text of ['ông '.repeat(100_000), 'trần'.repeat(100_000), '陈刚'.repeat(100_000), '\ud800', '  ', 'ông'])
      expect(link(text, 'vi')).toEqual([]);
  });

  test('a place is no person', () => {
    expect(link('Tan Cuong', 'id', { type: 'person' })).toEqual(['qin-gang']);
    expect(link('Lieu Ninh', 'id', { type: 'place' })).toEqual(['liaoning']);
  });
});

describe('a proposal says why', () => {
  const [proposal] = linkNames({ text: 'Wei Thao', locale: 'sv' }, own);

  test('which syllables through which characters, and with which name', () => {
    expect(proposal).toMatchObject({
      form: { text: '韦韬', locale: 'zh-Hans' },
      syllables: [
        { a: 'Wei', b: '韦', characters: ['韦韋'] },
        { a: 'Thao', b: '韬', characters: ['韬韜'] },
      ],
    });
  });

  test('a name of two syllables needs more than its sound, one of three does not', () => {
    expect(proposal?.needsEvidence).toBe(true);
    expect(linkNames({ text: 'Nguyen Xuan Thang', locale: 'id' }, own)[0]?.needsEvidence).toBe(false);
  });
});

describe('of several whom a name may mean', () => {
  const several = indexOf([
    person('secretary', { 'zh-Hans': '陈刚' }, { offices: [{ office: 'secretary-guangxi', from: '2025-01' }] }),
    person('astronomer', { 'zh-Hans': '陈纲' }, { until: '1980' }),
    place('beijing', { 'zh-Hans': '北京' }),
    { id: 'secretary-guangxi', type: 'office', names: { en: 'Secretary of the Party Committee of Guangxi' } },
  ]);
  const about = (context: NameContext) => linkNames({ text: 'Tran Cuong', locale: 'fr' }, several, context);

  test('each is said to have rivals', () => {
    const found = about({});
    expect(found.map(one => one.entityId).sort()).toEqual(['astronomer', 'secretary']);
    expect(found.map(one => one.rivals.length)).toEqual([1, 1]);
    expect(found.every(one => one.needsEvidence)).toBe(true);
  });

  test('the office at that time speaks for one, his years against the other', () => {
    const found = about({ date: '2025-02-20', beside: ['secretary-guangxi'] });
    expect(found).toMatchObject([
      {
        entityId: 'secretary',
        evidence: [{ for: true, kind: 'office', entityIds: ['secretary-guangxi'] }],
        needsEvidence: false,
      },
      { entityId: 'astronomer', evidence: [{ for: false, kind: 'time' }], needsEvidence: true },
    ]);
  });

  test('an office held at another time speaks against', () => {
    expect(about({ date: '2024-12-31', beside: ['secretary-guangxi'] })).toContainEqual(
      expect.objectContaining({
        entityId: 'secretary',
        evidence: [expect.objectContaining({ for: false, kind: 'office' })],
      }),
    );
  });

  test('so do the places and the people they have been named with', () => {
    const companyOf = (id: string) => new Set(id === 'astronomer' ? ['beijing', 'guo-shoujing'] : []);
    const [first] = about({ beside: ['beijing', 'guo-shoujing'], companyOf });
    expect(first).toMatchObject({
      entityId: 'astronomer',
      evidence: [
        { for: true, kind: 'place', entityIds: ['beijing'] },
        { for: true, kind: 'company', entityIds: ['guo-shoujing'] },
      ],
    });
  });
});

describe('the names of the sample', () => {
  type Listed = { id: string; type: string; names: Record<string, string | string[]> };
  const list = JSON.parse(readFileSync(join(import.meta.dirname, '../../sample/names.json'), 'utf8')) as Listed[];
  const isLatin = (text: string) => /^\p{Script=Latin}/u.test(text);
  const named = list
    .filter(({ type }) => type === 'person' || type === 'place')
    .map(({ id, type, names }) => ({ id, type, vi: [names.vi].flat()[0]!, zh: [names['zh-Hans']].flat()[0]! }))
    .filter(({ zh }) => !isLatin(zh));
  // By meaning, by another name, or by sounds that are no reading.
  const otherNames = new Set(['lao-cai', 'mong-cai', 'ha-long-bay', 'huu-nghi']);
  const index = indexOf(named.map(({ id, type, zh }) => ({ id, type, names: { 'zh-Hans': zh } })));
  const unmarked = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'D');

  test('there are some', () => {
    expect(named.length).toBeGreaterThan(20);
  });

  test.each(named.filter(({ id }) => !otherNames.has(id)))('$vi is $zh and nobody else', ({ id, vi, type }) => {
    expect(link(vi, 'vi', {}, index)).toEqual([id]);
    expect(link(unmarked(vi), 'id', { type: type as 'person' | 'place' }, index)[0]).toBe(id);
  });

  test.each(named.filter(({ id }) => otherNames.has(id)))('$vi, no reading of $zh, is left alone', ({ vi }) => {
    expect(link(vi, 'vi', {}, index)).toEqual([]);
  });
});

test('whatever can be scored is a candidate of the index', () => {
  const { characters } = hanReadings();
  const readable = characters.filter(
    one => one.vietnamese.length > 0 && one.korean.length > 0 && one.japanese.length > 0,
  );
  const some = fc.array(fc.nat(readable.length - 1), { minLength: 1, maxLength: 3 });
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const written = fc.tuple(some, fc.constantFrom('zh-Hans', 'vi', 'id', 'ko', 'en', 'ja')).map(([all, locale]) => {
    const own = all.map(at => readable[at]!);
    const vi = own.map(one => capital(one.vietnamese[0]!.replace('~', ''))).join(' ');
    if (locale === 'zh-Hans') return { text: own.map(one => [...one.forms][0]).join(''), locale };
    if (locale === 'vi') return { text: vi, locale };
    if (locale === 'id') return { text: vi.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd'), locale };
    if (locale === 'ko') return { text: own.map(one => one.korean[0]).join(''), locale };
    if (locale === 'en') return { text: capital(own.map(one => one.pinyin).join('')), locale };
    return { text: capital(own.map(one => one.japanese[0]).join('')), locale, system: 'sino-japanese' as const };
  });
  fc.assert(
    fc.property(fc.array(written, { minLength: 12, maxLength: 12 }), names => {
      const [asked, ...others] = names as [WrittenName, ...WrittenName[]];
      const index = indexOf(
        others.map(({ text, locale, system = null }, at) => person(String(at), { [locale]: [{ text, system }] })),
      );
      const ways = waysToRead(asked, hanReadings());
      const candidates = new Set(index.candidates(ways).map(one => one.entityId));
      for (const [at, other] of others.entries()) {
        const score = scoreNames(ways, waysToRead(other, hanReadings()), hanReadings());
        if (score !== null) expect(candidates).toContain(String(at));
      }
    }),
    { numRuns: 30 },
  );
});
