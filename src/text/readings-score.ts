import type { ReadingSystem, Readings, SpelledSyllable, Syllable } from './readings.ts';
import { isMarkedKey, looseSpelling } from './readings-fold.ts';

/** The likeliest way to read two names as one. */
export type NameScore = { score: number; a: readonly Syllable[]; b: readonly Syllable[] };

/** Two syllables and the characters both may stand for, the likeliest first. */
export type SyllableLink = { a: string; b: string; characters: string[] };

// One certain syllable must not outweigh a doubtful one: what a syllable may add is bounded.
const mostOdds = 4;
// Marks that are those of another character: a slip, or a reading that no list has.
const otherMarks = 3;
// A name in two systems at once ("Wei Thao") is rarer than one in one.
const mixture = 0.5;

/**
 * From which score on two names are proposed as one, by the less telling of their systems. Chosen on one half of the
 * pairs of bench/pairs; a name of one syllable never comes so far.
 */
export function linkThreshold(...systems: ReadingSystem[]): number {
  return Math.min(...systems.map(system => thresholds[system]));
}

const thresholds: Record<ReadingSystem, number> = {
  han: 4.7,
  pinyin: 4.7,
  'wade-giles': 4.7,
  'sino-vietnamese': 4.7,
  cantonese: 3.8,
  'sino-korean': 4.3,
  'sino-japanese': 3.45,
};

/**
 * The best score of two names over the ways to divide them: how much likelier they are readings of one name than of two.
 * Sum of the log-odds of their syllable pairs through common characters, each at most 4, divided by the root of
 * their number. Null where no way pairs all syllables. Measured in docs/adr/0010.
 */
export function scoreNames(
  a: readonly (readonly Syllable[])[],
  b: readonly (readonly Syllable[])[],
  readings: Readings,
): NameScore | null {
  let best: NameScore | null = null;
  for (const one of a) {
    for (const other of b) {
      const score = scoreSyllables(one, other, readings);
      if (score !== null && score > (best?.score ?? Number.NEGATIVE_INFINITY)) best = { score, a: one, b: other };
    }
  }
  return best;
}

/** The same for one way to divide each name. */
export function scoreSyllables(a: readonly Syllable[], b: readonly Syllable[], readings: Readings): number | null {
  if (a.length !== b.length || a.length === 0) return null;
  let sum = 0;
  for (const [at, one] of a.entries()) {
    const odds = logOdds(one, b[at] as Syllable, readings);
    if (odds === null) return null;
    sum += Math.min(odds, mostOdds);
  }
  return sum / Math.sqrt(a.length) - mixture * (systemsOf(a) - 1 + systemsOf(b) - 1);
}

/** Through which characters a score came about, at most three for each pair of syllables. */
export function explainScore({ a, b }: Pick<NameScore, 'a' | 'b'>, readings: Readings): SyllableLink[] {
  return a.map((one, at) => {
    const other = b[at] as Syllable;
    const { common } = compare(one, other, readings);
    const characters = [...common].sort((x, y) => y[1] - x[1]).map(([index]) => formsOf(index, readings));
    return { a: one.written, b: other.written, characters: [...new Set(characters)].slice(0, 3) };
  });
}

function logOdds(a: Syllable, b: Syllable, readings: Readings): number | null {
  const { common, expected, penalty } = compare(a, b, readings);
  if (common.size === 0) return null;
  let both = 0;
  for (const weight of common.values()) both += weight;
  return Math.log(both / expected) - penalty;
}

type Comparison = { common: Map<number, number>; expected: number; penalty: number };

function compare(a: Syllable, b: Syllable, readings: Readings): Comparison {
  // Bình and Bằng are both readings of 平, and two names.
  const isOneLanguage = a.system === 'sino-vietnamese' && b.system === a.system;
  if (isOneLanguage && looseSpelling(a) !== looseSpelling(b)) return { common: new Map(), expected: 1, penalty: 0 };
  const exact = intersect(lookUp(a, readings), lookUp(b, readings), readings);
  if (exact.common.size > 0 || !(isMarkedKey(a.spelling) || isMarkedKey(b.spelling))) return { ...exact, penalty: 0 };
  return { ...intersect(lookUp(loose(a), readings), lookUp(loose(b), readings), readings), penalty: otherMarks };
}

function intersect(a: SpelledSyllable, b: SpelledSyllable, { usage }: Readings): Omit<Comparison, 'penalty'> {
  const common = new Map<number, number>();
  const [few, many] = a.characters.size < b.characters.size ? [a, b] : [b, a];
  for (const [index, share] of few.characters) {
    const other = many.characters.get(index);
    if (other !== undefined) common.set(index, share * other * (usage[index] as number));
  }
  return { common, expected: a.probability * b.probability };
}

const nothing: SpelledSyllable = { characters: new Map(), probability: 0 };

const lookUp = ({ spelling, system }: Syllable, readings: Readings) =>
  readings.spelled(system).get(spelling) ?? nothing;

const loose = (syllable: Syllable): Syllable => ({ ...syllable, spelling: looseSpelling(syllable) });

const systemsOf = (syllables: readonly Syllable[]) => new Set(syllables.map(({ system }) => system)).size;

const formsOf = (index: number, { characters }: Readings) => characters[index]?.forms ?? '';
