import { type Locale, languageOf } from '../../base/locale.ts';
import type { CalendarDate } from './found-date.ts';

/** The date in words as the language writes it: 21 février 2025, 2025年2月21日, 21 กุมภาพันธ์ 2568, 21 tháng 2 năm 2025. */
export function renderDate(date: CalendarDate, locale: Locale): string {
  if (languageOf(locale) === 'vi') return vietnamese(date);
  const { year, month, day } = date;
  const calendar = languageOf(locale) === 'th' ? 'buddhist' : 'gregory';
  const at = new Date(Date.UTC(2000, month - 1, day ?? 1));
  at.setUTCFullYear(year ?? 2000);
  const format = new Intl.DateTimeFormat(cldrLocale(locale), {
    calendar,
    timeZone: 'UTC',
    month: 'long',
    ...(day === null ? {} : { day: 'numeric' }),
    ...(year === null ? {} : { year: 'numeric' }),
  });
  // CLDR names the era of other calendars and of Japan; a newspaper does not.
  const parts = format.formatToParts(at);
  return parts
    .filter((part, i) => part.type !== 'era' && !(part.type === 'literal' && parts[i + 1]?.type === 'era' && i > 0))
    .map(part => part.value)
    .join('')
    .trim();
}

function cldrLocale(locale: Locale): Locale {
  return locale === 'en' ? 'en-GB' : locale;
}

/** CLDR writes a comma before the year, where the press says the word. */
function vietnamese({ year, month, day }: CalendarDate): string {
  return `${day === null ? '' : `${day} `}tháng ${month}${year === null ? '' : ` năm ${year}`}`;
}
