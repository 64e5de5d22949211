import type { Locale } from '../../base/locale.ts';
import { plainText, type Run } from '../../base/runs.ts';
import { likeness } from '../../text/identify.ts';
import type { Check, CheckInput, Finding, Span } from '../check.ts';
import { regionsIn } from './region-names.ts';
import { areClose } from './untouched.ts';
import { writingOf } from './writing.ts';

type Word = Span & { text: string };

/** How much a word must look like the source's language, and how much more than like the target's. From DEMETR, odd ids. */
type Likeness = { score: number; margin: number };
const usual: Likeness = { score: 0.5, margin: 0.06 };
const accented: Likeness = { score: 0.5, margin: -0.1 };
const letter: Likeness = { score: 0.8, margin: 0.5 };
/** The first word of a sentence may be a name: everyday words only. */
const first: Likeness = { score: 0.84, margin: 0.8 };
const noun: Likeness = { score: 0.7, margin: 0.12 };

/** The same word in most languages. */
const everywhere = new Set(
  'euro euros kilo kilos kilogram gram meter km kg cm mm et al vs via per pro anti ex online internet covid'.split(' '),
);

/**
 * Words of the source that were left standing in the translation. Where the two have different scripts any word in the
 * source's script is one; else a word that stands in both, is no name (capital, not at the beginning), figure or code, and
 * looks more like the source's language. Close languages (Indonesian, Malay) share their words: silent there.
 */
export const untranslatedWords: Check = {
  id: 'untranslated-words',
  dimension: 'accuracy',
  severity: 'major',
  run(input: CheckInput): Finding[] {
    if (areClose(input.from, input.to) || input.from === input.to) return [];
    const source = wordsOf(withoutProtected(input.source));
    const target = wordsOf(withoutProtected(input.target));
    const own = scriptsOf(input.from);
    const other = scriptsOf(input.to);
    const left = own.some(name => other.includes(name))
      ? [...sharedWords(source, target, input), ...foreignRegions(source, target, input)]
      : inScript(own, target, source);
    const cited = citations(input.target);
    return runsOf(left, target)
      .filter(span => !isCited(span, cited))
      .map(span =>
        found(
          span,
          input,
          own.some(name => other.includes(name)),
        ),
      );
  },
};

