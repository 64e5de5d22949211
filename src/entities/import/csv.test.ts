import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entity, Name } from '../entity.ts';
import { entityTypes, formsIn, inOrder, nameStatuses } from '../entity.ts';
import { fromCsv } from './from-csv.ts';
import { newEntity } from './imported.ts';
import { toCsv } from './to-csv.ts';

const forms = (entity: Entity | undefined, locale: string) => (entity ? formsIn(entity, locale) : null);

test('a row per entity, a column per locale, alternatives between bars', () => {
  const { entities, problems } = fromCsv(
    'id,type,gender,vi,zh-Hans,en,th,ar,id\n' +
      'chen-gang,person,m,Trần Cương,陈刚,Chen Gang|Secretary Chen,เฉิน กัง,تشن قانغ,Chen Gang\n' +
      'hue,place,,Huế,顺化,Hue,เว้,هوي,\n',
  );
  expect(problems).toEqual([]);
  expect(entities.map(one => [one.id, one.type, one.gender])).toEqual([
    ['chen-gang', 'person', 'm'],
    ['hue', 'place', null],
  ]);
  expect(entities[0]!.names.en!.map(name => name.status)).toEqual(['preferred', 'allowed']);
  expect(['vi', 'zh-Hans', 'en', 'th', 'ar', 'id'].map(locale => forms(entities[0], locale))).toEqual([
    ['Trần Cương'],
    ['陈刚'],
    ['Chen Gang', 'Secretary Chen'],
    ['เฉิน กัง'],
    ['تشن قانغ'],
    ['Chen Gang'],
  ]);
});

test('quoting as in RFC 4180, any line end, a byte order mark, semicolons', () => {
  const text = '\ufefftype;vi;en\r\nplace;"Hà Nội; thủ đô";"the ""old"" town\nof Hanoi"\rplace;Huế;Hue';
  const { entities, problems } = fromCsv(text);
  expect(problems).toEqual([]);
  expect(entities.map(one => [forms(one, 'vi'), forms(one, 'en')])).toEqual([
    [['Hà Nội; thủ đô'], ['the "old" town\nof Hanoi']],
    [['Huế'], ['Hue']],
  ]);
});

test('what a form is stands in the name of its column', () => {
  const { entities } = fromCsv('type,en,en:acronym,en:forbidden\nplace,Ho Chi Minh City,HCMC,Saigon City|HCM\n');
  expect(entities[0]!.names.en!.map(({ text, status }) => [text, status])).toEqual([
    ['Ho Chi Minh City', 'preferred'],
    ['HCMC', 'acronym'],
    ['Saigon City', 'forbidden'],
    ['HCM', 'forbidden'],
  ]);
});

test('offices are held over time, a row each; without an office the days are those of the entity', () => {
  const { entities, problems } = fromCsv(
    'id,type,office,from,until,ar\nx,person,governor,2020-01,2023-05-01,فلان\nx,person,minister,2023-05-01,,\nha-nam,place,,,2025-06-30,ها نام\n',
  );
  expect(problems).toEqual([]);
  expect(entities[0]!.offices).toEqual([
    { officeId: 'governor', from: '2020-01', until: '2023-05-01' },
    { officeId: 'minister', from: '2023-05-01', until: null },
  ]);
  expect([entities[0]!.until, entities[1]!.until]).toEqual([null, '2025-06-30']);
});

test('every bad row is told with its line and a remedy, and the rest is read', () => {
  const { entities, problems } = fromCsv(
    [
      'id,type,gender,from,th,Klingonese',
      'a,place,,,เว้,x',
      'b,planet,,,ดาว,x',
      'c,person,x,,เฉิน,x',
      'd,event,,01/07/2025,งาน,x',
      'e,place,,,,x',
      'f,place,,,ก,x,more',
      'a,person,,,คน,x',
      'g,place,,,"ก"ข,x',
      'h,place,,,"never closed,x',
      'i,place,,,กาวบั่ง,x',
    ].join('\n'),
  );
  expect(entities.map(one => one.id)).toEqual(['a', 'i']);
  expect(problems.map(({ line, message }) => [line, message])).toEqual([
    [1, 'the column "Klingonese" is not known and was not read'],
    [3, '"planet" is no type'],
    [4, '"x" is no gender'],
    [5, '"01/07/2025" is no day'],
    [6, 'the row has no name'],
    [7, 'the row has 7 cells where the first row has 6'],
    [8, '"a" is a person here and a place before'],
    [9, 'text follows a closing quotation mark'],
    [10, 'a quotation mark is opened and never closed'],
  ]);
  expect(problems.every(one => one.remedy.length > 10)).toBe(true);
});

