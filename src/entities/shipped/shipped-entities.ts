import type { Locale } from '../../base/locale.ts';
import type { Entity } from '../entity.ts';
import { shippedCurrencies } from './currencies.ts';
import { shippedLanguages } from './languages.ts';
import { shippedPlaces } from './places.ts';
import { shippedRegions } from './regions.ts';

export const shippedParts = ['regions', 'places', 'languages', 'currencies'] as const;
export type ShippedPart = (typeof shippedParts)[number];

/**
 * What the name authority ships with, in these locales: countries and parts of the world, languages and currencies from
 * CLDR, and the places of `shippedPlaces`. Without `parts` the regions and places alone: the names of languages are
 * adjectives too ("Welsh"), and those of currencies are counted with their amounts. Ids are stable.
 */
export function shippedEntities(
  locales: readonly Locale[],
  parts: readonly ShippedPart[] = ['regions', 'places'],
): Entity[] {
  return shippedParts.filter(part => parts.includes(part)).flatMap(part => makers[part](locales));
}

const makers: Record<ShippedPart, (locales: readonly Locale[]) => Entity[]> = {
  regions: shippedRegions,
  places: locales => shippedPlaces().flatMap(place => onlyIn(place, locales) ?? []),
  languages: shippedLanguages,
  currencies: shippedCurrencies,
};

function onlyIn(entity: Entity, locales: readonly Locale[]): Entity | null {
  const names = Object.entries(entity.names).filter(([locale]) => locales.includes(locale));
  return names.length === 0 ? null : { ...entity, names: Object.fromEntries(names) };
}
