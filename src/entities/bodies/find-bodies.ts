import type { Segment } from '../../articles/article.ts';
import { plainText } from '../../base/runs.ts';
import { foldName } from '../../text/fold-name.ts';
import type { Mention } from '../find-names.ts';
import type { BodyIndex } from './body-index.ts';
import { bodyOfPlace } from './body-of-place.ts';
import { listedBody } from './known-bodies.ts';
import { phrasesIn, placesIn } from './named-phrases.ts';

/**
 * The organisations that an article names in other words than the list's, by the head of the name and the names in it:
 * "Nationale Academie voor Politiek in Ho Chi Minh-stad". A body of a kind that every place has need not be listed; its
 * id is then made of both, `party-committee-of-quang-ninh`. Where two may be meant, none is. `mentions` are those of
 * `findNames` in the same segments: what they name as a whole is not looked at again. For scripts with capitals.
 */
export function findBodies(segments: readonly Segment[], index: BodyIndex, mentions: readonly Mention[]): Mention[] {
  const { places, locale } = index;
  const counts = new Map([...Map.groupBy(mentions, one => one.entityId)].map(([id, all]) => [id, all.length]));
  const starts = personStarts(segments, index, mentions);
  const bySegment = Map.groupBy(mentions, one => one.segmentId);
  const spans = placesIn(segments, mentions, places, index.adjectives);
  const phrases = phrasesIn(segments, spans, locale, (id, offset) => starts.has(`${id} ${offset}`));
  return phrases.flatMap(({ segmentId, start, end, key }): Mention[] => {
    const isNamed = (bySegment.get(segmentId) ?? []).some(one => one.start <= start && one.end >= end);
    if (isNamed) return [];
    const made = bodyOfPlace(key, { places, counts });
    // What a list calls by its kind and place is that; what is only like something listed may be another body of the place.
    const entityId =
      made !== null && index.ids.has(made) ? made : (listedBody(key, index.byHead.get(key.head) ?? []) ?? made);
    return entityId === null ? [] : [{ segmentId, entityId, start, end }];
  });
}

/** Where the name of a person begins that no body of the list is called by. */
function personStarts(
  segments: readonly Segment[],
  { persons, byWord }: BodyIndex,
  mentions: readonly Mention[],
): Set<string> {
  const texts = new Map(segments.map(segment => [segment.id, plainText(segment.runs)]));
  const alone = mentions.filter(({ segmentId, entityId, start, end }) => {
    if (!persons.has(entityId)) return false;
    const words = foldName(texts.get(segmentId)?.slice(start, end) ?? '').text.split(' ');
    const known = byWord.get(words[0] as string) ?? [];
    return !known.some(({ key }) => words.every(word => key.words.has(word)));
  });
  return new Set(alone.map(one => `${one.segmentId} ${one.start}`));
}