/** Protected text stands in the translation by intention; blanks keep the offsets. */
function withoutProtected(runs: readonly Run[]): string {
  return runs.map(run => ('placeholder' in run ? ' '.repeat(run.text.length) : 'text' in run ? run.text : '')).join('');
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}_@/]+(?:[.\u2010-][\p{L}\p{M}\p{N}_@/]+)*/gu)].map(match => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The Unicode scripts that a locale is written in. */
function scriptsOf(locale: Locale): string[] {
  const { script } = writingOf(locale);
  if (script === 'Hans' || script === 'Hant') return ['Han'];
  if (script === 'Jpan') return ['Han', 'Hira', 'Kana'];
  return [script === 'Kore' ? 'Hang' : script];
}

/** Another script than the translation's: no word of it belongs there, but Latin names do in every script. */
function inScript(own: readonly string[], target: readonly Word[], source: readonly Word[]): Word[] {
  const said = new Set(source.map(word => word.text));
  if (own[0] === 'Latn')
    return target.filter((word, at) => said.has(word.text) && isProse(word.text, 4) && !isBesideName(target, at));
  const all = own.map(name => `\\p{sc=${name}}`).join('');
  const letters = new RegExp(`^[${all}\\p{M}/-]*[${all}][${all}\\p{M}/-]*$`, 'u');
  return target.filter(word => letters.test(word.text));
}

/** One script for both: what stands in both and looks like the source's language. */
function sharedWords(source: readonly Word[], target: readonly Word[], { from, to }: CheckInput): Word[] {
  if (writingOf(from).script !== 'Latn' && writingOf(from).script !== 'Cyrl') return [];
  const said = new Set(source.map((word, at) => (at === 0 ? word.text.toLowerCase() : word.text)));
  const nouns = writingOf(from).language === 'de' ? commonNouns(source) : new Set<string>();
  return target.filter((word, at) => {
    const { text } = word;
    if (nouns.has(text) && !isBesideCapital(target, at)) return looksLike(text, from, to, noun);
    if (at === 0 && text === source[0]?.text && isFirstWord(text, target[1], from))
      return looksLike(text, from, to, first);
    if (!said.has(text) || !isProse(text, 1) || isBesideName(target, at)) return false;
    if (text.length === 1) return looksLike(text, from, to, letter);
    return looksLike(text, from, to, hasForeignLetter(text, to) ? accented : usual);
  });
}

/** In Vietnamese and its like one syllable of a name looks like any word. */
function isFirstWord(text: string, next: Word | undefined, from: Locale): boolean {
  return (
    /^\p{Lu}\p{Ll}{3,}$/u.test(text) &&
    /^\p{Ll}/u.test(next?.text ?? '') &&
    !/^(vi|id|ms)$/.test(writingOf(from).language)
  );
}

/** Countries that still have their name in the source's language: Argentinien. */
function foreignRegions(source: readonly Word[], target: readonly Word[], { from, to }: CheckInput): Word[] {
  const said = new Set(source.map(word => word.text));
  return target.filter(({ text: word }) => {
    if (!said.has(word) || !/^\p{Lu}\p{Ll}{3,}$/u.test(word)) return false;
    return regionsIn(word, from).length > 0 && regionsIn(word, to).length === 0;
  });
}

/** German writes nouns like names; but a name seldom has an article, an adjective or a figure before it. */
function commonNouns(source: readonly Word[]): Set<string> {
  const nouns = source.filter(({ text }, at) => {
    const before = source[at - 1]?.text ?? '';
    if (!/^\p{Lu}\p{Ll}{3,}$/u.test(text) || namelike.test(text)) return false;
    return determiner.test(before) && !prepositions.has(before);
  });
  return new Set(nouns.map(word => word.text));
}

const determiner =
  /^(\p{N}+|das|zum|zur|im|am|vom|beim|([Ee]|[Ss]|[Dd]|[Mm]|[Kk])?ein|ihr|unser|\p{L}\p{Ll}+(e|en|em|er|es)|de[rmn]|die)$/u;
/** Institutions that keep their name, and the endings of places. */
const namelike = /^(Bundes|Reichs|Land(es)?tag)|(platz|burg|ring|stadt|berg)$/u;
const prepositions = new Set(
  'ohne über unter hinter neben gegen wegen außer gen sagte sagten meinte erklärte wurde wurden hatte hatten habe haben werde werden würde'.split(
    ' ',
  ),
);

/** English, Indonesian and Malay have no accents of their own. */
function hasForeignLetter(word: string, to: Locale): boolean {
  return /^(en|id|ms)$/.test(writingOf(to).language) && /[^a-z-]/.test(word);
}

function looksLike(word: string, from: Locale, to: Locale, { score, margin }: Likeness): boolean {
  const [own, other] = likeness(word, [from, to]);
  return own >= score && own - other >= margin;
}

/** Lower case, no digit or sign: neither name nor acronym, code nor address. */
function isProse(word: string, shortest: number): boolean {
  return word.length >= shortest && /^[\p{Ll}\p{M}\u2010-]+$/u.test(word) && !everywhere.has(word);
}

/** “Sturm und Drang”, “Ligue des champions”: small words inside a name stay with it. */
function isBesideName(words: readonly Word[], at: number): boolean {
  const isName = (word: Word | undefined) => word !== undefined && /^\p{Lu}/u.test(word.text);
  const word = words[at]!;
  return word.text.length <= 3 && at > 1 && isName(words[at - 1]) && isName(words[at + 1]);
}

function isBesideCapital(words: readonly Word[], at: number): boolean {
  return [words[at - 1], words[at + 1]].some(word => /^\p{Lu}/u.test(word?.text ?? ''));
}

/** Neighbours are one finding. */
function runsOf(left: readonly Word[], target: readonly Word[]): Span[] {
  const chosen = new Set(left);
  const runs: Span[] = [];
  for (const [at, word] of target.entries()) {
    if (!chosen.has(word)) continue;
    const last = runs.at(-1);
    if (last && chosen.has(target[at - 1]!)) last.end = word.end;
    else runs.push({ start: word.start, end: word.end });
  }
  return runs;
}

/** Both lists are in order: what ends before this span is not asked again. */
function isCited(span: Span, cited: Span[]): boolean {
  while (cited[0] && cited[0].end < span.end) cited.shift();
  return cited[0] !== undefined && cited[0].start <= span.start;
}

/** A word or two between marks, in brackets or emphasised are foreign by intention: “phở”, Chen Gang (陈刚). */
function citations(runs: readonly Run[]): Span[] {
  const text = plainText(runs);
  const marked = [...text.matchAll(/[“„«"「『《‘(（[][^“„«"”»」』》’)）\]]{1,40}[”“»"」』》’)）\]]/gu)];
  const few = marked.filter(match => (match[0].match(/[\p{L}\p{M}\p{N}-]+/gu) ?? []).length <= 3);
  const spans: Span[] = few.map(match => ({ start: match.index, end: match.index + match[0].length }));
  let [at, opened] = [0, 0];
  for (const run of runs) {
    if ('open' in run) opened = at;
    else if ('close' in run && at - opened <= 40) spans.push({ start: opened, end: at });
    if ('text' in run) at += run.text.length;
  }
  return spans.sort((a, b) => a.end - b.end);
}

/** One word of the same script may be a loan; two in a row, or an everyday word, are none. */
function found(span: Span, { from, to, target }: CheckInput, isShared: boolean): Finding {
  const words = plainText(target).slice(span.start, span.end);
  const [own, other] = isShared && !words.includes(' ') ? likeness(words, [from, to]) : [1, 0];
  return {
    check: 'untranslated-words',
    dimension: 'accuracy',
    severity: own >= 0.82 && own - other > 0.5 ? 'major' : 'minor',
    message: `“${words}” was left in the language of the source`,
    source: null,
    target: span,
  };
}
