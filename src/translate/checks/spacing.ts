import { languageOf } from '../../base/locale.ts';
import { plainText } from '../../base/runs.ts';
import type { Check } from '../check.ts';

/** In most languages no mark that ends something has a space before it; French sets one before its tall marks. */
const anywhere = /(?<=[\p{L}\p{M}\p{N})\]»”’])[ \u00a0\u202f]+(?=[,.;:!?،؛؟。，、！？](?:[\s\p{L}"”»)]|$))/gu;
const inFrench = /(?<=[\p{L}\p{M}\p{N})\]»”’])[ \u00a0\u202f]+(?=[,.](?:[\s\p{L}"”»)]|$))/gu;

export const spacing: Check = {
  id: 'spacing',
  dimension: 'locale-conventions',
  severity: 'minor',
  run({ target, to }) {
    const pattern = languageOf(to) === 'fr' ? inFrench : anywhere;
    return [...plainText(target).matchAll(pattern)].map(match => ({
      check: 'spacing',
      dimension: 'locale-conventions',
      severity: 'minor',
      message: 'A space stands before a mark',
      source: null,
      target: { start: match.index, end: match.index + match[0].length },
      fix: '',
    }));
  },
};
