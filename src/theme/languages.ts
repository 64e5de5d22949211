import { type Html, html } from '../base/html.ts';
import { directionOf, endonym, type Locale, languageName, languageOf, sealGlyph } from '../base/locale.ts';

// What a page asks about a language, kept: building an Intl object costs more than rendering a card.

export type Language = {
  direction: 'ltr' | 'rtl';
  endonym: string;
  glyph: string;
};

const languages = new Map<Locale, Language>();

export function languageInfo(locale: Locale): Language {
  const kept = languages.get(locale);
  if (kept) return kept;
  const info: Language = {
    direction: directionOf(locale),
    endonym: endonym(locale),
    glyph: sealGlyph(locale),
  };
  languages.set(locale, info);
  return info;
}

const names = new Map<string, string>();

/** The name of the language `of`, as it stands inside a sentence of `locale`: `vietnamien`, `tiếng Việt`, `Vietnamese`. */
export function nameInSentence(of: Locale, locale: Locale): string {
  const key = `${of} ${locale}`;
  const kept = names.get(key);
  if (kept !== undefined) return kept;
  // The language alone: "written in Chinese" says enough, the script shows itself.
  const name = languageName(languageOf(of), locale).replace(/^Tiếng /, 'tiếng ');
  names.set(key, name);
  return name;
}

const none = html``;

/** ` lang="ar" dir="rtl"` for a run of `locale` inside a page of `page`; nothing where both agree. */
export function foreign(locale: Locale, page: Locale): Html {
  if (locale === page) return none;
  const direction = languageInfo(locale).direction;
  return direction === languageInfo(page).direction
    ? html` lang="${locale}"`
    : html` lang="${locale}" dir="${direction}"`;
}
