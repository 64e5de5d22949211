import type { Locale } from '../../base/locale.ts';
import type { Entity } from '../entity.ts';
import { type KnownBody, knownBodies } from './known-bodies.ts';
import { type Adjectives, adjectivesOf } from './place-names.ts';

/** What `findBodies` has to know of a list of entities in one language; made once for many articles. */
export type BodyIndex = {
  locale: Locale;
  ids: ReadonlySet<string>;
  persons: ReadonlySet<string>;
  places: ReadonlyMap<string, Entity>;
  adjectives: Adjectives;
  /** The listed bodies by the head of their names, and by each word of the names in them. */
  byHead: ReadonlyMap<string, readonly KnownBody[]>;
  byWord: ReadonlyMap<string, readonly KnownBody[]>;
};

export function indexBodies(entities: readonly Entity[], locale: Locale): BodyIndex {
  const places = entities.filter(one => one.type === 'place');
  const known = knownBodies(entities, places, locale);
  const byWord = new Map<string, KnownBody[]>();
  for (const body of known)
    for (const word of body.key.words) {
      const same = byWord.get(word);
      if (same === undefined) byWord.set(word, [body]);
      else same.push(body);
    }
  return {
    locale,
    ids: new Set(entities.map(one => one.id)),
    persons: new Set(entities.filter(one => one.type === 'person').map(one => one.id)),
    places: new Map(places.map(one => [one.id, one])),
    adjectives: adjectivesOf(places, locale),
    byHead: Map.groupBy(known, one => one.key.head),
    byWord,
  };
}
