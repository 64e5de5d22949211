import { codeSequence, isNested, type Run } from '../base/runs.ts';

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

function describe(code: string): string {
  const kind = { '+': 'opening code', '-': 'closing code', '=': 'placeholder' }[code[0] as '+' | '-' | '='];
  return `${kind} ${code.slice(1)}`;
}
