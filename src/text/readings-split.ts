import type { ReadingSystem, Readings, Syllable } from './readings.ts';
import { looseSpelling, showsMarks, spellingKey } from './readings-fold.ts';
import { wordKey } from './readings-japanese.ts';

const [mostWays, longestWord, longestSyllable, mostWords] = [32, 40, 9, 12];

/**
 * The ways in which a name divides into known syllables of a system, none where it does not: "Jinping" is jin+ping,
 * "Fangan" fang+an or fan+gan. Of several systems each word takes one, as "Wei Thao" does of pinyin and
 * Sino-Vietnamese. At most 32 ways; never throws.
 */
export function splitName(name: string, systems: readonly ReadingSystem[], readings: Readings): Syllable[][] {
  const words = name.normalize('NFC').match(word) ?? [];
  // A text of many words is no name, nor (below) is a word without end.
  let ways: Syllable[][] = words.length === 0 || words.length > mostWords ? [] : [[]];
  for (const [at, written] of words.entries()) {
    if (ways.length === 0) return [];
    const options = systems.flatMap(system =>
      splitWord(written, { system, isMarked: showsMarks(name, system), isFirst: at === 0 }, readings),
    );
    ways = ways.flatMap(way => options.map(option => [...way, ...option])).slice(0, mostWays);
  }
  return ways;
}

const word = /[\p{L}\p{M}]+(?:['’ʼ‘ʻ`][\p{L}\p{M}]+)*/gu;
const apostrophe = /['’ʼ‘ʻ`]/;

type Place = { system: ReadingSystem; isMarked: boolean; isFirst: boolean };

function splitWord(written: string, place: Place, readings: Readings): Syllable[][] {
  if (written.length > longestWord) return [];
  // p'ing in Wade-Giles, ch'ŏn in Korean: a sign of the consonant. Elsewhere it parts syllables.
  if (place.system === 'wade-giles' || place.system === 'sino-korean')
    return divide(written.split(apostrophe).join(''), place, readings);
  if (place.system !== 'pinyin') return divide(written, place, readings);
  // Pinyin writes an apostrophe before a, e and o inside a word: Henan is he+nan, not hen+an. Newspapers drop it.
  const regular = divide(written, place, readings, /[^'’ʼ‘ʻ`][aeo]/);
  return regular.length > 0 ? regular : divide(written, place, readings);
}

/** From the end: the ways to divide what stands behind each place. `never`: letters between which nothing is divided. */
function divide(written: string, place: Place, readings: Readings, never?: RegExp): Syllable[][] {
  const spelled = readings.spelled(place.system);
  const ways: Syllable[][][] = Array.from({ length: written.length + 1 }, () => []);
  ways[written.length] = [[]];
  for (let at = written.length - 1; at >= 0; at -= 1) {
    const here = ways[at] as Syllable[][];
    if (never?.test(written.slice(Math.max(at - 1, 0), at + 1).toLowerCase())) continue;
    if (apostrophe.test(written.charAt(at))) here.push(...(ways[at + 1] as Syllable[][]));
    for (let end = Math.min(written.length, at + longestSyllable); end > at; end -= 1) {
      const behind = ways[end] as Syllable[][];
      if (behind.length === 0 || here.length >= mostWays) continue;
      const syllable = syllableAt(written, at, end, place);
      // Marks that no reading has may be a slip: the syllable is known without them.
      if (!spelled.has(looseSpelling(syllable))) continue;
      here.push(...behind.slice(0, mostWays - here.length).map(rest => [syllable, ...rest]));
    }
  }
  return ways[0] as Syllable[][];
}

function syllableAt(text: string, at: number, end: number, { system, isMarked, isFirst }: Place): Syllable {
  const written = text.slice(at, end);
  const key = spellingKey(written, system, isMarked);
  const place = { hasBefore: at > 0 || !isFirst, hasBehind: end < text.length };
  return { written, spelling: system === 'sino-japanese' ? wordKey(key, place) : key, system };
}
