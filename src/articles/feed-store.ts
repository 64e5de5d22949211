import type { Kysely } from 'kysely';
import type { Instant } from '../base/time.ts';
import { among, lots } from '../db/arrays.ts';
import type { Database } from '../db/schema.ts';

type Db = Kysely<Database>;

export type Feed = {
  url: string;
  outletId: string;
  /** The outlet's section words and the publication's section they mean. */
  sections: Record<string, string>;
  etag: string | null;
  lastModified: string | null;
  failures: number;
};

export type ListedItem = {
  url: string;
  publishedAt: Instant | null;
  updatedAt: Instant | null;
  category: string | null;
  /** Of what the feed says of it. */
  sha: string;
};

export async function saveFeed(db: Db, feed: Pick<Feed, 'url' | 'outletId' | 'sections'>, now: Instant): Promise<void> {
  const row = { outlet_id: feed.outletId, sections: JSON.stringify(feed.sections) };
  await db
    .insertInto('feed')
    .values({ url: feed.url, ...row, next_poll_at: now })
    .onConflict(conflict => conflict.column('url').doUpdateSet(row))
    .execute();
}

/** Forgets the outlet's feeds other than these, and what is wrong with them. */
export async function keepFeeds(db: Db, outletId: string, urls: readonly string[]): Promise<void> {
  const gone = await db
    .deleteFrom('feed')
    .where('outlet_id', '=', outletId)
    .where(eb => eb.not(eb('url', '=', among(urls))))
    .returning('url')
    .execute();
  for (const { url } of gone) await db.deleteFrom('problem').where('subject', '=', `feed:${url}`).execute();
}

export async function feedAt(db: Db, url: string): Promise<Feed | null> {
  const row = await db.selectFrom('feed').selectAll().where('url', '=', url).executeTakeFirst();
  return row
    ? {
        url: row.url,
        outletId: row.outlet_id,
        sections: row.sections,
        etag: row.etag,
        lastModified: row.last_modified,
        failures: row.failures,
      }
    : null;
}

export async function allFeeds(db: Db): Promise<{ url: string; nextPollAt: Instant }[]> {
  const rows = await db.selectFrom('feed').select(['url', 'next_poll_at']).orderBy('url').execute();
  return rows.map(row => ({ url: row.url, nextPollAt: row.next_poll_at }));
}

/** What the feed has ever listed, and whether an article stands for it that is not withdrawn. */
export async function itemsOf(db: Db, feedUrl: string) {
  const rows = await db
    .selectFrom('feed_item')
    .selectAll()
    .select(eb =>
      eb
        .or([
          eb.exists(
            eb
              .selectFrom('article')
              .select('article.id')
              .whereRef('article.source_url', '=', 'feed_item.url')
              .where('article.withdrawn_at', 'is', null),
          ),
          eb.exists(
            eb
              .selectFrom('article_url')
              .innerJoin('article', 'article.id', 'article_url.article_id')
              .select('article.id')
              .whereRef('article_url.url', '=', 'feed_item.url')
              .where('article.withdrawn_at', 'is', null),
          ),
        ])
        .as('has_article'),
    )
    .where('feed_url', '=', feedUrl)
    .execute();
  return rows.map(row => ({
    url: row.url,
    publishedAt: row.published_at,
    updatedAt: row.updated_at,
    category: row.category,
    sha: row.sha,
    listed: row.listed,
    seenAt: row.seen_at,
    lookedAt: row.looked_at,
    hasArticle: Boolean(row.has_article),
  }));
}

/** Keeps what the feed lists now; what it listed before and does not list any more stays known. */
export async function saveItems(db: Db, feedUrl: string, items: readonly ListedItem[], now: Instant): Promise<void> {
  await db.updateTable('feed_item').set({ listed: false }).where('feed_url', '=', feedUrl).execute();
  const rows = items.map(item => ({
    feed_url: feedUrl,
    url: item.url,
    published_at: item.publishedAt,
    updated_at: item.updatedAt,
    category: item.category,
    sha: item.sha,
    listed: true,
    seen_at: now,
    looked_at: now,
  }));
  for (const lot of lots(rows)) {
    await db
      .insertInto('feed_item')
      .values(lot)
      .onConflict(conflict =>
        conflict.columns(['feed_url', 'url']).doUpdateSet(eb => ({
          published_at: eb.ref('excluded.published_at'),
          updated_at: eb.ref('excluded.updated_at'),
          category: eb.ref('excluded.category'),
          sha: eb.ref('excluded.sha'),
          listed: eb.lit(true),
        })),
      )
      .execute();
  }
}

/** The pages of these items are asked for now. */
export async function saveLook(db: Db, feedUrl: string, urls: readonly string[], now: Instant): Promise<void> {
  await db
    .updateTable('feed_item')
    .set({ looked_at: now })
    .where('feed_url', '=', feedUrl)
    .where('url', '=', among(urls))
    .execute();
}

export async function savePoll(
  db: Db,
  url: string,
  poll: {
    polledAt: Instant;
    nextPollAt: Instant;
    failures: number;
    etag?: string | null;
    lastModified?: string | null;
  },
): Promise<void> {
  await db
    .updateTable('feed')
    .set({
      polled_at: poll.polledAt,
      next_poll_at: poll.nextPollAt,
      failures: poll.failures,
      ...(poll.etag === undefined ? {} : { etag: poll.etag }),
      ...(poll.lastModified === undefined ? {} : { last_modified: poll.lastModified }),
    })
    .where('url', '=', url)
    .execute();
}

/** Every feed is due now and is read whole, whatever it said of itself before. */
export async function makeFeedsDue(db: Db, now: Instant): Promise<void> {
  await db.updateTable('feed').set({ next_poll_at: now, etag: null, last_modified: null }).execute();
}

export async function sampleFeedUrls(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('feed')
    .innerJoin('outlet', 'outlet.id', 'feed.outlet_id')
    .select('feed.url')
    .where('outlet.is_sample', '=', true)
    .orderBy('feed.url')
    .execute();
  return rows.map(row => row.url);
}

/** The outlet's own words for sections, from all its feeds. */
export async function sectionWords(db: Db, outletId: string): Promise<Record<string, string>> {
  const rows = await db
    .selectFrom('feed')
    .select('sections')
    .where('outlet_id', '=', outletId)
    .orderBy('url')
    .execute();
  return Object.assign({}, ...rows.map(row => row.sections));
}
