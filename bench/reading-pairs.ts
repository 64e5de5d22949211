import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A name in pinyin and in another reading. `han` is empty where the list does not say. */
export type ReadingPair = { pinyin: string; reading: string; han: string };

/** A list of bench/pairs: pinyin, reading, han, kind, and where a pair may be checked (no citation), with a line of titles. */
export function pairsIn(...names: string[]): ReadingPair[] {
  return names.flatMap(name => {
    const lines = readFileSync(join(import.meta.dirname, 'pairs', name), 'utf8')
      .trim()
      .split('\n')
      .slice(1);
    return lines.map(line => {
      const [pinyin = '', reading = '', han = ''] = line.split('\t');
      return { pinyin, reading, han };
    });
  });
}

/** The list of the data folder: kind, pinyin, reading. */
export function pairsOfData(path: string): ReadingPair[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map(line => {
    const [, pinyin = '', reading = ''] = line.split('\t');
    return { pinyin, reading, han: '' };
  });
}

/** Half of the pairs by a hash of their characters: rules, weights and thresholds were chosen on these alone. */
export function isDeveloped({ han }: ReadingPair): boolean {
  return (createHash('sha256').update(han).digest()[0] as number) % 2 === 0;
}
