import type { Kysely } from 'kysely';
import { allFeeds, type Feed, feedAt, itemsOf, saveItems, savePoll } from '../../articles/feed-store.ts';
import { SampanError } from '../../base/error.ts';
import type { Database } from '../../db/schema.ts';
import { compareFeed } from '../../ingest/compare-feed.ts';
import { readCapture } from '../../ingest/read-capture.ts';
import type { Context } from '../../platform/context.ts';
import { clearProblem, storeProblem } from '../../platform/problem-store.ts';
import { enqueue } from '../../platform/queue.ts';

const pollEveryMs = 15 * 60_000;
const longestWaitMs = 6 * 3_600_000;
const maxFeedBytes = 10 * 1024 * 1024;

/** Every feed has a job that reads it; call at start and after feeds were added. */
export async function scheduleFeeds(db: Kysely<Database>): Promise<void> {
  for (const feed of await allFeeds(db)) await schedule(db, feed.url, feed.nextPollAt);
}

async function schedule(db: Kysely<Database>, url: string, at: string): Promise<void> {
  await enqueue(db, 'poll', { url }, { key: `poll ${url}`, runAt: at });
}

/** Reads a feed; what is new or changed, and what was taken from its middle, becomes a job each. */
export async function pollFeed(ctx: Context, { url }: { url: string }): Promise<void> {
  const feed = await feedAt(ctx.db, url);
  if (!feed) return;
  try {
    await readFeed(ctx, feed);
  } catch (error) {
    const failures = feed.failures + 1;
    const wait = Math.min(longestWaitMs, pollEveryMs * 2 ** Math.min(failures, 6));
    await ctx.db.transaction().execute(async db => {
      await storeProblem(db, `feed:${url}`, error, ctx.now(), feed.outletId);
      await finish(ctx, db, feed, { failures }, wait);
    });
    ctx.log.warn({ feed: url, err: error }, 'feed could not be read');
  }
}

async function readFeed(ctx: Context, feed: Feed): Promise<void> {
  const response = await ctx.fetch(feed.url, {
    maxBytes: maxFeedBytes,
    etag: feed.etag,
    lastModified: feed.lastModified,
  });
  if (response.status === 304) {
    await ctx.db.transaction().execute(async db => {
      await clearProblem(db, `feed:${feed.url}`);
      await finish(ctx, db, feed, { failures: 0 }, pollEveryMs);
    });
    return;
  }
  if (response.status !== 200) throw answered(feed.url, response.status);
  const capture = readCapture(
    { body: response.body, contentType: response.headers['content-type'] ?? null, url: response.url },
    { expect: 'feed' },
  );
  if (capture.kind !== 'feed') {
    throw new SampanError('feed_not_a_feed', `${feed.url} is a page, not a feed`, {
      remedy: 'Enter the address of the RSS, Atom or JSON feed.',
    });
  }
  const items = capture.feed.items.map(item => ({
    url: item.url,
    publishedAt: item.publishedAt,
    updatedAt: item.updatedAt,
    category: item.categories[0] ?? null,
  }));
  await ctx.db.transaction().execute(async db => {
    const { changed, missing } = compareFeed(items, await itemsOf(db, feed.url));
    await saveItems(db, feed.url, items);
    for (const one of [...changed, ...missing]) {
      const item = items.find(candidate => candidate.url === one);
      await enqueue(
        db,
        'take-in',
        {
          outletId: feed.outletId,
          feedUrl: feed.url,
          url: one,
          category: item?.category ?? null,
          publishedAt: item?.publishedAt ?? null,
        },
        { key: `take-in ${one}` },
      );
    }
    await clearProblem(db, `feed:${feed.url}`);
    const validators = { etag: response.headers.etag ?? null, lastModified: response.headers['last-modified'] ?? null };
    await finish(ctx, db, feed, { failures: 0, ...validators }, pollEveryMs);
  });
}

async function finish(
  ctx: Context,
  db: Kysely<Database>,
  feed: Feed,
  result: { failures: number; etag?: string | null; lastModified?: string | null },
  waitMs: number,
): Promise<void> {
  const nextPollAt = new Date(ctx.now().getTime() + waitMs).toISOString();
  await savePoll(db, feed.url, { polledAt: ctx.now().toISOString(), nextPollAt, ...result });
  await schedule(db, feed.url, nextPollAt);
}

function answered(url: string, status: number): SampanError {
  return new SampanError('feed_unreachable', `GET ${url} gave ${status}`, {
    retryable: status >= 500 || status === 429,
    remedy:
      status === 404 || status === 410
        ? 'The feed is gone: ask the outlet for its new address.'
        : 'The outlet may block our user agent: agree on one with it and set SAMPAN_USER_AGENT.',
  });
}
