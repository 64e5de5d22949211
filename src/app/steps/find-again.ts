import type { Kysely } from 'kysely';
import { articleLocales, articlesBehind, loadArticle } from '../../articles/article-store.ts';
import { type Locale, languageOf, scriptOf } from '../../base/locale.ts';
import type { Database } from '../../db/schema.ts';
import type { Mention } from '../../entities/find-names.ts';
import { mentionsIn, saveMentions } from '../../entities/mention-store.ts';
import type { Context } from '../../platform/context.ts';
import { enqueue } from '../../platform/queue.ts';
import { translationsOf } from '../../translate/translation-store.ts';
import { nameFinder } from './name-finder.ts';
import { enqueueTranslations } from './translate.ts';

/** Articles per job: what it loads of the authority is loaded for as many. */
const articlesPerJob = 500;

/**
 * Has articles searched for names again: the authority has others in these locales than when they came in. Those of the
 * same language are concerned, and in Latin letters all: partners write a name as another language does.
 */
export async function enqueueSearch(db: Kysely<Database>, locales: readonly Locale[]): Promise<void> {
  const languages = new Set(locales.map(languageOf));
  const isLatin = locales.some(locale => scriptOf(locale) === 'Latn');
  const concerned = (await articleLocales(db)).filter(
    one => languages.has(languageOf(one)) || (isLatin && scriptOf(one) === 'Latn'),
  );
  for (const locale of concerned)
    await enqueue(db, 'find-names', { locale, after: null }, { key: `find-names ${locale}`, priority: 10 });
}

/**
 * Finds the names in a language's articles anew, as when they came in, and puts those that are left in line. Where other
 * names are found than before, the translations of the article are judged again by them.
 */
export async function findAgain(
  ctx: Pick<Context, 'db'>,
  { locale, after }: { locale: string; after: string | null },
): Promise<void> {
  const ids = await articlesBehind(ctx.db, locale, after, articlesPerJob);
  const last = ids.at(-1);
  if (last === undefined) return;
  const find = await nameFinder(ctx.db, locale);
  for (const id of ids) {
    const segments = (await loadArticle(ctx.db, id))?.revision.units.flatMap(unit => unit.segments) ?? [];
    const found = find(segments);
    await ctx.db.transaction().execute(db =>
      saveFound(
        db,
        id,
        segments.map(one => one.id),
        found,
      ),
    );
  }
  if (ids.length === articlesPerJob)
    await enqueue(ctx.db, 'find-names', { locale, after: last }, { key: `find-names ${locale} ${last}`, priority: 10 });
}

async function saveFound(
  db: Kysely<Database>,
  articleId: string,
  segmentIds: readonly string[],
  found: readonly Mention[],
): Promise<void> {
  if (inWords(await mentionsIn(db, segmentIds)) === inWords(found)) return;
  await saveMentions(db, segmentIds, found);
  await enqueueTranslations(db, await translationsOf(db, [articleId]));
}

function inWords(mentions: readonly Mention[]): string {
  return [...new Set(mentions.map(one => `${one.segmentId} ${one.start} ${one.end} ${one.entityId}`))].sort().join();
}
