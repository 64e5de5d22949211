import { type Locale, languageOf, scriptOf } from '../../base/locale.ts';

/** Language and script of a locale. */
export type Writing = { language: string; script: string };

export function writingOf(locale: Locale): Writing {
  return { language: languageOf(locale), script: scriptOf(locale) };
}

/** Written without spaces between words. */
export function isWide({ script }: Writing): boolean {
  return /^(Han[st]|Jpan|Thai|Laoo|Khmr|Mymr)$/.test(script);
}
