import { plainText } from '../../base/runs.ts';
import { findResidue } from '../../text/residue.ts';
import type { Check } from '../check.ts';

/** A caption left in Vietnamese on an Indonesian page, words of another language in a sentence. */
export const residue: Check = {
  id: 'residue',
  dimension: 'accuracy',
  severity: 'major',
  run: ({ target, to }) =>
    findResidue(plainText(target), to).map(({ start, end, locale: other }) => ({
      check: 'residue',
      dimension: 'accuracy',
      severity: 'major',
      message: `This stands in another language${other ? ` (${other})` : ''}: translate it`,
      source: null,
      target: { start, end },
    })),
};
