import type { CheckInput, Finding } from './check.ts';
import { checks } from './checks/all.ts';
import { runCheck } from './run-check.ts';

/** A segment with one of these has that finding only: the rest would repeat it, or take too long to find it. */
const sayEverything = new Set(['length', 'empty', 'untouched']);

/**
 * What the checks find in one translated segment, in the order of the list. Never throws: a check that fails becomes a
 * finding itself.
 */
export function checkSegment(input: CheckInput): Finding[] {
  const findings: Finding[] = [];
  for (const check of checks) {
    findings.push(...runCheck(check, input));
    if (findings.some(one => sayEverything.has(one.check))) break;
  }
  return findings;
}
