import type { Kysely } from 'kysely';
import type { Locale } from '../base/locale.ts';
import type { Database } from '../db/schema.ts';
import type { Segment } from './article.ts';

/** Sentences of articles in a language, in the order of their ids, behind one of them; with the article of each. */
export async function segmentsIn(
  db: Kysely<Database>,
  locale: Locale,
  after: string | null,
  limit: number,
): Promise<(Segment & { articleId: string })[]> {
  let query = db
    .selectFrom('segment')
    .innerJoin('article', 'article.id', 'segment.article_id')
    .select(['segment.id', 'segment.article_id', 'segment.runs', 'segment.codes'])
    .where('article.locale', '=', locale)
    .orderBy('segment.id')
    .limit(limit);
  if (after !== null) query = query.where('segment.id', '>', after);
  return (await query.execute()).map(row => ({
    id: row.id,
    articleId: row.article_id,
    runs: row.runs as Segment['runs'],
    codes: row.codes as Segment['codes'],
  }));
}
