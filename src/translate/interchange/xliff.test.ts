import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Code, Run } from '../../base/runs.ts';
import { readXliff } from './read-xliff.ts';
import { writeXliff } from './write-xliff.ts';
import type { XliffFile } from './xliff-file.ts';

const text = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom('Lạng Sơn & Hà Nội', '友谊关', 'ข่าว', 'ها زانغ', ' « a » ', ']]>', 'a\r\nb', '\t\n'),
  )
  .map(value => value.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''))
  .filter(value => value !== '');

const runs = fc
  .tuple(text, text, text)
  .map(([a, b, c]): Run[] => [
    { text: a },
    { open: 1 },
    { text: b },
    { close: 1 },
    { placeholder: 2, text: 'x' },
    { text: c },
  ]);
const maybe = fc.option(text, { nil: null });
const segment = fc.record({
  unitId: fc.constantFrom('u1', 'u2', 'u3'),
  source: runs,
  target: fc.option(runs, { nil: null }),
  codes: fc.constantFrom<Code['kind']>('link', 'strong', 'emphasis').map((kind): Code[] => [{ id: 1, kind }]),
  state: fc.constantFrom('initial' as const, 'translated' as const, 'reviewed' as const, 'final' as const),
  translator: maybe,
  reviewer: maybe,
  engine: maybe,
  at: fc.constantFrom(null, '2025-02-21T03:00:00.000Z'),
});

test('what is written is read back, in every script', () => {
  fc.assert(
    fc.property(fc.array(segment, { maxLength: 6 }), maybe, (segments, original) => {
      const distinct = segments.map((one, at) => ({ ...one, unitId: `u${at}` }));
      const file: XliffFile = { sourceLocale: 'vi', targetLocale: 'zh-Hans', original, segments: distinct };
      expect(readXliff(writeXliff(file))).toEqual(file);
    }),
  );
});

test('origin of the file holds for its units, that of a unit for its segments', () => {
  const meta = (type: string, value: string) =>
    `<mda:metadata xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0"><mda:metaGroup><mda:meta type="${type}">${value}</mda:meta></mda:metaGroup></mda:metadata>`;
  const file = readXliff(`<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="id" trgLang="ms">
    <file id="f" original="https://a.example/x">${meta('translator', 'Aminah')}
      <unit id="1">${meta('reviewer', 'Karim')}<segment state="reviewed"><source>Satu <mrk id="m1" type="term">dua</mrk>.</source><target>Satu dua.</target></segment></unit>
      <unit id="2"><segment><source>Tiga <sc id="a"/>empat<ec startRef="a"/>.</source></segment></unit>
    </file></xliff>`);
  expect(file.segments).toMatchObject([
    { translator: 'Aminah', reviewer: 'Karim', state: 'reviewed', source: [{ text: 'Satu dua.' }] },
    { translator: 'Aminah', reviewer: null, state: 'initial', target: null },
  ]);
  expect(file.segments[1]?.source).toEqual([
    { text: 'Tiga ' },
    { open: 1000 },
    { text: 'empat' },
    { close: 1000 },
    { text: '.' },
  ]);
});

const inSource = (content: string) =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="id" trgLang="th"><file id="f"><unit id="1"><segment><source>${content}</source></segment></unit></file></xliff>`;

test('a cp is the character it names; half of a surrogate pair and NUL are no text and become U+FFFD', () => {
  const read = (hex: string) => readXliff(inSource(`a<cp hex="${hex}"/>`)).segments[0]?.source;
  expect(read('0008')).toEqual([{ text: 'a\b' }]);
  expect(read('10FFFF')).toEqual([{ text: 'a\u{10ffff}' }]);
  for (const hex of ['d800', 'DFFF', '0000']) expect(read(hex)).toEqual([{ text: 'a\ufffd' }]);
});

test.each([
  ['<!DOCTYPE x [<!ENTITY a "b">]><xliff/>', 'DOCTYPE'],
  ['<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="id">', 'srcLang and trgLang'],
  [
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="id" trgLang="qqq-nope-nope"><file id="f"></file></xliff>',
    'not a language tag',
  ],
  [
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="id" trgLang="ms"><file id="f"><unit id="1"><segment state="done"/></unit></file></xliff>',
    '"done"',
  ],
  [inSource('<cp hex="ffffffff"/>'), 'hex="ffffffff"'],
  [inSource('<cp hex="110000"/>'), 'hex="110000"'],
  [inSource('<cp hex="-1"/>'), 'hex="-1"'],
  [inSource('<cp/>'), 'hex=""'],
  ['<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"/>', 'document:1.2", not that of XLIFF 2.0'],
  ['<xliff version="2.0" srcLang="vi"/>', 'the namespace of xliff is ""'],
  ['not xml', 'line 1'],
  ['', 'document must contain a root element'],
])('%s is refused with its place and a remedy', (text, words) => {
  expect(() => readXliff(text)).toThrow(
    expect.objectContaining({
      code: 'xliff_invalid',
      message: expect.stringContaining(words),
      remedy: expect.any(String),
    }),
  );
});
