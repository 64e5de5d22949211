import type { Instant } from '../base/time.ts';

export type KnownItem = { url: string; publishedAt: Instant | null; updatedAt: Instant | null; listed: boolean };
export type SeenItem = { url: string; publishedAt: Instant | null; updatedAt: Instant | null };

/**
 * Which addresses of a feed are to be looked at: those that are new or say that they changed, and those that left from
 * its middle. A feed drops its oldest items by itself; one that goes while older ones stay was taken away.
 */
export function compareFeed(
  seen: readonly SeenItem[],
  known: readonly KnownItem[],
): { changed: string[]; missing: string[] } {
  const before = new Map(known.map(item => [item.url, item]));
  const changed = seen.filter(item => {
    const old = before.get(item.url);
    return !old?.listed || old.updatedAt !== item.updatedAt || old.publishedAt !== item.publishedAt;
  });
  const now = new Set(seen.map(item => item.url));
  const oldest = seen
    .map(item => item.publishedAt)
    .filter(at => at !== null)
    .sort()[0];
  const missing = known.filter(
    item =>
      item.listed &&
      !now.has(item.url) &&
      oldest !== undefined &&
      item.publishedAt !== null &&
      item.publishedAt >= oldest,
  );
  return { changed: changed.map(item => item.url), missing: missing.map(item => item.url) };
}
