import type { Kysely } from 'kysely';
import { sha256 } from '../base/id.ts';
import type { Locale } from '../base/locale.ts';
import type { Database } from '../db/schema.ts';
import type { Context } from '../platform/context.ts';
import { compressBody } from './compress.ts';
import { makePage } from './make.ts';
import { type PageKey, pathOf } from './paths.ts';
import { articleKey, standingPages, touchedPages } from './plan.ts';
import type { Site } from './site.ts';
import { loadSite } from './site-store.ts';
import { assets, pageSource } from './source.ts';
import {
  announcePages,
  changedArticles,
  dueChanges,
  forgetBodies,
  forgetChanges,
  lockPages,
  pagesShowing,
  removePages,
  type StoredPage,
  storedPages,
  storePage,
  visibleVersions,
} from './store.ts';

export type Published = { changes: number; rendered: number; stored: number };

const changesPerRun = 200;

/**
 * Brings the pages up to date with the changes that are due, in one transaction: readers see all of it or nothing.
 * `rendered` counts the pages made, `stored` those whose bytes differ from what was there.
 */
export async function publishChanges(ctx: Pick<Context, 'db' | 'config' | 'now'>): Promise<Published> {
  const total: Published = { changes: 0, rendered: 0, stored: 0 };
  for (;;) {
    const one = await publishSome(ctx);
    total.changes += one.changes;
    total.rendered += one.rendered;
    total.stored += one.stored;
    if (one.changes < changesPerRun) return total;
  }
}

async function publishSome(ctx: Pick<Context, 'db' | 'config' | 'now'>): Promise<Published> {
  const now = ctx.now().toISOString();
  return ctx.db.transaction().execute(async db => {
    await lockPages(db);
    const changes = await dueChanges(db, now, changesPerRun);
    const site = changes.length > 0 ? await loadSite(db, ctx.config.baseUrl) : null;
    if (!site) {
      // Without a publication there is no page to bring up to date.
      await forgetChanges(
        db,
        changes.map(change => change.id),
      );
      return { changes: changes.length, rendered: 0, stored: 0 };
    }
    const articleIds = changes.some(change => change.articleId === null)
      ? 'everything'
      : [...new Set(changes.map(change => change.articleId as string))];
    const done = await renderPages(db, site, now, articleIds);
    await forgetChanges(
      db,
      changes.map(change => change.id),
    );
    return { changes: changes.length, ...done };
  });
}

async function renderPages(db: Kysely<Database>, site: Site, now: string, changed: string[] | 'everything') {
  const stored = await storedPages(db);
  const keys =
    changed === 'everything'
      ? await everyPage(db, site, now, stored)
      : await pagesOfChange(db, site, now, changed, stored);
  const source = await pageSource(db, site, now);
  const before = new Map(stored.map(page => [page.path, page]));
  const written: string[] = [];
  const removed: string[] = [];
  for (const [path, key] of distinct(keys)) {
    const page = await makePage(source, key);
    const old = before.get(path);
    if (!page) {
      if (old) removed.push(path);
      continue;
    }
    const body = Buffer.from(page.body);
    const sha = sha256(body);
    const isSame = old?.bodySha === sha && old.status === page.status;
    await storePage(db, {
      path,
      locale: 'locale' in key ? key.locale : null,
      kind: key.kind,
      status: page.status,
      contentType: page.contentType,
      articleId: key.kind === 'article' ? key.articleId : null,
      shows: page.shows,
      body: isSame ? { sha } : await compressBody(body),
    });
    if (!isSame) written.push(path);
  }
  await removePages(db, removed);
  if (written.length + removed.length > 0) await forgetBodies(db);
  await announcePages(db, [...written, ...removed]);
  return { rendered: distinct(keys).size, stored: written.length };
}

function distinct(keys: readonly PageKey[]): Map<string, PageKey> {
  return new Map(keys.map(key => [pathOf(key, assets), key]));
}

async function everyPage(
  db: Kysely<Database>,
  site: Site,
  now: string,
  stored: readonly StoredPage[],
): Promise<PageKey[]> {
  const versions = await visibleVersions(db, now);
  return [
    ...standingPages(localesOf(site), [...site.outlets.keys()], sectionIds(site)),
    ...stored.flatMap(page => keyOf(page) ?? []),
    ...versions.map(articleKey),
  ];
}

async function pagesOfChange(
  db: Kysely<Database>,
  site: Site,
  now: string,
  articleIds: readonly string[],
  stored: readonly StoredPage[],
): Promise<PageKey[]> {
  const articles = await changedArticles(db, articleIds);
  const showing = await pagesShowing(db, articleIds);
  const newer = new Map<Locale, Awaited<ReturnType<typeof visibleVersions>>>();
  const all = await visibleVersions(db, now);
  for (const locale of localesOf(site)) newer.set(locale, all.filter(one => one.locale === locale).reverse());
  const keys = touchedPages({
    locales: localesOf(site),
    articles,
    visible: all.filter(one => articleIds.includes(one.articleId)),
    stored,
    showing: stored.filter(page => showing.has(page.path)).flatMap(page => keyOf(page) ?? []),
    newer,
  });
  return [...keys, ...pagesWithNavigation(site, all, stored, keys)];
}

/**
 * A section or an outlet that got its first article, or lost its last, changes the navigation of every page of that
 * edition (the list of outlets on its about page) and the language links of that list elsewhere. A publication without pages gets its standing ones here.
 */
function pagesWithNavigation(
  site: Site,
  visible: Awaited<ReturnType<typeof visibleVersions>>,
  stored: readonly StoredPage[],
  touched: readonly PageKey[],
): PageKey[] {
  const keys: PageKey[] = [];
  if (!stored.some(page => page.kind === 'editions')) {
    keys.push(...standingPages(localesOf(site), [...site.outlets.keys()], sectionIds(site)));
  }
  const isThere = (kind: StoredPage['kind'], locale: Locale, id: string) =>
    stored.some(page => page.kind === kind && page.locale === locale && page.path.endsWith(`/${id}/`));
  for (const locale of localesOf(site)) {
    for (const id of sectionIds(site)) {
      const isFilled = visible.some(one => one.locale === locale && one.sectionId === id);
      if (isFilled === isThere('section', locale, id)) continue;
      keys.push(...localesOf(site).map((at): PageKey => ({ kind: 'section', locale: at, sectionId: id })));
      keys.push(...stored.filter(page => page.locale === locale).flatMap(page => keyOf(page) ?? []));
      keys.push(...touched.filter(key => 'locale' in key && key.locale === locale));
    }
    for (const id of site.outlets.keys()) {
      const isFilled = visible.some(one => one.locale === locale && one.outletId === id);
      if (isFilled !== isThere('outlet', locale, id)) {
        keys.push({ kind: 'about', locale });
        keys.push(...localesOf(site).map((at): PageKey => ({ kind: 'outlet', locale: at, outletId: id })));
      }
    }
  }
  return keys;
}

/** What a stored page is about; null for assets of an earlier version, which go when everything is made anew. */
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

function localesOf(site: Site): Locale[] {
  return site.editions.map(edition => edition.locale);
}

function sectionIds(site: Site): string[] {
  return site.sections.map(section => section.id);
}
