import { plainText } from '../../base/runs.ts';
import type { Check } from '../check.ts';

/** "enzovoort. en baanbrekende": a sentence that was cut where it does not end. Shorter words may be abbreviations. */
export const sentenceBreak: Check = {
  id: 'sentence-break',
  dimension: 'linguistic-conventions',
  severity: 'minor',
  run({ target }) {
    return [...plainText(target).matchAll(/(?<=\p{Ll}{5})\. (?=\p{Ll}{2,} )/gu)].map(match => ({
      check: 'sentence-break',
      dimension: 'linguistic-conventions',
      severity: 'minor',
      message: 'A sentence ends here, and the next begins with a small letter',
      source: null,
      target: { start: match.index, end: match.index + 1 },
    }));
  },
};
