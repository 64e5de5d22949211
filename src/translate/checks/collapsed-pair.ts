import { plainText } from '../../base/runs.ts';
import type { Check } from '../check.ts';

const joints = new Map<string, RegExp>();

/** "wilayah dan wilayah": two things of the source that became one word twice. The joint is the language's own "and". */
export const collapsedPair: Check = {
  id: 'collapsed-pair',
  dimension: 'accuracy',
  severity: 'major',
  run({ source, target, from, to }) {
    const text = plainText(target);
    const pairs = [...text.matchAll(patternFor(to))].filter(
      match => !isDegree(match[1] as string) && !isCity(match[1] as string, text.slice(match.index + match[0].length)),
    );
    if (pairs.length === 0 || patternFor(from).test(plainText(source))) return [];
    return pairs.map(match => ({
      check: 'collapsed-pair',
      dimension: 'accuracy',
      severity: 'major',
      message: `"${match[0]}" says one word twice, where the source does not`,
      source: null,
      target: { start: match.index, end: match.index + match[0].length },
    }));
  },
};

/** Bigger and bigger, horší a horší, again and again: a comparative or a little word, in earnest. */
function isDegree(word: string): boolean {
  return /^\p{Script=Latin}/u.test(word) && (word.length < 5 || /(?:er|re|ší|ší|sze|again|years)$/i.test(word));
}

/** "Quebec and Quebec City", 魁北克和魁北克市: a name, and another one that begins with it. */
function isCity(word: string, rest: string): boolean {
  return /^\p{Lu}/u.test(word) ? /^[ -]\p{Lu}/u.test(rest) : /^[市省县縣州区區镇鎮村港岛島湖山江河]/u.test(rest);
}

/** A word, the joint, the same word; in scripts without spaces two signs at least. */
function patternFor(locale: string): RegExp {
  const known = joints.get(locale);
  if (known) {
    known.lastIndex = 0;
    return known;
  }
  const parts = new Intl.ListFormat(locale, { type: 'conjunction' }).formatToParts(['A', 'B']);
  const joint = parts.find(part => part.type === 'literal')?.value ?? ' – ';
  const isJoined = joint.trim() === joint;
  const escaped = joint.trim().replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const pattern = isJoined
    ? new RegExp(`([\\p{L}\\p{M}]{2,8})${escaped}\\1`, 'gu')
    : new RegExp(`(?<![\\p{L}\\p{M}])([\\p{L}\\p{M}]{3,}),?\\s+${escaped}\\s*\\1(?![\\p{L}\\p{M}])`, 'giu');
  joints.set(locale, pattern);
  return pattern;
}
