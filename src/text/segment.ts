import { type Locale, languageOf } from '../base/locale.ts';
import { type Abbreviations, abbreviationsOf } from './abbreviations.ts';
import { listItemStarts } from './list-marks.ts';
import { quotedSpans } from './quoted-spans.ts';

// The signs that Unicode lets end a sentence, with the marks that close behind them and a reference such as [12].
const ending =
  /(?:\.(?: \.){2,}|[\p{Sentence_Terminal}…]+(?:[\p{Pe}\p{Pf}"'”’»›]|[“«](?=[\s,.;]|$))*(?:\[\d{1,3}\])*)|[\n\u2028\u2029]+/gu;
/** These end a sentence without a space behind them. */
const spaceless = /[。！？｡．။។៕།]/u;
/** What stands before the first letter of a sentence. */
const opening = /[\s\p{Ps}\p{Pi}\p{Pd}"'„“”‘«»¿¡•*]/u;
const continuing = /^[,;:，；：、،؛)\]»”’%/&=+]/u;
/** Write ordinals with a full stop: "12. Juni". */
const ordinalLanguages = new Set('de da nb nn no fi et lv cs sk sl hr sr bs hu pl is fo tr lb ko'.split(' '));
/** A quotation up to this many UTF-16 units is not split inside. */
const longestWhole = 400;

/**
 * The sentences of one block; their concatenation is `text`, and the space after a sentence belongs to it.
 * Never splits inside a short quotation or bracket, an abbreviation, a name's initials, an ordinal or a number; Thai has
 * no sign for the end of a sentence, so that only `!`, `?` and line breaks divide it. Linear, never throws.
 *
 * Source: UAX #29 terminators and closing marks, with exceptions per language. Not Intl.Segmenter: its rules change
 * with the ICU of the running Node, and a sentence that moves would lose its translation.
 */
export function splitSentences(text: string, locale: Locale): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const end of boundaries(text, locale)) {
    if (text.slice(start, end).trim() === '') continue;
    sentences.push(text.slice(start, end));
    start = end;
  }
  if (start < text.length) sentences.push(text.slice(start));
  return sentences;
}

/** What stands between two sentences of a block. */
export function joinSentences(locale: Locale): '' | ' ' {
  return /^(zh|ja|yue|lzh|bo|my|km)$/.test(languageOf(locale)) ? '' : ' ';
}

function boundaries(text: string, locale: Locale): number[] {
  const inside = coverage(text);
  const rules = { language: languageOf(locale), words: abbreviationsOf(locale) };
  const items = listItemStarts(text);
  const found = new Set(items);
  let [start, item] = [0, 0];
  for (const match of text.matchAll(ending)) {
    for (; item < items.length && (items[item] as number) <= match.index; item += 1) start = items[item] as number;
    let end = match.index + match[0].length;
    if (end >= text.length || inside[end - 1] !== 0 || !endsSentence(text, start, match.index, match[0], rules))
      continue;
    while (end < text.length && /\s/.test(text[end] as string)) end += 1;
    if (end === text.length) continue;
    found.add(end);
    start = end;
  }
  return [...found].sort((a, b) => a - b);
}

/** What stands between these two sentences: in Chinese, words in letters still have a space between them. */
export function jointBetween(before: string, locale: Locale): '' | ' ' {
  return joinSentences(locale) === '' &&
    /[\p{sc=Han}\u3000-\u30ff\uff00-\uffef\u1000-\u109f\u1780-\u17ff”’…]$/u.test(before)
    ? ''
    : ' ';
}

type Rules = { language: string; words: Abbreviations };

/** For each offset, how many short quotations and brackets are open behind it. */
function coverage(text: string): Int32Array {
  const open = new Int32Array(text.length + 1);
  for (const span of quotedSpans(text)) {
    if (span.close - span.open > longestWhole) continue;
    open[span.open] = (open[span.open] as number) + 1;
    open[span.close] = (open[span.close] as number) - 1;
  }
  for (let i = 1; i < open.length; i += 1) open[i] = (open[i] as number) + (open[i - 1] as number);
  return open;
}

