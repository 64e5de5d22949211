/**
 * Names: linking across readings (bench/pairs, and names/pinyin-hanviet.tsv where it is there), and finding them in the
 * pages of dossiers/gold.json. The lists of pairs were written before anything was measured; `.developed` is the half that
 * rules and thresholds were chosen on, `.held.out` the other.
 */
import { findingRows } from './finding-rows.ts';
import { findingSpeedRows } from './finding-speed.ts';
import { hanvietRows } from './hanviet-rows.ts';
import { seedNameRows } from './seed-name-rows.ts';
import { benchOptions, report } from './support.ts';

const options = benchOptions();
const rows = [hanvietRows, seedNameRows, findingRows].flatMap(measure => measure(options));
report('names', options, [...rows, ...findingSpeedRows()]);
