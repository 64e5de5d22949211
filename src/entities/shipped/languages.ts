import type { Locale } from '../../base/locale.ts';
import type { Entity } from '../entity.ts';
import { named } from './named.ts';
import { shippedRegions } from './regions.ts';

/** Languages that name a language like its country, and the word that tells them apart. */
const wordBefore: Record<Locale, string> = { id: 'bahasa ', ms: 'bahasa ', th: 'ภาษา' };

/**
 * The languages that CLDR has texts in, as it names them in these locales: `language-vi`, `language-zh-hans`. A name
 * that a country has too is left out: it would name neither.
 */
export function shippedLanguages(locales: readonly Locale[]): Entity[] {
  const regions = new Set(
    shippedRegions(locales).flatMap(({ names }) =>
      Object.entries(names).flatMap(([locale, forms]) => forms.map(({ text }) => `${locale} ${text}`)),
    ),
  );
  const names = new Map(
    locales.map(locale => [locale, new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' })]),
  );
  return languageCodes().flatMap(code => {
    const forms = (locale: Locale) => {
      const name = names.get(locale)!.of(code);
      const text = `${wordBefore[locale] ?? ''}${name}`;
      return name && !regions.has(`${locale} ${text}`) ? [{ text, status: 'preferred' as const }] : [];
    };
    return named(`language-${code.toLowerCase()}`, 'work', forms, locales) ?? [];
  });
}

function languageCodes(): string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const pairs = letters.flatMap(first => letters.map(second => first + second));
  const triples = pairs.flatMap(pair => letters.map(letter => pair + letter));
  const known = Intl.DisplayNames.supportedLocalesOf([...pairs, ...triples, 'zh-Hans', 'zh-Hant']);
  // A code that another took the place of (iw, in) is named like that one.
  return known.filter(code => Intl.getCanonicalLocales(code)[0] === code);
}
