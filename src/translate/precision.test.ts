import { expect, test } from 'vitest';
import { answered, demote, isDemoted } from './precision.ts';

test.each([
  [{ right: 0, wrong: 19 }, false],
  [{ right: 0, wrong: 20 }, true],
  [{ right: 9, wrong: 11 }, true],
  [{ right: 10, wrong: 10 }, false],
  [{ right: 500, wrong: 501 }, true],
])('with %j a check is demoted: %s', (counts, wanted) => {
  expect(isDemoted({ check: 'numbers', ...counts })).toBe(wanted);
});

test('what a demoted check finds is one step milder, what others find is not', () => {
  const findings = (['critical', 'major', 'minor'] as const).flatMap(severity => [
    { check: 'names', severity },
    { check: 'numbers', severity },
  ]);
  const severities = (check: string) =>
    demote(findings, [{ check: 'names', right: 3, wrong: 30 }])
      .filter(one => one.check === check)
      .map(one => one.severity);
  expect(severities('names')).toEqual(['major', 'minor', 'minor']);
  expect(severities('numbers')).toEqual(['critical', 'major', 'minor']);
});

test('a finding is answered where the sentence was reworded and the check is content', () => {
  const found = (segmentId: string, check: string) => ({ segmentId, check });
  const before = [found('1', 'numbers'), found('1', 'names'), found('2', 'numbers'), found('3', 'numbers')];
  const after = [found('1', 'names'), found('3', 'numbers')];
  expect(answered(before, after, ['1', '3'])).toEqual([found('1', 'numbers')]);
});
