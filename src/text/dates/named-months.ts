import { type Locale, languageOf } from '../../base/locale.ts';
import { type DateForm, numberOf } from './found-date.ts';
import { monthNames } from './month-names.ts';

/** They write endings on the names: helmikuussa, Şubat'ta, в марте. */
const withEndings = new Set('fi et hu tr kk eu az uz lv lt ru uk be bg pl cs sk sl hr sr bs mk'.split(' '));
const unspaced = new Set('th lo km my'.split(' '));

const day = '(?<day>\\p{Nd}{1,2})(?:st|nd|rd|th|er|ère|[.]?[ºª]|:?[ae]n?|-?[егй]о?|η[ςν]?)?';
const gap =
  '(?:[\\s\\u00a0]{0,2}[.,،]?[\\s\\u00a0]{1,2}(?:(?:of|de|del|di|ng|ta’|în)[\\s\\u00a0])?|[\\s\\u00a0]?[-/.][\\s\\u00a0]?)';
/** "2025. gada", "năm 2025", "พ.ศ. 2568". */
const beforeYear = (names: string): string =>
  `[\\s\\u00a0]{0,2}[,.،/-]?[\\s\\u00a0]{0,2}(?:(?!${names})(?:\\p{L}{1,5}|พ\\.ศ|ค\\.ศ)[.]?[\\s\\u00a0]{1,2})?`;
const year = '\\p{Nd}{4})(?!\\p{Nd})';
const noDigits = '(?<![\\p{Nd}.,/:-])';

/** Dates with the name of a month: 21 février 2025, February 21, ٢١ فبراير, 21 กุมภาพันธ์ 2568, 2025. február 21. */
export function namedMonths(locale: Locale): DateForm[] {
  const names = monthNames(locale);
  if (!names) return [];
  const language = languageOf(locale);
  const [open, close] = unspaced.has(language) ? ['', ''] : ['(?<![\\p{L}\\p{M}])', '(?![\\p{L}\\p{M}])'];
  const ending = withEndings.has(language) ? "[’']?\\p{L}{0,4}" : '';
  const prefix = language === 'he' ? '[בלמה]?' : '';
  const list = names.written.map(name => name.replaceAll('.', '[.]')).join('|');
  const month = `${open}${prefix}(?<month>${list})${ending}${close}`;
  const joint = beforeYear(list);
  const yearBefore = `${noDigits}(?<before>${year}${joint}`;
  const order = orderOf(locale);
  const forms = [
    `${noDigits}${day}${gap}${month}(?:${joint}(?<year>${year})?`,
    ...(order.monthFirst
      ? [`(?:${yearBefore})?${month}${gap}${day}(?!\\p{Nd}|[.,:]\\p{Nd})(?:,?[\\s\\u00a0](?<year>${year})?`]
      : []),
    ...(order.yearFirst ? [`${yearBefore}${day}${gap}${month}`, `${yearBefore}${month}`] : []),
    `${month}${joint}(?<year>${year}`,
  ];
  return forms.map(form => ({
    pattern: new RegExp(form, names.areCapitalised ? 'gu' : 'giu'),
    read: match => {
      const said = match.groups as Record<string, string | undefined>;
      const number = names.numberOf(said.month ?? '');
      if (number === null) return [];
      return [{ year: numberOf(said.year ?? said.before), month: number, day: numberOf(said.day) }];
    },
  }));
}

/** English is written in either order. */
function orderOf(locale: Locale): { monthFirst: boolean; yearFirst: boolean } {
  const typesOf = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory' }).formatToParts(0).map(part => part.type);
  const [days, years] = [
    typesOf({ month: 'long', day: 'numeric' }),
    typesOf({ year: 'numeric', month: 'long', day: 'numeric' }),
  ];
  return {
    monthFirst: languageOf(locale) === 'en' || days.indexOf('month') < days.indexOf('day'),
    yearFirst: years.indexOf('year') < years.indexOf('month'),
  };
}