function endsSentence(text: string, start: number, at: number, mark: string, rules: Rules): boolean {
  const end = at + mark.length;
  const next = nextWord(text, end);
  if (mark.startsWith('\n') || mark.startsWith('\u2028') || mark.startsWith('\u2029')) return !isLower(next.word);
  if (spaceless.test(mark)) return !continuing.test(text.slice(end, end + 1)) && !speaksOn(text, start, at, mark, end);
  if (!/\s/.test(text[end] ?? ' ')) return /[।॥؟۔]/u.test(mark) && !/[\p{P}]/u.test(text[end] ?? '');
  if (continuing.test(text.slice(next.at, next.at + 1)) || isLower(next.word)) return false;
  if (/[!?؟？！]/u.test(mark)) return true;
  if (rules.language === 'th') return false;
  if (mark.startsWith('. .')) return isCapitalised(next.word);
  if (mark.startsWith('.') && !mark.startsWith('..')) return endsAtFullStop(text, start, at, mark, next.word, rules);
  return true;
}

/** “来了。”他说: the quotation began the sentence and the speaker follows. */
function speaksOn(text: string, start: number, at: number, mark: string, end: number): boolean {
  if (!/[”’」』]$/u.test(mark) || !/\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}/u.test(text[end] ?? '')) return false;
  return /^\s*[“‘「『]/u.test(text.slice(start, Math.min(at, start + 8)));
}

function endsAtFullStop(text: string, start: number, at: number, mark: string, next: string, rules: Rules): boolean {
  const token = tokenBefore(text, start, at);
  const lower = token.toLowerCase();
  const starter = rules.words.starters.has(next.toLowerCase());
  // A mark that closes behind the full stop says that a whole sentence ended.
  if (mark.length > 1 && /["”»“’]$/u.test(mark)) return true;
  if (isListMark(text, start, at, token)) return false;
  if (/^\d{1,4}$/.test(token)) return endsAtNumber(token, next, starter, rules.language);
  if (rules.words.inner.has(lower)) return false;
  if (rules.words.final.has(lower))
    return starter || (rules.language !== 'de' && isCapitalised(next) && !/\d/.test(next));
  if (isInitial(token)) return starter && !/^(a|i)$/i.test(next);
  if (/^(?:\p{L}{1,3}[.-])+\p{L}{1,3}$/u.test(token)) return starter;
  return true;
}

function endsAtNumber(token: string, next: string, starter: boolean, language: string): boolean {
  if (/^\d/.test(next) && token.length <= 4 && !/^\d{4,}/.test(next)) return false;
  if (ordinalLanguages.has(language) && token.length <= 2) return starter;
  return true;
}

/** The item's own number or letter at the start of a sentence: "1. ", "a.) ". */
function isListMark(text: string, start: number, at: number, token: string): boolean {
  if (!/^(?:\d{1,3}|\p{L}|[ivxIVX]{1,5})$/u.test(token)) return false;
  return /^[\s(\-–•*⁃]*$/u.test(text.slice(start, at - token.length)) && at - token.length - start < 8;
}

function isInitial(token: string): boolean {
  return /^\p{L}\p{M}*$/u.test(token) || /^\p{Lu}\p{Ll}?(?:[.-]\p{Lu}\p{Ll}?)+$/u.test(token);
}

/** Letters, digits and inner dots right before the full stop; longer than any abbreviation is cut. */
function tokenBefore(text: string, start: number, at: number): string {
  let from = at;
  while (from > start && at - from < 24 && /[\p{L}\p{M}\p{N}.\-/]/u.test(text[from - 1] as string)) from -= 1;
  return text.slice(from, at);
}

function nextWord(text: string, end: number): { at: number; word: string } {
  let at = end;
  while (at < text.length && /\s/.test(text[at] as string)) at += 1;
  let from = at;
  while (from < text.length && from - at < 12 && opening.test(text[from] as string)) from += 1;
  const word = /^[\p{L}\p{M}\p{N}]{1,24}/u.exec(text.slice(from, from + 48));
  // A letter with a full stop is an initial, not a sentence's first word.
  const initial = word?.[0].length === 1 && text[from + 1] === '.';
  return { at, word: initial ? `${word[0]}.` : (word?.[0] ?? '') };
}

function isLower(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}

function isCapitalised(word: string): boolean {
  return /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word);
}
