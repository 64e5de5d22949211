import { type Locale, languageOf, scriptOf } from '../base/locale.ts';
import { kin, letterScores } from './eld.ts';
import { identifyLanguage } from './identify.ts';
import { quotedSpans } from './quoted-spans.ts';

export type Residue = {
  /** A whole line, or words inside a line. */
  kind: 'line' | 'span';
  /** UTF-16 units in the text. */
  start: number;
  end: number;
  /** The language it is in; null: another script, which does not say the language. */
  locale: Locale | null;
};

type Word = { text: string; start: number; end: number };

/**
 * Lines and spans of `text` (plain, lines divided by `\n`, mainly in `locale`) that are in another language, in their order.
 *
 * Names stay: capitalised words say nothing, nor does what stands in quotation marks or brackets. Languages that differ as
 * little as Indonesian and Malay or Danish and Norwegian are never told apart here. Linear in the text; never throws.
 */
export function findResidue(text: string, locale: Locale): Residue[] {
  const found: Residue[] = [];
  const spared = sparedIn(text);
  let start = 0;
  // Addresses are in no language; blanks of the same length keep the offsets.
  const readable = text.replace(/https?:\/\/\S+|(?<!\S)\S{1,64}@\S+/g, address => ' '.repeat(address.length));
  for (const line of readable.split('\n')) {
    found.push(...residueOfLine(line, locale, start, spared));
    start += line.length + 1;
  }
  return found;
}

function residueOfLine(line: string, locale: Locale, start: number, spared: Uint8Array): Residue[] {
  const at = (kind: Residue['kind'], from: number, end: number, other: Locale | null): Residue => {
    return { kind, start: start + from, end: start + end, locale: other };
  };
  const content = line.trimEnd();
  const lead = content.length - content.trimStart().length;
  const words = wordsOf(content).filter(word => spared[start + word.start] === 0);
  const alien = words.filter(word => isForeignScript(word.text, locale));
  if (lettersIn(alien) > 0.8 * lettersIn(words)) {
    const { locale: other } = identifyLanguage(content.slice(0, 1000));
    // A name in its own script may stand alone, as in a list of speakers.
    if (lettersIn(alien) < 8 || !isProse(alien) || (other !== null && isNear(other, locale))) return [];
    return [at('line', lead, content.length, other)];
  }
  const scripts = runs(words, word => isForeignScript(word.text, locale)).filter(
    run => lettersIn(run) >= 6 && isProse(run),
  );
  const foreign = [...scripts, ...(scriptOf(locale) === 'Latn' ? latinRuns(words, locale) : [])];
  return foreign
    .map(run => [run[0]?.start ?? 0, run.at(-1)?.end ?? 0] as const)
    .sort(([a], [b]) => a - b)
    .map(([from, end]) => {
      const other = identifyLanguage(content.slice(from, Math.min(end, from + 1000))).locale;
      const isWhole = foreign.length === 1 && isAllButNames(words, from, end);
      return isWhole ? at('line', lead, content.length, other) : at('span', from, end, other);
    });
}

/** Nothing is outside but capitalised words, such as the line's first one, and it is the smaller part. */
function isAllButNames(words: readonly Word[], from: number, end: number): boolean {
  const outside = words.filter(word => word.start < from || word.end > end);
  return outside.length * 2 <= words.length && outside.every(word => /^\p{Lu}/u.test(word.text));
}

/** Runs of words in Latin letters that fit another language clearly better, capitalised words between them included. */
function latinRuns(words: readonly Word[], locale: Locale): Word[][] {
  const own = kin(languageOf(locale));
  // Swahili and others without a model: all of it would look foreign.
  if (own === null || !modelled.has(own)) return [];
  const telling = words.filter(word => /^\p{Ll}/u.test(word.text) && /^\p{sc=Latn}/u.test(word.text));
  const foreign = new Set<Word>();
  const votes = telling.map(() => 0);
  for (let first = 0; first + windowWords <= telling.length || first === 0; first += 1) {
    const window = telling.slice(first, first + windowWords);
    if (window.length < 3 || lettersIn(window) < 12) continue;
    const margin = marginAgainst(window.map(word => word.text).join(' '), own);
    for (const index of window.keys()) votes[first + index] = (votes[first + index] ?? 0) + margin;
  }
  for (const [index, word] of telling.entries()) {
    const windows = Math.min(
      index + 1,
      windowWords,
      telling.length - index,
      Math.max(1, telling.length - windowWords + 1),
    );
    if ((votes[index] ?? 0) / windows > leastMargin) foreign.add(word);
  }
  const found: Word[][] = [];
  let run: Word[] = [];
  for (const word of words) {
    if (foreign.has(word)) run.push(word);
    else if (!/^\p{Ll}/u.test(word.text) && run.length > 0) run.push(word);
    else {
      found.push(run);
      run = [];
    }
  }
  found.push(run);
  const trimmed = found.map(one => one.slice(0, one.findLastIndex(word => foreign.has(word)) + 1));
  return trimmed.filter(one => one.filter(word => foreign.has(word)).length >= 3 && lettersIn(one) >= 10);
}

