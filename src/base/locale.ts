import { SampanError } from './error.ts';

/** A BCP 47 tag in canonical case: `vi`, `zh-Hans`. */
export type Locale = string;

const rtlScripts = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg']);

/** Names that a reader of the language would put on a door, where CLDR's stand-alone form is another. */
const endonyms: Record<string, string> = {
  id: 'Bahasa Indonesia',
  ms: 'Bahasa Melayu',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
};

/** One or two glyphs that stand for the language on a seal. A glyph always names a language, never a country. */
const glyphs: Record<string, string> = {
  zh: '中',
  ja: '日',
  ko: '한',
  ar: 'ع',
  th: 'ไท',
  km: 'ខ្',
  lo: 'ລາ',
  he: 'ע',
  ru: 'Ру',
};

/**
 * The canonical form of a BCP 47 tag, without extensions: how numbers and calendars are set makes no other language. Throws
 * `unknown_locale` when the tag is not well-formed or names no language.
 */
export function parseLocale(tag: string): Locale {
  try {
    const locale = new Intl.Locale(tag);
    if (new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(locale.language)) return locale.baseName;
  } catch {
    // Not well-formed: the same answer as for a language nobody knows.
  }
  throw new SampanError('unknown_locale', `"${tag}" is not a language tag`, {
    remedy: 'Use a BCP 47 tag such as vi, zh-Hans or pt-BR.',
  });
}

/** The tag as pages write it, `vi_VN` and unknown languages too, without extensions; null where it is none. */
export function localeOfTag(written: string | undefined): Locale | null {
  const tag = written?.trim().replaceAll('_', '-');
  if (!tag) return null;
  try {
    return new Intl.Locale(tag).baseName;
  } catch {
    return null;
  }
}

export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return rtlScripts.has(scriptOf(locale)) ? 'rtl' : 'ltr';
}

/** ISO 15924 code of the script that `locale` is written in. */
export const scriptOf = kept((locale: Locale) => new Intl.Locale(locale).maximize().script ?? 'Latn');

export const languageOf = kept((locale: Locale) => new Intl.Locale(locale).language);

/** Asked for every sentence, and `Intl.Locale` takes longer than most of what is done with its answer. */
function kept(ask: (locale: Locale) => string): (locale: Locale) => string {
  const known = new Map<Locale, string>();
  return locale => {
    const answer = known.get(locale) ?? ask(locale);
    if (known.size < 1000) known.set(locale, answer);
    return answer;
  };
}

/**
 * Which of `among` serves who wants `wanted`: that very locale, else one of the same language and script (`pt` for
 * `pt-BR`, never `zh-Hans` for `zh-TW`). Null when there is none, or `wanted` is no language tag.
 */
export function closestLocale(wanted: string, among: readonly Locale[]): Locale | null {
  const exact = among.find(one => one.toLowerCase() === wanted.toLowerCase());
  return exact ?? among.find(one => isSameWriting(one, wanted)) ?? null;
}

/** Whether they are one language in one script, whatever the country: `vi` and `vi-VN`, never `zh-Hans` and `zh-TW`. */
export function isSameWriting(a: Locale, b: string): boolean {
  try {
    return languageOf(a) === languageOf(b) && scriptOf(a) === scriptOf(b);
  } catch {
    return false;
  }
}

/** The name of the language in itself. */
export function endonym(locale: Locale): string {
  const known = endonyms[locale];
  if (known) return known;
  const name = new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

/** The name of the language `of` as a reader of `locale` writes it. */
export function languageName(of: Locale, locale: Locale): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(of) ?? of;
}

export function sealGlyph(locale: Locale): string {
  const language = languageOf(locale);
  return glyphs[language] ?? language.charAt(0).toUpperCase() + language.slice(1);
}
