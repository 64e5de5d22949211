import type { Spelling } from './readings.ts';
import { markedKey } from './readings-fold.ts';

// Beside the usual form: what a neighbour makes of a reading; the second reading of a character, any further one.
const [changed, second, further] = [0.3, 0.5, 0.2];

/**
 * On-readings in Hepburn without long marks, each as it stands by itself and beside others in a word (`wordKey`): there
 * Hoku+kai is Hokkai, Tai+san Taizan, Kon+ha Kompa. The reading listed first is the usual one.
 */
export function japaneseSpellings(readings: readonly string[]): Spelling[] {
  return readings.flatMap((reading, at) => {
    const usual = at === 0 ? 1 : at === 1 ? second : further;
    return placesInWord.flatMap(place =>
      startsOf(reading, place).flatMap(([start, first]) =>
        endsOf(start, place).flatMap(([end, last]) =>
          lengthsOf(end).map((one): Spelling => [wordKey(one, place), usual * first * last]),
        ),
      ),
    );
  });
}

/** Whether something of the name stands before a syllable, and something of the same word behind it. */
export type PlaceInWord = { hasBefore: boolean; hasBehind: boolean };

const placesInWord: PlaceInWord[] = [false, true].flatMap(hasBefore =>
  [false, true].map(hasBehind => ({ hasBefore, hasBehind })),
);

/** A key with a "+" before it where something stands there, and after it where the word goes on: "+zan", "hok+". */
export function wordKey(syllable: string, { hasBefore, hasBehind }: PlaceInWord): string {
  return `${hasBefore ? '+' : ''}${hasBehind ? syllable.replace(/=?$/, '+$&') : syllable}`;
}

const voiced: [RegExp, string[]][] = [
  [/^sh/, ['j']],
  [/^ch/, ['j']],
  [/^ts/, ['z']],
  [/^k/, ['g']],
  [/^s/, ['z']],
  [/^t/, ['d']],
  [/^[hf]/, ['b', 'p']],
];

function startsOf(reading: string, { hasBefore }: PlaceInWord): Spelling[] {
  const rule = hasBefore ? voiced.find(([start]) => start.test(reading)) : undefined;
  const others = rule ? rule[1].map(letter => reading.replace(rule[0], letter)) : [];
  return [[reading, 1], ...others.map((other): Spelling => [other, changed])];
}

function endsOf(reading: string, { hasBehind }: PlaceInWord): Spelling[] {
  const all: Spelling[] = [[reading, 1]];
  if (!hasBehind) return all;
  if (reading.endsWith('n')) all.push([reading.replace(/n$/, 'm'), changed]);
  // Before k, s, t and p the end of the reading doubles what follows.
  if (/.(?:tsu|chi|ku|ki)$/.test(reading))
    for (const letter of ['k', 's', 't', 'p']) all.push([reading.replace(/(?:tsu|chi|ku|ki)$/, letter), changed]);
  return all;
}

/** With the mark of a long vowel; without, as newspapers write; as ou, oh or uu. */
function lengthsOf(reading: string): string[] {
  const marked = markedKey(reading.replace('ou', 'ō').replace('uu', 'ū'));
  if (/ou/.test(reading)) return [marked, ...['o', 'ou', 'oh', 'oo'].map(long => reading.replace('ou', long))];
  if (/uu/.test(reading)) return [marked, ...['u', 'uu'].map(long => reading.replace('uu', long))];
  return [marked, reading];
}
