import type { Abbreviations } from './abbreviations.ts';

export type EndRules = { language: string; words: Abbreviations; isList: boolean };

/** These end a sentence without a space behind them. */
const spaceless = /[。！？｡．။។៕།።፧।]/u;
/** What stands before the first letter of a sentence. */
const opening = /[\s\p{Ps}\p{Pi}\p{Pd}"'„“”‘«»¿¡•*]/u;
const continuing = /^[,;:，；：、،؛)\]»”’%/&=+]/u;
const lineBreak = /^[\n\r\u0085\u2028\u2029]/;
/** Write ordinals with a full stop: "12. Juni". */
const ordinalLanguages = new Set('de da nb nn no fi et lv cs sk sl hr sr bs hu pl is fo tr lb ko'.split(' '));
/** Forms of companies that stand behind "Co.". */
const legalForm = /^(?:KG|KGaA|OHG|AG|SE|NV|SA|SAS|SpA|SpK)$/;
/** What an amount goes on with: "3 mil. Kč". */
const currencyWord = /^(?:[A-Z]{3}|Kč|Ft|Euro|Dollar)$/;
/** "7 p.m. ET": a time zone. */
const timeZone = /^[A-Z]{2,4}$/;
/** Fewer words than these are not yet a sentence that an abbreviation could end: "At 5 a.m. Mr. Smith came". */
const fewestWords = 3;

/** Whether the mark at `at`, in a sentence that began at `start`, ends it. Looks at a bounded stretch on either side. */
export function endsSentence(text: string, start: number, at: number, mark: string, rules: EndRules): boolean {
  const end = at + mark.length;
  const after = text[end] ?? '';
  if (lineBreak.test(mark)) return rules.isList || endsAtLineBreak(text, end);
  if (spaceless.test(mark)) return !continuing.test(after) && !speaksOn(text, start, at, mark, end);
  if (!/\s/.test(after))
    return (/[।॥؟۔]/u.test(mark) && !/[\p{P}]/u.test(after)) || isUnspacedEnd(text, start, at, mark, rules);
  const next = nextWord(text, end);
  if (continuing.test(text.slice(next.at, next.at + 1)) || isLower(next.word)) return false;
  if (isCommentInBrackets(text, mark, next.at)) return false;
  if (rules.language === 'ko' && isQuoted(mark) && quotingParticle.test(next.word)) return false;
  if (/[!?؟？！]/u.test(mark)) return true;
  if (rules.language === 'th') return false;
  // Armenian ends a sentence with ։ or a colon; its full stop divides less than a semicolon does.
  if (rules.language === 'hy' && mark === '.') return false;
  // "I" is written large wherever it stands.
  if (mark.startsWith('. .')) return isCapitalised(next.word) && next.word !== 'I';
  if (mark.startsWith('.') && !mark.startsWith('..')) return endsAtFullStop(text, start, at, mark, next.word, rules);
  return true;
}

/** A line that goes on in lower case, in a bracket or with a lone mark was only wrapped; an item of a list was not. */
function endsAtLineBreak(text: string, end: number): boolean {
  const next = text.slice(end, end + 64).trimStart();
  if (/^(?:[•⁃▪‣·*–—-]\s|(?:\d{1,3}|\p{L})[.)]{1,2}\s)/u.test(next)) return true;
  return !isLower(nextWord(text, end).word) && !/^(?:[.,;:!?]|\([^()]{1,40}\)[.,;:]|\(\p{Ll})/u.test(next);
}

/** "좋다." 라고 했다: the particle of a quotation belongs to it, with a space before it too. */
const quotingParticle =
  /^(?:이?라(?:고|고는|고도|는|며|면서|던|지만)|이?란|하고|하며|고|며|면서|는|을|를|의|과|로|으로)$/u;

const isQuoted = (mark: string) => mark.length > 1 && /["”»“’']$/u.test(mark);

/** «… the house!' (Which was true.)», “… stairways” (Smith 55).: the bracket speaks of the quotation. */
function isCommentInBrackets(text: string, mark: string, next: number): boolean {
  return isQuoted(mark) && /[(（]/.test(text[next] ?? '');
}

/** “来了。”他说, 「はい。」と言った: the speaker follows the quotation. */
function speaksOn(text: string, start: number, at: number, mark: string, end: number): boolean {
  if (!/[”’」』]$/u.test(mark)) return false;
  if (/^(?:と(?!ても|ころで|にかく)|って|を|が|に|の)/u.test(text.slice(end, end + 5))) return true;
  if (!/\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}/u.test(text[end] ?? '')) return false;
  return /^\s*[“‘「『]/u.test(text.slice(start, Math.min(at, start + 8)));
}

/** No space behind the mark: 好吗?很好, or a space that was forgotten before a word that begins sentences. */
function isUnspacedEnd(text: string, start: number, at: number, mark: string, rules: EndRules): boolean {
  const end = at + mark.length;
  if (/^[.!?]$/.test(mark) && /\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}/u.test(text[end] ?? ''))
    return /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text[at - 1] ?? '');
  if (mark !== '.' && mark !== '?' && mark !== '!') return false;
  const next = nextWord(text, end);
  if (
    next.at !== end ||
    !isCapitalised(next.word) ||
    /[.@/]\p{L}/u.test(text.slice(end, end + 40).split(/\s/, 1)[0] ?? '')
  )
    return false;
  const before = tokenBefore(text, start, at);
  if (!/^(?:[\p{L}\p{M}-]*\p{Ll}{2}|[\d.,]*\d)$/u.test(before) || /[@/]/.test(text.slice(Math.max(start, at - 40), at)))
    return false;
  const lower = next.word.replace(/\.$/, '').toLowerCase();
  return rules.words.starters.has(lower) || (rules.words.inner.has(lower) && text[end + lower.length] === '.');
}

