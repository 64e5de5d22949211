import type { Check, CheckInput, Finding } from './check.ts';
import { checks } from './checks/all.ts';

/** Longer text is no sentence; what it says is left to people, so that a page of noise cannot hold a worker. */
const longest = 100_000;

/**
 * What the checks find in one translated segment, in the order of the list. An empty translation and an untouched one
 * have that one finding only: the rest would repeat it. Never throws: a check that fails becomes a finding itself.
 */
export function checkSegment(input: CheckInput): Finding[] {
  if (lengthOf(input) > longest) return [tooLong];
  const findings: Finding[] = [];
  for (const check of checks) {
    findings.push(...outcome(check, input));
    if (findings.some(one => one.check === 'empty' || one.check === 'untouched')) break;
  }
  return findings;
}

function lengthOf({ source, target }: CheckInput): number {
  let length = 0;
  for (const run of [...source, ...target]) if ('text' in run) length += run.text.length;
  return length;
}

function outcome(check: Check, input: CheckInput): Finding[] {
  try {
    return check.run(input);
  } catch (error) {
    const message = `The check could not judge this text: ${error instanceof Error ? error.message : String(error)}`;
    return [{ check: check.id, dimension: check.dimension, severity: 'major', message, source: null, target: null }];
  }
}

const tooLong: Finding = {
  check: 'length',
  dimension: 'linguistic-conventions',
  severity: 'critical',
  message: `The segment is longer than ${longest} characters: divide the paragraph`,
  source: null,
  target: null,
};
