import { languageName } from '../../base/locale.ts';
import { plainText } from '../../base/runs.ts';
import { findResidue } from '../../text/residue.ts';
import type { Check } from '../check.ts';

/** A caption left in Vietnamese on an Indonesian page, words of another language in a sentence. */
export const residue: Check = {
  id: 'residue',
  dimension: 'accuracy',
  severity: 'major',
  run({ target, to }) {
    const text = plainText(target);
    return findResidue(text, to)
      .filter(({ start, end }) => !isAddress(text.slice(start, end)))
      .map(({ start, end, locale: other }) => ({
        check: 'residue',
        dimension: 'accuracy',
        severity: 'major',
        message: `This stands in ${other ? languageName(other, 'en') : 'another language'}`,
        source: null,
        target: { start, end },
      }));
  },
};

/** The name of a site is in no language. */
function isAddress(text: string): boolean {
  return /^\s*[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\s*$/u.test(text);
}
