import { expect, test } from 'vitest';
import { textRuns } from '../base/runs.ts';
import { judge, type SegmentFinding, targetHash } from './gate.ts';

const segment = (segmentId: string, state: 'initial' | 'translated' | 'reviewed', text = 'Đường sắt 1.435 mm') => ({
  segmentId,
  state,
  translator: null as string | null,
  target: textRuns(text),
});
const finding = (segmentId: string, severity: SegmentFinding['severity']): SegmentFinding => ({
  segmentId,
  check: 'numbers',
  dimension: 'accuracy',
  severity,
  message: '1435 became 1435000',
  source: null,
  target: null,
});

test('a complete translation without critical findings passes, in the state of its least finished sentence', () => {
  expect(judge([segment('a', 'reviewed'), segment('b', 'translated')], [finding('a', 'major')], [])).toEqual({
    state: 'translated',
    carriage: 'machine',
    heldBy: [],
    blocked: [],
  });
});

test('a missing sentence holds it', () => {
  expect(judge([segment('a', 'reviewed'), segment('b', 'initial')], [], [])).toEqual({
    state: 'initial',
    carriage: 'reviewed',
    heldBy: ['incomplete:1'],
    blocked: [],
  });
});

test('a critical finding holds it until a person lets exactly this text pass', () => {
  const segments = [segment('a', 'reviewed')];
  const findings = [finding('a', 'critical')];
  expect(judge(segments, findings, [])).toMatchObject({ heldBy: ['critical:numbers:1'], blocked: ['a'] });
  const pass = { segmentId: 'a', check: 'numbers', targetHash: targetHash(segments[0]!.target) };
  expect(judge(segments, findings, [pass]).heldBy).toEqual([]);
  expect(judge([segment('a', 'reviewed', 'another text')], findings, [pass]).heldBy).toEqual(['critical:numbers:1']);
});

test('an article without a sentence is not a translation', () => {
  expect(judge([], [], []).state).toBe('initial');
});

test("what nobody reviewed is a person's only if a person stands for every sentence of it", () => {
  const by = (translator: string | null, state: 'translated' | 'reviewed') => ({ ...segment('s', state), translator });
  expect(judge([by('Daniel', 'translated'), by(null, 'reviewed')], [], []).carriage).toBe('human');
  expect(judge([by('Daniel', 'translated'), by(null, 'translated')], [], []).carriage).toBe('machine');
  expect(judge([by(null, 'reviewed')], [], []).carriage).toBe('reviewed');
});
