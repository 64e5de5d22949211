import { type Locale, languageOf } from '../../base/locale.ts';
import { foldName } from '../../text/fold-name.ts';
import { type Concept, comparer, conceptWords } from './concept-words.ts';

/** A word of a text in a script with capitals. */
export type Word = {
  start: number;
  end: number;
  text: string;
  folded: string;
  /** As the lists of words are written. */
  form: string;
  /** What stands between it and the word before. */
  gap: string;
  isCapital: boolean;
  startsSentence: boolean;
  concepts: Concept[];
  /** Part of the name of a country or territory. */
  isRegion: boolean;
};

type Span = { start: number; end: number };

/** The words of the texts of a document with the concepts they name. `regions`: where countries are named, in order. */
export function readWords(texts: readonly { text: string; regions: readonly Span[] }[], locale: Locale): Word[][] {
  const spelt = spellingsOf(locale);
  const stemsAt = stemReader(locale);
  return texts.map(({ text, regions }) => {
    const words = wordsOf(text, spelt);
    words.forEach((_, at) => {
      for (const { parts, concept } of stemsAt(words, at))
        for (let step = 0; step < parts.length; step += 1) words[at + step]?.concepts.push(concept);
    });
    markRegions(words, regions);
    return words;
  });
}

type Spelt = (word: string) => { folded: string; form: string };

/** A word comes many times in a document: each spelling is folded once. */
function spellingsOf(locale: Locale): Spelt {
  const compare = comparer(languageOf(locale));
  const known = new Map<string, { folded: string; form: string }>();
  return word => {
    const spelt = known.get(word) ?? { folded: foldName(word).text, form: compare(word) };
    known.set(word, spelt);
    return spelt;
  };
}

function wordsOf(text: string, spelt: Spelt): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’]s(?!\p{L}))?/gu)) {
    const gap = text.slice(end, match.index);
    end = match.index + match[0].length;
    words.push({
      start: match.index,
      end,
      text: match[0],
      ...spelt(match[0]),
      gap,
      isCapital: /^\p{Lu}/u.test(match[0]),
      startsSentence: words.length === 0 || /[.!?…;:|"“”„«»‹›\n]/.test(gap),
      concepts: [],
      isRegion: false,
    });
  }
  return words;
}

// Words are put together here: a compound names what it is made of.
const compounding = new Set(['nl', 'de', 'sv', 'da', 'nb', 'nn', 'af']);

type Stem = { parts: string[]; concept: Concept };

/** Which stems stand at a word; the stems that a word may begin are looked up once. */
function stemReader(locale: Locale): (words: readonly Word[], at: number) => Stem[] {
  const language = languageOf(locale);
  const stems = conceptWords(locale).map(({ stem, concept }): Stem => ({ parts: stem.split(' '), concept }));
  const matches = language === 'vi' ? isSame : compounding.has(language) ? isInside : begins;
  const known = new Map<string, Stem[]>();
  return (words, at) => {
    const { form } = words[at] as Word;
    const possible = known.get(form) ?? stems.filter(stem => mayBegin(form, stem, matches));
    known.set(form, possible);
    return possible.filter(({ parts }) =>
      parts.slice(1).every((part, step) => {
        const other = words[at + 1 + step];
        return other !== undefined && /^[ -]$/.test(other.gap) && matches(other.form, part);
      }),
    );
  };
}

/** A head stands at the end of its word but for an ending: "akademischen" names no academy. */
function mayBegin(form: string, { parts, concept }: Stem, matches: (word: string, stem: string) => boolean): boolean {
  const first = parts[0] as string;
  if (!matches(form, first)) return false;
  return concept.role !== 'body' || form.length - form.lastIndexOf(first) - first.length < 5;
}

const isSame = (word: string, stem: string) => word === stem;

/** A short beginning is also that of many other words. */
function begins(word: string, stem: string): boolean {
  return word.startsWith(stem) && (stem.length > 4 || word.length <= stem.length + 2);
}

const isInside = (word: string, stem: string) => (stem.length > 4 ? word.includes(stem) : begins(word, stem));

function markRegions(words: readonly Word[], regions: readonly Span[]): void {
  let next = 0;
  for (const word of words) {
    while (next < regions.length && (regions[next] as Span).end <= word.start) next += 1;
    word.isRegion = next < regions.length && (regions[next] as Span).start <= word.start;
  }
}
