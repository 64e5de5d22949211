import type { Kysely } from 'kysely';
import {
  allFeeds,
  type Feed,
  feedAt,
  itemsOf,
  type ListedItem,
  saveItems,
  saveLook,
  savePoll,
} from '../../articles/feed-store.ts';
import { SampanError } from '../../base/error.ts';
import { sha256 } from '../../base/id.ts';
import type { Database } from '../../db/schema.ts';
import { compareFeed, dueForLook } from '../../ingest/compare-feed.ts';
import type { FeedItem } from '../../ingest/formats/format.ts';
import { readCapture } from '../../ingest/read-capture.ts';
import type { Context } from '../../platform/context.ts';
import { clearProblem, storeProblem } from '../../platform/problem-store.ts';
import { enqueue } from '../../platform/queue.ts';

const pollEveryMs = 15 * 60_000;
const longestWaitMs = 6 * 3_600_000;
const maxFeedBytes = 10 * 1024 * 1024;

/** Every feed has a job that reads it; call at start and after feeds were added. Answers how many. */
export async function scheduleFeeds(db: Kysely<Database>): Promise<number> {
  const feeds = await allFeeds(db);
  for (const feed of feeds) await schedule(db, feed.url, feed.nextPollAt);
  return feeds.length;
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
    // The process is ending: nothing is known of the feed.
    if (error instanceof SampanError && error.code === 'fetch_aborted') throw error;
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
      await lookAgain(ctx, db, feed);
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
  const items = capture.feed.items.map(listed);
  await ctx.db.transaction().execute(async db => {
    const known = await itemsOf(db, feed.url);
    const { changed, missing } = compareFeed(items, known);
    await saveItems(db, feed.url, items, ctx.now().toISOString());
    await look(ctx, db, feed, changed, 'listed');
    await look(ctx, db, feed, missing, 'missing');
    await lookAgain(ctx, db, feed);
    await forgetUnlisted(db, known, items);
    await clearProblem(db, `feed:${feed.url}`);
    const validators = { etag: response.headers.etag ?? null, lastModified: response.headers['last-modified'] ?? null };
    await finish(ctx, db, feed, { failures: 0, ...validators }, pollEveryMs);
  });
}

function listed(item: FeedItem): ListedItem {
  const { url, title, summary, publishedAt, updatedAt, categories } = item;
  return {
    url,
    publishedAt,
    updatedAt,
    category: categories[0] ?? null,
    sha: sha256(JSON.stringify([title, summary, categories])),
  };
}

/** A job for each page; the feed's other settings go with it. */
async function look(
  ctx: Context,
  db: Kysely<Database>,
  feed: Feed,
  urls: readonly string[],
  why: 'listed' | 'missing' | 'due',
): Promise<void> {
  if (urls.length === 0) return;
  const items = new Map((await itemsOf(db, feed.url)).map(item => [item.url, item]));
  for (const url of urls) {
    const { category = null, publishedAt = null } = items.get(url) ?? {};
    const job = { outletId: feed.outletId, feedUrl: feed.url, url, category, publishedAt, look: why };
    await enqueue(db, 'take-in', job, { key: `take-in ${url}` });
  }
  await saveLook(db, feed.url, urls, ctx.now().toISOString());
}

/** Pages the feed says nothing new of and that it is time to look at. */
async function lookAgain(ctx: Context, db: Kysely<Database>, feed: Feed): Promise<void> {
  await look(ctx, db, feed, dueForLook(await itemsOf(db, feed.url), ctx.now().toISOString()), 'due');
}

/** What was never had and is not listed any more is nobody's problem. */
async function forgetUnlisted(
  db: Kysely<Database>,
  known: readonly { url: string; listed: boolean; hasArticle: boolean }[],
  items: readonly ListedItem[],
): Promise<void> {
  const now = new Set(items.map(item => item.url));
  const left = known.filter(item => item.listed && !item.hasArticle && !now.has(item.url));
  for (const { url } of left) await clearProblem(db, `page:${url}`);
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