test('a second preferred form is admitted and told', () => {
  const { entities, problems } = fromCsv('id,type,vi\nx,person,Trần Cương\nx,person,Trần Cường\n');
  expect(entities[0]!.names.vi!.map(name => name.status)).toEqual(['preferred', 'allowed']);
  // The first form of a later row is one more form, not a claim to be the preferred one.
  expect(problems).toEqual([]);
  const claimed = fromCsv('id,type,vi:preferred\nx,person,Trần Cương\nx,person,Trần Cường\n');
  expect(claimed.problems.map(one => one.line)).toEqual([3]);
});

test('an id is made of a name, stable, and never twice', () => {
  const { entities } = fromCsv(
    'type,vi,en,ar\nplace,Đà Nẵng,,\nplace,Hà Nội,Hanoi,\nplace,Hà Nội 2,Hanoi,\nplace,,,هوي\n',
  );
  expect(entities.map(one => one.id)).toEqual([
    'da-nang',
    'hanoi',
    'hanoi-2',
    expect.stringMatching(/^place-[0-9a-f]{8}$/),
  ]);
});

test.each(['', '\ufeff', '\n\n', '"', '"""', 'type', 'id,en\na,b', '\u0000', 'type,en\nplace,\ud800'])(
  '%j is no crash',
  text => {
    expect(() => fromCsv(text)).not.toThrow();
  },
);

const text = fc
  .oneof(
    fc.constantFrom('Trần Cương', '陈刚', 'เฉิน กัง', 'تشن قانغ', 'a|b', '\\', 'x,"y"', 'a\nb', '; tab\t', 'ko 천강'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  )
  .map(form => form.normalize('NFC').trim())
  .filter(form => form !== '' && form.isWellFormed());
const name = fc.record({ text, status: fc.constantFrom(...nameStatuses) });
const names = fc.uniqueArray(name, { selector: one => one.text, minLength: 1, maxLength: 5 }).map(all => {
  const [first] = all.filter(one => one.status === 'preferred');
  return inOrder(
    all.map(({ text, status }): Name => {
      const own = status === 'preferred' && text !== first?.text ? 'allowed' : status;
      return { text, status: own, system: null, from: null, until: null };
    }),
  );
});
const day = fc.constantFrom(null, '2025', '2025-07', '2025-07-01');
const entity = fc.record({
  id: fc.stringMatching(/^[a-z0-9-]{1,12}$/),
  type: fc.constantFrom(...entityTypes),
  gender: fc.constantFrom(null, 'f' as const, 'm' as const),
  names: fc.dictionary(fc.constantFrom('vi', 'zh-Hans', 'ar', 'th', 'id', 'en'), names, {
    minKeys: 1,
    noNullPrototype: true,
  }),
  offices: fc.array(fc.record({ officeId: fc.stringMatching(/^[a-z]{1,8}$/), from: day, until: day }), {
    maxLength: 3,
  }),
  from: day,
  until: day,
});

test('what is written is read back', () => {
  fc.assert(
    fc.property(fc.uniqueArray(entity, { selector: one => one.id, maxLength: 6 }), given => {
      const entities = given.map(one => ({ ...newEntity(one.id, one.type), ...one }));
      const read = fromCsv(toCsv(entities));
      expect(read.problems).toEqual([]);
      expect(read.entities).toEqual(entities);
    }),
    { numRuns: 150 },
  );
});
