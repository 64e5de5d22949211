import type { Segment } from '../../articles/article.ts';
import type { Locale } from '../../base/locale.ts';
import { plainText } from '../../base/runs.ts';
import { foldName } from '../../text/fold-name.ts';
import type { Entity } from '../entity.ts';
import type { Mention } from '../find-names.ts';
import { bodyOfPlace } from './body-of-place.ts';
import { type KnownBody, knownBodies, listedBody } from './known-bodies.ts';
import { phrasesIn, placesIn } from './named-phrases.ts';

/**
 * The organisations that an article names in other words than the list's, by the head of the name and the names in it:
 * "Nationale Academie voor Politiek in Ho Chi Minh-stad". A body of a kind that every place has need not be listed; its
 * id is then made of both, `party-committee-of-quang-ninh`. Where two may be meant, none is. `mentions` are those of
 * `findNames` in the same segments: what they name as a whole is not looked at again. For scripts with capitals.
 */
export function findBodies(
  segments: readonly Segment[],
  entities: readonly Entity[],
  locale: Locale,
  mentions: readonly Mention[],
): Mention[] {
  const places = new Map(entities.filter(one => one.type === 'place').map(one => [one.id, one]));
  const counts = new Map([...Map.groupBy(mentions, one => one.entityId)].map(([id, all]) => [id, all.length]));
  const listed = [...places.values()];
  const known = knownBodies(entities, listed, locale);
  const starts = personStarts(segments, entities, known, mentions);
  const bySegment = Map.groupBy(mentions, one => one.segmentId);
  const spans = placesIn(segments, mentions, listed, locale);
  const phrases = phrasesIn(segments, spans, locale, (id, offset) => starts.has(`${id} ${offset}`));
  return phrases.flatMap(({ segmentId, start, end, key }): Mention[] => {
    const isNamed = (bySegment.get(segmentId) ?? []).some(one => one.start <= start && one.end >= end);
    if (isNamed) return [];
    const entityId = listedBody(key, known) ?? bodyOfPlace(key, { places, counts });
    return entityId === null ? [] : [{ segmentId, entityId, start, end }];
  });
}

/** Where the name of a person begins that no body of the list is called by. */
function personStarts(
  segments: readonly Segment[],
  entities: readonly Entity[],
  known: readonly KnownBody[],
  mentions: readonly Mention[],
): Set<string> {
  const persons = new Set(entities.filter(one => one.type === 'person').map(one => one.id));
  const texts = new Map(segments.map(segment => [segment.id, plainText(segment.runs)]));
  const alone = mentions.filter(({ segmentId, entityId, start, end }) => {
    if (!persons.has(entityId)) return false;
    const words = foldName(texts.get(segmentId)?.slice(start, end) ?? '').text.split(' ');
    return !known.some(({ key }) => words.every(word => key.words.has(word)));
  });
  return new Set(alone.map(one => `${one.segmentId} ${one.start}`));
}
