import { sha256 } from '../base/id.ts';
import { plainText, type Run } from '../base/runs.ts';
import type { Finding } from './check.ts';

export type SegmentState = 'initial' | 'translated' | 'reviewed' | 'final';
export type SegmentFinding = Finding & { segmentId: string };
export type Override = { segmentId: string; check: string; targetHash: string };

export type Verdict = {
  /** Of the translation: the state of its least finished sentence. */
  state: SegmentState;
  /** How it came into the language: `human` and `machine` were reviewed by nobody. */
  carriage: 'reviewed' | 'human' | 'machine';
  /** Why it may not be published: `incomplete:3`, `critical:numbers:2`. Empty: it may. */
  heldBy: string[];
  /** The sentences whose critical findings nobody let pass: no page may show them. */
  blocked: string[];
};

const order: SegmentState[] = ['initial', 'translated', 'reviewed', 'final'];

/**
 * The gate: nothing incomplete and nothing with a critical finding passes, unless a named person let that finding pass
 * for exactly this target text.
 */
export function judge(
  segments: readonly { segmentId: string; state: SegmentState; translator: string | null; target: readonly Run[] }[],
  findings: readonly SegmentFinding[],
  overrides: readonly Override[],
): Verdict {
  const state = segments.reduce<SegmentState>(
    (least, segment) => (order.indexOf(segment.state) < order.indexOf(least) ? segment.state : least),
    'final',
  );
  const unreviewed = segments.filter(segment => segment.state === 'translated');
  const waiting = segments.filter(segment => segment.state === 'initial').length;
  const targets = new Map(segments.map(segment => [segment.segmentId, targetHash(segment.target)]));
  const passed = new Set(overrides.map(one => `${one.segmentId} ${one.check} ${one.targetHash}`));
  const blocking = new Map<string, number>();
  const blocked = new Set<string>();
  for (const finding of findings) {
    if (finding.severity !== 'critical') continue;
    if (passed.has(`${finding.segmentId} ${finding.check} ${targets.get(finding.segmentId)}`)) continue;
    blocking.set(finding.check, (blocking.get(finding.check) ?? 0) + 1);
    blocked.add(finding.segmentId);
  }
  const heldBy = [...blocking].map(([check, count]) => `critical:${check}:${count}`).sort();
  if (waiting > 0) heldBy.unshift(`incomplete:${waiting}`);
  return {
    state: segments.length === 0 ? 'initial' : state,
    carriage: carriageOf(unreviewed),
    heldBy,
    blocked: [...blocked],
  };
}

/** One sentence no person stands for makes the whole a machine's. */
function carriageOf(unreviewed: readonly { translator: string | null }[]): Verdict['carriage'] {
  if (unreviewed.length === 0) return 'reviewed';
  return unreviewed.every(segment => segment.translator !== null) ? 'human' : 'machine';
}

/** Names the exact text a person let pass; another text needs another decision. */
export function targetHash(runs: readonly Run[]): string {
  return sha256(plainText(runs));
}
