import type { Locale } from '../../base/locale.ts';
import type { ReadingSystem, Readings, Syllable } from '../../text/readings.ts';
import { looseSpelling } from '../../text/readings-fold.ts';
import type { Entity } from '../entity.ts';
import { waysToRead } from './written-name.ts';

/** A name of an entity with the ways to read it. */
export type ReadName = { entityId: string; text: string; locale: Locale; ways: Syllable[][] };

/** Names by their first two syllables, so that one name is compared with few. */
export type ReadingIndex = {
  entities: ReadonlyMap<string, Entity>;
  readings: Readings;
  /** The names that may share a character with each syllable of one of `ways`: all that `scoreNames` can score. */
  candidates(ways: readonly (readonly Syllable[])[]): ReadName[];
};

/** Every name of the entities that divides into syllables, forbidden forms too: they are met in what others write. */
export function indexReadings(entities: readonly Entity[], readings: Readings): ReadingIndex {
  const names = entities.flatMap(entity => namesOf(entity, readings));
  const postings = new Map<string, Set<ReadName>>();
  for (const name of names) {
    for (const key of new Set(name.ways.flatMap(keysOf))) postings.set(key, (postings.get(key) ?? new Set()).add(name));
  }
  const systems = [...new Set(names.flatMap(({ ways }) => ways.flat().map(({ system }) => system)))];
  const neighbours = neighboursIn(systems, readings);
  const found = (way: readonly Syllable[], at: number) =>
    new Set(neighbours(way[at] as Syllable).flatMap(one => [...(postings.get(keyOf(way.length, at, one)) ?? [])]));
  return {
    entities: new Map(entities.map(entity => [entity.id, entity])),
    readings,
    candidates(ways) {
      const all = ways.flatMap(way => {
        const first = way.length === 0 ? new Set<ReadName>() : found(way, 0);
        if (way.length < 2 || first.size === 0) return [...first];
        const second = found(way, 1);
        return [...first].filter(name => second.has(name));
      });
      return [...new Set(all)];
    },
  };
}

function namesOf({ id, names }: Entity, readings: Readings): ReadName[] {
  return Object.entries(names).flatMap(([locale, all]) =>
    all
      .map(({ text, system }) => ({ entityId: id, text, locale, ways: waysToRead({ text, locale, system }, readings) }))
      .filter(({ ways }) => ways.length > 0),
  );
}

type Sound = Pick<Syllable, 'spelling' | 'system'>;

const keyOf = (length: number, at: number, { spelling, system }: Sound) => `${length} ${at} ${system} ${spelling}`;

function keysOf(way: readonly Syllable[]): string[] {
  return way
    .slice(0, 2)
    .map((syllable, at) => keyOf(way.length, at, { system: syllable.system, spelling: looseSpelling(syllable) }));
}

/** The syllables of the systems that may stand for a character of a given one, whatever the marks of both. */
function neighboursIn(systems: readonly ReadingSystem[], readings: Readings): (syllable: Syllable) => Sound[] {
  const byCharacter = new Map<number, Sound[]>();
  for (const system of systems) {
    for (const [spelling, { characters }] of readings.spelled(system)) {
      if (looseSpelling({ written: '', spelling, system }) !== spelling) continue;
      for (const at of characters.keys()) {
        const sounds = byCharacter.get(at) ?? [];
        sounds.push({ spelling, system });
        byCharacter.set(at, sounds);
      }
    }
  }
  const known = new Map<string, Sound[]>();
  return syllable => {
    const spelling = looseSpelling(syllable);
    const key = `${syllable.system} ${spelling}`;
    const characters = [...(readings.spelled(syllable.system).get(spelling)?.characters.keys() ?? [])];
    const sounds = known.get(key) ?? unique(characters.flatMap(at => byCharacter.get(at) ?? []));
    known.set(key, sounds);
    return sounds;
  };
}

function unique(sounds: readonly Sound[]): Sound[] {
  return [...new Map(sounds.map(sound => [`${sound.system} ${sound.spelling}`, sound])).values()];
}
