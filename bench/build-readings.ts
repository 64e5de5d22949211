/**
 * Writes src/entities/readings/characters.tsv: `node bench/build-readings.ts --data DIR`.
 *
 * From names/unihan_readings_subset.tsv.gz and unihan_variants_subset.tsv.gz (Unicode licence) and names/hanviet.csv (MIT).
 * One line for each Mandarin reading of a character of the Chinese standard list (kTGHZ2013), in its traditional form,
 * as there every reading of the other languages belongs to one word: 后 hậu, 後 hậu; 發 phát, 髮 phát.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { withoutTones } from '../src/text/readings-fold.ts';
import { nameCharacters } from './name-characters.ts';
import { benchOptions, dataFile } from './support.ts';

/** Readings of names everybody knows that neither source has: Cao Bằng (高平), Lạng Sơn (谅山). */
const ofPlaceNames: Record<string, string> = { 平: 'bằng', 諒: 'lạng' };

/** How much more often the characters of names are met than others. */
const inNames = 6;

type Fields = Map<string, string>;
type Vietnamese = { pinyin: string; readings: string[] };

const options = benchOptions();
const files = ['unihan_readings_subset.tsv.gz', 'unihan_variants_subset.tsv.gz', 'hanviet.csv'];
const [readings, variants, hanviet] = files.map(name => dataFile(options, `names/${name}`));
if (readings && variants && hanviet) {
  const lines = tableOf(unihan(readings), unihan(variants), vietnameseOf(hanviet));
  writeFileSync(join(import.meta.dirname, '../src/entities/readings/characters.tsv'), `${lines.join('\n')}\n`);
}

function tableOf(
  readings: Map<string, Fields>,
  variants: Map<string, Fields>,
  vietnamese: Map<string, Vietnamese[]>,
): string[] {
  const standard = [...readings].filter(([, fields]) => fields.has('kTGHZ2013')).map(([character]) => character);
  return standard.flatMap(simplified => {
    const traditional = charactersIn(variants.get(simplified)?.get('kTraditionalVariant')) ?? [simplified];
    const plain = readings.get(simplified) as Fields;
    return traditional.flatMap(character => {
      const fields = new Map([...plain, ...(readings.get(character) ?? [])]);
      const rows = vietnamese.get(character) ?? vietnamese.get(simplified) ?? [];
      return linesOf(new Set([simplified, character]), fields, rows);
    });
  });
}

/** characters, pinyin, Sino-Vietnamese, Cantonese, Korean, Japanese, how often it is met in names. */
function linesOf(forms: ReadonlySet<string>, fields: Fields, vietnamese: readonly Vietnamese[]): string[] {
  const counts = mandarinOf(fields, vietnamese);
  const main = [...counts.keys()][0] as string;
  const assigned = (pinyin: string) =>
    vietnamese.filter(row => row.pinyin === pinyin || (pinyin === main && !counts.has(row.pinyin)));
  return [...counts].map(([pinyin, count]) => {
    const own = assigned(pinyin).flatMap(row => row.readings);
    for (const form of forms) if (ofPlaceNames[form]) own.push(ofPlaceNames[form]);
    // Less usual, with a mark: what belongs to another Mandarin reading (東莞 is Đông Hoản, though 莞 is guan in it), and
    // what only Unihan has, partly of native words.
    const all = [...vietnamese.flatMap(row => row.readings), ...(fields.get('kVietnamese') ?? '').split(' ')];
    const others = all.filter(one => one !== '' && !own.includes(one));
    const vi = [...own, ...others.map(one => `~${one}`)];
    const yue = (fields.get('kCantonese') ?? '').split(' ').map(syllable => syllable.replace(/\d/g, ''));
    const ko = (fields.get('kHangul') ?? '').split(' ').map(syllable => syllable.replace(/:.*/, ''));
    const ja = (fields.get('kJapaneseOn') ?? '').toLowerCase().split(' ');
    const lists = [vi, yue, ko, ja].map(list => [...new Set(list)].join(','));
    return [[...forms].join(''), pinyin, ...lists, weightOf(forms, count)].join('\t');
  });
}

/** Names draw on many more characters than running text, and more evenly (docs/adr/0010). 16 for what is seldom met. */
function weightOf(forms: ReadonlySet<string>, count: number): number {
  const isOfNames = [...forms].some(form => nameCharacters.has(form));
  return Math.round(10 * (count + 20) ** 0.15 * (isOfNames ? inNames : 1));
}

/** The Mandarin readings with their counts, the usual one first; rare ones only where they have a Vietnamese reading. */
function mandarinOf(fields: Fields, vietnamese: readonly Vietnamese[]): Map<string, number> {
  const counts = new Map<string, number>();
  const usual = (fields.get('kMandarin') ?? '').split(' ').map(withoutTones).filter(Boolean);
  for (const pinyin of usual) counts.set(pinyin, 0);
  for (const [, pinyin, count] of (fields.get('kHanyuPinlu') ?? '').matchAll(/([^\s(]+)\((\d+)\)/g)) {
    const syllable = withoutTones(pinyin as string);
    counts.set(syllable, (counts.get(syllable) ?? 0) + Number(count));
  }
  const known = [...(fields.get('kTGHZ2013') ?? '').matchAll(/:([^\s,]+)/g)].map(([, one]) =>
    withoutTones(one as string),
  );
  for (const { pinyin } of vietnamese) if (known.includes(pinyin) && !counts.has(pinyin)) counts.set(pinyin, 0);
  return counts;
}

function unihan(path: string): Map<string, Fields> {
  const all = new Map<string, Fields>();
  for (const line of gunzipSync(readFileSync(path)).toString().trim().split('\n')) {
    const [code, field, value] = line.split('\t') as [string, string, string];
    const character = characterOf(code);
    all.set(character, (all.get(character) ?? new Map()).set(field, value));
  }
  return all;
}

function charactersIn(codes: string | undefined): string[] | undefined {
  return codes?.split(' ').map(characterOf);
}

function characterOf(code: string): string {
  return String.fromCodePoint(Number.parseInt(code.slice(2), 16));
}

/** Lines of `character,"['reading', …]",pin1`. */
function vietnameseOf(path: string): Map<string, Vietnamese[]> {
  const all = new Map<string, Vietnamese[]>();
  for (const line of readFileSync(path, 'utf8').split('\n').slice(1)) {
    const [character, list] = /^([^,]+),(.*)$/.exec(line.trim())?.slice(1) ?? [];
    const pinyin = /,([^,\]]*)$/.exec(list ?? '')?.[1];
    if (!character || !list || pinyin === undefined) continue;
    const readings = [...list.matchAll(/'([^']+)'/g)].map(([, one]) => (one as string).normalize('NFC').trim());
    const row = { pinyin: withoutTones(pinyin.replace(/\d/g, '')), readings };
    all.set(character, [...(all.get(character) ?? []), row]);
  }
  return all;
}
