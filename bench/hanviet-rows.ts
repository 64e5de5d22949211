import { hanReadings } from '../src/entities/readings/read-characters.ts';
import type { ReadingSystem, Syllable } from '../src/text/readings.ts';
import { linkThreshold, scoreNames } from '../src/text/readings-score.ts';
import { splitName } from '../src/text/readings-split.ts';
import { withoutMarks } from '../src/text/without-marks.ts';
import { isDeveloped, pairsIn, pairsOfData, type ReadingPair } from './reading-pairs.ts';
import { type BenchOptions, dataFile, type Row, row } from './support.ts';

const hanviet = ['china-places', 'vietnam-places', 'chinese-people', 'vietnamese-people'].map(
  name => `hanviet-${name}.tsv`,
);

/**
 * Linking of names across readings, at the thresholds that ship. Recall: share of the pairs of a list that are linked.
 * Precision: of all that is linked when every pinyin name of the list meets every other reading of as many syllables.
 * What reads the same is no error: of Suzhou both Tô Châu and Túc Châu are pairs. `.hard`: only what shares a syllable.
 */
export function hanvietRows(options: BenchOptions): Row[] {
  const second = dataFile(options, 'names/pinyin-hanviet.tsv');
  const pairs = pairsIn(...hanviet);
  return [
    ...rowsOfHalves('hanviet', pairs, 'sino-vietnamese'),
    ...rowsOfHalves('hanviet.unmarked', pairs.map(withoutVietnameseMarks), 'sino-vietnamese'),
    ...rowsOfHalves('korean', pairsIn('korean-latin.tsv'), 'sino-korean'),
    ...rowsOfHalves('hangul', pairsIn('korean-hangul.tsv'), 'sino-korean'),
    ...rowsOfHalves('japanese', pairsIn('japanese-long-vowels.tsv'), 'sino-japanese'),
    ...rowsOfHalves('japanese.unmarked', pairsIn('japanese.tsv'), 'sino-japanese'),
    ...rowsOfHalves('cantonese', pairsIn('cantonese.tsv'), 'cantonese'),
    ...(second === null ? [] : rowsOf('hanviet.second', pairsOfData(second), 'sino-vietnamese')),
  ];
}

function rowsOfHalves(name: string, pairs: readonly ReadingPair[], system: ReadingSystem): Row[] {
  return [
    ...rowsOf(name, pairs, system),
    ...rowsOf(`${name}.developed`, pairs.filter(isDeveloped), system),
    ...rowsOf(
      `${name}.held.out`,
      pairs.filter(pair => !isDeveloped(pair)),
      system,
    ),
  ];
}

type Side = { text: string; ways: Syllable[][] };
type Judge = (pinyin: Side, reading: Side) => number;

function rowsOf(name: string, pairs: readonly ReadingPair[], system: ReadingSystem): Row[] {
  const readings = hanReadings();
  const sides = pairs.map(({ pinyin, reading }) => ({
    pinyin: { text: pinyin, ways: splitName(pinyin, ['pinyin'], readings) },
    reading: { text: reading, ways: splitName(reading, [system], readings) },
  }));
  const own = scoresOf(sides, (a, b) => scoreNames(a.ways, b.ways, readings)?.score ?? Number.NEGATIVE_INFINITY);
  const least = linkThreshold('pinyin', system);
  if (name.endsWith('.developed')) showErrors(name, own, least);
  const [recall, precision, hard] = figuresOf(own, least);
  const equal = figuresOf(scoresOf(sides, isEqual), 1);
  const edits = bestFigures(scoresOf(sides, similarity));
  const negatives = own.others.length;
  return [
    row(`${name}.recall`, recall, pairs.length, { 'equal names': equal[0], 'edit distance': edits[0] }),
    row(`${name}.precision`, precision, negatives, { 'equal names': equal[1], 'edit distance': edits[1] }),
    row(`${name}.precision.hard`, hard, own.others.filter(({ isHard }) => isHard).length),
  ];
}

/** Of the half that may be looked at. */
function showErrors(name: string, { pairs, others }: Scores, least: number): void {
  const missed = pairs.filter(({ score }) => score < least).map(({ text }) => `missed ${text}`);
  const wrong = others.filter(({ score }) => score >= least).map(({ text }) => `taken for one: ${text}`);
  for (const line of [...missed, ...wrong]) process.stderr.write(`${name}: ${line}\n`);
}

type Scored = { text: string; score: number; isHard: boolean };
type Scores = { pairs: Scored[]; others: Scored[] };

/** Every pinyin name against every reading of as many syllables that is not said to be its own. */
function scoresOf(sides: readonly { pinyin: Side; reading: Side }[], judge: Judge): Scores {
  const keyOf = (a: Side, b: Side) => `${plain(a.text)}|${b.text.toLowerCase()}`;
  const known = new Set(sides.map(({ pinyin, reading }) => keyOf(pinyin, reading)));
  const scored = (a: Side, b: Side, isHard: boolean) => ({ text: `${a.text} / ${b.text}`, score: judge(a, b), isHard });
  const others = sides.flatMap(({ pinyin, reading: own }) =>
    sides
      .filter(({ reading }) => !known.has(keyOf(pinyin, reading)) && haveOneLength(pinyin, reading))
      .map(({ reading }) => scored(pinyin, reading, shareSyllable(own, reading))),
  );
  return { pairs: sides.map(({ pinyin, reading }) => scored(pinyin, reading, false)), others };
}

function haveOneLength(a: Side, b: Side): boolean {
  return a.ways.some(way => b.ways.some(other => other.length === way.length));
}

function shareSyllable(a: Side, b: Side): boolean {
  const [one, other] = [a.ways[0] ?? [], b.ways[0] ?? []];
  return one.some(({ spelling }, at) => spelling === other[at]?.spelling);
}

function figuresOf({ pairs, others }: Scores, least: number): [recall: number, precision: number, hard: number] {
  const linked = pairs.filter(({ score }) => score >= least).length;
  const wrong = others.filter(({ score }) => score >= least);
  const precision = (count: number) => (linked + count === 0 ? 1 : linked / (linked + count));
  return [linked / pairs.length, precision(wrong.length), precision(wrong.filter(({ isHard }) => isHard).length)];
}

/** Peers take the threshold that serves them best on the very names they are measured on. */
function bestFigures(scores: Scores): [number, number, number] {
  const all = Array.from({ length: 20 }, (_, at) => figuresOf(scores, (at + 1) / 20));
  return all.reduce((best, one) => (Math.min(one[0], one[1]) > Math.min(best[0], best[1]) ? one : best));
}

const plain = (text: string) => withoutMarks(text.toLowerCase()).replace(/[^a-z\p{Lo}]/gu, '');

const isEqual = (a: Side, b: Side) => (plain(a.text) === plain(b.text) ? 1 : 0);

/** 1 less the Levenshtein distance by the length of the longer name. */
function similarity(a: Side, b: Side): number {
  const [one, other] = [plain(a.text), plain(b.text)];
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...one].entries()) {
    const line = [at + 1];
    for (const [to, another] of [...other].entries())
      line.push(Math.min(line[to]! + 1, before[to + 1]! + 1, before[to]! + (letter === another ? 0 : 1)));
    before = line;
  }
  return 1 - before[other.length]! / Math.max(one.length, other.length, 1);
}

function withoutVietnameseMarks(pair: ReadingPair): ReadingPair {
  return { ...pair, reading: withoutMarks(pair.reading) };
}
