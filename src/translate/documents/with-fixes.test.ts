import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText, type Run, textRuns } from '../../base/runs.ts';
import { parseTermList } from '../../entities/term-list.ts';
import { checkDocument } from './check-document.ts';
import { conceptsOf } from './concepts-of.ts';
import type { BilingualDocument, PlacedFinding } from './document.ts';
import { withFixes } from './with-fixes.ts';

const people = parseTermList([
  {
    id: 'chen-gang',
    type: 'person',
    names: {
      vi: ['Trần Cương'],
      'zh-Hans': ['陈刚'],
      en: ['Chen Gang'],
      id: ['Chen Gang'],
      ar: ['تشن قانغ'],
      th: ['เฉิน กัง'],
    },
  },
]);

function document(from: string, to: string, source: string, target: string | Run[]): BilingualDocument {
  const runs = typeof target === 'string' ? textRuns(target) : target;
  const segment = { id: '1', kind: 'paragraph' as const, source: textRuns(source), target: runs };
  return { id: 'd', from, to, segments: [{ ...segment, place: { file: 'd', line: null } }] };
}

const found = (one: BilingualDocument) => checkDocument(one, conceptsOf(people, one.to));
const targetOf = (one: BilingualDocument) => plainText(one.segments[0]!.target);

test.each([
  ['vi', 'en', 'Khổ đường 1.435 mm.', 'A gauge of 1.435 mm.', 'A gauge of 1,435 mm.'],
  ['en', 'fr', 'A gauge of 1,435 mm.', 'Un écartement de 1,435 mm.', 'Un écartement de 1\u202f435 mm.'],
  ['vi', 'id', 'Trần Cương đến.', 'Tran Cuong datang.', 'Chen Gang datang.'],
  ['vi', 'ar', 'Trần Cương đến.', 'وصل 陈刚.', 'وصل تشن قانغ.'],
  ['vi', 'fr', 'Hai bên họp.', 'Français Les deux parties se réunissent.', 'Les deux parties se réunissent.'],
  ['vi', 'id', 'Hai bên họp.', 'Kedua pihak bertemu [iklan_2].', 'Kedua pihak bertemu.'],
  ['vi', 'nl', 'Có ở Trung Quốc.', 'Aanwezig (China) .', 'Aanwezig (China).'],
  ['en', 'zh-Hans', 'The market opened on Monday.', '市场星期一开市', '市场星期一开市。'],
  ['en', 'hi', 'The market opened on Monday.', 'बाजार सोमवार को खुला', 'बाजार सोमवार को खुला।'],
  ['en', 'th', 'The market opened.', 'ตลาดเปิด', 'ตลาดเปิด'],
])('from %s to %s, “%s” as “%s” becomes “%s”', (from, to, source, target, wanted) => {
  const before = document(from, to, source, target);
  const after = withFixes(before, found(before));
  expect(targetOf(after)).toBe(wanted);
  const mended = found(before).filter(one => one.fix !== undefined);
  const still = new Set(found(after).map(one => one.check));
  // What was mended is no finding any more; a code that went may leave a space.
  for (const one of mended) expect(still.has(one.check), one.check).toBe(false);
});

test('links stay, and what a code cuts through is left to a person', () => {
  const runs: Run[] = [{ text: 'Tran ' }, { open: 1 }, { text: 'Cuong tiba di (Hanoi) .' }, { close: 1 }];
  const one = document('vi', 'id', 'Trần Cương đến Hà Nội.', runs);
  expect(withFixes(one, found(one)).segments[0]!.target).toEqual([
    { text: 'Tran ' },
    { open: 1 },
    { text: 'Cuong tiba di (Hanoi).' },
    { close: 1 },
  ]);
});

test('fixes never throw, keep the codes, and change nothing outside their places', () => {
  const fixes = fc.array(
    fc.record({ start: fc.nat(30), length: fc.nat(6), fix: fc.constantFrom('', 'x', '陈刚', 'ไทย') }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fixes, (text, places) => {
      const one = document('vi', 'en', 'x', [{ open: 1 }, { text }, { close: 1 }]);
      const findings = places.map(
        ({ start, length, fix }): PlacedFinding => ({
          ...{ check: 'spacing', dimension: 'markup', severity: 'minor', message: '', source: null, segmentId: '1' },
          ...{ target: { start, end: start + length }, fix },
        }),
      );
      const [first, ...rest] = withFixes(one, findings).segments[0]!.target;
      expect([first, rest.at(-1)]).toEqual([{ open: 1 }, { close: 1 }]);
      const before = Math.min(...places.map(place => place.start), text.length);
      expect(targetOf(withFixes(one, findings)).startsWith(text.slice(0, before))).toBe(true);
    }),
  );
});
