import { languageOf } from '../../base/locale.ts';
import { plainText } from '../../base/runs.ts';
import type { Check } from '../check.ts';

/** Languages that write a compound of small words as one word. */
const joins = new Set(['nl', 'sv']);
/** First parts that keep their hyphen, and pairs of equals: kok-eigenaar, east–west. */
const keeps =
  /^(?:niet|anti|extra|vice|adjunct|oud|aspirant|kandidaat|interim|semi|pseudo|links|rechts|noord|zuid|oost|west|norr|söder|öster|väster|icke|före|video|audio)$/u;

/** "grens-provincies": a compound that its language writes in one. A hyphen that parts two vowels stays. */
export const needlessHyphen: Check = {
  id: 'needless-hyphen',
  dimension: 'linguistic-conventions',
  severity: 'minor',
  run({ target, to }) {
    if (!joins.has(languageOf(to))) return [];
    return [...plainText(target).matchAll(/(?<![\p{L}\p{M}-])(\p{Ll}{4,20})-(\p{Ll}{7,30})(?![\p{L}\p{M}-])/gu)]
      .filter(
        ([, first, second]) => !keeps.test(first!) && /[^aeiouyåäöé]$/u.test(first!) && /^[^aeiouyåäöé]/u.test(second!),
      )
      .map(match => ({
        check: 'needless-hyphen',
        dimension: 'linguistic-conventions',
        severity: 'minor',
        message: `“${match[0]}” is one word: “${match[1]}${match[2]}”`,
        source: null,
        target: { start: match.index, end: match.index + match[0].length },
      }));
  },
};
