import { type Locale, languageOf } from '../../base/locale.ts';
import { figureDates } from './figure-dates.ts';
import { type CalendarDate, type DateForm, exists, type FoundDate } from './found-date.ts';
import { namedMonths } from './named-months.ts';
import { numberedMonths } from './numbered-months.ts';

const known = new Map<Locale, DateForm[]>();

/**
 * Days and months of a text by value, as the language writes them: with names of months, numbered, in figures, in digits of
 * any script, in Buddhist years and Japanese and Taiwanese eras. What can be read in two ways keeps both; a date that no
 * calendar has comes without a reading. In order, without overlap. Linear, never throws.
 */
export function findDates(text: string, locale: Locale): FoundDate[] {
  if (!/\p{Nd}|月/u.test(text)) return [];
  const found: FoundDate[] = [];
  for (const form of formsOf(locale))
    for (const match of text.matchAll(form.pattern)) {
      const said = form.read(match).map(one => inOurYears(one, locale));
      if (said.length === 0 || said.some(isNoDate)) continue;
      found.push({ start: match.index, end: match.index + match[0].length, readings: distinct(said.filter(exists)) });
    }
  return apart(found);
}

function formsOf(locale: Locale): DateForm[] {
  let forms = known.get(locale);
  if (!forms) {
    forms = [...numberedMonths(locale), ...namedMonths(locale), ...figureDates(locale)];
    known.set(locale, forms);
  }
  return forms;
}

/** "in May 40 people": more than any month has, and nothing else says that a day is meant. Unread digits are none either. */
function isNoDate({ year, month, day }: CalendarDate): boolean {
  return Number.isNaN(year) || Number.isNaN(month) || Number.isNaN(day) || (year === null && (day ?? 1) > 31);
}

/** 2568 is 2025 where the Buddhist era is in use. */
function inOurYears(date: CalendarDate, locale: Locale): CalendarDate {
  const isBuddhist =
    date.year !== null && date.year > 2300 && date.year < 2800 && /^(?:th|lo|km)$/.test(languageOf(locale));
  return isBuddhist ? { ...date, year: (date.year as number) - 543 } : date;
}

function distinct(dates: readonly CalendarDate[]): CalendarDate[] {
  const keys = dates.map(one => JSON.stringify(one));
  return dates.filter((_, at) => keys.indexOf(keys[at] as string) === at);
}

/** The longest of those that begin together or overlap. */
function apart(found: FoundDate[]): FoundDate[] {
  const out: FoundDate[] = [];
  for (const one of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out.at(-1);
    if (!last || one.start >= last.end) out.push(one);
    else if (one.end - one.start > last.end - last.start) out[out.length - 1] = one;
  }
  return out;
}
