import type { Locale } from '../base/locale.ts';
import { figureNumbers, timeReadings } from './figure-numbers.ts';
import type { FoundNumber } from './found-number.ts';
import {
  hanNumber,
  hanNumberPattern,
  hanScale,
  hanTime,
  hanTimePattern,
  monthsOf,
  romanNumber,
  romanPattern,
} from './number-names.ts';
import { withSign } from './number-signs.ts';
import { type NumberWords, numberWordsOf } from './number-words.ts';
import { spokenNumbers } from './spoken-numbers.ts';

/**
 * Numbers of a text by value, with their sign, units left aside: digits of any script with the marks of the locale,
 * words of scale (1.4 tỷ, 14亿, 1,4 miliar), times, decades, Buddhist years, number words up to the hundreds, Han and
 * Roman numerals, months. Ambiguous ones keep several readings. In order, without overlap. Linear, never throws.
 */
export function findNumbers(text: string, locale: Locale): FoundNumber[] {
  const words = numberWordsOf(locale);
  const digits = figureNumbers(text, locale, words);
  const spoken = wordNumbers(text, locale, words);
  if (digits.length + spoken.length === 0) return [];
  const found = apart(digits, spoken, text.length).map(one => withSign(one, text, words.language));
  return withShared(found, text);
}

/** Whether 5 million is told from 5 in this language; where not, only the figure can be compared. */
export function readsScales(locale: Locale): boolean {
  return numberWordsOf(locale).scale !== null;
}

/** In order; words that overlap with something before them are left out. */
function apart(digits: FoundNumber[], spoken: FoundNumber[], length: number): FoundNumber[] {
  if (spoken.length === 0) return digits;
  const taken = new Uint8Array(length);
  for (const one of digits) taken.fill(1, one.start, one.end);
  const free = spoken.filter(one => {
    if (taken.subarray(one.start, one.end).includes(1)) return false;
    taken.fill(1, one.start, one.end);
    return true;
  });
  return [...digits, ...free].sort((a, b) => a.start - b.start);
}

/** The two ends of a range may share what is written once: 5 to 6 million, 零下5至10度. */
function withShared(found: FoundNumber[], text: string): FoundNumber[] {
  for (let at = 0; at + 1 < found.length; at += 1) {
    const [one, next] = [found[at] as FoundNumber, found[at + 1] as FoundNumber];
    if (!isRange(text.slice(one.end, next.start))) continue;
    if (one.unit === 1 && next.unit > 1) also(one, value => value * next.unit);
    if (isBelowZero(one) && !isBelowZero(next)) also(next, value => -value);
    if (isBelowZero(next) && !isBelowZero(one)) also(one, value => -value);
  }
  return found;
}

function isRange(between: string): boolean {
  return between.length < 16 && /^\s?(?:[-−–—~〜～]|\p{L}[\p{L}\p{M}]{0,9})\s?(?:US)?[$€£¥₫₹]?\s?$/u.test(between);
}

function isBelowZero(one: FoundNumber): boolean {
  return one.readings[0]! < 0;
}

function also(one: FoundNumber, change: (value: number) => number): void {
  one.readings = [...one.readings, ...one.readings.map(change)];
}

function wordNumbers(text: string, locale: Locale, words: NumberWords): FoundNumber[] {
  const found = spokenNumbers(text, words);
  const push = (
    match: RegExpExecArray,
    readings: number[],
    kind: FoundNumber['kind'],
    unit = 1,
    parts: number[] = [],
  ) => {
    const end = match.index + match[0].length;
    found.push({ start: match.index, end, readings, slips: [], kind, parts, unit });
  };
  for (const match of text.matchAll(hanTimePattern)) {
    const [hour, minute] = hanTime(match);
    push(match, timeReadings(hour, minute), 'time', 1, minute === 30 ? [hour, 0.5] : [hour, minute]);
  }
  for (const match of text.matchAll(hanNumberPattern)) push(match, hanNumber(match[0]), 'words', hanScale(match[0]));
  // A single letter is a name as often as a number.
  for (const match of text.matchAll(romanPattern))
    push(match, [romanNumber(match[0])], match[0].length === 1 ? 'doubtful' : 'words');
  const months = monthsOf(locale);
  if (months) for (const match of text.matchAll(months.pattern)) push(match, months.numberOf(match[0]), 'month');
  return found.filter(one => one.readings.length > 0).sort((a, b) => a.start - b.start || b.end - a.end);
}
