import type { Kysely } from 'kysely';
import { newId } from '../base/id.ts';
import type { Instant } from '../base/time.ts';
import type { Database } from '../db/schema.ts';

/** Gives an article its story. Until events are told apart, an article opens a story of its own. Running twice is the same as once. */
export async function openStory(db: Kysely<Database>, articleId: string, at: Instant): Promise<string> {
  const known = await db
    .selectFrom('story_article')
    .select('story_id')
    .where('article_id', '=', articleId)
    .executeTakeFirst();
  if (known) return known.story_id;
  const id = newId();
  await db.insertInto('story').values({ id, opened_at: at }).execute();
  await db.insertInto('story_article').values({ story_id: id, article_id: articleId }).execute();
  return id;
}
