import { type Locale, languageOf } from '../../base/locale.ts';
import type { Word } from './read-words.ts';
import { is } from './run-evidence.ts';
import type { SmallWords } from './small-words.ts';

/** The words of an organisation's name: its head with what tells it from others of its kind. */
export type BodyPhrase = { text: number; first: number; last: number; head: number };

// In these languages a quality, and a possessor, stand before the head.
const leftward = new Set(['en', 'nl', 'de', 'sv', 'da', 'nb', 'nn', 'af', 'ru']);

// Heads that are common nouns as well: without a capital they are no name.
const common = new Set(
  'party front centre organisation bank company partnership association agency council court'.split(' '),
);

/**
 * The phrases that name organisations: from the head to the left over qualities and possessors where the language puts
 * them there, to the right over qualities, words for kinds of places, names and the small words between them.
 * `startsPerson` says where the name of a person begins that may not be swallowed.
 */
export function bodyPhrases(
  words: readonly Word[],
  text: number,
  locale: Locale,
  small: SmallWords,
  startsPerson: (at: number) => boolean,
): BodyPhrase[] {
  const phrases: BodyPhrase[] = [];
  let done = -1;
  words.forEach((word, head) => {
    if (head <= done || !isHead(word) || isBeforeHead(words, head)) return;
    const first = leftward.has(languageOf(locale)) ? leftEnd(words, head, done, small) : head;
    const last = rightEnd(words, head, small, startsPerson);
    if (!isName(words.slice(first, last + 1), head - first)) return;
    done = last;
    phrases.push({ text, first, last, head });
  });
  return phrases;
}

/** What kind of body a word names; a party's committee is a committee. */
export function bodyOf({ concepts }: Word): string {
  const bodies = concepts.filter(({ role }) => role === 'body').map(({ id }) => id);
  return bodies.find(id => id !== 'party') ?? bodies[0] ?? '';
}

const mostWords = 14;

const isHead = (word: Word) =>
  word.concepts.some(({ id, role }) => role === 'body' && (word.isCapital || !common.has(id)));

/** "Party Committee": the party is not what is named. */
function isBeforeHead(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return bodyOf(words[at] as Word) === 'party' && next !== undefined && next.gap === ' ' && is(next, 'body');
}

function leftEnd(words: readonly Word[], head: number, done: number, small: SmallWords): number {
  let first = head;
  while (
    first - 1 > done &&
    head - first < mostWords &&
    /^[ -]$/.test((words[first] as Word).gap) &&
    !(words[first] as Word).startsSentence
  ) {
    const word = words[first - 1] as Word;
    if (is(word, 'office') || small.of.has(word.form) || small.at.has(word.form) || small.and.has(word.form)) break;
    if (!word.isCapital && !is(word, 'quality') && !is(word, 'place') && !word.isRegion) break;
    first -= 1;
  }
  return first;
}

function rightEnd(
  words: readonly Word[],
  head: number,
  small: SmallWords,
  startsPerson: (at: number) => boolean,
): number {
  let last = head;
  for (let at = head + 1; at < words.length && at - last < 4 && at - head < mostWords; at += 1) {
    const word = words[at] as Word;
    if (!/^ ?[ '’-]$/.test(word.gap) || word.startsSentence || startsPerson(at)) break;
    if (belongs(word)) last = at;
    else if (!small.of.has(word.form) && !(small.and.has(word.form) && is(words[last] as Word, 'quality'))) break;
  }
  return last;
}

function belongs(word: Word): boolean {
  if (is(word, 'office') && !is(word, 'quality')) return false;
  return word.isCapital || word.isRegion || is(word, 'quality') || is(word, 'place') || is(word, 'body');
}

/** A head and a name, or a head and two qualities, one of them with a capital at least. */
function isName(words: readonly Word[], head: number): boolean {
  if (bodyOf(words[head] as Word) === 'politburo') return true;
  const others = words.filter((_, at) => at !== head);
  const named = others.some(word => word.isRegion || (word.isCapital && word.concepts.length === 0));
  const qualities = others.filter(word => is(word, 'quality') || is(word, 'place') || is(word, 'body'));
  // "Sekretaris Partai Provinsi Quang Ninh": the party's, not a party.
  const isParty = bodyOf(words[head] as Word) === 'party';
  if (isParty && !others.some(word => is(word, 'quality')) && others.some(word => is(word, 'place'))) return false;
  const hasCapital = words.some(word => word.isCapital && !word.startsSentence);
  return hasCapital && (named || (qualities.length > 1 && qualities.some(word => is(word, 'quality'))));
}
