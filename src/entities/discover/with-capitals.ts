import type { Locale } from '../../base/locale.ts';
import { honorificsOf } from '../../text/honorifics.ts';
import { affixesOf } from '../../text/name-affixes.ts';
import { type BodyKey, bodyKey, isPartOf, textOfKey } from './body-key.ts';
import { type BodyPhrase, bodyPhrases } from './body-phrases.ts';
import { capitalRuns, keyOf, possessiveOf, type Run } from './capital-runs.ts';
import type { Sighting } from './gather.ts';
import type { Word } from './read-words.ts';
import { type Evidence, evidenceOf, is } from './run-evidence.ts';
import { scoreRuns } from './score-runs.ts';
import { type SmallWords, smallWordsOf } from './small-words.ts';

/** Names in a script that has capitals. The words of each text are those of the same document. */
export function sightWithCapitals(texts: readonly Word[][], locale: Locale): Sighting[] {
  const small = smallWordsOf(locale);
  const honorifics = honorificsOf(locale);
  const isOther = (word: Word) =>
    word.concepts.length > 0 ||
    word.isRegion ||
    honorifics.before.has(word.form) ||
    isSmall(word, small) ||
    /^[\p{Lu}\p{N}]+$/u.test(word.text);
  const runs = withBases(joinedRuns(capitalRuns(texts, isOther), texts, small), affixesOf(locale).after);
  const calledByLast = lastWordEvidence(runs);
  const scores = scoreRuns(
    runs,
    texts,
    run => [...evidenceOf(run, texts[run.text] as Word[], small, honorifics), ...calledByLast(run)],
    small.and,
  );
  const persons = new Set(
    runs.filter(run => scores.get(run.key)?.kind === 'person').map(run => `${run.text} ${run.first}`),
  );
  const phrases = texts.flatMap((words, text) =>
    bodyPhrases(words, text, locale, small, at => persons.has(`${text} ${at}`)),
  );
  const wordAt = (text: number, at: number) => (texts[text] as Word[])[at] as Word;
  const spanOf = ({ text, first, last }: Pick<Run, 'text' | 'first' | 'last'>) => ({
    text,
    start: wordAt(text, first).start,
    end: wordAt(text, last).end,
  });
  const nameSpanOf = (run: Run) => {
    const span = spanOf(run);
    return { ...span, end: span.end - possessiveOf(wordAt(run.text, run.last)).length };
  };
  const fuller = fullerNames(runs.filter(run => scores.get(run.key)?.kind === 'person'));
  const inPhrases = new Set(
    phrases.flatMap(({ text, first, last }) =>
      Array.from({ length: last - first + 1 }, (_, step) => `${text} ${first + step}`),
    ),
  );
  const isInside = (run: Run) => inPhrases.has(`${run.text} ${run.first}`);
  const named = runs.flatMap(run => {
    const score = scores.get(run.key);
    // Half of an organisation's name that looks like a person's: "Ho Chi Minh" in the academy's.
    if (!score || (score.kind === 'person' && isInside(run))) return [];
    const key = (score.kind === 'person' && run.first === run.last && fuller.get(run.key)) || run.key;
    return [{ key, kind: score.kind, span: nameSpanOf(run), reasons: score.reasons }];
  });
  const keys = wholeNames(phrases, texts);
  const bodies = phrases.map((phrase, at) => ({
    key: keys[at] as string,
    kind: 'organisation' as const,
    span: spanOf(phrase),
    reasons: ['head of an organisation' as const],
  }));
  return [...named, ...bodies];
}

/** The one longer name of a person that ends in a word, for each such word. */
function fullerNames(persons: readonly Run[]): Map<string, string | null> {
  const byLast = new Map<string, string | null>();
  for (const key of new Set(persons.filter(run => run.last > run.first).map(run => run.key))) {
    const last = key.slice(key.lastIndexOf(' ') + 1);
    byLast.set(last, byLast.has(last) ? null : key);
  }
  return byLast;
}

const isSmall = (word: Word, { of, at, and }: SmallWords) =>
  of.has(word.form) || at.has(word.form) || and.has(word.form);

/** "Andrés López Obrador" and later "Obrador": so persons are named, places are not. */
function lastWordEvidence(runs: readonly Run[]): (run: Run) => Evidence[] {
  const alone = new Set(runs.filter(run => run.first === run.last).map(run => run.key));
  return ({ key, first, last }) =>
    last > first && last - first < 4 && alone.has(key.slice(key.lastIndexOf(' ') + 1))
      ? [{ kind: 'person', points: 2, reason: 'last word alone elsewhere' }]
      : [];
}

/** "région autonome Zhuang du Guangxi": two runs with a small word between them, behind a word for a place. */
function joinedRuns(runs: readonly Run[], texts: readonly Word[][], small: SmallWords): Run[] {
  const starts = new Map(runs.map(run => [`${run.text} ${run.first}`, run]));
  return runs.flatMap(run => {
    const words = texts[run.text] as Word[];
    const before = words[run.first - 1];
    const between = words[run.last + 1];
    const next = starts.get(`${run.text} ${run.last + 2}`);
    if (!before || !(is(before, 'place') || is(before, 'quality')) || words[run.first]?.gap !== ' ') return [run];
    if (!between || !next || !small.of.has(between.form) || small.at.has(between.form)) return [run];
    return [{ ...run, last: next.last, key: keyOf(words, run.first, next.last) }];
  });
}

/** A run with an ending of its language counts as the run without it, where that one is there too. */
function withBases(runs: readonly Run[], endings: readonly string[]): Run[] {
  const keys = new Set(runs.map(run => run.key));
  return runs.map(run => {
    const ending = endings.find(one => run.key.endsWith(one) && keys.has(run.key.slice(0, -one.length)));
    return ending === undefined ? run : { ...run, key: run.key.slice(0, -ending.length) };
  });
}

/** The key of each phrase; a shorter name ("Comité central") has that of the longest it may stand for. */
function wholeNames(phrases: readonly BodyPhrase[], texts: readonly Word[][]): string[] {
  const keys = phrases.map(phrase => bodyKey(phrase, texts[phrase.text] as Word[]));
  const size = ({ concepts, names }: BodyKey) => concepts.size + names.size;
  const distinct = new Map(keys.map(key => [textOfKey(key), key]));
  // The longest are what shorter ones stand for; a list of a hundred bodies is no article any more.
  const longestFirst = [...distinct.values()].sort((a, b) => size(b) - size(a)).slice(0, 100);
  return keys.map(key => textOfKey(longestFirst.find(other => isPartOf(key, other)) ?? key));
}