function endsAtFullStop(text: string, start: number, at: number, mark: string, next: string, rules: EndRules): boolean {
  const token = tokenBefore(text, start, at);
  const lower = token.toLowerCase();
  const starter = rules.words.starters.has(next.toLowerCase());
  // A mark that closes behind the full stop says that a whole sentence ended.
  if (mark.length > 1 && /["”»“’]$/u.test(mark)) return true;
  if (isListMark(text, start, at, token)) return false;
  const number = /^(?:\d{1,4}\.[-–/]|[-–/])?(\d{1,4})$/.exec(token)?.[1];
  if (number) return endsAtNumber(number, text, start, at - token.length, next, starter, rules);
  if (rules.words.inner.has(lower)) return false;
  if (/^[\d-]/.test(next) && (rules.words.numbered.has(lower) || isWithoutVowel(token))) return false;
  // "1898 г." is a year, "г. Волгоград" a town: one letter ends a sentence behind a number only.
  if (rules.words.final.has(lower) && (token.length > 1 || isBehindNumber(text, at - 1)))
    return endsAtFinal(text, start, at - token.length, next, starter, rules);
  if (isInitial(token)) return starter && (next !== 'I' || token.includes('.')) && !/^(?:a|A)$/.test(next);
  if (/^(?:(?:\p{L}\p{M}*){1,3}[.-])+(?:\p{L}\p{M}*){1,3}$/u.test(token)) return starter;
  return true;
}

function endsAtFinal(
  text: string,
  start: number,
  at: number,
  next: string,
  starter: boolean,
  rules: EndRules,
): boolean {
  if (starter) return true;
  if (rules.language === 'de' || !isCapitalised(next) || legalForm.test(next)) return false;
  if (timeZone.test(next) && /[ap]\.m/i.test(text.slice(at, at + 3))) return false;
  if (currencyWord.test(next) && isBehindNumber(text, at)) return false;
  return (text.slice(Math.max(start, at - 200), at).match(/\S+/g)?.length ?? 0) >= fewestWords;
}

function endsAtNumber(
  number: string,
  text: string,
  start: number,
  at: number,
  next: string,
  starter: boolean,
  rules: EndRules,
): boolean {
  if (/^\d/.test(next) && !/^\d{4,}/.test(next)) return false;
  if (!ordinalLanguages.has(rules.language) || number.length > 2) return true;
  // "p. 55. Were": a number that is referred to is no ordinal.
  const reference = /(\S{1,8}?)\.?\s*$/.exec(text.slice(Math.max(start, at - 12), at))?.[1] ?? '';
  return starter || rules.words.numbered.has(reference.toLowerCase());
}

function isBehindNumber(text: string, at: number): boolean {
  return /\d\s?$/.test(text.slice(Math.max(0, at - 2), at));
}

/** "Rs.", "Bldg.": in Latin letters such a word is an abbreviation. */
function isWithoutVowel(token: string): boolean {
  return /^[b-df-hj-np-tv-xz]{2,5}$/i.test(token);
}

/** The item's own number or letter at the start of a sentence: "1. ", "a.) ". */
function isListMark(text: string, start: number, at: number, token: string): boolean {
  const ahead = at - token.length - start;
  if (ahead >= 8 || !/^(?:\d{1,3}|\p{L}|[ivxIVX]{1,5})$/u.test(token)) return false;
  return /^[\s(\-–•*⁃]*$/u.test(text.slice(start, start + ahead));
}

function isInitial(token: string): boolean {
  return /^\p{L}\p{M}*$/u.test(token) || /^\p{Lu}\p{Ll}?(?:[.-]\p{Lu}\p{Ll}?)+$/u.test(token);
}

/** Letters, digits and inner dots right before `at`; longer than any abbreviation is cut. */
function tokenBefore(text: string, start: number, at: number): string {
  let from = at;
  while (from > start && at - from < 24 && /[\p{L}\p{M}\p{N}.\-–/°º№]/u.test(text[from - 1] as string)) from -= 1;
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
