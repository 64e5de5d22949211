import { type Locale, languageOf } from '../base/locale.ts';
import { abbreviationsOf } from './abbreviations.ts';
import { listItemStarts } from './list-marks.ts';
import { quotedSpans } from './quoted-spans.ts';
import { endsSentence } from './sentence-ends.ts';

// The signs that Unicode lets end a sentence (but ၊, which the Burmese use as a comma), with the marks that close behind them and a reference such as [12].
const ending =
  /(?:\.(?: \.){2,}|(?:(?!၊)[\p{Sentence_Terminal}…])+(?:[\p{Pe}\p{Pf}"'”’»›]|[“«](?=[\s,.;]|$))*(?:\[\d{1,3}\])*)|[\n\r\u0085\u2028\u2029]+/gu;
/** Marks that end a sentence in one language alone: the Greek question mark, the Armenian full stop typed as a colon. */
const ownEnding: Record<string, RegExp> = {
  el: new RegExp(`${ending.source}|[;\\u037e][»”"]?`, 'gu'),
  hy: new RegExp(`${ending.source}|:(?=\\s+\\p{Lu})`, 'gu'),
};
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
  const language = languageOf(locale);
  const rules = { language, words: abbreviationsOf(locale), isList: isListOfLines(text) };
  const items = listItemStarts(text);
  const found = new Set(items);
  let [start, item] = [0, 0];
  for (const match of text.matchAll(ownEnding[language] ?? ending)) {
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

/** Lines that all begin in lower case are items, not a sentence that was wrapped: its first line would begin large. */
function isListOfLines(text: string): boolean {
  return /[\n\r]/.test(text) && !/(?:^|[\n\r])\s*[^\p{Ll}\s]/u.test(text.slice(0, 4 * longestWhole));
}
