/** How a name of Han characters may be written: in the characters themselves, or by the sounds of a language. */
export const readingSystems = [
  'han',
  'pinyin',
  'wade-giles',
  'sino-vietnamese',
  'cantonese',
  'sino-korean',
  'sino-japanese',
] as const;
export type ReadingSystem = (typeof readingSystems)[number];

/**
 * One Mandarin reading of a character and its readings elsewhere, the usual one first; "~" before a Vietnamese one that
 * is doubtful. `forms`: simplified and traditional. `weight`: how often it is met in names beside others.
 */
export type HanCharacter = {
  forms: string;
  pinyin: string;
  vietnamese: string[];
  cantonese: string[];
  korean: string[];
  japanese: string[];
  weight: number;
};

/** A way to write a reading, folded, and how usual it is beside the usual way, which is 1. */
export type Spelling = [spelling: string, share: number];

/** A syllable as it stands in a name, and as it is looked up in the system it is read in. */
export type Syllable = { written: string; spelling: string; system: ReadingSystem };

/** `characters`: which characters a spelling may stand for, by index, with its share in each. */
export type SpelledSyllable = { characters: ReadonlyMap<number, number>; probability: number };

/** What linking asks of a table of characters; the spellings of a system are made when it is first asked for. */
export type Readings = {
  characters: readonly HanCharacter[];
  /** How likely a character is in a name, by index; the sum is 1. */
  usage: Float64Array;
  spelled(system: ReadingSystem): ReadonlyMap<string, SpelledSyllable>;
};
