import { plainText, type Run } from '../../base/runs.ts';
import type { Check, Span } from '../check.ts';

/** In UTF-16 units. Longer text is no sentence; what it says is left to people, so that a page of noise cannot hold a worker. */
const longest = 100_000;

export const length: Check = {
  id: 'length',
  dimension: 'linguistic-conventions',
  severity: 'critical',
  run({ source, target }) {
    const [long, translated] = [spanOf(source), spanOf(target)];
    if (!long && !translated) return [];
    const message = `The sentence is longer than ${longest} characters: divide the paragraph`;
    return [
      {
        check: 'length',
        dimension: 'linguistic-conventions',
        severity: 'critical',
        message,
        source: long,
        target: translated,
      },
    ];
  },
};

function spanOf(runs: readonly Run[]): Span | null {
  const { length: end } = plainText(runs);
  return end > longest ? { start: 0, end } : null;
}
