import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entityTypes, formsIn, inOrder, type Name, nameStatuses } from '../entity.ts';
import { fromTbx } from './from-tbx.ts';
import { newEntity } from './imported.ts';
import { toTbx } from './to-tbx.ts';

const dca = `<?xml version="1.0"?>
<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><sourceDesc><p>test</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
<conceptEntry id="hue"><descrip type="subjectField">place</descrip>
<langSec xml:lang="vi"><termSec><term>Huế</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
<termSec><term>Thừa Thiên Huế</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></termSec></langSec>
<langSec xml:lang="ar"><termSec><term>هوي</term></termSec></langSec>
<langSec xml:lang="zh-Hans"><termSec><term>顺化</term></termSec><termSec><term>顺化市</term></termSec></langSec>
</conceptEntry>
</body></text></tbx>`;

const dct = `<tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
 xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
<text><body><conceptEntry id="c1"><min:subjectField>border trade</min:subjectField>
<langSec xml:lang="th"><termSec><term>ด่านชายแดน</term><min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termSec></langSec>
<langSec xml:lang="id"><termSec><term>gerbang   perbatasan</term></termSec><termSec><term>GP</term><basic:termType>acronym</basic:termType></termSec></langSec>
</conceptEntry></body></text></tbx>`;

const martif = `<?xml version='1.0'?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><martifHeader/><text><body>
<termEntry id="gate"><descripGrp><descrip type="subjectField">border</descrip></descripGrp>
<langSet xml:lang="en"><ntig><termGrp><term>border <hi>gate</hi></term><termNote type="normativeAuthorization">preferredTerm</termNote></termGrp></ntig>
<tig><term>door</term><termNote type="normativeAuthorization">deprecatedTerm</termNote></tig></langSet>
<langSet lang="ko"><tig><term>국경 관문</term></tig></langSet>
</termEntry></body></text></martif>`;

const brief = (names: Record<string, Name[]>) =>
  Object.fromEntries(
    Object.entries(names).map(([locale, all]) => [locale, all.map(({ text, status }) => `${text} ${status}`)]),
  );

test('style DCA: an entry whose subject field is a type is an entity', () => {
  const { entities, terms, problems } = fromTbx(dca);
  expect(problems).toEqual([]);
  expect(terms).toEqual([]);
  expect(entities.map(one => [one.id, one.type, brief(one.names)])).toEqual([
    [
      'hue',
      'place',
      {
        vi: ['Huế preferred', 'Thừa Thiên Huế forbidden'],
        ar: ['هوي preferred'],
        'zh-Hans': ['顺化 preferred', '顺化市 allowed'],
      },
    ],
  ]);
});

test('style DCT: categories are elements; an entry of a field of knowledge is a term', () => {
  const { entities, terms, problems } = fromTbx(dct);
  expect(problems).toEqual([]);
  expect(entities).toEqual([]);
  expect(terms.map(one => [one.concept, brief(one.names)])).toEqual([
    ['c1', { th: ['ด่านชายแดน allowed'], id: ['gerbang perbatasan preferred', 'GP acronym'] }],
  ]);
});

test('martif of the first edition, its DTD named and never read', () => {
  const { terms, problems } = fromTbx(martif);
  expect(problems).toEqual([]);
  expect(brief(terms[0]!.names)).toEqual({
    en: ['border gate preferred', 'door forbidden'],
    ko: ['국경 관문 preferred'],
  });
});

test('entries of a termbase of names are entities where the reader says so', () => {
  const { entities, terms } = fromTbx(martif, { type: 'organisation' });
  expect([entities.map(one => [one.id, one.type]), terms]).toEqual([[['gate', 'organisation']], []]);
});

