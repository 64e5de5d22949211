import type { Locale } from '../../base/locale.ts';
import { textRuns } from '../../base/runs.ts';
import { type Entity, formsIn } from '../entity.ts';
import { findNames, indexNames } from '../find-names.ts';
import { type NamedKey, phrasesIn, placesIn } from './named-phrases.ts';
import { adjectivesOf } from './place-names.ts';

/** What a listed organisation's forms say, each as a key. */
export type KnownBody = { entityId: string; key: NamedKey };

/** The organisations of the list by what their names say, in the language of a text and in English. */
export function knownBodies(entities: readonly Entity[], places: readonly Entity[], locale: Locale): KnownBody[] {
  const bodies = entities.filter(({ type }) => type === 'organisation' || type === 'mechanism');
  const ids = new Set(places.map(one => one.id));
  return [...new Set([locale, 'en'])].flatMap(language => {
    const index = indexNames(places, language);
    const forms = bodies.flatMap(entity => formsIn(entity, language).map(form => ({ entityId: entity.id, form })));
    const segments = forms.map(({ form }, at) => ({ id: String(at), runs: textRuns(form), codes: [] }));
    const spans = placesIn(segments, findNames(segments, index), ids, adjectivesOf(places, language));
    const found = phrasesIn(segments, spans, language);
    return found.map(({ segmentId, key }) => ({
      entityId: (forms[Number(segmentId)] as { entityId: string }).entityId,
      key,
    }));
  });
}

/**
 * The one of the listed bodies of its head that a key may mean: with no name that the body has not, and with at least one
 * of its names where it has any; the nearest in what else they say, by half and more. Null where two are as near.
 */
export function listedBody(key: NamedKey, known: readonly KnownBody[]): string | null {
  const near = known.flatMap(({ entityId, key: own }) => {
    // A city in the name of an academy may be a man whose name it has: the words decide as well.
    const names = Math.max(namesShared(key.names, own.names), namesShared(key.words, own.words));
    const likeness = shared(key.concepts, own.concepts) * names;
    return likeness < 0.5 ? [] : [{ entityId, likeness }];
  });
  const best = Math.max(0, ...near.map(one => one.likeness));
  const nearest = new Set(near.filter(one => one.likeness === best).map(one => one.entityId));
  return nearest.size === 1 ? ([...nearest][0] as string) : null;
}

/** 1 where both have the same names or none, 0 where `some` has another or lacks all, else in between. */
function namesShared(some: ReadonlySet<string>, all: ReadonlySet<string>): number {
  if (![...some].every(name => all.has(name))) return 0;
  return all.size === 0 ? 1 : Math.sqrt(some.size / all.size);
}

/** How much of what either says both say, 0..1. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter(one => b.has(one)).length;
  return both / (a.size + b.size - both);
}
