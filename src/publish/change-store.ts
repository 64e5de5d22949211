import type { Kysely } from 'kysely';
import type { Instant } from '../base/time.ts';
import { among } from '../db/arrays.ts';
import type { Database } from '../db/schema.ts';
import { enqueue } from '../platform/queue.ts';

type Db = Kysely<Database>;

/**
 * Says that something readers may see has changed, inside the transaction of the change. `articleId` null: everything.
 * A moment in the future (end of an embargo or a licence) brings the article back to the publisher then.
 */
export async function recordChange(
  db: Db,
  articleId: string | null,
  now: Instant,
  dueAt: Instant = now,
): Promise<void> {
  await db.insertInto('change').values({ article_id: articleId, due_at: dueAt }).execute();
  const isLater = dueAt > now;
  await enqueue(
    db,
    'publish',
    {},
    {
      key: isLater ? `publish ${dueAt}` : 'publish',
      runAt: isLater ? dueAt : new Date(Date.parse(now) + gatherMs).toISOString(),
      queue: 'publish',
      keepTime: true,
      priority: -10,
    },
  );
}

/** Changes that come within this time go to the pages together. */
const gatherMs = 500;

export type Change = { id: string; articleId: string | null };

export async function dueChanges(db: Db, now: Instant, limit: number): Promise<Change[]> {
  const rows = await db
    .selectFrom('change')
    .select(['id', 'article_id'])
    .where('due_at', '<=', now)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(row => ({ id: row.id, articleId: row.article_id }));
}

export async function hasDueChanges(db: Db, now: Instant): Promise<boolean> {
  return (await dueChanges(db, now, 1)).length > 0;
}

export async function forgetChanges(db: Db, ids: readonly string[]): Promise<void> {
  await db.deleteFrom('change').where('id', '=', among(ids)).execute();
}

/** An article a change names, with what its pages and lists are found by; whether readers may see it is not said. */
export type ChangedArticle = {
  articleId: string;
  slug: string;
  firstPublishedAt: string;
  outletId: string;
  sectionId: string | null;
};

export async function changedArticles(db: Db, articleIds: readonly string[]): Promise<ChangedArticle[]> {
  return db
    .selectFrom('article')
    .select([
      'id as articleId',
      'slug',
      'first_published_at as firstPublishedAt',
      'outlet_id as outletId',
      'section_id as sectionId',
    ])
    .where('id', '=', among(articleIds))
    .execute();
}
