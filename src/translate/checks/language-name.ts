import { languageOf } from '../../base/locale.ts';
import { plainText } from '../../base/runs.ts';
import type { Check } from '../check.ts';
import { openingsOf } from './sentence-openings.ts';

/** The languages whose names leak out of translators' menus: those that editions are made in and their neighbours. */
const languages =
  'vi zh zh-Hans zh-Hant en fr id ms nl sv es ar th ko ja de pt ru it pl da nb nn no fi cs uk el tr fa he hi bn ta ur my km lo tl ro hu'.split(
    ' ',
  );

/** How languages are called in full where the short name is that of the country too. */
const prefixes: Record<string, string> = { id: 'Bahasa ', ms: 'Bahasa ', th: 'ภาษา' };

/** `languages`: which it names, by the name as it may stand. */
type Names = { pattern: RegExp; hasCapitals: boolean; languages: ReadonlyMap<string, string> };

const known = new Map<string, Names | null>();

/**
 * The name of a language before the sentence ("Français À l'occasion …"): a menu entry that came along. A sentence of its
 * own must follow: an opening word that begins no name, and small letters behind it; and the source must not speak of the
 * language. Where no capital shows that a sentence begins, "Japanese" may belong to it: the source must be at hand, and
 * an editor has the last word. English is left out: there "French" begins sentences.
 */
export const languageName: Check = {
  id: 'language-name',
  dimension: 'accuracy',
  severity: 'critical',
  run({ source, target, from, to }) {
    const [original, text] = [plainText(source), plainText(target)];
    const names = namesFor(to);
    const name = names?.pattern.exec(text)?.[1];
    if (!names || !name || isSpokenOf(name, names.languages.get(name)!, original, from)) return [];
    if (original === '' && !names.hasCapitals) return [];
    const start = text.indexOf(name);
    return [
      {
        check: 'language-name',
        dimension: 'accuracy',
        severity: original === '' || !names.hasCapitals ? 'major' : 'critical',
        message: `"${name}" is the name of a language before the sentence: take it out`,
        source: null,
        target: { start, end: start + name.length },
        fix: '',
      },
    ];
  },
};

/** By its name in the source's language, in English or in its own: of itself, of lessons in it, of a newspaper called so. */
function isSpokenOf(name: string, language: string, original: string, from: string): boolean {
  if (original === '') return false;
  const said = original.toLowerCase();
  const forms = [from, 'en', language].flatMap(one =>
    [language, languageOf(language)].map(of => new Intl.DisplayNames([one], { type: 'language' }).of(of)),
  );
  return [name, ...forms].some(form => form !== undefined && said.includes(form.toLowerCase()));
}

function namesFor(locale: string): Names | null {
  if (known.has(locale)) return known.get(locale)!;
  const names = languageOf(locale) === 'en' ? null : readNames(locale);
  known.set(locale, names);
  return names;
}

/**
 * In the locale's own words and in the language's own, longest first; what begins a country's name too is left out. In
 * scripts without capitals only the locale's own name is looked for.
 */
function readNames(locale: string): Names | null {
  const opening = openingsOf(locale);
  if (opening === null) return null;
  const countries = languages.flatMap(language => {
    const region = new Intl.Locale(language).maximize().region;
    return region ? [regionIn(region, locale), regionIn(region, language)] : [];
  });
  const isCountry = (form: string) => countries.some(one => one === form || one?.startsWith(`${form} `));
  const hasCapitals = /\p{Lu}|\p{Ll}/u.test(new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? '');
  const named = new Map<string, string>();
  for (const language of hasCapitals ? languages : [locale, languageOf(locale)])
    for (const one of [locale, language]) {
      const name = new Intl.DisplayNames([one], { type: 'language' }).of(language);
      if (!name || /^[a-z]{2}(-|$)/.test(name)) continue;
      const prefix = prefixes[languageOf(one)] ?? '';
      for (const form of [name, capitalised(name), prefix + capitalised(name)])
        if (!isCountry(form) && !named.has(form)) named.set(form, language);
    }
  if (named.size === 0) return null;
  const forms = [...named.keys()].sort((a, b) => b.length - a.length).map(escaped);
  // A headline in capitals throughout goes on with capitals; a sentence has a small letter among its next words.
  const rest = hasCapitals ? "(?:\\s+[^\\s.!?]+){0,2}?\\s+(?:\\p{Ll}|\\p{Lu}['’]\\p{Ll})" : '';
  const pattern = new RegExp(
    `^\\s*(${forms.join('|')})[ \\u00a0]*[: \\u00a0][ \\u00a0]*["“«‘]?(?=${opening}${rest})`,
    'u',
  );
  return { pattern, hasCapitals, languages: named };
}

const regionIn = (region: string, locale: string) => new Intl.DisplayNames([locale], { type: 'region' }).of(region);
const capitalised = (name: string) => name.charAt(0).toLocaleUpperCase() + name.slice(1);
const escaped = (name: string) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
