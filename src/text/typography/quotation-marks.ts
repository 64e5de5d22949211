import { type Locale, languageOf, scriptOf } from '../../base/locale.ts';
import { type Quoted, quotedSpans } from '../quoted-spans.ts';
import type { Edit } from './edit.ts';

/** The marks of a quotation and of one within it: opening, closing, opening, closing. */
type Marks = readonly [string, string, string, string];

const english: Marks = ['“', '”', '‘', '’'];
const corners: Marks = ['「', '」', '『', '』'];
const guillemets: Marks = ['«', '»', '“', '”'];
const low: Marks = ['„', '“', '‚', '‘'];
const byLanguage: Record<string, Marks> = {
  ja: corners,
  ...Object.fromEntries(
    ['fr', 'es', 'ca', 'it', 'ar', 'fa', 'el', 'nb', 'nn', 'no', 'hy', 'km'].map(one => [one, guillemets]),
  ),
  ...Object.fromEntries(['ru', 'uk', 'be', 'kk'].map(one => [one, ['«', '»', '„', '“'] as const])),
  ...Object.fromEntries(['de', 'cs', 'sk', 'sl', 'bg', 'is', 'et', 'lt', 'lv'].map(one => [one, low])),
  ...Object.fromEntries(['pl', 'ro', 'hu', 'hr', 'sr', 'bs'].map(one => [one, ['„', '”', '‚', '’'] as const])),
  ...Object.fromEntries(
    ['en', 'vi', 'id', 'ms', 'th', 'ko', 'zh', 'yue', 'nl', 'pt', 'tr', 'da', 'lo', 'tl', 'sw', 'af'].map(one => [
      one,
      english,
    ]),
  ),
  sv: ['”', '”', '’', '’'],
  fi: ['”', '”', '’', '’'],
};

/** What newspapers of the language print as well: left as it is. */
const alsoRight: Record<string, readonly string[]> = {
  es: ['“”'],
  it: ['“”'],
  ca: ['“”'],
  ar: ['“”', '”“'],
  fa: ['“”'],
  el: ['“”'],
  de: ['»«'],
  da: ['»«', '””', '„”'],
  sl: ['»«'],
  hu: ['»«'],
  pl: ['«»'],
  ro: ['«»'],
  fi: ['»»'],
  sv: ['»»'],
  hr: ['»«'],
  sr: ['„“', '»«'],
  ko: ['「」', '『』'],
  pt: ['«»'],
};

/** Opening and closing of what is a quotation anywhere; other pairs are read out of a text that lost a mark. */
const pairs = new Set(['""', '＂＂', '“”', '“"', '"”', '„“', '„”', '‟”', '””', '«»', '»«', '»»', '「」']);
/** 5'10": feet and inches; נאט"ו: a sign within a word. No quotation is told apart from them. */
const noQuotation = /\d\s?['′]\s?\d{1,2}\s?"|\p{sc=Hebr}"\p{sc=Hebr}/u;

/** Straight and foreign marks of whole quotations become the marks of the language; a mark without a partner stays. */
export function quotationMarks(locale: Locale): (text: string) => Edit[] {
  const marks = marksOf(locale);
  const language = languageOf(locale);
  // Of a language that is not listed nobody here knows more than that straight marks are a typewriter's.
  const others = byLanguage[language] ? (alsoRight[language] ?? []) : [...pairs].filter(pair => !/["＂]/.test(pair));
  const right = new Set([marks[0] + marks[1], ...others]);
  return text => {
    if (!/["＂“„‟”«»「]/.test(text)) return [];
    const isStraightClear = !noQuotation.test(text) && (text.match(/"/g)?.length ?? 0) % 2 === 0;
    const quotations = quotedSpans(text)
      .filter(one => pairs.has(one.mark + text[one.close]) && (!hasStraight(text, one) || isStraightClear))
      .sort((a, b) => a.open - b.open);
    return quotations
      .flatMap((one, place) => editsOf(text, one, depthOf(quotations, place), marks, right))
      .sort((a, b) => a.start - b.start);
  };
}

function marksOf(locale: Locale): Marks {
  const language = languageOf(locale);
  if (/^(?:zh|yue|lzh)$/.test(language)) return scriptOf(locale) === 'Hant' ? corners : english;
  return byLanguage[language] ?? english;
}

/** How many of the few quotations before this one are still open where it begins. */
function depthOf(quotations: readonly Quoted[], place: number): number {
  const { open } = quotations[place] as Quoted;
  return quotations.slice(Math.max(0, place - 8), place).filter(one => one.close > open).length;
}

function editsOf(text: string, one: Quoted, depth: number, marks: Marks, right: ReadonlySet<string>): Edit[] {
  const now = one.mark + text[one.close];
  const [opening, closing] = depth % 2 === 0 ? [marks[0], marks[1]] : [marks[2], marks[3]];
  if (now === opening + closing || right.has(now)) return [];
  // Typographic marks within a quotation are somebody's choice, straight ones nobody's.
  if (depth > 0 && !hasStraight(text, one)) return [];
  let [from, to] = [one.open + 1, one.close];
  while (from < to && isSpace(text[from] as string)) from += 1;
  while (to > from && isSpace(text[to - 1] as string)) to -= 1;
  if (from >= to) return [];
  return [
    { start: one.open, end: from, text: opening },
    { start: to, end: one.close + 1, text: closing },
  ];
}

function hasStraight(text: string, { mark, close }: Quoted): boolean {
  return /["＂]/.test(mark + text[close]);
}

function isSpace(char: string): boolean {
  return /[ \u00a0\u202f\u2009]/.test(char);
}
