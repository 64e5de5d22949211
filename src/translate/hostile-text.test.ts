import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText, type Run } from '../base/runs.ts';
import type { CheckInput, Finding } from './check.ts';
import { checkSegment } from './check-segment.ts';
import { checks } from './checks/all.ts';
import { checkDocument } from './documents/check-document.ts';

const locales = ['vi', 'zh-Hans', 'th', 'id', 'ms', 'en', 'ar', 'fr', 'sv', 'nl', 'es', 'ko', 'hi', 'de', 'ja'];
const digits = '7'.repeat(400);
const tenScripts = 'Việt 汉字 かな 한글 ไทย العربية עברית Кирил Ελλην हिन्दी ქართ Հայ';
const piece = fc.constantFrom(
  ...[
    '\ud800',
    '\udfff',
    '\u202e',
    '\u2066',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\0',
    'a\u0301\u0323',
    '😀',
    '\n',
    '\u2028',
    '  ',
  ],
  ...[
    '1.435',
    '1,435',
    '٣٤',
    '๑๒',
    '十四亿',
    '12 lakh',
    digits,
    '31/2/2025',
    '99:99',
    '32 tháng 13',
    '2月30日',
    '1e999',
    '½',
    '-',
  ],
  ...[
    '“',
    '"',
    '«',
    '(',
    '[iklan_2]',
    '%1$s',
    '<b>',
    '{x}',
    '...',
    '?',
    '。',
    tenScripts,
    'Hà Nội',
    '陈刚',
    'dan',
    'ไม่',
    'لا',
  ],
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(piece, { maxLength: 20 }).map(parts => parts.join('')),
  fc.array(piece, { maxLength: 20 }).map(parts => parts.join(' ')),
);
const run: fc.Arbitrary<Run> = fc.oneof(
  { weight: 4, arbitrary: text.map(one => ({ text: one })) },
  fc.record({ placeholder: fc.nat(3), text }),
  fc.record({ open: fc.nat(3) }),
  fc.record({ close: fc.nat(3) }),
);
const runs = fc.array(run, { maxLength: 4 });
const input: fc.Arbitrary<CheckInput> = fc.record({
  from: fc.constantFrom(...locales),
  to: fc.constantFrom(...locales),
  kind: fc.constantFrom('paragraph', 'headline', 'caption', 'alt', 'item'),
  source: runs,
  target: runs,
});

function isWithin(finding: Finding, { source, target }: CheckInput): boolean {
  const fits = (span: Finding['source'], all: readonly Run[]) =>
    span === null || (span.start >= 0 && span.start <= span.end && span.end <= plainText(all).length);
  return fits(finding.source, source) && fits(finding.target, target);
}

describe('whatever the text', () => {
  test.each(checks.map(check => [check.id, check] as const))(
    '%s says the same again, within the text, and throws nothing',
    (id, check) => {
      fc.assert(
        fc.property(input, input, (one, other) => {
          const before = structuredClone(one);
          const first = check.run(one);
          expect(one).toEqual(before);
          // What it judged in between must not matter: a pattern that remembers its place would be found here.
          check.run(other);
          expect(check.run(one)).toEqual(first);
          for (const finding of first) {
            expect(finding.check).toBe(id);
            expect(isWithin(finding, one)).toBe(true);
            expect(finding.message).not.toBe('');
          }
        }),
        { numRuns: 300 },
      );
    },
  );

  test('findings do not depend on the order of the checks', () => {
    const sorted = (findings: Finding[]) => findings.map(one => JSON.stringify(one)).sort();
    fc.assert(
      fc.property(input, fc.shuffledSubarray([...checks], { minLength: checks.length }), (one, shuffled) => {
        expect(sorted(shuffled.flatMap(check => check.run(one)))).toEqual(
          sorted(checks.flatMap(check => check.run(one))),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('what is found in a sentence does not depend on its place in the document', () => {
    const place = { file: 'a', line: null };
    fc.assert(
      fc.property(fc.array(input, { minLength: 1, maxLength: 4 }), pairs => {
        const segments = pairs.map(({ kind, source, target }, at) => ({
          id: String(at),
          kind,
          source: [...source],
          target: [...target],
          place,
        }));
        const found = (all: typeof segments) =>
          checkDocument({ id: 'a', from: 'vi', to: 'id', segments: all })
            .filter(one => !/^(?:one-translation|alt-is-caption)$/.test(one.check))
            .sort((a, b) => Number(a.segmentId) - Number(b.segmentId));
        expect(found(segments.toReversed())).toEqual(found(segments));
      }),
      { numRuns: 200 },
    );
  });
});

const found = (source: string, target: string, from = 'vi', to = 'id') =>
  checkSegment({ from, to, kind: 'paragraph', source: [{ text: source }], target: [{ text: target }] }).map(
    one => one.check,
  );

test.each(['x', 'ก', '陈', 'ع', '1', '“'])('a megabyte of %s without a space is one finding', unit => {
  expect(found(`${unit} Hà Nội`, unit.repeat(1_000_000))).toEqual(['length']);
});

test('a number of 400 digits is read, and one digit that is wrong is found', () => {
  expect(found(`Có ${digits} con tem.`, `Ada ${digits} perangko.`)).not.toContain('numbers');
  expect(found(`Có ${digits} con tem.`, `Ada ${digits.slice(0, -1)}8 perangko.`)).toContain('numbers');
  expect(found(`有 ${digits} 枚邮票。`, `มีแสตมป์ ${digits.slice(1)} ดวง`, 'zh-Hans', 'th')).toContain('numbers');
});

test('ten scripts in one line that stay as they are are no finding beyond the text left untranslated', () => {
  expect(found(`Bảng ghi: ${tenScripts}.`, `Papan: ${tenScripts}.`)).not.toContain('numbers');
});

test.each([
  ['lone surrogates', '\ud800 Có 29 \udfff văn kiện', '\udfff Ada 92 \ud800 dokumen'],
  ['signs of direction', '\u202eCó 29 văn kiện\u202c', '\u2066Ada \u200f92\u200e dokumen\u2069'],
  ['signs without a width', 'Có 2\u200b9 văn kiện', 'Ada 9\u200b2 dokumen'],
])('%s do not hide a wrong figure', (_, source, target) => {
  expect(found(source, target)).toContain('numbers');
});
