import { expect, test } from 'vitest';
import { formsIn } from '../entity.ts';
import { parseTermList } from '../term-list.ts';
import { type ImportWish, planImport } from './plan.ts';
import { reconcile } from './reconcile.ts';

const authority = parseTermList([
  { id: 'governor', type: 'office', names: { en: 'Governor', vi: 'Chủ tịch tỉnh' } },
  { id: 'hai-phong', type: 'place', names: { vi: 'Hải Phòng', en: 'Hai Phong', ar: 'هاي فونغ' } },
  { id: 'wei-tao', type: 'person', names: { en: 'Wei Tao', 'zh-Hans': '韦韬' } },
]);
const given = parseTermList([
  { id: 'Q1', type: 'office', names: { en: 'Governor', vi: 'Chủ tịch tỉnh', id: 'Gubernur' } },
  { id: 'hp', type: 'place', names: { vi: 'Hải Phòng', en: 'Haiphong', ar: 'هاي فونغ', th: 'ไฮฟอง' } },
  { id: 'wt', type: 'person', names: { en: 'Wei Tao', vi: 'Vi Thao' }, offices: [{ office: 'Q1', from: '2025' }] },
  { id: 'hue', type: 'place', names: { vi: 'Huế', th: 'เว้' } },
]);
const all = reconcile(given, authority);
const wish = (kinds: ('new' | 'same')[], entries: Record<string, string> = {}): ImportWish => ({
  kinds: new Set(kinds),
  entries: new Map(Object.entries(entries)),
});
const plan = (...words: Parameters<typeof wish>) => planImport(all, authority, wish(...words));

test('only what was decided is in; the rest is left', () => {
  expect(all.map(one => one.kind)).toEqual(['same', 'conflict', 'perhaps', 'new']);
  const news = plan(['new']);
  expect([Object.keys(news.after), news.before]).toEqual([['hue'], { hue: null }]);
  expect(news.left.map(one => one.entity.id)).toEqual(['Q1', 'hp', 'wt']);
  expect(Object.keys(plan(['same']).after)).toEqual(['governor']);
  expect(plan([]).after).toEqual({});
});

test('an entry gives its entity the forms it has not; the preferred form stays', () => {
  const { before, after } = plan([], { hp: 'hai-phong' });
  expect(before['hai-phong']).toEqual(authority[1]);
  expect(formsIn(after['hai-phong']!, 'en')).toEqual(['Hai Phong', 'Haiphong']);
  expect(formsIn(after['hai-phong']!, 'th')).toEqual(['ไฮฟอง']);
});

test('offices follow their entries to the entities these are, and none comes twice', () => {
  const { after } = plan(['same'], { wt: 'wei-tao' });
  expect(after['wei-tao']!.offices).toEqual([{ officeId: 'governor', from: '2025', until: null }]);
  const again = [...authority.filter(one => one.id !== 'wei-tao'), after['wei-tao']!];
  const twice = planImport(reconcile(given, again), again, wish(['same'], { wt: 'wei-tao' }));
  expect(twice.after['wei-tao']!.offices.length).toBe(1);
  // As long as nobody said what the office is, its id stands.
  expect(plan([], { wt: 'wei-tao' }).after['wei-tao']!.offices[0]!.officeId).toBe('Q1');
});

test('somebody who may be known can be new', () => {
  expect(Object.keys(plan([], { wt: 'new' }).after)).toEqual(['wt']);
});

test.each([
  [{ nobody: 'new' }, 'entry_unknown'],
  [{ hp: 'nowhere' }, 'entity_unknown'],
])('%j is refused', (entries, code) => {
  expect(() => plan([], entries)).toThrow(expect.objectContaining({ code, remedy: expect.any(String) }));
});

test('an id that is taken cannot be new', () => {
  const twin = reconcile(parseTermList([{ id: 'wei-tao', type: 'place', names: { en: 'Weitao' } }]), authority);
  expect(() => planImport(twin, authority, wish([], { 'wei-tao': 'new' }))).toThrow(
    expect.objectContaining({ code: 'entity_known' }),
  );
});
