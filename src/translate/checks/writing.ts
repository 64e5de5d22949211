import { type Locale, languageOf, scriptOf } from '../../base/locale.ts';

/** Language and script of a locale. */
export type Writing = { language: string; script: string };

const known = new Map<Locale, Writing>();

/** Kept: the checks ask for every sentence, and `Intl.Locale` takes longer than most checks. */
export function writingOf(locale: Locale): Writing {
  const writing = known.get(locale) ?? { language: languageOf(locale), script: scriptOf(locale) };
  if (known.size < 1000) known.set(locale, writing);
  return writing;
}

/** Written without spaces between words. */
export function isWide({ script }: Writing): boolean {
  return /^(Han[st]|Jpan|Thai|Laoo|Khmr|Mymr)$/.test(script);
}
