import { plainText } from '../../base/runs.ts';
import type { Check } from '../check.ts';

/** Signs that a reader can see: letters, figures, symbols; a lone full stop is none. */
const visible = /[\p{L}\p{N}\p{S}]/u;

/** A sentence with words needs a translation with words. */
export const empty: Check = {
  id: 'empty',
  dimension: 'accuracy',
  severity: 'critical',
  run({ source, target }) {
    if (!visible.test(plainText(source)) || visible.test(plainText(target))) return [];
    return [
      {
        check: 'empty',
        dimension: 'accuracy',
        severity: 'critical',
        message: 'The translation has no words',
        source: { start: 0, end: plainText(source).length },
        target: null,
      },
    ];
  },
};
