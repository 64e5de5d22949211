import type { Kysely } from 'kysely';
import type { Locale } from '../base/locale.ts';
import type { Database } from '../db/schema.ts';
import { type ChangedArticle, changedArticles } from './change-store.ts';
import { pagesShowing, type StoredPage, storedLists, storedPages } from './page-store.ts';
import { type PageKey, pathOf } from './paths.ts';
import { articleKey, changedNavigation, relatedWindow, standingPages, touchedPages } from './plan.ts';
import type { Site } from './site.ts';
import { assets } from './source.ts';
import { filledLists, type Version, visibleVersions } from './version-store.ts';

/**
 * All there is to make: what stands, what may be seen, and what is still there of what may not; and the paths of pages
 * that are nothing of that, such as the style sheet of an earlier version.
 */
export async function everyPage(
  db: Kysely<Database>,
  site: Site,
  now: string,
): Promise<{ keys: PageKey[]; stray: string[] }> {
  const versions = await visibleVersions(db, now);
  const stored = await storedPages(db);
  const keys = [...standing(site), ...stored.flatMap(page => keyOf(page) ?? []), ...versions.map(articleKey)];
  const paths = new Set(keys.map(key => pathOf(key, assets)));
  return { keys, stray: stored.map(page => page.path).filter(path => !paths.has(path)) };
}

/** The pages these articles touch, as they are and may be seen now. */
export async function pagesOfChange(
  db: Kysely<Database>,
  site: Site,
  now: string,
  articleIds: readonly string[],
): Promise<PageKey[]> {
  const locales = localesOf(site);
  const articles = await changedArticles(db, articleIds);
  const showing = await storedPages(db, { paths: await pagesShowing(db, articleIds) });
  const keys = touchedPages({
    locales,
    articles,
    visible: await visibleVersions(db, now, { articleIds }),
    stored: await storedPages(db, { articleIds }),
    showing: showing.flatMap(page => keyOf(page) ?? []),
    newer: await newerVersions(db, locales, articles, now),
  });
  return [...keys, ...(await navigationPages(db, site, now, keys))];
}

/** Of each edition the versions from the oldest of these articles on, as far as any window of further reading reaches. */
async function newerVersions(
  db: Kysely<Database>,
  locales: readonly Locale[],
  articles: readonly ChangedArticle[],
  now: string,
): Promise<Map<Locale, Version[]>> {
  const newer = new Map<Locale, Version[]>();
  const from = articles.map(article => article.firstPublishedAt).sort()[0];
  const to = articles
    .map(article => article.firstPublishedAt)
    .sort()
    .at(-1);
  if (from === undefined || to === undefined) return newer;
  for (const locale of locales) {
    const behind = await visibleVersions(db, now, { locale, from: to, limit: relatedWindow + articles.length });
    const between = from === to ? [] : await visibleVersions(db, now, { locale, from, before: to });
    newer.set(locale, [...between, ...behind]);
  }
  return newer;
}

async function navigationPages(
  db: Kysely<Database>,
  site: Site,
  now: string,
  touched: readonly PageKey[],
): Promise<PageKey[]> {
  const stored = await storedLists(db);
  const isNew = !stored.some(page => page.kind === 'editions');
  const changed = changedNavigation({
    locales: localesOf(site),
    sectionIds: sectionIds(site),
    outletIds: [...site.outlets.keys()],
    filled: await filledLists(db, now),
    lists: stored.flatMap(page => keyOf(page) ?? []),
  });
  const pages = await storedPages(db, { locales: changed.editions });
  return [
    ...(isNew ? standing(site) : []),
    ...changed.keys,
    ...pages.flatMap(page => keyOf(page) ?? []),
    ...touched.filter(key => 'locale' in key && changed.editions.includes(key.locale)),
  ];
}

/** What a stored page is about; null for an article's page whose article is gone. */
function keyOf(page: StoredPage): PageKey | null {
  const id = page.path.split('/').at(-2) ?? '';
  switch (page.kind) {
    case 'article':
      return page.articleId && page.locale
        ? { kind: 'article', locale: page.locale, articleId: page.articleId, path: page.path }
        : null;
    case 'section':
      return { kind: 'section', locale: page.locale as Locale, sectionId: id };
    case 'outlet':
      return { kind: 'outlet', locale: page.locale as Locale, outletId: id };
    case 'home':
    case 'about':
    case 'not-found':
    case 'feed':
    case 'sitemap':
      return { kind: page.kind, locale: page.locale as Locale };
    default:
      return { kind: page.kind } as PageKey;
  }
}

function standing(site: Site): PageKey[] {
  return standingPages(localesOf(site), [...site.outlets.keys()], sectionIds(site));
}

function localesOf(site: Site): Locale[] {
  return site.editions.map(edition => edition.locale);
}

function sectionIds(site: Site): string[] {
  return site.sections.map(section => section.id);
}
