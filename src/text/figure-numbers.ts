import type { Locale } from '../base/locale.ts';
import { asciiDigits, type DigitReading, digitsPattern, longDigits, readDigits } from './digits.ts';
import type { FoundNumber } from './found-number.ts';
import { type NumberWords, readScale } from './number-words.ts';

/** Numbers in digits with what stands around them and changes their value: scale words, hours, calendars. In order. */
export function figureNumbers(text: string, locale: Locale, words: NumberWords): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const match of text.matchAll(digitsPattern))
    for (const one of readDigits(match[0], locale)) found.push(widened(text, match.index, one, words));
  return found.length === 0 ? found : joined(found, text, words.language);
}

function widened(text: string, at: number, digits: DigitReading, words: NumberWords): FoundNumber {
  const { readings, slips, parts, length } = digits;
  const start = at + digits.at;
  const end = start + length;
  const long = longDigits(text.slice(start, end));
  const base: FoundNumber = {
    ...{ start, end, readings, slips, kind: 'digits', parts, unit: 1 },
    ...(long === null ? {} : { digits: long }),
  };
  const scale = readScale(text, end, words);
  if (scale) {
    const unit = 10 ** scale.exponents.reduce((sum, exponent) => sum + exponent, 0);
    const values = readings.map(value => value * unit);
    return {
      ...base,
      end: scale.end,
      readings: isLetterUnit(text, start, end, scale.end) ? [...values, ...readings] : values,
      slips: slips.map(value => value * unit),
      unit,
    };
  }
  const { language } = words;
  if (isShare(text, start, end, language)) return { ...base, kind: 'percent' };
  if (isUncounted(text, start, readings[0] as number, language)) return { ...base, kind: 'doubtful' };
  return { ...base, readings: [...readings, ...otherYears(text, start, end, readings, language)] };
}

/** 5 %, in Arabic with a mark of direction between; Turkish and Basque write %5. */
function isShare(text: string, start: number, end: number, language: string): boolean {
  if (/^[\s\u00a0\u202f\u200e\u200f\u061c]{0,2}[%٪％]/u.test(text.slice(end, end + 3))) return true;
  return (
    /^(?:tr|eu|az|ku)$/.test(language) && /(?<!\p{Nd}\s?)%[\s\u00a0]?$/u.test(text.slice(Math.max(0, start - 4), start))
  );
}

const none: number[] = [];

/** One letter may be a unit as well: 5 m, 10 k. Not so with money. */
function isLetterUnit(text: string, start: number, end: number, scaleEnd: number): boolean {
  if (scaleEnd - end > 2 || !/^[\s\u00a0\u202f-]?\p{sc=Latn}$/u.test(text.slice(end, scaleEnd))) return false;
  return (
    !/[$€£¥₫₹]\s?$/.test(text.slice(Math.max(0, start - 2), start)) &&
    !/^\s?[$€£¥₫₹]/.test(text.slice(scaleEnd, scaleEnd + 2))
  );
}

/** thứ 2 is Monday; the zero of “below 0” belongs to the sign. */
function isUncounted(text: string, start: number, value: number, language: string): boolean {
  if (value > 7) return false;
  const before = text.slice(Math.max(0, start - 8), start);
  if (value === 0) return /(?:dưới|sous|de|below|ниже|нижче)\s$/u.test(before);
  return language === 'vi' && value > 1 && /thứ\s$/iu.test(before);
}

