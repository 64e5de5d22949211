import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText, textRuns } from '../../base/runs.ts';
import { checkDocument } from './check-document.ts';
import type { BilingualDocument } from './document.ts';
import { type Concept, parseAuthority, parseTerms } from './glossary.ts';

const pair = (
  from: string,
  to: string,
  ...sentences: [source: string, target: string, kind?: 'alt' | 'caption'][]
): BilingualDocument => ({
  id: 'd',
  from,
  to,
  segments: sentences.map(([source, target, kind], at) => ({
    id: String(at + 1),
    kind: kind ?? 'paragraph',
    source: textRuns(source),
    target: textRuns(target),
    place: { file: 'd', line: at + 1 },
  })),
});

const authority = parseAuthority(
  JSON.stringify({
    entities: [
      {
        id: 'chen-gang',
        names: {
          vi: { preferred: 'Trần Cương' },
          'zh-Hans': { preferred: '陈刚' },
          en: { preferred: 'Chen Gang', allowed: ['Secretary Chen'], forbidden: ['Tran Cuong'] },
          sv: { preferred: 'Chen Gang', forbidden: ['Tran Cuong'] },
          ar: { preferred: 'تشن قانغ', forbidden: ['تران كوونغ'] },
          th: { preferred: 'เฉิน กัง', forbidden: ['เจิ่น เกือง'] },
          ko: { preferred: '천강', allowed: ['천 서기'], forbidden: ['쩐끄엉'] },
        },
      },
      {
        id: 'asean',
        names: {
          vi: { preferred: 'Hiệp hội các quốc gia Đông Nam Á', acronyms: ['ASEAN'] },
          en: { preferred: 'Association of Southeast Asian Nations', acronyms: ['ASEAN'] },
        },
      },
    ],
  }),
);

const found = (document: BilingualDocument, concepts: Concept[] = authority) =>
  checkDocument(document, concepts).map(one => {
    const text = plainText(document.segments.find(segment => segment.id === one.segmentId)!.target);
    return [one.segmentId, one.check, one.severity, one.target && text.slice(one.target.start, one.target.end)];
  });

test.each([
  ['vi', 'en', 'Ông Trần Cương đến.', 'Mr Tran Cuong arrived.', 'Tran Cuong'],
  ['zh-Hans', 'sv', '陈刚到了。', 'Tran Cuong kom.', 'Tran Cuong'],
  ['vi', 'ar', 'Ông Trần Cương đến.', 'وصل تران كوونغ.', 'تران كوونغ'],
  ['zh-Hans', 'th', '陈刚到了。', 'เจิ่น เกืองมาแล้ว', 'เจิ่น เกือง'],
  ['vi', 'ko', 'Ông Trần Cương đến.', '쩐끄엉 도착했다.', '쩐끄엉'],
])('a forbidden name from %s to %s is critical, and said once: %s', (from, to, source, target, form) => {
  expect(found(pair(from, to, [source, target]))).toEqual([['1', 'name-form', 'critical', form]]);
});

test('a name of the source that the translation does not have is missing; joined and inflected forms have it', () => {
  expect(found(pair('vi', 'en', ['Ông Trần Cương đến.', 'He arrived.']))).toEqual([
    ['1', 'name-missing', 'major', null],
  ]);
  expect(found(pair('zh-Hans', 'sv', ['陈刚的讲话。', 'Chen Gangs tal.']))).toEqual([]);
  expect(found(pair('vi', 'fr', ['Ông Trần Cương đến.', 'Il est arrivé.'])), 'no form is known there').toEqual([]);
});

test('one name under two forms in one article is drift; an acronym is none', () => {
  const drift = pair(
    'vi',
    'en',
    ['Trần Cương đến.', 'Chen Gang arrived.'],
    ['Trần Cương nói.', 'Secretary Chen spoke.'],
  );
  expect(found(drift)).toEqual([['2', 'name-drift', 'minor', 'Secretary Chen']]);
  const acronym = pair(
    'vi',
    'en',
    ['Hiệp hội các quốc gia Đông Nam Á họp.', 'The Association of Southeast Asian Nations met.'],
    ['ASEAN họp.', 'ASEAN met.'],
  );
  expect(found(acronym)).toEqual([]);
});

test('terms are told like names, and a forbidden one is no other person', () => {
  const terms = parseTerms(
    JSON.stringify({
      terms: [
        {
          concept: 'border-gate',
          terms: { vi: { preferred: 'cửa khẩu' }, en: { preferred: 'border gate', forbidden: ['door'] } },
        },
      ],
    }),
  );
  const document = pair('vi', 'en', ['Mở cửa khẩu.', 'Open the door.'], ['Qua cửa khẩu.', 'Across the gate.']);
  expect(found(document, terms)).toEqual([
    ['1', 'term-form', 'major', 'door'],
    ['2', 'term-missing', 'major', null],
  ]);
});

test('a sentence that stands twice reads alike twice', () => {
  const document = pair('vi', 'en', ['Xem thêm.', 'Read more.'], ['Chợ đông.', 'Busy.'], ['Xem  thêm.', 'See more.']);
  expect(found(document)).toEqual([['3', 'one-translation', 'minor', 'See more.']]);
});

test('an alt that repeats the caption says nothing new, unless the original does so too', () => {
  const document = pair('vi', 'th', ['Chợ', 'ตลาด', 'alt'], ['Chợ sáng chủ nhật.', 'ตลาด', 'caption']);
  expect(found(document)).toEqual([['1', 'alt-is-caption', 'minor', 'ตลาด']]);
  expect(found(pair('vi', 'th', ['Chợ', 'ตลาด', 'alt'], ['Chợ', 'ตลาด', 'caption']))).toEqual([]);
});

test('never throws, and every span lies in its text', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('Tran Cuong', '陈刚 1.435', 'تران كوونغ', ''));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(text, text), { maxLength: 6 }),
      fc.constantFrom('vi', 'ar', 'zh-Hans'),
      (all, from) => {
        const document = pair(from, 'en', ...all);
        for (const one of checkDocument(document, authority)) {
          const segment = document.segments.find(candidate => candidate.id === one.segmentId)!;
          for (const side of ['source', 'target'] as const)
            if (one[side]) expect(one[side].end).toBeLessThanOrEqual(plainText(segment[side]).length);
        }
      },
    ),
  );
});

test('a forbidden form within a form of another name is none, however often both stand there', () => {
  const concepts = parseAuthority(
    JSON.stringify({
      entities: [
        { id: 'cuong', names: { vi: { preferred: 'Cương' }, id: { preferred: 'Gang', forbidden: ['Cuong'] } } },
        { id: 'street', names: { vi: { preferred: 'phố Trần Cương' }, id: { preferred: 'Jalan Tran Cuong' } } },
      ],
    }),
  );
  const often = 'Jalan Tran Cuong, '.repeat(300);
  const found = checkDocument(pair('vi', 'id', ['phố Trần Cương', `${often}Cuong, ${often}`]), concepts);
  expect(found.filter(one => one.check === 'name-form').map(one => one.target)).toEqual([
    { start: often.length, end: often.length + 'Cuong'.length },
  ]);
});
