import { type Locale, languageOf } from '../base/locale.ts';
import { digitsPattern, readDigits } from './digits.ts';
import { hanNumber, hanNumberPattern, monthsOf, romanNumber, romanPattern } from './number-names.ts';
import { type NumberWords, numberWordsOf } from './number-words.ts';

export type FoundNumber = {
  /** Half-open, in UTF-16 units. */
  start: number;
  end: number;
  /** Every value it may have; the likeliest first. */
  readings: number[];
  /** `words` and `month` are written without digits and may be figures of speech. */
  kind: 'digits' | 'percent' | 'time' | 'words' | 'month';
  /** The values of its pieces, where a translator may write them apart: 9:30, 1 million. */
  parts: number[];
};

/**
 * Numbers of a text by value, signs and units left aside: digits of any script with the marks of the locale,
 * words of scale (1.4 tỷ, 14亿, 1,4 miliar), times, decades, Buddhist years, number words up to the hundreds, Han and
 * Roman numerals, months. Ambiguous ones keep several readings. In order, without overlap. Linear, never throws.
 */
export function findNumbers(text: string, locale: Locale): FoundNumber[] {
  const words = numberWordsOf(locale);
  const digits = digitNumbers(text, locale, words);
  const taken = new Uint8Array(text.length);
  for (const one of digits) taken.fill(1, one.start, one.end);
  const spoken = spokenNumbers(text, locale, words).filter(one => {
    if (taken.subarray(one.start, one.end).includes(1)) return false;
    taken.fill(1, one.start, one.end);
    return true;
  });
  return [...digits, ...spoken].sort((a, b) => a.start - b.start);
}

function digitNumbers(text: string, locale: Locale, words: NumberWords): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const match of text.matchAll(digitsPattern)) {
    for (const one of readDigits(match[0], locale)) {
      const start = match.index + one.at;
      found.push(widened(text, start, start + one.length, one.readings, locale, words));
    }
  }
  return joined(found, text, locale);
}

/** A number with what stands behind it and changes its value. */
function widened(
  text: string,
  start: number,
  end: number,
  plain: number[],
  locale: Locale,
  words: NumberWords,
): FoundNumber {
  const scale = readScale(text, end, words);
  const base: FoundNumber = { start, end, readings: plain, kind: 'digits', parts: [] };
  if (scale) {
    const values = plain.map(value => value * 10 ** scale.exponent);
    // One letter may be a unit as well: 5 m, 10 k.
    const doubtful = scale.end - end <= 2 && /^[\s\u00a0\u202f-]?\p{sc=Latn}$/u.test(text.slice(end, scale.end));
    return { ...base, end: scale.end, readings: doubtful ? [...values, ...plain] : values, parts: plain };
  }
  if (/^[\s\u00a0\u202f]?[%٪％]/u.test(text.slice(end, end + 2))) return { ...base, kind: 'percent' };
  return { ...base, readings: [...plain, ...otherYears(text, start, end, plain, languageOf(locale))] };
}

/** Scale words multiply each other when they grow (nghìn tỷ, 万亿) . */
function readScale(text: string, from: number, words: NumberWords): { end: number; exponent: number } | null {
  if (!words.scale) return null;
  let end = from;
  let exponent = 0;
  for (let i = 0; i < 3; i += 1) {
    words.scale.lastIndex = end;
    const match = words.scale.exec(text);
    if (!match) break;
    exponent +=
      words.exponents.get(
        match[0]
          .replace(/^[\s\u00a0\u202f-]+/, '')
          .replace(/\s/g, ' ')
          .toLowerCase(),
      ) ?? 0;
    end = words.scale.lastIndex;
  }
  return end === from ? null : { end, exponent };
}

/** 1990s and 90年代, sv 1800-talet for the 19th century, th 2568 for 2025. */
function otherYears(text: string, start: number, end: number, plain: number[], language: string): number[] {
  const value = plain[0] as number;
  const after = text.slice(end, end + 8);
  const others: number[] = [];
  if (end - start === 4 && value % 10 === 0 && value > 1000 && value < 2100) others.push(value % 100);
  if (end - start === 2 && value % 10 === 0) others.push(1900 + value);
  // 1950-53
  const century = /(?<!\d)(\d\d)\d\d[-–/]$/.exec(text.slice(Math.max(0, start - 6), start));
  if (century && end - start === 2) others.push(Number(century[1]) * 100 + value);
  if (/^(sv|da|nb|fi)$/.test(language) && value % 100 === 0 && /^-?(tal|luv)/.test(after)) others.push(value / 100 + 1);
  if (language === 'th' && value > 2300 && value < 2700) others.push(value - 543);
  return others;
}

