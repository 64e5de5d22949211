import { loadArticle, newestArticles } from '../../articles/article-store.ts';
import type { Locale } from '../../base/locale.ts';
import { plainText } from '../../base/runs.ts';
import type { Proposal } from '../../entities/discover/proposal.ts';
import { indexNames } from '../../entities/find-names.ts';
import { type LinkProposal, linkNames } from '../../entities/link-names.ts';
import { hanReadings } from '../../entities/readings/read-characters.ts';
import { indexReadings } from '../../entities/readings/reading-index.ts';
import { loadEntities } from '../../entities/store.ts';
import { gatherUnlisted, type UnlistedName, unlistedIn } from '../../entities/unlisted.ts';
import type { Context } from '../../platform/context.ts';
import { editionLocales } from '../../publish/site-store.ts';
import { jointBetween } from '../../text/segment.ts';

/** A name that nobody has listed, and whose other reading it may be, the likeliest first. */
export type Unlisted = UnlistedName & { mayBe: LinkProposal[] };

/** The names in the newest articles of a language that the authority does not have. Nothing is written. */
export async function unlistedNames(
  ctx: Pick<Context, 'db'>,
  locale: Locale,
  mostArticles: number,
): Promise<Unlisted[]> {
  const names = await gathered(ctx, locale, mostArticles);
  // Names of another language than ours: all that the authority knows may be meant.
  const readings = indexReadings(await loadEntities(ctx.db), hanReadings());
  return names.map(one => ({ ...one, mayBe: linkNames({ text: one.text, locale }, readings, { type: one.kind }) }));
}

async function gathered(ctx: Pick<Context, 'db'>, locale: Locale, mostArticles: number): Promise<UnlistedName[]> {
  const index = indexNames(await loadEntities(ctx.db, [locale, ...(await editionLocales(ctx.db))]), locale);
  const found: { key: string; proposals: Proposal[] }[] = [];
  for (const id of await newestArticles(ctx.db, locale, mostArticles)) {
    const article = await loadArticle(ctx.db, id);
    if (!article) continue;
    const units = article.revision.units.map(({ kind, segments }) => ({
      kind,
      text: segments.reduce((text, one) => text + (text && jointBetween(text, locale)) + plainText(one.runs), ''),
    }));
    found.push({ key: article.slug, proposals: unlistedIn({ key: article.slug, units }, locale, index) });
  }
  return gatherUnlisted(found);
}
