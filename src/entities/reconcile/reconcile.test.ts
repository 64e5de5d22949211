import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entity } from '../entity.ts';
import { hanReadings } from '../readings/read-characters.ts';
import { indexReadings } from '../readings/reading-index.ts';
import { shippedEntities } from '../shipped/shipped-entities.ts';
import { parseTermList } from '../term-list.ts';
import { type Reconciled, reconcile } from './reconcile.ts';

const authority = parseTermList([
  {
    id: 'chen-gang',
    type: 'person',
    gender: 'm',
    names: {
      vi: 'Trần Cương',
      'zh-Hans': '陈刚',
      en: ['Chen Gang', { text: 'Tran Cuong', status: 'forbidden' }],
      th: 'เฉิน กัง',
    },
  },
  { id: 'hai-phong', type: 'place', names: { vi: 'Hải Phòng', en: ['Hai Phong', 'Haiphong'], ar: 'هاي فونغ' } },
  { id: 'ha-nam', type: 'place', names: { vi: 'Hà Nam', 'zh-Hans': '越南河南省' }, until: '2025-06-30' },
  { id: 'henan', type: 'place', names: { vi: 'Hà Nam', 'zh-Hans': '河南', id: 'Henan' } },
  { id: 'Q36014', type: 'organisation', names: { ko: '정치국' } },
]);

const one = (given: object, among: readonly Entity[] = authority) => reconcile(parseTermList([given]), among)[0]!;
const candidatesOf = (found: Reconciled) =>
  found.kind === 'perhaps' ? found.candidates.map(one => one.entity.id) : [];

test('what is like nothing is new', () => {
  expect(one({ id: 'x', type: 'place', names: { vi: 'Huế', th: 'เว้', ar: 'هوي' } }).kind).toBe('new');
});

test('the same id is the same, an id of Wikidata too', () => {
  const found = one({ id: 'Q36014', type: 'organisation', names: { vi: 'Bộ Chính trị' } });
  expect(found).toMatchObject({ kind: 'same', candidate: { score: 1 }, added: [['vi', 'Bộ Chính trị']] });
});

test('two different names in two languages are the same; forms that are missing are named', () => {
  const found = one({ id: 'Q1', type: 'person', names: { vi: 'Trần Cương', 'zh-Hans': '陈刚', ar: 'تشن قانغ' } });
  expect(found).toMatchObject({
    kind: 'same',
    candidate: { entity: { id: 'chen-gang' } },
    added: [['ar', 'تشن قانغ']],
  });
});

test('one name in two languages is one name: an editor decides', () => {
  const among = parseTermList([
    { id: 'a', type: 'person', names: { en: 'Wei Tao', id: 'Wei Tao', 'zh-Hans': '韦韬' } },
  ]);
  const found = one({ id: 'b', type: 'person', names: { en: 'Wei Tao', id: 'Wei Tao' } }, among);
  expect(candidatesOf(found)).toEqual(['a']);
  const other = one({ id: 'b', type: 'person', names: { en: 'Wei Tao', id: 'Wei Tao', 'zh-Hans': '魏涛' } }, among);
  expect(other).toMatchObject({
    kind: 'perhaps',
    candidates: [
      { reasons: expect.arrayContaining([{ for: false, text: 'other names in Simplified Chinese', form: null }]) },
    ],
  });
});

test('a name with and without its marks is two names of a place, one of a person', () => {
  expect(one({ id: 'x', type: 'place', names: { vi: 'Hải Phòng', en: 'Haiphong' } }).kind).toBe('same');
  const among = parseTermList([{ id: 'a', type: 'person', names: { vi: 'Nguyễn Văn Hùng', en: 'Nguyen Van Hung' } }]);
  expect(one({ id: 'b', type: 'person', names: { vi: 'Nguyễn Văn Hùng', en: 'Nguyen Van Hung' } }, among).kind).toBe(
    'perhaps',
  );
});

test('another preferred form is a conflict, one that is admitted is none, a forbidden one says so', () => {
  const names = { vi: 'Hải Phòng', ar: 'هاي فونغ' };
  expect(one({ id: 'x', type: 'place', names: { ...names, en: 'Haiphong' } }).kind).toBe('same');
  expect(one({ id: 'x', type: 'place', names: { ...names, en: 'Hai Phong City' } })).toMatchObject({
    kind: 'conflict',
    conflicts: [{ locale: 'en', ours: 'Hai Phong', theirs: 'Hai Phong City', known: null }],
  });
  expect(one({ id: 'x', type: 'person', names: { vi: 'Trần Cương', th: 'เฉิน กัง', en: 'Tran Cuong' } })).toMatchObject({
    kind: 'conflict',
    conflicts: [{ known: 'forbidden' }],
  });
});