/** 9:30, 9h30, 9時30分 are one time; 1亿2000万 and 3 juta 200 ribu one number. */
function joined(found: FoundNumber[], text: string, locale: Locale): FoundNumber[] {
  const out: FoundNumber[] = [];
  for (const one of found) {
    const last = out.at(-1);
    const between = last ? text.slice(last.end, one.start) : '';
    if (last && isTimeMark(between) && one.readings[0]! < 60 && last.kind === 'digits' && last.readings[0]! < 25) {
      out[out.length - 1] = timeOf(last, one);
    } else if (last && last.parts.length > 0 && last.kind === 'digits' && isSum(last, one, between, locale)) {
      out[out.length - 1] = {
        ...last,
        end: one.end,
        readings: [last.readings[0]! + one.readings[0]!],
        parts: [...last.readings, ...one.readings],
      };
    } else out.push(withHour(one, text));
  }
  return out;
}

function isTimeMark(between: string): boolean {
  return /^(?::|：|[hHg]|\s?h\s?|\s?(?:giờ|時|时|點|点|시|น\.|u|uur|Uhr)\s?)$/u.test(between);
}

function timeOf(hour: FoundNumber, minute: FoundNumber): FoundNumber {
  const [h, m] = [hour.readings[0]!, minute.readings[0]!];
  const at = h + m / 100;
  const readings = [at, h < 12 ? h + 12 + m / 100 : h - 12 + m / 100].map(value => Math.round(value * 100) / 100);
  return { start: hour.start, end: minute.end, readings, kind: 'time', parts: m === 0 ? [h] : [h, m] };
}

const hourBehind = /^\s?(?:[ap]\.?\s?m\b|h\b|heures?\b|u\b|uur|Uhr|giờ|时|時|点|點|시|น\.|นาฬิกา|час|hod|o.clock)/iu;
const hourBefore = /(?:kl\.?|klokken|klo|pukul|jam|lúc|الساعة|alle|a las|à|à|om|um|at|เวลา)\s$/iu;

/** "3 p.m." is 15:00 elsewhere. */
function withHour(one: FoundNumber, text: string): FoundNumber {
  if (one.kind !== 'digits' || one.readings[0]! >= 25) return one;
  if (
    !hourBehind.test(text.slice(one.end, one.end + 8)) &&
    !hourBefore.test(text.slice(Math.max(0, one.start - 9), one.start))
  )
    return one;
  const value = one.readings[0]!;
  return { ...one, readings: [...one.readings, Math.round((value < 13 ? value + 12 : value - 12) * 100) / 100] };
}

function isSum(last: FoundNumber, one: FoundNumber, between: string, locale: Locale): boolean {
  // What is added must be smaller than one of the unit before it.
  if (one.readings.length !== 1 || one.readings[0]! >= last.readings[0]! / last.parts[0]!) return false;
  if (last.parts.length >= longestSum) return false;
  const close = between === '' && /^(zh|ja|ko|th)$/.test(languageOf(locale));
  return close || (/^\s$/.test(between) && one.parts.length > 0);
}

function spokenNumbers(text: string, locale: Locale, words: NumberWords): FoundNumber[] {
  const found: FoundNumber[] = [];
  const push = (start: number, end: number, readings: number[], kind: FoundNumber['kind'], parts: number[] = []) =>
    found.push({ start, end, readings, kind, parts });
  for (const match of text.matchAll(hanNumberPattern)) {
    const readings = hanNumber(match[0]);
    if (readings.length > 0) push(match.index, match.index + match[0].length, readings, 'words');
  }
  for (const match of text.matchAll(romanPattern))
    push(match.index, match.index + match[0].length, [romanNumber(match[0])], 'words');
  const months = monthsOf(locale);
  if (months) {
    for (const match of text.matchAll(months.pattern))
      push(match.index, match.index + match[0].length, months.numberOf(match[0]), 'month');
  }
  if (words.word) found.push(...wordNumbers(text, words, words.word));
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** More words than this in a row are not one number. */
const longestSum = 8;

/** Words that stand together make one number: twenty-five, ba mươi hai, dua ratus ribu. */
function wordNumbers(text: string, words: NumberWords, pattern: RegExp): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const match of text.matchAll(pattern)) {
    const value = words.values.get(match[0].replace(/\s/g, ' ').toLowerCase()) ?? 0;
    const last = found.at(-1);
    const between = last ? text.slice(last.end, match.index) : null;
    if (
      last &&
      between !== null &&
      last.parts.length < longestSum &&
      between.length < 6 &&
      /^(?:[\s-]|\s?(?:and|et|y|e|و|och|lẻ|linh)\s?)?$/u.test(between)
    ) {
      const before = last.readings[0]!;
      const sum = value >= 100 && before < value ? before * value : before + value;
      Object.assign(last, { end: match.index + match[0].length, readings: [sum], parts: [...last.parts, value] });
    } else
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        readings: [value],
        kind: 'words',
        parts: [value],
      });
    const current = found.at(-1) as FoundNumber;
    const scale = readScale(text, current.end, words);
    if (scale && scale.end > current.end)
      Object.assign(current, { end: scale.end, readings: [current.readings[0]! * 10 ** scale.exponent] });
  }
  return found;
}
