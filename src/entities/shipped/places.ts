import type { Entity } from '../entity.ts';
import border from './border.json' with { type: 'json' };
import china from './china.json' with { type: 'json' };
import { entityOf, type PlaceRecord, railwayOf, typeWordsOf } from './place-record.ts';
import vietnam from './vietnam.json' with { type: 'json' };

/** Twenty-nine provinces went into others on the day after (Resolution 202/2025/QH15 of the National Assembly). */
const lastDay = '2025-06-30';

/**
 * Vietnam's provinces with their succession, China's, the border gates and towns between them and the railways, in
 * twelve languages. A form nobody is sure of is left out, not invented. China counts two regions and Taiwan among its
 * divisions: those are `shippedRegions`.
 */
export function shippedPlaces(): Entity[] {
  const places = [
    ...(vietnam.places as PlaceRecord[]).map(place => entityOf(place, vietnam.systems, lastDay)),
    ...(china.places as PlaceRecord[]).filter(place => place.names).map(place => entityOf(place, china.systems)),
    ...([...border.places, ...border.homonyms] as (PlaceRecord & { side: 'vn' | 'cn' })[]).map(place =>
      entityOf(place, border.systems[place.side]),
    ),
  ];
  return [...places, ...border.railways.map(line => railwayOf(line, places))];
}

/** The words for the kind of a region that a list counts among its divisions. */
export function divisionWords(regionId: string): Entity['typeWords'] {
  return typeWordsOf(china.places.find(place => place.id === regionId)?.kind ?? null);
}