test('what cannot be used is told with its line, and the rest is read', () => {
  const { entities, terms, problems } = fromTbx(
    [
      '<tbx><text><body>',
      '<conceptEntry id="a"><langSec xml:lang="tlhIngan-Hol"><termSec><term>Qo</term></termSec></langSec>',
      '<langSec xml:lang="vi"><termSec><term>Huế</term></termSec><termSec><term> </term></termSec></langSec></conceptEntry>',
      '<conceptEntry id="b"><langSec><termSec><term>lost</term></termSec></langSec></conceptEntry>',
      '<conceptEntry><langSec xml:lang="th"><termSec><term>ก</term></termSec></langSec></conceptEntry>',
      '<conceptEntry id="c"><langSec xml:lang="th"><termSec><term>ข</termSec></langSec></conceptEntry>',
      '<conceptEntry id="d"><langSec xml:lang="th"><termSec><term>ค</term></termSec></langSec></conceptEntry>',
    ].join('\n'),
  );
  expect(entities).toEqual([]);
  expect(terms.map(one => one.concept)).toEqual(['a', expect.stringMatching(/^work-[0-9a-f]{8}$/)]);
  expect(problems.map(one => one.line)).toEqual([2, 3, 4, 4, 6]);
  expect(problems.every(one => one.remedy.length > 10)).toBe(true);
});

test('two preferred forms of a language: one is admitted, and told', () => {
  const twice = dca.replace(
    '<termSec><term>顺化',
    '<termSec><termNote type="administrativeStatus">preferredTerm</termNote><term>顺京</term></termSec>$&',
  );
  const two = twice.replace('顺化市</term>', '$&<termNote type="administrativeStatus">preferredTerm</termNote>');
  const { entities, problems } = fromTbx(two);
  expect(formsIn(entities[0]!, 'zh-Hans')).toEqual(['顺京', '顺化', '顺化市']);
  expect(problems.map(one => one.message)).toEqual([
    '"hue" has more than one preferred form in zh-Hans; "顺化市" was read as an admitted one',
  ]);
});

test.each([
  ['<!DOCTYPE tbx [<!ENTITY a "b">]><tbx><text><body/></text></tbx>', 'which is not allowed'],
  ['<tbx><text><body><conceptEntry>&xxe;</conceptEntry></body></text></tbx>', 'undefined entity'],
  ['<xliff/>', 'no body of entries'],
  [`<tbx><text><body>${'<note>'.repeat(200_000)}`, '100 deep'],
  ['', 'must contain a root element'],
  ['no markup', 'text data outside of root node'],
])('hostile file %# is a problem and nothing worse', (text, message) => {
  const { entities, terms, problems } = fromTbx(text);
  expect([entities, terms]).toEqual([[], []]);
  expect(problems.length).toBe(1);
  expect(problems[0]!.message).toContain(message);
});

const text = fc
  .oneof(
    fc.constantFrom('Trần Cương', '陈刚', 'เฉิน กัง', 'تشن قانغ', '<b>&amp;"\'', ']]>', '천강'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  )
  // XML 1.0 has no control characters, and white space in a term is one space.
  .map(form =>
    form
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cn}\p{Cs}]/gu, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  .filter(form => form !== '');
const names = fc
  .uniqueArray(fc.record({ text, status: fc.constantFrom(...nameStatuses) }), {
    selector: one => one.text,
    minLength: 1,
    maxLength: 5,
  })
  .map(all => {
    const first = all.find(one => one.status === 'preferred');
    return inOrder(
      all.map(({ text, status }): Name => {
        const own = status === 'preferred' && text !== first?.text ? 'allowed' : status;
        return { text, status: own, system: null, from: null, until: null };
      }),
    );
  });
const entity = fc.record({
  id: fc.stringMatching(/^[a-z0-9-]{1,12}$/),
  type: fc.constantFrom(...entityTypes),
  names: fc.dictionary(fc.constantFrom('vi', 'zh-Hans', 'ar', 'th', 'id', 'ko'), names, {
    minKeys: 1,
    noNullPrototype: true,
  }),
});

test('what is written is read back', () => {
  fc.assert(
    fc.property(fc.uniqueArray(entity, { selector: one => one.id, maxLength: 5 }), given => {
      const entities = given.map(one => ({ ...newEntity(one.id, one.type), ...one }));
      const read = fromTbx(toTbx(entities));
      expect(read.problems).toEqual([]);
      expect(read.entities).toEqual(entities);
    }),
    { numRuns: 150 },
  );
});
