import type { Instant } from '../base/time.ts';

/** `sha`: of what the feed says of the item, so that a change of its words is seen where it says no date. */
export type SeenItem = { url: string; publishedAt: Instant | null; updatedAt: Instant | null; sha: string };
export type KnownItem = SeenItem & {
  listed: boolean;
  /** When the feed first listed it, and when its page was last asked for. */
  seenAt: Instant;
  lookedAt: Instant;
  /** An article stands for it that is not withdrawn. */
  hasArticle: boolean;
};

/**
 * Which addresses of a feed are to be looked at: those that are new or changed, and those that left from its middle. A
 * feed drops its oldest items by itself; one that goes while older ones stay was taken away.
 */
export function compareFeed(
  seen: readonly SeenItem[],
  known: readonly KnownItem[],
): { changed: string[]; missing: string[] } {
  const before = new Map(known.map(item => [item.url, item]));
  const changed = seen.filter(item => {
    const old = before.get(item.url);
    return (
      !old?.listed || old.updatedAt !== item.updatedAt || old.publishedAt !== item.publishedAt || old.sha !== item.sha
    );
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

/**
 * Which listed pages are to be looked at though their feed is silent: outlets correct an article without a word, and one
 * that could not be had may be there now. Young articles often, older ones at twice their age, none after two weeks.
 */
export function dueForLook(known: readonly KnownItem[], now: Instant): string[] {
  return known.filter(item => item.listed && isDue(item, Date.parse(now))).map(item => item.url);
}

function isDue(item: KnownItem, now: number): boolean {
  const born = Date.parse(item.hasArticle ? (item.publishedAt ?? item.seenAt) : item.seenAt);
  const age = Math.max(0, now - born);
  if (item.hasArticle && age > followedMs) return false;
  return now - Date.parse(item.lookedAt) >= Math.min(longestGapMs(item), Math.max(shortestGapMs, age / 2));
}

const longestGapMs = (item: KnownItem) => (item.hasArticle ? followedMs : 24 * 3_600_000);
const shortestGapMs = 30 * 60_000;
const followedMs = 14 * 24 * 3_600_000;
