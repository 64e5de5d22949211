import type { Check, CheckInput, Finding } from './check.ts';
import { checks } from './checks/all.ts';

/** A segment with one of these has that finding only: the rest would repeat it, or take too long to find it. */
const sayEverything = new Set(['length', 'empty', 'untouched']);

/**
 * What the checks find in one translated segment, in the order of the list. Never throws: a check that fails becomes a
 * finding itself.
 */
export function checkSegment(input: CheckInput): Finding[] {
  const findings: Finding[] = [];
  for (const check of checks) {
    findings.push(...outcome(check, input));
    if (findings.some(one => sayEverything.has(one.check))) break;
  }
  return findings;
}

function outcome(check: Check, input: CheckInput): Finding[] {
  try {
    return check.run(input);
  } catch (error) {
    const message = `The check could not judge this text: ${error instanceof Error ? error.message : String(error)}`;
    return [{ check: check.id, dimension: check.dimension, severity: 'major', message, source: null, target: null }];
  }
}
