import { expect, test } from 'vitest';
import type { Check } from './check.ts';
import { type PageRule, runRule } from './page/page.ts';
import { runCheck } from './run-check.ts';

const fails = () => {
  throw new RangeError('no such language');
};

test('a check that fails is a finding, and so is a rule about a page', () => {
  const check: Check = { id: 'x', dimension: 'accuracy', severity: 'minor', run: fails };
  const input = { from: 'vi', to: 'th', kind: 'paragraph', source: [], target: [{ text: 'ไทย' }] } as const;
  expect(runCheck(check, { ...input, source: [], target: [...input.target] })).toMatchObject([
    { check: 'x', severity: 'major', message: expect.stringContaining('no such language') },
  ]);
  const rule: PageRule = { id: 'y', dimension: 'accuracy', remedy: '', run: fails };
  const block = { id: '1', kind: 'paragraph', text: 'ไทย', locale: 'th' } as const;
  expect(runRule(rule, { id: 'p', locale: 'th', blocks: [block] }, [])).toMatchObject([
    { check: 'y', severity: 'major', segmentId: '1', target: null },
  ]);
});
