import type { Segment } from '../articles/article.ts';
import type { Locale } from '../base/locale.ts';
import { type BodyIndex, indexBodies } from './bodies/body-index.ts';
import { findBodies } from './bodies/find-bodies.ts';
import type { Entity } from './entity.ts';
import { findNames, indexNames, type Mention, type NameIndex } from './find-names.ts';

/** What a list of entities is called in one language, ready for `findMentions`. */
export type MentionIndex = { names: NameIndex; bodies: BodyIndex };

export function indexMentions(entities: readonly Entity[], locale: Locale): MentionIndex {
  return { names: indexNames(entities, locale), bodies: indexBodies(entities, locale) };
}

/**
 * Whom and what of the index's entities an article names: in their own words, and organisations in others. Never
 * overlapping; where an organisation's name holds another name, it is the organisation that is meant.
 */
export function findMentions(segments: readonly Segment[], index: MentionIndex): Mention[] {
  const named = findNames(segments, index.names);
  const bodies = findBodies(segments, index.bodies, named).filter(one => index.bodies.ids.has(one.entityId));
  const inBodies = Map.groupBy(bodies, one => one.segmentId);
  const others = named.filter(
    one => !inBodies.get(one.segmentId)?.some(body => body.start < one.end && body.end > one.start),
  );
  const order = new Map(segments.map((segment, at) => [segment.id, at]));
  return [...others, ...bodies].sort(
    (a, b) => (order.get(a.segmentId) ?? 0) - (order.get(b.segmentId) ?? 0) || a.start - b.start,
  );
}
