import { type Locale, languageOf } from '../../base/locale.ts';
import { plainText } from '../../base/runs.ts';
import { asciiDigits } from '../../text/digits.ts';
import type { Check } from '../check.ts';

const numeric = /(?<![\p{Nd}/.-])(\p{Nd}{1,2})([/.-])(\p{Nd}{1,2})\2(\p{Nd}{4})(?![\p{Nd}/-])/gu;

/**
 * A numeric date that its readers cannot read (12/17/2025 in French, 17/12/2025 in Swedish, which begins with the year) or
 * take for one of two days (5/6/2025 in English of no country). Newspapers use every mark between the figures: none is wrong.
 */
export const dateShape: Check = {
  id: 'date-shape',
  dimension: 'locale-conventions',
  severity: 'minor',
  run({ target, to }) {
    const text = plainText(target);
    return [...text.matchAll(numeric)].flatMap(match => {
      const [first, second] = [match[1], match[3]].map(part => Number(asciiDigits(part!))) as [number, number];
      const problem = problemOf(orderOf(to), first, second);
      if (!problem) return [];
      return [
        {
          check: 'date-shape',
          dimension: 'locale-conventions',
          severity: 'minor',
          message: `“${match[0]}” ${problem}`,
          remedy: `Write the month by its name, or the date as the language does: ${exampleIn(to)}.`,
          source: null,
          target: { start: match.index, end: match.index + match[0].length },
        },
      ];
    });
  },
};

type Order = 'day first' | 'month first' | 'year first' | 'either';

function problemOf(order: Order, first: number, second: number): string | null {
  const isDate = first >= 1 && second >= 1 && Math.min(first, second) <= 12 && Math.max(first, second) <= 31;
  if (!isDate) return null;
  if (order === 'year first') return 'is not how this language writes dates: the year comes first';
  if (order === 'either') {
    return first <= 12 && second <= 12 && first !== second ? 'is one day to some readers and another to others' : null;
  }
  return (order === 'month first' ? first : second) > 12 ? 'has day and month in the order of another language' : null;
}

const orders = new Map<Locale, Order>();

/** Of the language's own short date. English of no country, or of one that writes it both ways, is read in either order. */
function orderOf(locale: Locale): Order {
  const known = orders.get(locale);
  if (known) return known;
  const language = languageOf(locale);
  const own = orderInData(locale);
  // Some countries begin with the year where the rest of the language does not: their papers write both.
  const order =
    language === 'en' && (locale === 'en' || own === 'year first')
      ? 'either'
      : own === 'year first'
        ? orderInData(language)
        : own;
  orders.set(locale, order);
  return order;
}

/** CLDR. */
function orderInData(locale: Locale): Order {
  const [first] = formatOf(locale)
    .formatToParts(example)
    .filter(part => part.type !== 'literal');
  return first?.type === 'year' ? 'year first' : first?.type === 'month' ? 'month first' : 'day first';
}

const example = new Date('2025-12-17T00:00:00Z');
const exampleIn = (locale: Locale) => formatOf(locale).format(example);

function formatOf(locale: Locale): Intl.DateTimeFormat {
  const parts = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC', calendar: 'gregory' });
}
