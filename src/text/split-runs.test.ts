import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Code, codeSequence, plainText, type Run } from '../base/runs.ts';
import { joinRuns, segmentRuns } from './split-runs.ts';

const link: Code = { id: 1, kind: 'link', href: 'https://example.org/a' };
const strong: Code = { id: 2, kind: 'strong' };

test.each([
  ['vi', 'Ông đến.', ' ', 'Bà đi.'],
  ['zh-Hans', '他来了。', '', '她走了。'],
  ['ar', 'هل وصل؟', ' ', 'نعم.'],
  ['id', 'Ia tiba.', ' ', 'Mereka pergi.'],
  ['th', 'จริงหรือ?', ' ', 'จริง'],
])('a link over two sentences of %s is closed and opened again', (locale, first, space, second) => {
  const runs: Run[] = [{ open: 1 }, { text: first + space + second }, { close: 1 }];
  const sentences = segmentRuns({ runs, codes: [link] }, locale);
  expect(sentences).toEqual([
    { runs: [{ open: 1 }, { text: first }, { close: 1 }], codes: [link] },
    { runs: [{ open: 1 }, { text: second }, { close: 1 }], codes: [link] },
  ]);
  expect(joinRuns(sentences, locale)).toEqual({ runs, codes: [link] });
});

test('codes are numbered in each sentence and go with their own words', () => {
  const runs: Run[] = [
    { text: 'Một. ' },
    { open: 2 },
    { text: 'Hai. ' },
    { close: 2 },
    { text: 'Ba ' },
    { open: 1 },
    { placeholder: 7, text: 'A. B. C' },
    { close: 1 },
  ];
  expect(segmentRuns({ runs, codes: [link, strong] }, 'vi').map(one => one.runs)).toEqual([
    [{ text: 'Một.' }],
    [{ open: 1 }, { text: 'Hai.' }, { close: 1 }],
    [{ text: 'Ba ' }, { open: 1 }, { placeholder: 1, text: 'A. B. C' }, { close: 1 }],
  ]);
});

test('overlapping, unknown and unclosed codes come out nested', () => {
  const runs: Run[] = [
    { open: 1 },
    { text: 'a ' },
    { open: 2 },
    { text: 'b' },
    { close: 1 },
    { text: ' c' },
    { close: 9 },
  ];
  expect(
    segmentRuns({ runs, codes: [link, strong] }, 'id')[0]?.runs.map(run =>
      'text' in run ? run.text : codeSequence([run])[0],
    ),
  ).toEqual(['+1', 'a ', '+2', 'b', '-2', '-1', '+2', ' c', '-2'].map((x, i) => (i === 6 ? '+3' : i === 8 ? '-3' : x)));
});

test('text comes back in NFC', () => {
  expect(segmentRuns({ runs: [{ text: 'Vie\u0323\u0302t' }], codes: [] }, 'vi')[0]?.runs).toEqual([{ text: 'Việt' }]);
});

const word = fc.constantFrom('Ông Trần. ', '会议。', 'สวัสดี ', 'وصل؟ ', 'Ia tiba! ', 'x', ' ', '“', '”', 'Dr. ');
const block = fc.array(
  fc.oneof(
    word.map(text => ({ text })),
    fc.constantFrom<Run>({ open: 1 }, { open: 2 }, { close: 1 }, { close: 2 }, { placeholder: 3, text: 'b. C' }),
  ),
);

test('joining the sentences gives the block back: its words, and over each word its markup', () => {
  fc.assert(
    fc.property(block, fc.constantFrom('vi', 'zh-Hans', 'th', 'ar', 'id'), (runs, locale) => {
      const sentences = segmentRuns({ runs, codes: [link, strong] }, locale);
      expect(painted(joinRuns(sentences, locale))).toEqual(painted({ runs, codes: [link, strong] }));
    }),
    { numRuns: 500 },
  );
});

/** Each sign that is not white space with the codes over it. */
function painted(inline: { runs: Run[]; codes: Code[] }): string[] {
  const open: number[] = [];
  const out: string[] = [];
  for (const run of inline.runs) {
    if ('open' in run) open.includes(run.open) || open.push(run.open);
    else if ('close' in run) open.splice(open.lastIndexOf(run.close), open.includes(run.close) ? 1 : 0);
    else {
      const over = [...new Set(open.map(id => inline.codes.find(code => code.id === id)?.kind))].sort().join();
      for (const char of run.text.replace(/\s/g, '')) out.push(`${char}${over}`);
    }
  }
  expect(plainText(inline.runs)).toBeTypeOf('string');
  return out;
}
