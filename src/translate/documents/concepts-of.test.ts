import { expect, test } from 'vitest';
import { plainText, textRuns } from '../../base/runs.ts';
import { parseTermList } from '../../entities/term-list.ts';
import { checkForms } from './check-forms.ts';
import { conceptsOf } from './concepts-of.ts';

const entities = parseTermList([
  {
    id: 'chen-gang',
    type: 'person',
    gender: 'm',
    names: {
      vi: ['Trần Cương'],
      'zh-Hans': ['陈刚'],
      en: ['Chen Gang'],
      id: ['Chen Gang'],
      ar: ['تشن قانغ'],
      th: ['เฉิน กัง'],
    },
  },
  {
    id: 'politburo',
    type: 'organisation',
    gender: null,
    names: { vi: ['Bộ Chính trị'], en: ['Politburo'], id: ['Politbiro'], sv: ['politbyrån'] },
  },
  {
    id: 'hanoi',
    type: 'place',
    gender: null,
    names: { vi: ['Hà Nội'], en: ['Hanoi', 'Ha Noi'], fr: ['Hanoï'] },
  },
]);

const found = (from: string, to: string, source: string, target: string) => {
  const segment = { id: '1', kind: 'paragraph' as const, source: textRuns(source), target: textRuns(target) };
  const document = { id: 'd', from, to, segments: [{ ...segment, place: { file: 'd', line: null } }] };
  return checkForms(document, conceptsOf(entities, to)).map(one => [
    one.check,
    one.severity,
    one.target && plainText(segment.target).slice(one.target.start, one.target.end),
  ]);
};

test.each([
  ['vi', 'en', 'Ông Trần Cương đến.', 'Mr Tran Cuong arrived.', 'critical', 'Tran Cuong'],
  ['vi', 'en', 'Ông Trần Cương đến.', 'Mr Trần Cương arrived.', 'critical', 'Trần Cương'],
  ['zh-Hans', 'id', '陈刚到了。', 'Tran Cuong tiba.', 'critical', 'Tran Cuong'],
  ['vi', 'ar', 'Ông Trần Cương đến.', 'وصل Chen Gang.', 'critical', 'Chen Gang'],
  ['vi', 'th', 'Ông Trần Cương đến.', 'Chen Gang มาแล้ว', 'critical', 'Chen Gang'],
  // Two Chinese signs are no word of Arabic.
  ['vi', 'ar', 'Ông Trần Cương đến.', 'وصل 陈刚.', 'critical', '陈刚'],
  ['vi', 'id', 'Bộ Chính trị họp.', 'Politburo bersidang.', 'major', 'Politburo'],
])('a name in the form of another language is wrong from %s to %s: %s', (from, to, source, target, severity, form) => {
  expect(found(from, to, source, target)).toEqual([['name-form', severity, form]]);
});

test.each([
  // A gloss beside the own form, a form that is the own one without its marks, an admitted form, no form at all.
  ['vi', 'en', 'Ông Trần Cương đến.', 'Chen Gang (Trần Cương) arrived.'],
  // A school may be called after anybody.
  ['th', 'en', 'นักเรียนร้องเพลง', 'Pupils of the Tran Cuong Primary School sang.'],
  ['vi', 'fr', 'Ở Hà Nội.', 'À Hanoï.'],
  ['vi', 'en', 'Ở Hà Nội.', 'In Ha Noi.'],
  ['vi', 'sv', 'Ông Trần Cương đến.', 'Tran Cuong kom.'],
])('and right from %s to %s: %s', (from, to, source, target) => {
  expect(found(from, to, source, target)).toEqual([]);
});
