import type { Locale } from '../../base/locale.ts';
import type { Entity } from '../entity.ts';
import { named } from './named.ts';

/** The currencies of ISO 4217 as CLDR names them in these locales, in one and in many: `currency-vnd`. */
export function shippedCurrencies(locales: readonly Locale[]): Entity[] {
  const names = new Map(
    locales.map(locale => [locale, new Intl.DisplayNames(locale, { type: 'currency', fallback: 'none' })]),
  );
  return Intl.supportedValuesOf('currency').flatMap(code => {
    const forms = (locale: Locale) => {
      const text = names.get(locale)!.of(code);
      if (!text) return [];
      return [
        { text, status: 'preferred' as const },
        ...[1, 1000].map(amount => ({ text: counted(code, amount, locale), status: 'allowed' as const })),
        { text: code, status: 'acronym' as const },
      ];
    };
    return named(`currency-${code.toLowerCase()}`, 'work', forms, locales) ?? [];
  });
}

/** The word as it stands behind an amount. */
function counted(currency: string, amount: number, locale: Locale): string {
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'name',
    maximumFractionDigits: 0,
  });
  return format.formatToParts(amount).find(part => part.type === 'currency')!.value;
}
