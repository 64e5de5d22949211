import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeSequence, plainText, type Run } from '../../base/runs.ts';
import { setTypography } from './typography.ts';

function set(text: string, locale: string): string {
  return plainText(setTypography([{ text }], locale));
}

test.each([
  ['vi', 'Ông nói: "Hai bên hợp tác..." và rời Hà Nội .', 'Ông nói: “Hai bên hợp tác…” và rời Hà Nội.'],
  ['vi', 'Tuyến Lạng Sơn - Hà Nội dài 1.435 m', 'Tuyến Lạng Sơn - Hà Nội dài 1.435 m'],
  ['zh-Hans', '他说: "要加强合作." 会议结束了,好吗?', '他说：“要加强合作。”会议结束了，好吗？'],
  ['zh-Hans', '陈刚(广西)在 10:30 到了 3,5 公里外的 A.B. 公司', '陈刚（广西）在 10:30 到了 3,5 公里外的 A.B. 公司'],
  ['zh-Hant', '他說:"好"', '他說：「好」'],
  ['ja', '彼は "はい" と言った, 本当?', '彼は 「はい」 と言った、本当？'],
  ['th', 'เขากล่าวว่า "ดีมาก" ใช่ไหม ?', 'เขากล่าวว่า “ดีมาก” ใช่ไหม ?'],
  ['id', 'Ia berkata , "Ini baik."', 'Ia berkata, “Ini baik.”'],
  ['ms', 'Beliau berkata: «Baik.»', 'Beliau berkata: “Baik.”'],
  ['en', "He said «it's fine» - and left...", 'He said “it’s fine” – and left…'],
  ['en', 'He is 5\'10" tall, "tall" for me', 'He is 5\'10" tall, "tall" for me'],
  ['ar', 'هل قال "نعم"? لا, لم يقل; انتهى', 'هل قال «نعم»؟ لا، لم يقل؛ انتهى'],
  ['ar', 'بلغ 1,5 مليون في 2024, ثم عاد', 'بلغ 1,5 مليون في 2024، ثم عاد'],
  ['fa', 'آیا رفت?', 'آیا رفت؟'],
  ['fr', 'Il a dit: "C\'est fini!" Quoi ?', 'Il a dit\u202f: «\u202fC’est fini\u202f!\u202f» Quoi\u202f?'],
  [
    'fr',
    'À 10:30, voir https://a.example/b?c; puis (?) et « oui »',
    'À 10:30, voir https://a.example/b?c\u202f; puis (?) et «\u202foui\u202f»',
  ],
  ['fr-CA', 'Il a dit : « Oui ! »', 'Il a dit\u202f: «\u202fOui !\u202f»'],
  ['sv', 'Han sa “ja” - och gick', 'Han sa ”ja” – och gick'],
  ['nl', "Hij zei: „Het is 't einde“ ...", "Hij zei: “Het is 't einde” …"],
  ['es', 'Dijo: "Él dijo "no" ayer"', 'Dijo: «Él dijo “no” ayer»'],
  ['de', 'Er sagte: "Ja", sie "nein"', 'Er sagte: „Ja“, sie „nein“'],
  ['ko', '그는 "좋다"라고 했다.', '그는 “좋다”라고 했다.'],
  ['ru', 'Он сказал: "Да" - и ушёл', 'Он сказал: «Да» – и ушёл'],
  ['hi', 'उसने कहा, "हाँ"...', 'उसने कहा, “हाँ”…'],
  ['km', 'លោកថា៖ «ល្អ»', 'លោកថា៖ «ល្អ»'],
])('%s: %j', (locale, text, wanted) => {
  expect(set(text, locale)).toBe(wanted);
});

test.each([
  ['a quotation that has lost a mark', 'Ông nói: "Hai bên', 'vi'],
  ['code', 'Run `echo "a" ...` now', 'en'],
  ['a tag', 'an <a href="x">đây</a>', 'vi'],
  ['an address', "mail o'neil@example.org?", 'en'],
  ['what a program fills in', 'Terima {nama!} dan %s !important', 'id'],
  ['four dots, and dots apart', 'well . . . so.... yes', 'en'],
  ['a minus between numbers', 'from 5 - 3 to 10 -- 2', 'en'],
  ['a word with a mark inside', 'נאט"ו וצה"ל', 'he'],
])('%s stays: %j', (_, text, locale) => {
  expect(set(text, locale)).toBe(text);
});

test('codes and placeholders keep their place and their text', () => {
  const runs: Run[] = [
    { text: 'Dit ' },
    { placeholder: 1, text: 'Chen "Gang"...' },
    { text: ': "' },
    { open: 1 },
    { text: 'Oui' },
    { close: 1 },
    { text: '"!' },
  ];
  expect(setTypography(runs, 'fr')).toEqual([
    { text: 'Dit ' },
    { placeholder: 1, text: 'Chen "Gang"...' },
    { text: '\u202f: «\u202f' },
    { open: 1 },
    { text: 'Oui' },
    { close: 1 },
    { text: '\u202f»\u202f!' },
  ]);
});

const locales = [
  'vi',
  'zh-Hans',
  'zh-Hant',
  'ja',
  'th',
  'id',
  'ms',
  'en',
  'ar',
  'fr',
  'fr-CA',
  'sv',
  'nl',
  'es',
  'de',
  'ko',
  'he',
  'da',
];
const piece = fc.constantFrom(
  ...[
    '"',
    '“',
    '”',
    '„',
    '«',
    '»',
    '「',
    '」',
    "'",
    '’',
    ' ',
    '\u00a0',
    '\u202f',
    '.',
    '...',
    '…',
    ',',
    ';',
    ':',
    '!',
    '?',
    ' - ',
  ],
  ...[
    '(',
    ')',
    '（',
    '，',
    '。',
    '؟',
    '陈刚',
    'は',
    'Hà',
    'مرحبا',
    'ไทย',
    'Oui',
    '10',
    '`a`',
    'https://a.example/?b',
    '\ud800',
    '\u202e',
  ],
);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(piece, { maxLength: 24 }).map(parts => parts.join('')),
);
const run: fc.Arbitrary<Run> = fc.oneof(
  { weight: 5, arbitrary: text.map(one => ({ text: one })) },
  fc.record({ placeholder: fc.constant(1), text }),
  fc.constantFrom<Run>({ open: 1 }, { close: 1 }),
);

test('nothing but marks and spaces changes, twice is once, and codes stay in order', () => {
  fc.assert(
    fc.property(fc.array(run, { maxLength: 6 }), fc.constantFrom(...locales), (runs, locale) => {
      const once = setTypography(runs, locale);
      const words = (all: readonly Run[]) => plainText(all).replace(/[\p{P}\s]/gu, '');
      expect(words(once)).toBe(words(runs));
      expect(codeSequence(once)).toEqual(codeSequence(runs));
      expect(once.filter(one => 'placeholder' in one)).toEqual(runs.filter(one => 'placeholder' in one));
      expect(setTypography(once, locale)).toEqual(once);
    }),
    { numRuns: 3000 },
  );
});
