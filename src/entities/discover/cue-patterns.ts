import { type Locale, scriptOf } from '../../base/locale.ts';
import { type Cues, cuesOf } from './cues.ts';
import type { ProposalKind, Reason } from './proposal.ts';
import { surnamesInHan } from './surnames.ts';

/** A pattern with the group `name`; `isSure`: its cue says where the name begins. */
export type CuePattern = { expression: RegExp; kind: ProposalKind; reason: Reason; isSure: boolean };

/** How names stand beside their cues in a script without capitals. Every repetition has a bound: time is linear. */
export function cuePatterns(locale: Locale): CuePattern[] {
  const cues = cuesOf(locale);
  const script = scriptOf(locale);
  if (script === 'Hans' || script === 'Hant' || script === 'Jpan') return han(cues);
  if (script === 'Kore') return hangul(cues);
  return script === 'Arab' ? wordsAfter(cues) : runsAfter(cues);
}

const any = (words: readonly string[]) => (words.length === 0 ? '(?!)' : words.map(escaped).join('|'));
const escaped = (word: string) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
const pattern = (source: string, kind: ProposalKind, reason: Reason, isSure = false): CuePattern => ({
  expression: new RegExp(source, 'dgu'),
  kind,
  reason,
  isSure,
});

/** Surname and one or two letters beside an office; up to five letters before a word for a place. */
function han({ persons, places, address, stops }: Cues): CuePattern[] {
  const [offices, kinds, titles, stop] = [any(persons), any(places), any(address), any(stops)];
  const edge = `(?=[^\\p{L}]|$|${stop}|${offices}|${titles})`;
  const given = `(?:(?!${stop}|${offices}|${titles})\\p{Script=Han}){1,2}?`;
  const letters = (least: number, most: number) =>
    `(?:(?!${stop}|${kinds}|${offices})\\p{Script=Han}){${least},${most}}`;
  return [
    pattern(`(?:${offices})(?<name>[${surnamesInHan}]${given})${edge}`, 'person', 'office beside it', true),
    pattern(
      `(?<=^|[^\\p{L}]|${stop})(?<name>[${surnamesInHan}]${given})(?=${titles}|${offices})`,
      'person',
      'title before it',
    ),
    pattern(`(?<name>[\\p{Script=Han}]{1,8}(?:·[\\p{Script=Han}]{1,8})+)`, 'person', 'surname and given name', true),
    pattern(
      `(?<name>[\\p{Script=Katakana}ー]{2,12}(?:·[\\p{Script=Katakana}ー]{2,12})*)(?=${titles}|${offices})`,
      'person',
      'title before it',
    ),
    // A form of address says so of any word before it.
    pattern(`(?<![\\p{Script=Han}])(?<name>${letters(2, 4)})(?=${titles})`, 'person', 'title before it'),
    pattern(`(?<=^|[^\\p{L}]|${stop})(?<name>${letters(2, 5)})(?=${kinds})`, 'place', 'word for its kind beside it'),
  ];
}

/** A word before an office or title; a word that ends in the name of a large division. */
function hangul({ persons: all, address }: Cues): CuePattern[] {
  const persons = all.filter(one => one.length > 1);
  const word = '(?<![\\p{L}\\p{N}])(?<name>\\p{Script=Hangul}{3,5}(?: \\p{Script=Hangul}{2,4}){0,2})';
  return [
    pattern(
      `(?<![\\p{L}\\p{N}])(?<name>\\p{Script=Hangul}{2,4}) (?:${any(persons)})(?!\\p{Script=Hangul}{3})`,
      'person',
      'office beside it',
    ),
    pattern(
      `${word} ?(?:${any(address.filter(one => one.length > 1 || one === '씨'))})(?!\\p{L})`,
      'person',
      'title before it',
    ),
    pattern(
      `(?<![\\p{L}\\p{N}])(?<name>(?!자치)\\p{Script=Hangul}{2,5}?)(?=좡족자치구|자치구|특별시|광역시|직할시)`,
      'place',
      'word for its kind beside it',
    ),
  ];
}

/** Arabic: up to three words behind a title, up to two behind a word for a place, none of them with an article. */
function wordsAfter({ places, address, stops }: Cues): CuePattern[] {
  const word = `(?!(?:${any(stops)})(?!\\p{L})|ال|وال|بال|لل)\\p{L}{2,}`;
  const cue = (words: readonly string[]) => `(?<!\\p{L})[وبلف]?(?:ال)?(?:${any(words.filter(one => one.length > 2))}) `;
  return [
    pattern(
      `${cue(address)}(?<name>${word}(?: ${word}){1,2}?)(?=[^\\p{L} ]|$| (?:${any(stops)})(?!\\p{L})| ال)`,
      'person',
      'title before it',
      true,
    ),
    pattern(
      `${cue(places)}(?<name>${word}(?: ${word})?)(?=[^\\p{L} ]|$| (?:${any(stops)})(?!\\p{L})| ال| و)`,
      'place',
      'word for its kind beside it',
    ),
  ];
}

/** Thai and its neighbours: a run of letters behind the cue, to a space, a sign or a word that no name goes over. */
function runsAfter({ places, address, stops }: Cues): CuePattern[] {
  const stop = any(stops.filter(one => one.length > 1));
  const run = (most: number) => `(?:(?!${stop})[\\p{L}\\p{M}]){2,${most}}?`;
  const end = `(?=[^\\p{L}\\p{M}]|$|${stop})`;
  return [
    pattern(
      `(?<![\\p{L}\\p{M}])(?:${any(address.filter(one => one.length > 2))}) ?(?<name>${run(12)}(?: ${run(12)}${end})?)${end}`,
      'person',
      'title before it',
      true,
    ),
    pattern(
      `(?:${any(places.filter(one => one.length > 2))})(?<name>${run(12)})${end}`,
      'place',
      'word for its kind beside it',
    ),
  ];
}
