import { languageOf } from '../../base/locale.ts';
import { plainText } from '../../base/runs.ts';
import type { Check } from '../check.ts';

/** The languages whose names leak out of translators' menus: those that editions are made in and their neighbours. */
const languages =
  'vi zh zh-Hans zh-Hant en fr id ms nl sv es ar th ko ja de pt ru it pl da nb nn no fi cs uk el tr fa he hi bn ta ur my km lo tl ro hu'.split(
    ' ',
  );

/** How languages are called in full where the short name is that of the country too. */
const prefixes: Record<string, string> = { id: 'Bahasa ', ms: 'Bahasa ', th: 'ภาษา' };

const patterns = new Map<string, RegExp | null>();

/**
 * The name of a language before the sentence ("Français À l'occasion …"): a menu entry that came along. A sentence of its
 * own must follow the name, and the source must not begin so. English is left out: there "French" begins sentences.
 */
export const languageName: Check = {
  id: 'language-name',
  dimension: 'accuracy',
  severity: 'critical',
  run({ source, target, from, to }) {
    const [original, text] = [plainText(source), plainText(target)];
    const name = startingName(text, to);
    if (!name || startingName(original, from)) return [];
    const start = text.indexOf(name);
    return [
      {
        check: 'language-name',
        dimension: 'accuracy',
        severity: original === '' ? 'major' : 'critical',
        message: `"${name}" is the name of a language before the sentence: take it out`,
        source: null,
        target: { start, end: start + name.length },
        fix: '',
      },
    ];
  },
};

function startingName(text: string, locale: string): string | null {
  return patternFor(locale)?.exec(text)?.[1] ?? null;
}

/** Behind the name comes a capital letter, or any in scripts without capitals. */
function patternFor(locale: string): RegExp | null {
  const known = patterns.get(locale);
  if (known !== undefined) return known;
  const all = languageOf(locale) === 'en' ? [] : namesIn(locale).map(escaped);
  const pattern =
    all.length === 0 ? null : new RegExp(`^\\s*(${all.join('|')})[ \\u00a0:]+(?=[\\p{Lu}\\p{Lo}«“"‘])`, 'u');
  patterns.set(locale, pattern);
  return pattern;
}

/**
 * In the locale's own words and in the language's own, longest first; what begins a country's name too is left out. Where
 * no capital shows that a sentence begins, "Japanese" may be an adjective: only the locale's own name is looked for.
 */
function namesIn(locale: string): string[] {
  const countries = languages.flatMap(language => {
    const region = new Intl.Locale(language).maximize().region;
    return region ? [regionIn(region, locale), regionIn(region, language)] : [];
  });
  const isCountry = (form: string) => countries.some(one => one === form || one?.startsWith(`${form} `));
  const hasCapitals = /\p{Lu}|\p{Ll}/u.test(new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? '');
  const names = (hasCapitals ? languages : [locale, languageOf(locale)]).flatMap(language =>
    [locale, language].flatMap(one => {
      const name = new Intl.DisplayNames([one], { type: 'language' }).of(language);
      if (!name || /^[a-z]{2}(-|$)/.test(name)) return [];
      const prefix = prefixes[languageOf(one)] ?? '';
      return [name, capitalised(name), prefix + capitalised(name)].filter(form => !isCountry(form));
    }),
  );
  return [...new Set(names)].sort((a, b) => b.length - a.length);
}

const regionIn = (region: string, locale: string) => new Intl.DisplayNames([locale], { type: 'region' }).of(region);
const capitalised = (name: string) => name.charAt(0).toLocaleUpperCase() + name.slice(1);
const escaped = (name: string) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
