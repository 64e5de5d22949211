import { type Locale, languageOf } from '../../base/locale.ts';
import { plainText } from '../../base/runs.ts';
import type { Check } from '../check.ts';
import { type FalseFriend, falseFriends } from '../page/words/false-friends.ts';

type Pair = {
  friend: FalseFriend;
  original: RegExp | null;
  /** What the source says where the other term is right. */
  neighbours: readonly RegExp[];
  wrong: RegExp;
  right: RegExp | null;
  company: RegExp | null;
};

const pairs = new Map<string, Pair[]>();

/**
 * "Humanitarian exchange" for one between peoples: a term that became its neighbour. Where the source is at hand it must
 * have the term and not the neighbour too; without it the wrong one is enough, or the wrong one in its usual company.
 */
export const falseFriend: Check = {
  id: 'false-friend',
  dimension: 'terminology',
  severity: 'critical',
  run({ source, target, from, to }) {
    const known = pairsOf(from, to);
    if (known.length === 0) return [];
    const [before, text] = [plainText(source), plainText(target)];
    return known.flatMap(pair => {
      const found = [...text.matchAll(pair.wrong)];
      const { friend } = pair;
      const isMeant = (at: number) =>
        before === '' ? isInCompany(pair, text, at) : becameTheOther(pair, before, text);
      return found
        .filter(match => isMeant(match.index))
        .map(match => ({
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

/** The source has the term and not its neighbour, and the translation has the right one less often than the source. */
function becameTheOther({ original, neighbours, right }: Pair, before: string, text: string): boolean {
  const terms = original ? countOf(original, before) : 0;
  if (terms === 0 || neighbours.some(one => before.search(one) >= 0)) return false;
  return right === null || countOf(right, text) < terms;
}

function isInCompany({ friend, company }: Pair, text: string, at: number): boolean {
  if (!friend.company) return true;
  return company !== null && sentenceAround(text, at).search(company) >= 0;
}

function sentenceAround(text: string, at: number): string {
  const start = Math.max(...['. ', '! ', '? ', '。', '！', '？', '\n'].map(mark => text.lastIndexOf(mark, at)));
  const length = text.slice(at).search(/[.!?]\s|[。！？\n]/u);
  return text.slice(start + 1, length < 0 ? text.length : at + length);
}

const countOf = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].length;

function pairsOf(from: Locale, to: Locale): Pair[] {
  const key = `${from} ${to}`;
  const known = pairs.get(key);
  if (known) return known;
  const [here, there] = [languageOf(from), languageOf(to)];
  const made = falseFriends.flatMap((friend): Pair[] => {
    const wrong = patternOf(friend.wrong[there]);
    if (wrong === null) return [];
    const neighbours = [friend.wrong[here], friend.neighbour?.[here]].map(patternOf).filter(one => one !== null);
    const [original, right] = [patternOf(friend.original[here]), patternOf(friend.original[there])];
    return [{ friend, original, neighbours, wrong, right, company: patternOf(friend.company?.[there]) }];
  });
  pairs.set(key, made);
  return made;
}

/** Whole words, where the language parts them. */
function patternOf(form: string | undefined): RegExp | null {
  if (form === undefined) return null;
  const isSpaced = /\p{sc=Latin}/u.test(form.replaceAll('\\p{L}', ''));
  return new RegExp(isSpaced ? `(?<![\\p{L}\\p{M}])(?:${form})(?![\\p{L}\\p{M}])` : form, 'giu');
}
