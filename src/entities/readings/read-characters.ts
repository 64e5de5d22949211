import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readings } from '../../text/readings.ts';
import { createReadings, parseCharacters } from '../../text/readings-table.ts';

let known: Readings | null = null;

/** The readings of 8,105 standard characters and their traditional forms; read at the first call (sources in NOTICE). */
export function hanReadings(): Readings {
  known ??= createReadings(parseCharacters(readFileSync(join(import.meta.dirname, 'characters.tsv'), 'utf8')));
  return known;
}