/** 1990s and 90年代, sv 1800-talet for the 19th century, th 2568 for 2025. */
function otherYears(text: string, start: number, end: number, plain: number[], language: string): number[] {
  const value = plain[0] as number;
  const after = text.slice(end, end + 8);
  const others: number[] = [];
  // SS19, ’19
  if (end - start === 2 && /[\p{sc=Latn}’']$/u.test(text.slice(Math.max(0, start - 2), start)))
    others.push(2000 + value);
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
function joined(found: FoundNumber[], text: string, language: string): FoundNumber[] {
  const out: FoundNumber[] = [];
  for (const one of found) {
    const last = out.at(-1);
    const between = last ? text.slice(last.end, one.start) : '';
    if (last && isTimeMark(between) && one.readings[0]! < 60 && last.kind === 'digits' && last.readings[0]! < 25) {
      out[out.length - 1] = timeOf(last, one);
    } else if (last && last.unit > 1 && last.kind === 'digits' && isSum(last, one, between, language)) {
      out[out.length - 1] = sumOf(last, one);
    } else out.push(withHalf(one, text) ?? dottedTime(one, text) ?? withHour(one, text));
  }
  return out;
}

function sumOf(last: FoundNumber, one: FoundNumber): FoundNumber {
  const before = last.parts.length === 0 ? [last.readings[0]!] : last.parts;
  return {
    ...last,
    end: one.end,
    readings: [last.readings[0]! + one.readings[0]!],
    parts: [...before, one.readings[0]!],
    unit: one.unit,
  };
}

function isTimeMark(between: string): boolean {
  return /^(?::|：|[hHg]|\s?h\s?|\s?(?:giờ|時|时|點|点|시|น\.|u|uur|Uhr)\s?)$/u.test(between);
}

function timeOf(hour: FoundNumber, minute: FoundNumber): FoundNumber {
  const [h, m] = [hour.readings[0]!, minute.readings[0]!];
  return { ...hour, end: minute.end, readings: timeReadings(h, m), slips: none, kind: 'time', parts: [h, m] };
}

/** Hours before the mark, minutes behind it, in the morning or the evening: 9.3 and 21.3 for half past nine. */
export function timeReadings(h: number, m: number): number[] {
  const at = h + m / 100;
  return [at, h < 12 ? h + 12 + m / 100 : h - 12 + m / 100].map(value => Math.round(value * 100) / 100);
}

const halfBehind = /^\s?(?:[点點时時]\s?半|시\s?반|giờ rưỡi|โมงครึ่ง)/u;

/** 9点半, 9시 반, 9 giờ rưỡi: half past nine. */
function withHalf(one: FoundNumber, text: string): FoundNumber | null {
  const hour = one.readings[0]!;
  const match = one.kind === 'digits' && hour < 25 ? halfBehind.exec(text.slice(one.end, one.end + 12)) : null;
  if (!match) return null;
  return { ...one, end: one.end + match[0].length, readings: timeReadings(hour, 30), kind: 'time', parts: [hour, 0.5] };
}

const hourBehind = /^\s?(?:[ap]\.?\s?m\b|h\b|heures?\b|u\b|uur|Uhr|giờ|时|時|点|點|시|น\.|นาฬิกา|час|hod|o.clock)/iu;
const hourBefore = /(?:kl\.?|klokken|klockan|klo|pukul|jam|lúc|الساعة|alle|a las|à|à|om|um|at|เวลา)\s$/iu;

const clockBehind = /^\s?(?:Uhr|uur|น\.|นาฬิกา|час)/iu;
const clockBefore = /(?<![\p{L}\p{M}])(?:kl\.?|klokken|klockan|klo|pukul|jam|lúc|الساعة|เวลา)\s$/iu;

/** kl 8.30, pukul 8.30, 8.30 Uhr: hours and minutes, where the words leave no doubt that it is no decimal. */
function dottedTime(one: FoundNumber, text: string): FoundNumber | null {
  const match = /^(\p{Nd}{1,2})\.(\p{Nd}{2})$/u.exec(text.slice(one.start, one.end));
  if (!match || one.kind !== 'digits' || one.unit !== 1) return null;
  const [hour, minute] = [match[1]!, match[2]!].map(digits => Number(asciiDigits(digits))) as [number, number];
  const isClock =
    clockBehind.test(text.slice(one.end, one.end + 8)) ||
    clockBefore.test(text.slice(Math.max(0, one.start - 10), one.start));
  if (!isClock || hour > 24 || minute > 59) return null;
  return { ...one, readings: timeReadings(hour, minute), slips: none, kind: 'time', parts: [hour, minute] };
}

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

function isSum(last: FoundNumber, one: FoundNumber, between: string, language: string): boolean {
  // What is added must be smaller than one of the unit before it.
  if (one.readings.length !== 1 || one.readings[0]! >= last.unit) return false;
  const close = between === '' && /^(zh|ja|ko|th)$/.test(language);
  return close || (/^\s$/.test(between) && one.unit > 1);
}
