import { isNested, plainText, type Run } from '../../base/runs.ts';
import type { Check, Finding, Severity } from '../check.ts';

/**
 * Links, emphasis and protected text: the translation has exactly the codes and placeholders of the source, nested, and
 * each pair around some text. Their order may change. Lost markup is lost content, so that it blocks.
 */
export const markup: Check = {
  id: 'markup',
  dimension: 'markup',
  severity: 'critical',
  run({ source, target }) {
    // Nothing is there yet; `empty` says so.
    if (plainText(target).trim() === '') return [];
    const [here, there] = [tally(source), tally(target)];
    const findings: Finding[] = [];
    for (const [code, count] of here)
      if ((there.get(code) ?? 0) < count) findings.push(finding(`${named(code)} of the source is missing`));
    for (const [code, count] of there)
      if ((here.get(code) ?? 0) < count) findings.push(finding(`${named(code)} is not in the source`));
    if (findings.length === 0 && !isNested(target))
      findings.push(finding('The codes of the translation are not nested'));
    if (findings.length === 0)
      findings.push(...emptied(source, target).map(id => finding(`Code ${id} stands around no text`, 'major')));
    return findings;
  },
};

function tally(runs: readonly Run[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const run of runs) {
    const code =
      'open' in run
        ? `+${run.open}`
        : 'close' in run
          ? `-${run.close}`
          : 'placeholder' in run
            ? `=${run.placeholder}`
            : null;
    if (code !== null) count.set(code, (count.get(code) ?? 0) + 1);
  }
  return count;
}

function named(code: string): string {
  const id = code.slice(1);
  if (code.startsWith('=')) return `Placeholder ${id}`;
  return code.startsWith('+') ? `The start of code ${id}` : `The end of code ${id}`;
}

function emptied(source: readonly Run[], target: readonly Run[]): number[] {
  const before = new Set(around(source));
  return around(target).filter(id => !before.has(id));
}

/** Codes with nothing between start and end. */
function around(runs: readonly Run[]): number[] {
  const open: { id: number; at: number }[] = [];
  const none: number[] = [];
  let at = 0;
  for (const run of runs) {
    if ('text' in run) at += run.text.trim().length;
    else if ('open' in run) open.push({ id: run.open, at });
    else if (open.pop()?.at === at) none.push(run.close);
  }
  return none;
}

function finding(message: string, severity: Severity = 'critical'): Finding {
  return { check: 'markup', dimension: 'markup', severity, message, source: null, target: null };
}
