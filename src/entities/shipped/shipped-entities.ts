import type { Locale } from '../../base/locale.ts';
import type { Entity } from '../entity.ts';
import { shippedCurrencies } from './currencies.ts';
import { shippedLanguages } from './languages.ts';
import { shippedPlaces } from './places.ts';
import { shippedRegions } from './regions.ts';

/**
 * What the name authority ships with, in these locales: countries and parts of the world, languages and currencies from
 * CLDR, and the places of `shippedPlaces`. Ids are stable.
 */
export function shippedEntities(locales: readonly Locale[]): Entity[] {
  return [
    ...shippedRegions(locales),
    ...shippedPlaces().flatMap(place => onlyIn(place, locales) ?? []),
    ...shippedLanguages(locales),
    ...shippedCurrencies(locales),
  ];
}

function onlyIn(entity: Entity, locales: readonly Locale[]): Entity | null {
  const names = Object.entries(entity.names).filter(([locale]) => locales.includes(locale));
  return names.length === 0 ? null : { ...entity, names: Object.fromEntries(names) };
}
