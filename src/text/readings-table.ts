import type { HanCharacter, ReadingSystem, Readings, SpelledSyllable, Spelling } from './readings.ts';
import { cantoneseSpellings } from './readings-cantonese.ts';
import { japaneseSpellings } from './readings-japanese.ts';
import { koreanSpellings } from './readings-korean.ts';
import { pinyinSpellings, wadeGilesSpellings } from './readings-mandarin.ts';
import { vietnameseSpellings } from './readings-vietnamese.ts';

/** Reads the table that bench/build-readings.ts writes: forms, pinyin, vi, yue, ko, ja, weight, parted by tabs. */
export function parseCharacters(table: string): HanCharacter[] {
  return table.trimEnd().split('\n').map(parseCharacter);
}

function parseCharacter(line: string): HanCharacter {
  const [forms = '', pinyin = '', vi = '', yue = '', ko = '', ja = '', weight = '0'] = line.split('\t');
  const list = (readings: string) => readings.split(',').filter(Boolean);
  return {
    forms,
    pinyin,
    vietnamese: list(vi),
    cantonese: list(yue),
    korean: list(ko),
    japanese: list(ja),
    weight: Number(weight),
  };
}

/** What linking asks of the characters; making the spellings of a system takes some 20 ms, once. */
export function createReadings(characters: readonly HanCharacter[]): Readings {
  const usage = usageOf(characters);
  const made = new Map<ReadingSystem, ReadonlyMap<string, SpelledSyllable>>();
  return {
    characters,
    usage,
    spelled(system) {
      const known = made.get(system) ?? spell(characters, usage, spellings[system]);
      made.set(system, known);
      return known;
    },
  };
}

function usageOf(characters: readonly HanCharacter[]): Float64Array {
  const weights = Float64Array.from(characters, ({ weight }) => weight);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map(weight => weight / sum);
}

const spellings: Record<ReadingSystem, (character: HanCharacter) => Spelling[]> = {
  han: ({ forms }) => [...forms].map(form => [form, 1]),
  pinyin: ({ pinyin, forms }) => pinyinSpellings(pinyin, forms),
  'wade-giles': ({ pinyin }) => wadeGilesSpellings(pinyin),
  'sino-vietnamese': ({ vietnamese }) => vietnameseSpellings(vietnamese),
  cantonese: ({ cantonese }) => cantonese.flatMap(cantoneseSpellings),
  'sino-korean': ({ korean }) => korean.flatMap(koreanSpellings),
  'sino-japanese': ({ japanese }) => japaneseSpellings(japanese),
};

function spell(
  characters: readonly HanCharacter[],
  usage: Float64Array,
  spellingsOf: (character: HanCharacter) => Spelling[],
): Map<string, SpelledSyllable> {
  const all = new Map<string, Map<number, number>>();
  for (const [at, character] of characters.entries()) {
    for (const [spelling, share] of spellingsOf(character)) {
      const own = all.get(spelling) ?? new Map<number, number>();
      own.set(at, Math.max(share, own.get(at) ?? 0));
      all.set(spelling, own);
    }
  }
  const probability = (own: Map<number, number>) =>
    [...own].reduce((sum, [at, share]) => sum + share * (usage[at] as number), 0);
  return new Map([...all].map(([spelling, own]) => [spelling, { characters: own, probability: probability(own) }]));
}
