import { closePairWeights } from './close-pair-weights.ts';

export type ClosePair = keyof typeof closePairWeights;

const tables = new Map<ClosePair, Map<string, number>>();

/**
 * How much speaks for the language after which the pair is named (`af` against Dutch, `nn` against Bokmål, `da` against both
 * Norwegians, `sw` against the Latin script's other languages): above 0 for it, below 0 against it, in twentieths of a
 * natural logarithm of odds.
 */
export function closePairEvidence(pair: ClosePair, features: readonly string[]): number {
  const table = tables.get(pair) ?? unpack(pair);
  let sum = 0;
  for (const feature of features) sum += table.get(feature) ?? 0;
  return sum;
}

/** Words between two signs of their edge, and groups of three and four letters in them, in lower case. */
export function featuresOf(text: string): string[] {
  const found = new Set<string>();
  for (const word of text.toLowerCase().match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? []) {
    const edged = `_${word.slice(0, 40).replace(/[’']/g, "'")}_`;
    found.add(edged);
    for (let size = 2; size <= 4; size += 1)
      for (let at = 0; at + size <= edged.length; at += 1) found.add(edged.slice(at, at + size));
  }
  return [...found];
}

function unpack(pair: ClosePair): Map<string, number> {
  const table = new Map<string, number>();
  const parts = closePairWeights[pair].split(' ');
  for (let at = 0; at + 1 < parts.length; at += 2) table.set(parts[at] as string, Number(parts[at + 1]));
  tables.set(pair, table);
  return table;
}
