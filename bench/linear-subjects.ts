import type { Entity } from '../src/entities/entity.ts';
import { findNames } from '../src/entities/find-names.ts';
import { indexNames } from '../src/entities/name-index.ts';
import { parseTermList } from '../src/entities/term-list.ts';
import { withoutHonorifics } from '../src/text/honorifics.ts';
import { identifyLanguage } from '../src/text/identify.ts';
import { findNumbers } from '../src/text/numbers.ts';
import { findResidue } from '../src/text/residue.ts';
import { splitSentences } from '../src/text/segment.ts';
import { setTypography } from '../src/text/typography/typography.ts';
import { checks } from '../src/translate/checks/all.ts';
import { checkAlone } from '../src/translate/documents/check-alone.ts';
import { checkForms } from '../src/translate/documents/check-forms.ts';
import { parseAuthority } from '../src/translate/documents/glossary.ts';
import { pageOfHtml } from '../src/translate/page/read-html.ts';

/** Something that reads a text of any length; what it finds is of no interest here. */
export type Subject = { name: string; read(text: string): unknown };

const entities: readonly Entity[] = parseTermList([
  {
    id: 'chen-gang',
    type: 'person',
    names: { vi: ['Trần Cương'], id: ['Chen Gang'], 'zh-Hans': ['陈刚'], ar: ['تشن قانغ'] },
  },
  { id: 'aa', type: 'place', names: { vi: ['A', 'A A', 'Aaaa'], id: ['A', 'A A', 'Aaaa'], th: ['กก'], en: ['1 1 1'] } },
]);
const concepts = parseAuthority(
  JSON.stringify({
    entities: [
      {
        id: 'chen',
        names: { vi: { preferred: 'Trần Cương' }, id: { preferred: 'Chen Gang', forbidden: ['Tran Cuong', 'A'] } },
      },
      { id: 'aa', names: { vi: { preferred: 'A' }, id: { preferred: 'Hanoi', allowed: ['A A', 'dan'] } } },
    ],
  }),
);
const index = indexNames(entities, 'id');

/** Whatever a text of a stranger comes to. The source of a checked pair is the same kind of text, a little shorter. */
export const subjects: readonly Subject[] = [
  ...checks.map(check => ({
    name: check.id,
    read: (text: string) =>
      check.run({
        from: 'vi',
        to: 'id',
        kind: 'paragraph',
        source: [{ text: text.slice(0, -Math.ceil(text.length / 8)) }],
        target: [{ text }],
      }),
  })),
  { name: 'html', read: text => pageOfHtml('a', text, 'id') },
  { name: 'alone', read: text => checkAlone(documentOf(text)) },
  { name: 'forms', read: text => checkForms(documentOf(text, text), concepts) },
  { name: 'find-names', read: text => findNames([{ id: 's', runs: [{ text }], codes: [] }], index) },
  { name: 'titles', read: text => withoutHonorifics(`${'ông '.repeat(4)}${text}`, 'vi') },
  { name: 'residue', read: text => findResidue(text, 'id') },
  { name: 'identify', read: text => identifyLanguage(text) },
  { name: 'find-numbers', read: text => findNumbers(text, 'vi') },
  ...['vi', 'de', 'zh-Hans'].map(locale => ({
    name: `sentences-${locale}`,
    read: (text: string) => splitSentences(text, locale),
  })),
  ...['fr', 'zh-Hans', 'ar'].map(locale => ({
    name: `typography-${locale}`,
    read: (text: string) => setTypography([{ text }], locale),
  })),
];

/** What a text is made of, again and again: marks that open and never close, words and numbers without an end. */
const units: readonly string[] = [
  ...[
    'x',
    'ă',
    'ก',
    '陈',
    '1',
    '1,',
    '1 ',
    '(',
    '“',
    '"a ',
    "'a ",
    '«',
    '. ',
    '...',
    'A. ',
    '1. ',
    '- ',
    ' ',
    '\n',
    '\ud800',
    '\u202e',
  ],
  ...[
    '\u200b',
    'a\u0301',
    '%1$s',
    '[a ',
    '<a ',
    '<div>',
    '<p><b>x',
    '<h2><a>',
    '</i><ul><li>',
    '{',
    '@a.',
    'http://',
    'ba la ',
    'ông ',
    'hai mươi ',
    'một triệu ',
    '十',
    '3 triệu ',
    'Aa ',
    'AaBb ',
  ],
  ...[
    'Hà Nội ',
    'Chen Gang ',
    'A A ',
    'مرحبا ',
    'ไทย ',
    'dan dan ',
    'wilayah dan ',
    '😀',
    '1.000.',
    '。',
    '”',
    '/',
    '。」',
    '“a” (b) ',
  ],
  ...[
    'Ông Trần Cương (广西) nói: “1.435 mm” — dan 12 km, ไทย มาก 3%. ',
    'Ia datang pada 21/2/2025 pukul 10:30 WIB, kata Chen Gang. ',
  ],
];

/** Texts of any length: of one unit, and such as never say the same thing twice. */
export const texts: readonly ((length: number) => string)[] = [
  ...units.map(unit => (length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)),
  ...[
    (i: number) => `${i} `,
    (i: number) => `${i}${i},5 km `,
    (i: number) => `${word(i)} `,
    (i: number) => `${word(i).replace(/^./, first => first.toUpperCase())} `,
    (i: number) => `“${word(i)}” ${word(i * 7)}. `,
    (i: number) => String.fromCodePoint(0x4e00 + ((i * 7919) % 20_000)),
    (i: number) => `${i % 28}/${i % 12}/${i % 3000} `,
  ].map(piece => (length: number) => made(piece, length)),
];

function made(piece: (i: number) => string, length: number): string {
  const parts: string[] = [];
  for (let i = 1, sum = 0; sum < length; i += 1) {
    const part = piece(i);
    parts.push(part);
    sum += part.length;
  }
  return parts.join('').slice(0, length);
}

function word(i: number): string {
  const syllables = ['an', 'be', 'chi', 'dung', 'ế', 'ga', 'hương', 'kê'];
  let [out, rest] = ['', i];
  for (; rest > 0; rest = Math.floor(rest / syllables.length)) out += syllables[rest % syllables.length];
  return out;
}

function documentOf(text: string, source = ''): Parameters<typeof checkAlone>[0] {
  const place = { file: 'a', line: null };
  return {
    id: 'a',
    from: 'vi',
    to: 'id',
    segments: [{ id: 's', kind: 'paragraph', source: [{ text: source }], target: [{ text }], place }],
  };
}
