import { foldLetter } from './fold-letter.ts';

/**
 * A text as names are compared in it. `starts[i]` and `ends[i]`: where the letter that gave the unit `i` of `text` begins
 * and ends in the original, its marks included; UTF-16 units.
 */
export type FoldedText = { text: string; starts: Int32Array; ends: Int32Array };

/**
 * Folds what people write one way or the other: case, width, Latin marks ("Trần Cương", "Tran Cuong"), dashes and
 * apostrophes, white space, invisible signs. Names are matched in the folded text and shown from the original.
 * Linear in the length; never throws.
 */
export function foldName(original: string): FoldedText {
  let folded = room(original.length + 8);
  let count = 0;
  const add = (unit: number, start: number, end: number) => {
    const last = count === 0 ? 0 : (folded.units[count - 1] as number);
    // "Móng Cái – Hạ Long" and "Móng Cái-Hạ Long" are one.
    if (unit === space && (last === space || last === hyphen)) return;
    if (unit === hyphen && last === space) count -= 1;
    if (count === folded.units.length) folded = grown(folded);
    folded.units[count] = unit;
    folded.starts[count] = start;
    folded.ends[count] = end;
    count += 1;
  };
  for (let at = 0; at < original.length; ) {
    const code = original.charCodeAt(at);
    const end = original.charCodeAt(at + 1) >= 0x300 || code >= 0x1100 ? letterEnd(original, at) : at + 1;
    const unit = end === at + 1 ? foldUnit(code) : severalUnits;
    if (unit !== severalUnits) add(unit, at, end);
    else for (const one of foldLetter(original.slice(at, end)).split('')) add(one.charCodeAt(0), at, end);
    at = end;
  }
  return {
    text: utf16.decode(folded.units.subarray(0, count)),
    starts: folded.starts.subarray(0, count),
    ends: folded.ends.subarray(0, count),
  };
}

// A lone surrogate comes out as U+FFFD: it is in no name.
const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });
const space = 0x20;
const hyphen = 0x2d;

type Room = { units: Uint16Array; starts: Int32Array; ends: Int32Array };

const room = (size: number): Room => ({
  units: new Uint16Array(size),
  starts: new Int32Array(size),
  ends: new Int32Array(size),
});

/** A few signs fold to several units: ﷺ to eighteen. */
function grown(small: Room): Room {
  const large = room(2 * small.units.length);
  large.units.set(small.units);
  large.starts.set(small.starts);
  large.ends.set(small.ends);
  return large;
}

// What has been looked up, for this is asked about every letter of every article. 0: not looked up yet.
const foldedUnits = new Uint16Array(0x10000);
const severalUnits = 0xffff;

/** What a letter without marks folds to, where that is one unit. */
function foldUnit(code: number): number {
  const known = foldedUnits[code] as number;
  if (known !== 0) return known;
  const folded = foldLetter(String.fromCharCode(code));
  const unit = folded.length === 1 && folded !== '\0' ? folded.charCodeAt(0) : severalUnits;
  foldedUnits[code] = unit;
  return unit;
}

const jamo = /[\u1100-\u115f\ua960-\ua97c][\u1160-\u11a7\ud7b0-\ud7c6][\u11a8-\u11ff\ud7cb-\ud7fb]?/y;

/** Where the letter at `at` ends with its marks; a Korean syllable written in parts is one letter. */
function letterEnd(text: string, at: number): number {
  const code = text.codePointAt(at) as number;
  if (code >= 0x1100 && (code < 0x1160 || (code >= 0xa960 && code < 0xa97d))) {
    jamo.lastIndex = at;
    if (jamo.test(text)) return jamo.lastIndex;
  }
  let end = at + (code > 0xffff ? 2 : 1);
  for (let next = text.charCodeAt(end); next >= 0x300; next = text.charCodeAt(end)) {
    const full = text.codePointAt(end) as number;
    if (!isMark(full)) break;
    end += full > 0xffff ? 2 : 1;
  }
  return end;
}

// 0: not looked up yet, 1: no mark, 2: mark. The half-width sound marks of kana are letters to Unicode.
const marks = new Uint8Array(0x10000);
const markSign = /^[\p{M}\uff9e\uff9f]$/u;

function isMark(code: number): boolean {
  if (code > 0xffff) return markSign.test(String.fromCodePoint(code));
  if (marks[code] === 0) marks[code] = markSign.test(String.fromCharCode(code)) ? 2 : 1;
  return marks[code] === 2;
}