test('marks, case and dashes left out are a reason, no certainty', () => {
  const found = one({ id: 'x', type: 'place', names: { vi: 'Hai Phong', en: 'HAI-PHONG' } });
  expect(found).toMatchObject({ kind: 'perhaps', candidates: [{ entity: { id: 'hai-phong' } }] });
});

test('other marks are another name', () => {
  const among = parseTermList([{ id: 'a', type: 'person', names: { vi: 'Trần Cương', th: 'เฉิน กัง' } }]);
  expect(one({ id: 'x', type: 'person', names: { vi: 'Trần Cường' } }, among).kind).toBe('new');
  expect(one({ id: 'x', type: 'person', names: { vi: 'Tran Cuong' } }, among).kind).toBe('perhaps');
  expect(one({ id: 'x', type: 'person', names: { vi: 'Trần Cường', th: 'เฉิน กัง' } }, among)).toMatchObject({
    kind: 'perhaps',
    candidates: [{ reasons: [{ for: true }, { for: false, text: 'other names in Vietnamese' }] }],
  });
});

test('a form of another language is a reason', () => {
  const found = one({ id: 'x', type: 'person', names: { de: 'Chen Gang' } });
  expect(found).toMatchObject({
    kind: 'perhaps',
    candidates: [
      { reasons: [{ for: true, text: 'the name in German is the one you have in English', form: { locale: 'de' } }] },
    ],
  });
});

test('a name that is another reading of the characters is a reason, where no language has names of both', () => {
  const readings = indexReadings(authority, hanReadings());
  const found = (given: object) => reconcile(parseTermList([given]), authority, readings)[0]!;
  const vietnamese = found({ id: 'x', type: 'person', names: { 'zh-Hant': '陳剛', nl: 'Tran Cuong' } });
  expect(candidatesOf(vietnamese)).toEqual(['chen-gang']);
  const read = found({ id: 'x', type: 'person', names: { 'zh-Hant': '陳剛' } });
  expect(read).toMatchObject({
    kind: 'perhaps',
    candidates: [{ reasons: [{ for: true, form: { text: '陳剛', locale: 'zh-Hant' } }] }],
  });
  // In Vietnamese the two have different names.
  expect(found({ id: 'x', type: 'person', names: { 'zh-Hant': '陳剛', vi: 'Trần Văn An' } }).kind).toBe('new');
  expect(found({ id: 'x', type: 'person', names: { th: 'หวัง', ar: 'وانغ' } }).kind).toBe('new');
});

test('of two that bear the name the likelier comes first, with what speaks against each', () => {
  const found = one({
    id: 'x',
    type: 'place',
    names: { vi: 'Hà Nam', 'zh-Hans': '河南', id: 'Henan' },
    from: '2025-07-01',
  });
  expect(found).toMatchObject({ kind: 'same', candidate: { entity: { id: 'henan' } } });
  const unclear = one({ id: 'x', type: 'place', names: { vi: 'Hà Nam' }, from: '2025-07-01' });
  expect(candidatesOf(unclear)).toEqual(['henan', 'ha-nam']);
  expect(unclear.kind === 'perhaps' && unclear.candidates[1]!.reasons.at(-1)).toEqual({
    for: false,
    text: 'they were there at different times',
    form: null,
  });
});

test('another type is never the same by its names', () => {
  const found = one({ id: 'x', type: 'organisation', names: { vi: 'Hải Phòng', en: 'Hai Phong', ar: 'هاي فونغ' } });
  expect(candidatesOf(found)).toEqual(['hai-phong']);
});

test('two entries of a file that are as like one entity are both asked about', () => {
  const names = { vi: 'Trần Cương', 'zh-Hans': '陈刚' };
  const found = reconcile(
    parseTermList([
      { id: 'x', type: 'person', names },
      { id: 'y', type: 'person', names },
    ]),
    authority,
  );
  expect(found.map(candidatesOf)).toEqual([['chen-gang'], ['chen-gang']]);
});

test('everything is itself, and whatever comes is answered once, in its order', () => {
  const all = shippedEntities(['vi', 'th', 'ar', 'zh-Hans', 'id']);
  expect(reconcile(all, all).filter(one => one.kind !== 'same' || one.added.length > 0)).toEqual([]);
  fc.assert(
    fc.property(
      fc.shuffledSubarray(all.slice(0, 400), { maxLength: 30 }),
      fc.shuffledSubarray(all.slice(200), { maxLength: 60 }),
      (given, known) => {
        const found = reconcile(given, known);
        expect(found.map(one => one.entity.id)).toEqual(given.map(one => one.id));
        const there = new Set(known.map(one => one.id));
        for (const one of found) if (there.has(one.entity.id)) expect(one.kind).not.toBe('new');
      },
    ),
    { numRuns: 30 },
  );
});