const windowWords = 4;
const leastMargin = 0.08;

/** By how much the best of the other languages fits `text` better than `own` does; below 0 when it fits worse. */
function marginAgainst(text: string, own: string): number {
  let [mine, best] = [0, 0];
  for (const [code, score] of letterScores(text)) {
    if (code === own) mine = score;
    else if (!isNear(code, own) && others.has(code)) best = Math.max(best, score);
  }
  return best - mine;
}

const modelled = new Set(
  'az ca cs da de en es et eu fi fr hr hu is it lt lv ms nb nl pl pt ro sk sl sq sv tl tr vi'.split(' '),
);
/** What a newsroom is likely to leave over; the smaller languages would win where a text is full of names. */
const others = new Set('cs da de en es fi fr hr hu it ms nb nl pl pt ro sv tl tr vi'.split(' '));
const near = [
  ['id', 'ms'],
  ['nl', 'af'],
  ['nb', 'nn', 'no', 'da'],
  ['cs', 'sk'],
  ['hr', 'sr', 'bs', 'sl'],
  ['es', 'gl', 'ca', 'pt'],
  ['ru', 'uk', 'bg', 'be', 'mk', 'sr'],
  ['hi', 'mr', 'ne'],
  ['zh', 'yue', 'lzh'],
  ['ar', 'fa', 'ur'],
];

function isNear(a: Locale, b: Locale): boolean {
  const [first, second] = [languageOf(a), languageOf(b)];
  return first === second || near.some(group => group.includes(first) && group.includes(second));
}

/** Latin words among other letters may be names and codes: `isProse` decides for the run they stand in. */
function isForeignScript(word: string, locale: Locale): boolean {
  const script = scriptOf(locale);
  if (script === 'Latn') return /\p{L}/u.test(word) && !/[\p{sc=Latn}\p{sc=Zyyy}\p{sc=Zinh}]/u.test(word.slice(0, 2));
  if (/^\p{sc=Latn}/u.test(word)) return true;
  const own = ownScripts[script] ?? null;
  return own !== null && /^\p{L}/u.test(word) && !own.test(word);
}

/** Two words in small letters or more, where the script has them: no name, no brand, no code. */
function isProse(words: readonly Word[]): boolean {
  const cased = words.filter(word => /^[\p{Lu}\p{Ll}]/u.test(word.text));
  return cased.length * 2 < words.length || cased.filter(word => /^\p{Ll}{2}/u.test(word.text)).length >= 2;
}

const ownScripts: Record<string, RegExp> = {
  Hans: /^\p{sc=Han}/u,
  Hant: /^\p{sc=Han}/u,
  Jpan: /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]/u,
  Kore: /^[\p{sc=Hang}\p{sc=Han}]/u,
  Arab: /^\p{sc=Arab}/u,
  Thai: /^\p{sc=Thai}/u,
  Cyrl: /^\p{sc=Cyrl}/u,
  Laoo: /^\p{sc=Laoo}/u,
  Khmr: /^\p{sc=Khmr}/u,
  Mymr: /^\p{sc=Mymr}/u,
  Hebr: /^\p{sc=Hebr}/u,
  Grek: /^\p{sc=Grek}/u,
  Deva: /^\p{sc=Deva}/u,
};

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\p{L}[\p{L}\p{M}'’]*(?:-\p{L}[\p{L}\p{M}]*)*/gu)].map(match => {
    return { text: match[0], start: match.index, end: match.index + match[0].length };
  });
}

function runs(words: readonly Word[], isIn: (word: Word) => boolean): Word[][] {
  const found: Word[][] = [[]];
  for (const word of words) {
    if (isIn(word)) found.at(-1)?.push(word);
    else if (found.at(-1)?.length !== 0) found.push([]);
  }
  return found.filter(run => run.length > 0);
}

function lettersIn(words: readonly Word[]): number {
  return words.reduce((sum, word) => sum + word.text.length, 0);
}

/** 1 for each unit of a short quotation or bracket: the original of a name or of what was said belongs there. */
function sparedIn(text: string): Uint8Array {
  const spared = new Uint8Array(text.length + 1);
  let done = 0;
  for (const { open, close } of [...quotedSpans(text)].sort((a, b) => a.open - b.open)) {
    if (close - open > 300) continue;
    spared.fill(1, Math.max(done, open), Math.max(done, close + 1));
    done = Math.max(done, close + 1);
  }
  return spared;
}
