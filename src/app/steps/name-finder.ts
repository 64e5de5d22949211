import type { Kysely } from 'kysely';
import type { Segment } from '../../articles/article.ts';
import type { Locale } from '../../base/locale.ts';
import type { Database } from '../../db/schema.ts';
import { findMentions, indexMentions } from '../../entities/find-mentions.ts';
import type { Mention } from '../../entities/find-names.ts';
import { loadEntities } from '../../entities/store.ts';
import { editionLocales } from '../../publish/site-store.ts';

/**
 * Finds whom and what the authority knows in the sentences of one article. Made once for many articles of a language.
 * Names of the editions' languages are looked for too: partners write a name as another language does.
 */
export async function nameFinder(
  db: Kysely<Database>,
  locale: Locale,
): Promise<(segments: readonly Segment[]) => Mention[]> {
  const entities = await loadEntities(db, [locale, ...(await editionLocales(db))]);
  const index = indexMentions(entities, locale);
  return segments => findMentions(segments, index);
}
