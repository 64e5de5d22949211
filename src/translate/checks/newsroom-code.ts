import { plainText } from '../../base/runs.ts';
import type { Check } from '../check.ts';

/** `(NLDO) - `: how a newsroom signs before its first sentence. */
const signed = /^\s*[(（]([\p{Lu}][\p{Lu}\p{Nd}./ -]{1,11})[)）]\s*[-–—:：]\s*(?=\S)/u;
/** Agencies whose mark before a text is a credit that readers know. */
const agencies = new Set(
  'AP AFP DPA EFE ANSA TASS PTI ANI KCNA UPI MTI APA REUTERS CNA BERNAMA ANTARA TTXVN VNA XINHUA KYODO YONHAP'.split(
    ' ',
  ),
);

export const newsroomCode: Check = {
  id: 'newsroom-code',
  dimension: 'accuracy',
  severity: 'minor',
  run({ target }) {
    const match = signed.exec(plainText(target));
    if (!match || agencies.has(match[1]!)) return [];
    return [
      {
        check: 'newsroom-code',
        dimension: 'accuracy',
        severity: 'minor',
        message: `“${match[0].trim()}” is a newsroom’s own mark; readers of this page do not know it`,
        source: null,
        target: { start: match.index + match[0].search(/\S/), end: match.index + match[0].length },
      },
    ];
  },
};
