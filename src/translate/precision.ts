import type { Severity } from './check.ts';

/** How often people agreed with a check in a language. */
export type Precision = { check: string; right: number; wrong: number };

/** Below this many decisions nothing is known yet: three in a row may be chance, twenty are not. */
export const enoughDecisions = 20;

/** That there is a text in the language, with its links, under no name somebody forbade, is no matter of judgement. */
const neverDemoted = new Set(['length', 'empty', 'untouched', 'markup', 'name-form']);

/** A check that is mostly dismissed in a language: it raises what it finds one step lower there. */
export function isDemoted({ check, right, wrong }: Precision): boolean {
  return !neverDemoted.has(check) && right + wrong >= enoughDecisions && right / (right + wrong) < 0.5;
}

/** The findings with those of demoted checks one step milder. */
export function demote<T extends { check: string; severity: Severity }>(
  findings: readonly T[],
  precisions: readonly Precision[],
): T[] {
  const demoted = new Set(precisions.filter(isDemoted).map(one => one.check));
  return findings.map(one => (demoted.has(one.check) ? { ...one, severity: milder[one.severity] } : one));
}

const milder = { critical: 'major', major: 'minor', minor: 'minor' } as const;

type Found = { segmentId: string; check: string };

/**
 * The findings that a person's new text has answered: the sentence reads otherwise than when the check complained, and
 * the check complains no more. A finding that is still there says nothing: nobody may have looked at it.
 */
export function answered<F extends Found>(
  before: readonly F[],
  after: readonly Found[],
  reworded: readonly string[],
): F[] {
  const still = new Set(after.map(one => `${one.segmentId} ${one.check}`));
  const changed = new Set(reworded);
  return before.filter(one => changed.has(one.segmentId) && !still.has(`${one.segmentId} ${one.check}`));
}
