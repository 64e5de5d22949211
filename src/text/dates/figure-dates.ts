import { type Locale, languageOf } from '../../base/locale.ts';
import { type CalendarDate, type DateForm, numberOf } from './found-date.ts';

const mark = '(?<mark>\\s?[./／-]\\s?)';
const open = '(?<![\\p{Nd}\\p{L}]|[\\p{Nd}][.,/-])';
const close = '(?!\\p{Nd}|[./-]\\p{Nd})';
/** They write day and month in either order. */
const bothOrders = new Set(['en', 'fil', 'tl']);

/** Dates in figures alone: 21/2/2025, 2025-02-21, 21. 2. 2025; 21/2 where the words around say that it is a day. */
export function figureDates(locale: Locale): DateForm[] {
  const orders = ordersOf(locale);
  return [
    {
      pattern: new RegExp(
        `${open}(?<first>\\p{Nd}{1,2})${mark}(?<second>\\p{Nd}{1,2})\\k<mark>(?<year>\\p{Nd}{4})${close}`,
        'gu',
      ),
      read: ({ groups: said = {} }) => inOrders(said, orders),
    },
    {
      pattern: new RegExp(
        `${open}(?<year>\\p{Nd}{4})${mark}(?<first>\\p{Nd}{1,2})\\k<mark>(?<second>\\p{Nd}{1,2})${close}`,
        'gu',
      ),
      read: ({ groups: said = {} }) => inOrders(said, ['month-day']),
    },
    ...dayAndMonth(languageOf(locale)),
  ];
}

type Order = 'day-month' | 'month-day';

/** Figures that cannot be day and month in any order are a version or an address. */
function inOrders(said: Record<string, string>, orders: readonly Order[]): CalendarDate[] {
  const [first, second] = [numberOf(said.first) ?? 0, numberOf(said.second) ?? 0];
  const year = numberOf(said.year);
  if (Math.min(first, second) > 12 || Math.max(first, second) > 31 || Math.min(first, second) < 1) return [];
  return orders.map(order =>
    order === 'day-month' ? { year, month: second, day: first } : { year, month: first, day: second },
  );
}

/** How CLDR writes the locale's own come first; a language that nobody agrees in keeps both. */
function ordersOf(locale: Locale): Order[] {
  const format = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    calendar: 'gregory',
  });
  const types = format.formatToParts(0).map(part => part.type);
  const own: Order = types.indexOf('day') < types.indexOf('month') ? 'day-month' : 'month-day';
  const other: Order = own === 'day-month' ? 'month-day' : 'day-month';
  // Who writes the year first means the day last there only: 21/2/2025 is read as anybody's.
  const isYearFirst = types.indexOf('year') === 0;
  if (bothOrders.has(languageOf(locale))) return [own, other];
  return [isYearFirst ? 'day-month' : own];
}

const words: Record<string, string> = {
  vi: '(?<=(?:ngày|hôm|sáng|trưa|chiều|tối|đêm)\\s)',
  id: '(?<=(?:tanggal\\s|(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)\\s?\\())',
  ms: '(?<=(?:tarikh|pada)\\s)',
};

function dayAndMonth(language: string): DateForm[] {
  const before = words[language];
  if (!before) return [];
  return [
    {
      pattern: new RegExp(`${before}(?<day>\\p{Nd}{1,2})[/-](?<month>\\p{Nd}{1,2})${close}`, 'giu'),
      read: ({ groups: said = {} }) => [{ year: null, month: numberOf(said.month) ?? 0, day: numberOf(said.day) }],
    },
  ];
}
