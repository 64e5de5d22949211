import { codeSequence, type Run } from '../base/runs.ts';

/**
 * What is wrong with the codes and placeholders that came back for `source`, null when nothing is: each must be there
 * exactly once, and the paired ones well nested. They may stand in another order: languages do.
 */
export function codeFault(source: readonly Run[], target: readonly Run[]): string | null {
  const sent = codeSequence(source);
  const back = codeSequence(target);
  const twice = back.find((code, at) => back.indexOf(code) !== at);
  if (twice) return `${describe(twice)} came back twice`;
  const lost = sent.find(code => !back.includes(code));
  if (lost) return `${describe(lost)} is missing`;
  const invented = back.find(code => !sent.includes(code));
  if (invented) return `${describe(invented)} was invented`;
  return isNested(target) ? null : 'paired codes are not nested';
}

function isNested(runs: readonly Run[]): boolean {
  const open: number[] = [];
  for (const run of runs) {
    if ('open' in run) open.push(run.open);
    if ('close' in run && open.pop() !== run.close) return false;
  }
  return open.length === 0;
}

function describe(code: string): string {
  const kind = { '+': 'opening code', '-': 'closing code', '=': 'placeholder' }[code[0] as '+' | '-' | '='];
  return `${kind} ${code.slice(1)}`;
}

/** Joins text runs that stand side by side and drops empty ones. */
export function joinText(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (!isText(run)) out.push(run);
    else if (last && isText(last)) out[out.length - 1] = { text: last.text + run.text };
    else if (run.text !== '') out.push(run);
  }
  return out;
}

/** Text that an engine may change, in contrast to a placeholder's. */
export function isText(run: Run): run is { text: string } {
  return 'text' in run && !('placeholder' in run);
}
