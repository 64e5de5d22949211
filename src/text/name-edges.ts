import type { Affixes } from './name-affixes.ts';

/**
 * Whether [start, end) of a folded text stands there as a word of its own, or with nothing but affixes of its language
 * joined to it. Chinese, Japanese, Thai, Lao, Khmer, Burmese and Tibetan have no spaces: there it must only not cut a
 * syllable in two.
 */
export function isWholeName(text: string, start: number, end: number, affixes: Affixes): boolean {
  return !cutsSyllable(text, start, end) && hasStart(text, start, affixes.before) && hasEnd(text, end, affixes.after);
}

/** Vowels of Thai and Lao that are written before or behind the consonant they belong to. */
const vowelBefore = /[\u0e40-\u0e44\u0ec0-\u0ec4]/;
const vowelBehind = /[\u0e30\u0e32\u0e33\u0e45\u0eb0\u0eb2\u0eb3]/;
const mark = /\p{M}/u;

function cutsSyllable(text: string, start: number, end: number): boolean {
  const [before, behind] = [letterBefore(text, start), letterAt(text, end)];
  return mark.test(behind) || vowelBehind.test(behind) || vowelBefore.test(before) || mark.test(letterAt(text, start));
}

function hasStart(text: string, start: number, prefixes: readonly string[]): boolean {
  if (!isJoined(letterBefore(text, start), letterAt(text, start))) return true;
  return prefixes.some(prefix => {
    const from = start - prefix.length;
    return from >= 0 && text.startsWith(prefix, from) && !isJoined(letterBefore(text, from), letterAt(text, from));
  });
}

function hasEnd(text: string, end: number, suffixes: readonly string[]): boolean {
  const last = letterBefore(text, end);
  if (!isJoined(last, letterAt(text, end))) return true;
  return suffixes.some(suffix => {
    const until = end + suffix.length;
    return text.startsWith(suffix, end) && !isJoined(letterBefore(text, until), letterAt(text, until));
  });
}

const letter = /[\p{L}\p{M}\p{N}]/u;
const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
const katakana = /[\p{Script=Katakana}\u30fc]/u;

/** Two neighbours are letters of one word. */
function isJoined(a: string, b: string): boolean {
  if (!letter.test(a) || !letter.test(b)) return false;
  if (katakana.test(a) || katakana.test(b)) return katakana.test(a) && katakana.test(b);
  return !withoutSpaces.test(a) && !withoutSpaces.test(b);
}

const letterAt = (text: string, at: number) => (at < text.length ? String.fromCodePoint(text.codePointAt(at)!) : '');

function letterBefore(text: string, at: number): string {
  if (at === 0) return '';
  const low = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low < 0xe000 && at > 1 ? text.slice(at - 2, at) : text.charAt(at - 1);
}
