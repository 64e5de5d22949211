import { type Locale, languageOf } from '../../base/locale.ts';
import { hanNumber } from '../number-names.ts';
import { type CalendarDate, type DateForm, numberOf } from './found-date.ts';

const han = '[〇零一二三四五六七八九十]';
const eras: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911, 民国: 1911 };
const hanYear = `(?:(?<era>${Object.keys(eras).join('|')})\\s?)?(?<year>\\p{Nd}{1,4}|${han}{1,4}|元)\\s?年\\s?`;
const hanMonth = `(?<month>\\p{Nd}{1,2}|${han}{1,3})\\s?月(?:份)?`;
const hanDay = `(?:\\s?(?<day>\\p{Nd}{1,2}|${han}{1,3})\\s?[日号號])`;
const noDigit = `(?<!\\p{Nd}|${han})`;

const vietnameseMonths = 'một|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười một|mười hai|mười'.split('|');
const vietnameseValues: Record<string, number> = {
  ...Object.fromEntries(vietnameseMonths.map((name, at) => [name, at + 1])),
  ...{ tư: 4, bốn: 4, năm: 5, sáu: 6, bảy: 7, bẩy: 7, tám: 8, chín: 9, mười: 10, 'mười một': 11, 'mười hai': 12 },
};
const vietnameseMonth = `tháng\\s(?<month>\\p{Nd}{1,2}(?!\\p{Nd})|(?:${vietnameseMonths.join('|')})(?![\\p{L}\\p{M}]))`;
const vietnameseYear = '(?:,?\\snăm\\s|,\\s|\\s?[/-]\\s?)(?<year>\\p{Nd}{4})(?!\\p{Nd})';
// Three months are not the third of some month: trong 3 tháng 2 lần.
const vietnameseDay = '(?<![\\p{Nd}.,/:-]|(?:trong|mỗi|khoảng|suốt|sau|hơn|gần|cứ|qua)\\s)(?<day>\\p{Nd}{1,2})\\s';

/** Dates of languages that number the months: 二〇二五年十二月二十一日, 2025년 2월 21일, 21 tháng 2 năm 2025. */
export function numberedMonths(locale: Locale): DateForm[] {
  const language = languageOf(locale);
  if (/^(?:zh|ja|yue|lzh)$/.test(language))
    return [
      form(`${noDigit}(?:${hanYear})?${hanMonth}${hanDay}`, readHan),
      form(`${noDigit}${hanYear}${hanMonth}`, readHan),
    ];
  if (language === 'ko')
    return [
      form('(?:(?<year>\\p{Nd}{4})년\\s?)?(?<!\\p{Nd})(?<month>\\p{Nd}{1,2})월\\s?(?<day>\\p{Nd}{1,2})일', readFigures),
      form('(?<year>\\p{Nd}{4})년\\s?(?<month>\\p{Nd}{1,2})월', readFigures),
    ];
  if (language === 'vi')
    return [
      form(`${vietnameseDay}${vietnameseMonth}(?:${vietnameseYear})?`, readVietnamese),
      form(`${vietnameseMonth}${vietnameseYear}`, readVietnamese),
    ];
  return [];
}

type Said = Record<string, string | undefined>;

function form(pattern: string, read: (said: Said) => CalendarDate): DateForm {
  return { pattern: new RegExp(pattern, 'giu'), read: match => [read(match.groups as Said)] };
}

function readFigures({ year, month, day }: Said): CalendarDate {
  return { year: numberOf(year), month: numberOf(month) ?? 0, day: numberOf(day) };
}

function readVietnamese({ year, month = '', day }: Said): CalendarDate {
  const named = vietnameseValues[month.toLowerCase()];
  return { year: numberOf(year), month: named ?? numberOf(month) ?? 0, day: numberOf(day) };
}

function readHan({ era, year, month = '', day }: Said): CalendarDate {
  const value = year === '元' ? 1 : hanValue(year);
  return {
    year: era && value !== null ? (eras[era] as number) + value : value,
    month: hanValue(month) ?? 0,
    day: hanValue(day),
  };
}

function hanValue(written: string | undefined): number | null {
  if (written === undefined || /^\p{Nd}/u.test(written)) return numberOf(written);
  return hanNumber(written)[0] ?? null;
}
