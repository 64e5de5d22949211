import type { Segment } from '../articles/article.ts';
import type { Locale } from '../base/locale.ts';
import { findBodies } from './bodies/find-bodies.ts';
import type { Entity } from './entity.ts';
import { findNames, indexNames, type Mention, type NameIndex } from './find-names.ts';

/**
 * Whom and what of these entities an article names: in their own words, and organisations in others. Never overlapping;
 * where an organisation's name holds another name, it is the organisation that is meant.
 */
export function findMentions(
  segments: readonly Segment[],
  entities: readonly Entity[],
  locale: Locale,
  index: NameIndex = indexNames(entities, locale),
): Mention[] {
  const named = findNames(segments, index);
  const listed = new Set(entities.map(one => one.id));
  const bodies = findBodies(segments, entities, locale, named).filter(one => listed.has(one.entityId));
  const inBodies = Map.groupBy(bodies, one => one.segmentId);
  const others = named.filter(
    one => !inBodies.get(one.segmentId)?.some(body => body.start < one.end && body.end > one.start),
  );
  const order = new Map(segments.map((segment, at) => [segment.id, at]));
  return [...others, ...bodies].sort(
    (a, b) => (order.get(a.segmentId) ?? 0) - (order.get(b.segmentId) ?? 0) || a.start - b.start,
  );
}
