import { type Html, html } from '../base/html.ts';
import type { Locale } from '../base/locale.ts';
import { type Dates, datesOf, intlLocale } from './dates.ts';
import { languageInfo, nameInSentence } from './languages.ts';
import type { Frame } from './page.ts';
import { type Say, sayIn } from './strings.ts';
import { typeset } from './typography.ts';

/** What the templates of one edition share: its words, its dates, its way of setting text. */
export type Edition = {
  locale: Locale;
  direction: 'ltr' | 'rtl';
  say: Say;
  dates: Dates;
  /** Text of the edition's language, set as its compositors do. */
  set: (text: string) => string;
  /** `A, B and C`; each name is kept apart from the direction of the text around it. */
  names: (names: string[]) => Html;
  /** The name of a language inside a sentence: `vietnamien`, `bahasa Vietnam`. */
  language: (of: Locale) => string;
  /** The first letter as it begins a line. */
  capital: (text: string) => string;
};

const editions = new Map<string, Edition>();

/** The edition a page belongs to; built once per locale and time zone. */
export function editionOf({ locale, timeZone }: Pick<Frame, 'locale' | 'timeZone'>): Edition {
  const key = `${locale} ${timeZone}`;
  const kept = editions.get(key);
  if (kept) return kept;
  const list = new Intl.ListFormat(intlLocale(locale));
  const say = sayIn(locale);
  const edition: Edition = {
    locale,
    direction: languageInfo(locale).direction,
    say,
    dates: datesOf(locale, timeZone),
    set: text => typeset(text, locale),
    names: all =>
      html`${list.formatToParts(all).map(part => (part.type === 'element' ? html`<bdi>${part.value}</bdi>` : part.value))}`,
    language: of => say.text('language', { language: nameInSentence(of, locale) }),
    capital: text => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1),
  };
  editions.set(key, edition);
  return edition;
}
