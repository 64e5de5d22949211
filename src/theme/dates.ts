import { type Locale, languageOf } from '../base/locale.ts';
import type { Instant } from '../base/time.ts';

/** Dates of an edition, in CLDR's words and in the publication's time zone. */
export type Dates = {
  /** `jeudi 18 décembre 2025` */
  weekday: (at: Instant) => string;
  /** `18 décembre 2025` */
  day: (at: Instant) => string;
  /** `18 décembre 2025 à 16:05` */
  moment: (at: Instant) => string;
  /** `16:05` on the day of `today`, else `18 déc.` */
  clockOrDay: (at: Instant, today: Instant | null) => string;
};

/** The CLDR locale that a newspaper of the edition follows where the bare language leaves the choice open. */
export function intlLocale(locale: Locale): string {
  // An edition that names no region is international: day before month, and digits that are the same in every edition.
  if (locale === 'en') return 'en-GB';
  return languageOf(locale) === 'ar' ? `${locale}-u-nu-latn` : locale;
}

export function datesOf(locale: Locale, timeZone: string): Dates {
  const make = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(intlLocale(locale), { timeZone, ...options });
    return (at: Instant) => format.format(new Date(at));
  };
  const clock = make({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const shortDay = make({ day: 'numeric', month: 'short' });
  const sameDay = daysOf(timeZone);
  return {
    weekday: make({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    day: make({ dateStyle: 'long' }),
    moment: make({ dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' }),
    clockOrDay: (at, today) => (today !== null && sameDay(at, today) ? clock(at) : shortDay(at)),
  };
}

/** Compares days without building a formatter for each question. */
function daysOf(timeZone: string): (a: Instant, b: Instant) => boolean {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return (a, b) => format.format(new Date(a)) === format.format(new Date(b));
}
