import type { Locale } from '../base/locale.ts';

const hanDigits = new Map(
  Object.entries({
    〇: 0,
    零: 0,
    一: 1,
    二: 2,
    两: 2,
    兩: 2,
    三: 3,
    四: 4,
    五: 5,
    六: 6,
    七: 7,
    八: 8,
    九: 9,
    壹: 1,
    双: 2,
    半: 0.5,
  }),
);
const hanUnits = new Map(Object.entries({ 十: 10, 百: 100, 千: 1000 }));
const hanScales = new Map(Object.entries({ 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 兆: 1e12 }));

/** Not the thousand of a unit: 千瓦, 千克. */
export const hanNumberPattern = /(?:[〇零一二两兩三四五六七八九壹双半十百万萬亿億兆]|千(?![瓦克米卡伏赫]))+/gu;

/** The values of a Han numeral: 十四亿, 二〇二五. Empty when it is none. */
export function hanNumber(text: string): number[] {
  const chars = [...text];
  if (chars.length > 1 && chars.every(char => hanDigits.has(char))) {
    return [Number(chars.map(char => hanDigits.get(char)).join(''))].filter(Number.isFinite);
  }
  let [total, section, digit] = [0, 0, 0];
  for (const char of chars) {
    const unit = hanUnits.get(char);
    const scale = hanScales.get(char);
    if (unit) {
      section += (digit || 1) * unit;
      digit = 0;
    } else if (scale) {
      total = (total + section + digit || 1) * scale;
      [section, digit] = [0, 0];
    } else digit = hanDigits.get(char) as number;
  }
  return [total + section + digit];
}

/** A time of day in Han numerals, the minutes in any: 六点五十分, 九点半. */
export const hanTimePattern =
  /(?<![点點时時十\p{Nd}])([一二两兩三四五六七八九]|十[一二]?|二十[一二三四]?)[点點时時](?:(半)|(一|三)刻|([〇零一二三四五六七八九十]{1,3}|\d{1,2})分)/gu;

/** Hour and minute of a match of `hanTimePattern`. */
export function hanTime([, hour = '', half, quarters, minutes = '']: RegExpExecArray): [number, number] {
  const minute = half ? 30 : quarters ? 15 * hanNumber(quarters)[0]! : Number(minutes) || hanNumber(minutes).at(-1)!;
  return [hanNumber(hour)[0]!, minute];
}

/** What the last sign of a Han numeral multiplies the rest by; 1 where there is no rest or no such sign: 千万 (by all means). */
export function hanScale(text: string): number {
  const scale = hanScales.get(text.at(-1) as string) ?? 1;
  return hanDigits.has(text[0] as string) ? scale : 1;
}

export const romanPattern =
  /(?=[IVX]{2,}|[VX](?:e|ème)?(?![\p{L}.]))(?<![\p{L}\p{N}])X{0,3}(?:IX|IV|V?I{0,3})(?=(?:e|ème|er)?(?![\p{L}\p{N}]))/gu;

/** Roman numerals up to 39: centuries, congresses, kings. */
export function romanNumber(text: string): number {
  const values: Record<string, number> = { I: 1, V: 5, X: 10 };
  let total = 0;
  for (let i = 0; i < text.length; i += 1) {
    const value = values[text[i] as string] ?? 0;
    total += value < (values[text[i + 1] as string] ?? 0) ? -value : value;
  }
  return total;
}

export type Months = { pattern: RegExp; numberOf(name: string): number[] };

const known = new Map<string, Months | null>();

/** The names of the months as CLDR has them, alone and in a date; null where they are numbers anyway. */
export function monthsOf(locale: Locale): Months | null {
  let found = known.get(locale);
  if (found === undefined) {
    found = compile(locale);
    known.set(locale, found);
  }
  return found;
}

function compile(locale: Locale): Months | null {
  const numbers = new Map<string, number>();
  for (const options of [{ month: 'long' }, { month: 'long', day: 'numeric' }, { month: 'short' }] as const) {
    const format = new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: 'UTC' });
    for (let month = 0; month < 12; month += 1) {
      const parts = format.formatToParts(Date.UTC(2025, month, 9));
      const name =
        parts
          .find(part => part.type === 'month')
          ?.value.toLowerCase()
          .replace(/\.$/, '') ?? '';
      if (name.length > 2 && /^\p{L}[\p{L}\p{M}.]+$/u.test(name)) numbers.set(name, month + 1);
    }
  }
  if (numbers.size === 0) return null;
  const names = [...numbers.keys()].sort((a, b) => b.length - a.length).map(name => name.replace(/\./g, '\\.'));
  const open = /^th|^lo|^km|^my/.test(locale) ? '' : '(?<![\\p{L}\\p{M}])';
  const close = open === '' ? '' : '(?![\\p{L}\\p{M}])';
  const pattern = new RegExp(`${open}(?:${names.join('|')})${close}`, 'giu');
  return { pattern, numberOf: name => [numbers.get(name.toLowerCase()) ?? 0] };
}
