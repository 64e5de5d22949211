import { type Locale, languageOf } from '../../base/locale.ts';
import { plainText } from '../../base/runs.ts';
import type { Check } from '../check.ts';
import { type FalseFriend, falseFriends } from '../page/words/false-friends.ts';

type Pair = { friend: FalseFriend; original: RegExp | null; wrong: RegExp };

const pairs = new Map<string, Pair[]>();

/**
 * "Humanitarian exchange" for one between peoples: a term that became its neighbour. Where the source is at hand it must
 * have the term; without it the wrong one is enough.
 */
export const falseFriend: Check = {
  id: 'false-friend',
  dimension: 'terminology',
  severity: 'critical',
  run({ source, target, from, to }) {
    const known = pairsOf(from, to);
    if (known.length === 0) return [];
    const [before, text] = [plainText(source), plainText(target)];
    return known.flatMap(({ friend, original, wrong }) => {
      if (before !== '' && !(original && before.search(original) >= 0)) return [];
      return [...text.matchAll(wrong)].map(match => ({
        check: 'false-friend',
        dimension: 'terminology' as const,
        // The source has the term, and it became the other one.
        severity: before !== '' && friend.severity === 'major' ? ('critical' as const) : friend.severity,
        message: `“${match[0]}” most likely stands for ${friend.sense}`,
        remedy: friend.remedy,
        source: null,
        target: { start: match.index, end: match.index + match[0].length },
      }));
    });
  },
};

function pairsOf(from: Locale, to: Locale): Pair[] {
  const key = `${from} ${to}`;
  const known = pairs.get(key);
  if (known) return known;
  const made = falseFriends.flatMap(friend => {
    const [original, wrong] = [friend.original[languageOf(from)], friend.wrong[languageOf(to)]];
    return wrong === undefined
      ? []
      : [{ friend, original: original ? pattern(original) : null, wrong: pattern(wrong) }];
  });
  pairs.set(key, made);
  return made;
}

/** Whole words, where the language parts them. */
function pattern(form: string): RegExp {
  const isSpaced = /\p{sc=Latin}/u.test(form.replaceAll('\\p{L}', ''));
  return new RegExp(isSpaced ? `(?<![\\p{L}\\p{M}])(?:${form})(?![\\p{L}\\p{M}])` : form, 'giu');
}
