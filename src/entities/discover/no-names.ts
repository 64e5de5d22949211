import { type Locale, languageOf } from '../../base/locale.ts';
import { foldName } from '../../text/fold-name.ts';

/** Languages whose names are adjectives of people in many languages too: "Chinese", "Vietnamese". */
const languages =
  'ar bn cs da de el en es fa fi fr he hi hr hu id it ja km ko lo ms my nb nl no pl pt ro ru sk sr sv sw ta th tl tr uk ur vi zh';

const known = new Map<string, ReadonlySet<string>>();

/** Words with a capital that name nobody: months and days as CLDR has them, languages. */
export function namesNobody(text: string, locale: Locale): boolean {
  const language = languageOf(locale);
  const words =
    known.get(language) ?? new Set([...calendar(language).flatMap(withWords), ...tongues(language)].map(folded));
  known.set(language, words);
  return words.has(folded(text));
}

/** "Tháng 2" and its first word. */
const withWords = (name: string) => [name, ...name.split(/\s/).filter(word => /^\p{L}{3,}$/u.test(word))];

const folded = (text: string) => foldName(text).text;

function calendar(language: string): string[] {
  const days = Array.from({ length: 7 }, (_, at) => new Date(Date.UTC(2024, 0, 1 + at)));
  const months = Array.from({ length: 12 }, (_, at) => new Date(Date.UTC(2024, at, 15)));
  return (['long', 'short'] as const).flatMap(style => [
    ...days.map(date => new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' }).format(date)),
    ...months.map(date => new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' }).format(date)),
  ]);
}

function tongues(language: string): string[] {
  const names = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' });
  return languages.split(' ').flatMap(one => names.of(one) ?? []);
}
