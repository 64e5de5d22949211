import type { Kysely } from 'kysely';
import { segmentsIn } from '../../articles/segment-store.ts';
import type { Locale } from '../../base/locale.ts';
import type { Database } from '../../db/schema.ts';
import { findMentions } from '../../entities/find-mentions.ts';
import type { Mention } from '../../entities/find-names.ts';
import { mentionsIn, saveMentions } from '../../entities/mention-store.ts';
import { loadEntities } from '../../entities/store.ts';
import type { Context } from '../../platform/context.ts';
import { enqueue } from '../../platform/queue.ts';
import { editionLocales } from '../../publish/site-store.ts';
import { translationsOf } from '../../translate/translation-store.ts';
import { enqueueTranslations } from './translate.ts';

/** Sentences per job: a fraction of a second of work. */
const lotSize = 2000;

/** Has the articles in these languages searched for names again: the authority has others than when they came in. */
export async function enqueueSearch(db: Kysely<Database>, locales: readonly Locale[]): Promise<void> {
  for (const locale of new Set(locales))
    await enqueue(db, 'find-names', { locale, after: null }, { key: `find-names ${locale}`, priority: 10 });
}

/**
 * Finds the names in a lot of a language's sentences anew and puts the rest in line. Where other names are found than
 * before, the translations of the article are judged again by them.
 */
export async function findAgain(
  ctx: Pick<Context, 'db'>,
  { locale, after }: { locale: string; after: string | null },
): Promise<void> {
  const segments = await segmentsIn(ctx.db, locale, after, lotSize);
  if (segments.length === 0) return;
  const ids = segments.map(one => one.id);
  // The same as when an article comes in: another of our languages may have lent its spelling.
  const entities = await loadEntities(ctx.db, [locale, ...(await editionLocales(ctx.db))]);
  const found = findMentions(segments, entities, locale);
  await ctx.db.transaction().execute(async db => {
    const before = bySegment(await mentionsIn(db, ids));
    const now = bySegment(found);
    const changed = segments.filter(({ id }) => before.get(id) !== now.get(id));
    const changedIds = new Set(changed.map(one => one.id));
    await saveMentions(
      db,
      [...changedIds],
      found.filter(one => changedIds.has(one.segmentId)),
    );
    await enqueueTranslations(db, await translationsOf(db, [...new Set(changed.map(one => one.articleId))]));
    if (segments.length === lotSize)
      await enqueue(
        db,
        'find-names',
        { locale, after: ids.at(-1) },
        { key: `find-names ${locale} ${ids.at(-1)}`, priority: 10 },
      );
  });
}

function bySegment(mentions: readonly Mention[]): Map<string, string> {
  const all = new Map<string, string[]>();
  for (const { segmentId, entityId, start, end } of mentions)
    all.set(segmentId, [...(all.get(segmentId) ?? []), `${start} ${end} ${entityId}`]);
  return new Map([...all].map(([id, places]) => [id, places.sort().join()]));
}
