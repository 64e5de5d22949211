import { type Locale, languageOf } from '../../base/locale.ts';

export type MonthNames = {
  /** As they are written, longest first. */
  written: string[];
  /** "may" is a verb and "mei" a girl: a small letter says that it is no month. */
  areCapitalised: boolean;
  numberOf(name: string): number | null;
};

/** Regions whose names for the months the whole language knows: شباط beside فبراير, Jänner beside Januar. */
const regions: Record<string, string[]> = {
  ar: ['ar-SY', 'ar-DZ', 'ar-MA', 'ar-EG'],
  de: ['de-AT'],
  en: ['en-GB'],
  fr: ['fr-CA'],
};
/** They decline the names: of those in a vowel or a soft sign only the stem stays. */
const slavic = new Set('ru uk be bg pl cs sk sl hr sr bs mk'.split(' '));
const forms = [
  { month: 'long' },
  { month: 'long', day: 'numeric' },
  { month: 'long', year: 'numeric' },
  { month: 'short', day: 'numeric' },
] as const;

/** The names that CLDR has for the months, long and short, alone and in a date; null where they are numbers. */
export function monthNames(locale: Locale): MonthNames | null {
  const language = languageOf(locale);
  const numbers = new Map<string, number>();
  const written = new Set<string>();
  for (const one of [locale, ...(regions[language] ?? [])])
    for (const form of forms) {
      const format = new Intl.DateTimeFormat(one, { ...form, calendar: 'gregory', timeZone: 'UTC' });
      for (let month = 0; month < 12; month += 1) {
        const part = format.formatToParts(Date.UTC(2025, month, 9)).find(({ type }) => type === 'month');
        const name = (part?.value ?? '').replace(/\.$/, '');
        if (!/^\p{L}[\p{L}\p{M}.’' ]+$/u.test(name)) continue;
        numbers.set(folded(name), month + 1);
        written.add(name);
        // As a headline has it.
        if (/^\p{Lu}/u.test(name)) written.add(name.toUpperCase());
        const stem = slavic.has(language) ? name.replace(/[аеиоуыьюяіaeiouyí]$/u, '') : name;
        if (stem !== name && stem.length > 2 && !numbers.has(folded(stem))) {
          numbers.set(folded(stem), month + 1);
          written.add(stem);
        }
      }
    }
  if (numbers.size === 0) return null;
  return {
    areCapitalised: [...written].some(name => /^\p{Lu}/u.test(name)),
    written: [...written].sort((a, b) => b.length - a.length),
    numberOf: name => numbers.get(folded(name)) ?? null,
  };
}

function folded(name: string): string {
  return name.toLowerCase().normalize('NFC');
}
