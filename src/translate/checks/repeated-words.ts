import { languageOf, scriptOf } from '../../base/locale.ts';
import { plainText } from '../../base/runs.ts';
import type { Check, CheckInput, Finding, Severity } from '../check.ts';

type Word = { text: string; start: number; end: number };
type Repetition = { start: number; end: number; times: number; severity: Severity };

/** In words: an engine that loses its way repeats phrases, not paragraphs. */
const longestPhrase = 6;

/** Languages that double a syllable to mean something: "ngày ngày" is every day. There two of one are no slip. Indonesian and Malay join them: anak-anak. */
const doubling = new Set(['vi', 'th', 'lo', 'km', 'my', 'zh', 'ja', 'ko', 'tl', 'hi', 'tr', 'sw']);

/** Words that stand twice by right, each language's own ("had had", "die die", "nous nous"), and words of emphasis. */
const twice = new Set(
  'had that very really many bye die der das sie was nous vous si det att det de het dat que ya no non so oui yes ja nej ha da нет да очень'.split(
    ' ',
  ),
);
/** More and more, lebih dan lebih: said so on purpose. */
const growing = new Set(
  'more less again over years time days through round around better worse further lebih más mehr weiter immer plus encore meer mer igen sempre ancora semakin'.split(
    ' ',
  ),
);
const and = new Set('and dan và och y et und i и og ja und & 및'.split(' '));

/**
 * A word or phrase said twice in a row, "price price", or joined with itself, "region and region", where the source has
 * no such doubling. Two of one syllable are a word in Vietnamese, Thai and Chinese, so that it takes a phrase or
 * three there. Linear: phrases up to a fixed length are compared.
 */
export const repeatedWords: Check = {
  id: 'repeated-words',
  dimension: 'linguistic-conventions',
  severity: 'major',
  run(input: CheckInput): Finding[] {
    const [source, target] = [plainText(input.source), plainText(input.target)];
    const found = repetitions(target, input.to);
    if (found.length === 0) return [];
    // The source repeats as well, and may mean it.
    const meant = repetitions(source, input.from, true).length;
    return found.slice(meant).map(({ start, end, severity }) => ({
      check: 'repeated-words',
      dimension: 'linguistic-conventions',
      severity,
      message: `“${target.slice(start, end)}” repeats itself`,
      source: null,
      target: { start, end },
    }));
  },
};

/** With `all`, those too that are right in their language: what a source doubles, its translation may double. */
function repetitions(text: string, locale: string, all = false): Repetition[] {
  const wide = /^(Han[st]|Jpan|Thai|Laoo|Khmr|Mymr)$/.test(scriptOf(locale));
  const words = spaced(wordsOf(text), text, all || !doubling.has(languageOf(locale)) ? 1 : 2, all);
  return wide ? [...unspaced(text, all ? 2 : 3), ...words] : words;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:[-’'.][\p{L}\p{M}\p{N}]+)*/gu)].map(match => ({
    text: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function spaced(words: readonly Word[], text: string, shortest: number, all: boolean): Repetition[] {
  const found: Repetition[] = [];
  for (let at = 0; at < words.length; ) {
    const size = phraseAt(words, at, text);
    const times = size === 0 ? 1 : timesAt(words, at, size, text);
    const one = words[at]!;
    if (size > 0 && isSlip(one.text, size, times, shortest)) {
      const end = words[at + size * times - 1]!.end;
      found.push({ start: one.start, end, times, severity: times > 2 || size > 2 ? 'major' : 'minor' });
    } else if (isJoined(words, at, text) && (all || !growing.has(one.text)))
      found.push({ start: one.start, end: words[at + 2]!.end, times: 2, severity: 'major' });
    at += Math.max(1, size * times);
  }
  return found;
}

/** The shortest phrase that stands at `at` and again behind itself; 0 for none. */
function phraseAt(words: readonly Word[], at: number, text: string): number {
  for (let size = 1; size <= longestPhrase; size += 1) if (isAgain(words, at, at + size, size, text)) return size;
  return 0;
}

function timesAt(words: readonly Word[], at: number, size: number, text: string): number {
  let times = 2;
  while (isAgain(words, at + size * (times - 1), at + size * times, size, text)) times += 1;
  return times;
}

/** With nothing but space before the second time: "Nein, nein" and "2, 2" are not said twice by mistake. */
function isAgain(words: readonly Word[], at: number, next: number, size: number, text: string): boolean {
  for (let i = 0; i < size; i += 1) {
    const [one, other] = [words[at + i], words[next + i]];
    if (!one || !other || one.text !== other.text) return false;
    if (i > 0 && between(words, at + i, text) !== between(words, next + i, text)) return false;
  }
  const joint = between(words, next, text);
  const closing = joint.trim();
  if (closing === '') return isSpace(joint);
  // "(15:00 UTC) UTC)"
  return /^[)\]”"»]\s+$/u.test(joint) && text.startsWith(closing, words[next + size - 1]!.end);
}

function between(words: readonly Word[], at: number, text: string): string {
  return text.slice(words[at - 1]!.end, words[at]!.start);
}

function isSpace(joint: string): boolean {
  return joint !== '' && joint.length < 4 && joint.trim() === '';
}

function isSlip(word: string, size: number, times: number, shortest: number): boolean {
  if (times > 2) return true;
  if (size < shortest) return false;
  return size > 1 || !twice.has(word);
}

function isJoined(words: readonly Word[], at: number, text: string): boolean {
  const [one, joint, other] = [words[at]!, words[at + 1], words[at + 2]];
  if (!joint || !other || one.text !== other.text || one.text.length < 4 || !and.has(joint.text)) return false;
  return isSpace(between(words, at + 1, text)) && isSpace(between(words, at + 2, text));
}

/** Scripts without spaces: at least three signs again, or joined with themselves: 地区和地区. */
function unspaced(text: string, shortest: number): Repetition[] {
  const signs = '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}]';
  const least = shortest === 2 ? 2 : /\p{sc=Han}/u.test(text) ? shortest : 2 * shortest;
  const again = new RegExp(`(${signs}{${least},16}?)\\1+|(${signs}{2,12}?)(?:和|与|及|และ)\\2(?!${signs})`, 'gu');
  return [...text.matchAll(again)].map(match => {
    const end = match.index + match[0].length;
    const times = match[1] ? match[0].length / match[1].length : 2;
    return { start: match.index, end, times, severity: 'major' as const };
  });
}
