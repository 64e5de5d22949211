import { languageOf } from '../../../base/locale.ts';
import type { Place } from '../../documents/document.ts';
import { type Found, isText, type Page, type PageBlock, type PageRule, within } from '../page.ts';
import { bare, beginsSentence, isCapitalised, type Word, wordsOf } from '../words-of.ts';

/**
 * One body, one name: "Comité du Parti provincial" and "Comité provincial du Parti", "Nationale Academie voor Politiek"
 * and "Nationale Politieke Academie". Two runs of words are one name where they begin alike and have the same words in
 * another order or case, or where one has a single word more in its middle. Endings alone make no other name.
 */
export const oneName: PageRule = {
  id: 'one-name',
  dimension: 'terminology',
  remedy: 'Choose the official name, enter it in the list of names, and write it the same way throughout.',
  run(page) {
    const blocks = page.blocks.filter(block => isText(block) && !(isTitle(block) && languageOf(page.locale) === 'en'));
    const runs = blocks.flatMap(block => namesIn(block));
    return [...sameWords({ ...page, blocks }, runs), ...oneWordMore(runs)];
  },
};

/** English headlines set every word in capitals. */
const isTitle = ({ kind }: PageBlock) => kind === 'title' || kind === 'heading' || kind === 'item';

/** A name of several words as it stands in a block. `stems`: its words without endings, small words left out. */
type Run = { block: PageBlock; start: number; end: number; surface: string; stems: readonly string[] };
type Token = Word & { stem: string | null; isCapital: boolean };

const longest = 12;
/** Two things with "and" between are no one name. */
const and = /^(?:and|et|y|e|en|och|og|und|dan|và|i|a|ve|и|și|ja|és|και|bis|to|ke|till|naar)$/iu;

function tokensOf({ text }: PageBlock): Token[] {
  return wordsOf(text).map(word => {
    const isCapital = isCapitalised(word.text);
    const isSmall = word.text.length <= 4 && !isCapital;
    return { ...word, isCapital, stem: isSmall || word.text.length < 2 ? null : stemOf(word.text) };
  });
}

