import { expect, test } from 'vitest';
import type { Entity } from '../entity.ts';
import { fromWikidata } from './from-wikidata.ts';
import type { WikidataWish } from './wikidata-item.ts';

const value = (id: string, qualifiers = {}, rank = 'normal') => ({
  rank,
  mainsnak: { snaktype: 'value', datavalue: { value: { 'entity-type': 'item', id } } },
  qualifiers,
});
const time = (iso: string, precision = 11) => ({ snaktype: 'value', datavalue: { value: { time: iso, precision } } });
const terms = (labels: Record<string, string>) =>
  Object.fromEntries(Object.entries(labels).map(([language, text]) => [language, { language, value: text }]));

const person = {
  type: 'item',
  id: 'Q101',
  labels: terms({
    vi: 'Trần Cương',
    'zh-hans': '陈刚',
    'zh-tw': '陳剛',
    zh: '陈刚',
    en: 'Chen Gang',
    th: 'เฉิน กัง',
    'zh-classical': '陳剛',
  }),
  aliases: { en: [{ language: 'en', value: 'Gang Chen' }], ar: [{ language: 'ar', value: 'تشن قانغ' }] },
  claims: {
    P31: [value('Q5')],
    P21: [value('Q6581097')],
    P39: [
      value('Q303', { P580: [time('+2024-12-31T00:00:00Z')] }, 'preferred'),
      value('Q302', { P580: [time('+2020-01-00T00:00:00Z', 10)], P582: [time('+2023-00-00T00:00:00Z', 9)] }),
      value('Q301', {}, 'deprecated'),
      { rank: 'normal', mainsnak: { snaktype: 'somevalue' } },
    ],
  },
};
const province = {
  type: 'item',
  id: 'Q102',
  labels: terms({ vi: 'Hà Nam', ko: '하남성', mul: 'Ha Nam' }),
  claims: {
    P31: [value('Q777'), value('Q2824648')],
    P571: [{ mainsnak: time('+1997-01-01T00:00:00Z') }],
    P576: [{ mainsnak: time('+2025-06-30T00:00:00Z') }, { mainsnak: time('-0200-01-01T00:00:00Z') }],
  },
};

async function read(lines: Iterable<string>, wish: WikidataWish = {}) {
  const entities: Entity[] = [];
  const problems: [line: number, message: string][] = [];
  for await (const one of fromWikidata(lines, wish)) {
    if ('entity' in one) entities.push(one.entity);
    else problems.push([one.problem.line, one.problem.message]);
  }
  return { entities, problems };
}

test('labels are preferred names, aliases admitted ones; Chinese is kept by script', async () => {
  const { entities, problems } = await read([JSON.stringify(person)]);
  expect(problems).toEqual([]);
  expect([entities[0]!.id, entities[0]!.type, entities[0]!.gender]).toEqual(['Q101', 'person', 'm']);
  const names = Object.entries(entities[0]!.names).map(([locale, all]) => [
    locale,
    all.map(one => `${one.text} ${one.status}`),
  ]);
  expect(Object.fromEntries(names)).toEqual({
    vi: ['Trần Cương preferred'],
    'zh-Hans': ['陈刚 preferred'],
    'zh-Hant': ['陳剛 preferred'],
    zh: ['陈刚 preferred'],
    en: ['Chen Gang preferred', 'Gang Chen allowed'],
    th: ['เฉิน กัง preferred'],
    ar: ['تشن قانغ preferred'],
  });
});

test('offices over time, in their order, whatever their rank but deprecated', async () => {
  const { entities } = await read([JSON.stringify(person)]);
  expect(entities[0]!.offices).toEqual([
    { officeId: 'Q302', from: '2020-01', until: '2023' },
    { officeId: 'Q303', from: '2024-12-31', until: null },
  ]);
});

test('any class that is known tells the type; the first and last day of what is no person', async () => {
  const { entities } = await read([JSON.stringify(province)]);
  expect([entities[0]!.type, entities[0]!.from, entities[0]!.until]).toEqual(['place', '1997-01-01', '2025-06-30']);
});

test('only the languages that are wanted; the label for all stands in for a Latin one', async () => {
  const { entities } = await read([JSON.stringify(province)], { locales: ['ko', 'sv', 'ar'] });
  expect(Object.fromEntries(Object.entries(entities[0]!.names).map(([locale, all]) => [locale, all[0]!.text]))).toEqual(
    {
      ko: '하남성',
      sv: 'Ha Nam',
    },
  );
});

test('a dump is an array with an item on each line; a bad line costs itself alone', async () => {
  const lines = ['[', `${JSON.stringify(person)},`, '{"id": "Q1", broken,', `${JSON.stringify(province)}`, ']', ''];
  const { entities, problems } = await read(lines);
  expect(entities.map(one => one.id)).toEqual(['Q101', 'Q102']);
  expect(problems).toEqual([[3, expect.stringContaining('this is no JSON')]]);
});

test('the answer of Special:EntityData, on one line or printed over many', async () => {
  const answer = { entities: { Q101: person, Q102: province } };
  for (const text of [
    JSON.stringify(answer),
    JSON.stringify(answer, null, 2),
    JSON.stringify(Object.values(answer.entities)),
  ]) {
    const { entities, problems } = await read(text.split('\n'));
    expect([entities.map(one => one.id), problems]).toEqual([['Q101', 'Q102'], []]);
  }
});

test('an item of another class is told, or has the type that the reader says', async () => {
  const odd = JSON.stringify({ ...province, claims: { P31: [value('Q999')] } });
  expect((await read([odd])).problems).toEqual([[1, 'Q102 is of no class that names are kept of (Q999)']]);
  expect((await read([odd], { type: 'event' })).entities.map(one => one.type)).toEqual(['event']);
});

test.each([
  'null',
  '1',
  '"x"',
  '[]',
  '[null]',
  '{}',
  '{"entities":null}',
  '{"id":"Q1","labels":[],"claims":{"P31":{}}}',
  '{"id":"L1"}',
  '{"id":"Q1","labels":{"en":null},"aliases":{"en":{}},"claims":{"P31":[null,{"mainsnak":null}],"P39":[{"qualifiers":{"P580":[null]}}]}}',
])('%s is a problem or nothing, and no crash', async text => {
  const { entities } = await read([text], { type: 'person' });
  expect(entities).toEqual([]);
});

test('a dump is read as it comes, never as a whole', async () => {
  let given = 0;
  function* endless() {
    yield '[';
    for (;;) {
      given += 1;
      yield `${JSON.stringify({ ...person, id: `Q${given}` })},`;
    }
  }
  let count = 0;
  for await (const one of fromWikidata(endless())) {
    expect('entity' in one).toBe(true);
    count += 1;
    if (count === 50) break;
  }
  expect(given).toBe(50);
});