/** The beginning of a word; compounds begin alike for longer. What follows a hyphen is looked at elsewhere. */
function stemOf(word: string): string {
  const letters = bare(word).split(/[-'’]/)[0]!;
  return letters.slice(0, letters.length > 11 ? 9 : 5);
}

/** Runs from one capitalised word to another, one longer word in small letters and two short ones between at most. */
function namesIn(block: PageBlock): Run[] {
  const tokens = tokensOf(block);
  const runs: Run[] = [];
  let first = 0;
  while (first < tokens.length) {
    const token = tokens[first]!;
    if (!token.isCapital || token.stem === null || beginsSentence(block.text, token.start)) {
      first += 1;
      continue;
    }
    const last = endOfName(block.text, tokens, first);
    if (last > first) runs.push(runOf(block, tokens, first, last));
    first = last + 1;
  }
  return runs;
}

function endOfName(text: string, tokens: readonly Token[], first: number): number {
  let last = first;
  let [long, short] = [0, 0];
  for (let at = first + 1; at < tokens.length && at - first < longest; at += 1) {
    const token = tokens[at]!;
    if (!isNext(text, tokens[at - 1]!, token) || and.test(token.text)) break;
    if (token.isCapital) [last, long, short] = [at, 0, 0];
    else if (token.stem === null) short += 1;
    else long += 1;
    if (long > 1 || short > 2) break;
  }
  return last;
}

const isNext = (text: string, a: Word, b: Word) => /^[ \u00a0]$/.test(text.slice(a.end, b.start));

function runOf(block: PageBlock, tokens: readonly Token[], first: number, last: number): Run {
  const [start, end] = [tokens[first]!.start, tokens[last]!.end];
  const stems = tokens.slice(first, last + 1).flatMap(token => token.stem ?? []);
  return { block, start, end, surface: block.text.slice(start, end), stems };
}

/** The same words otherwise: looked for in small letters too, once the text has them as a name. */
function sameWords(page: Page, runs: readonly Run[]): Found[] {
  const keys = new Set(runs.filter(run => new Set(run.stems).size >= 3).map(keyOf));
  if (keys.size === 0) return [];
  const parts = { keys, firsts: new Set<string>(), others: new Set<string>() };
  for (const { stems } of runs.filter(run => keys.has(keyOf(run)))) {
    parts.firsts.add(stems[0]!);
    for (const stem of stems.slice(1)) parts.others.add(`${stems[0]} ${stem}`);
  }
  const windows = page.blocks.flatMap(block => windowsOf(block, parts));
  return [...Map.groupBy(windows, keyOf).values()].flatMap(all => {
    const forms = Map.groupBy(all, run => run.surface);
    return isOneOtherwise([...forms.values()].map(([run]) => run!)) ? [finding([...forms.values()])] : [];
  });
}

/** The first word and, in any order, the others. */
function keyOf({ stems: [first, ...others] }: Run): string {
  return `${first} ${[...others].sort().join(' ')}`;
}

/** `firsts`: words that begin a name that is looked for; `others`: such a word and one more of its name. */
type Parts = { keys: ReadonlySet<string>; firsts: ReadonlySet<string>; others: ReadonlySet<string> };

function windowsOf(block: PageBlock, { keys, firsts, others }: Parts): Run[] {
  const tokens = tokensOf(block);
  const found: Run[] = [];
  for (const [first, token] of tokens.entries()) {
    if (token.stem === null || !firsts.has(token.stem)) continue;
    for (let last = first + 1; last < Math.min(tokens.length, first + longest); last += 1) {
      const next = tokens[last]!;
      if (!isNext(block.text, tokens[last - 1]!, next) || and.test(next.text)) break;
      if (next.stem === null) continue;
      if (!others.has(`${token.stem} ${next.stem}`)) break;
      const run = runOf(block, tokens, first, last);
      if (keys.has(keyOf(run))) found.push(sentenceCase(run));
    }
  }
  return found;
}

/** The capital that begins a sentence is no other form. */
function sentenceCase(run: Run): Run {
  if (!beginsSentence(run.block.text, run.start)) return run;
  const next = wordsOf(run.surface)[1];
  if (next && isCapitalised(next.text)) return run;
  return { ...run, surface: run.surface.charAt(0).toLowerCase() + run.surface.slice(1) };
}

/** Another order, another case, or another word joined to a long name by a hyphen ("Ho Chi Minh-stad"). */
function isOneOtherwise(forms: readonly Run[]): boolean {
  const orders = new Set(forms.map(run => run.stems.join(' ')));
  const cases = new Set(forms.map(run => caseOf(run.surface)));
  const joined = new Set(forms.map(run => /-(\p{L}+)$/u.exec(run.surface)?.[1] ?? ''));
  return orders.size > 1 || cases.size > 1 || (joined.size > 1 && forms[0]!.stems.length >= 5);
}

/** Which of the longer words have a capital. */
function caseOf(surface: string): string {
  const words = wordsOf(surface).filter(word => word.text.replace(/['’].*$/u, '').length > 4);
  return words.map(word => (isCapitalised(word.text) ? 'A' : 'a')).join('');
}

/** "Academie voor Politiek Ho Chi Minh" and "Academie voor Politieke Wetenschappen Ho Chi Minh". */
function oneWordMore(runs: readonly Run[]): Found[] {
  const long = runs.filter(run => run.stems.length >= 4);
  const distinct = [...Map.groupBy(long, run => run.surface).values()];
  const found: Found[] = [];
  for (const near of Map.groupBy(distinct, ([run]) => endsOf(run!)).values()) {
    const lengths = Map.groupBy(near, ([run]) => run!.stems.length);
    for (const [length, shorter] of lengths)
      for (const longer of lengths.get(length + 1) ?? []) {
        const base = shorter.slice(0, 4).find(([run]) => isInside(run!.stems, longer[0]!.stems));
        if (base) found.push(finding([base, longer]));
      }
  }
  return found;
}

const endsOf = ({ stems }: Run) => `${stems.slice(0, 2).join(' ')} ${stems.at(-1)}`;

function isInside(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(at).every((stem, index) => stem === long[at + 1 + index]);
}

/** The most frequent form first in the message; the finding stands at the rarest. */
function finding(forms: readonly (readonly Run[])[]): Found {
  const ordered = [...forms].sort((a, b) => b.length - a.length);
  const isCase = new Set(ordered.map(([run]) => run!.surface.toLowerCase())).size === 1;
  return {
    severity: isCase ? 'minor' : 'major',
    message: `One name in ${forms.length} forms: ${ordered.map(([run]) => `“${run!.surface}”`).join(', ')}`,
    places: ordered.toReversed().flat().map(placeOf),
  };
}

function placeOf({ block, start, end }: Run): Place {
  return within(block, start, end);
}
