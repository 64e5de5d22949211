import type { Locale } from '../base/locale.ts';
import type { ChangedArticle } from './change-store.ts';
import type { StoredPage } from './page-store.ts';
import { articlePath, type PageKey } from './paths.ts';
import type { Version } from './version-store.ts';

/** How many older articles of the edition an article page chooses its further reading from. */
export const relatedWindow = 12;

export type PlanInput = {
  locales: readonly Locale[];
  articles: readonly ChangedArticle[];
  /** The versions of these articles that may be seen now. */
  visible: readonly Version[];
  /** The pages these articles have now. */
  stored: readonly StoredPage[];
  /** Pages that show anything of these articles. */
  showing: readonly PageKey[];
  /** Versions of an edition newer than the oldest changed article, oldest first. */
  newer: ReadonlyMap<Locale, readonly Version[]>;
};

/**
 * Which pages a change touches: the articles' own pages in every edition where they are or were seen; every page that
 * shows them; the lists that may begin or cease to hold them; and, where an article appears, disappears or moves to
 * another section, the articles that choose their further reading from a window it stands in.
 */
export function touchedPages(input: PlanInput): PageKey[] {
  const keys: PageKey[] = [...input.showing];
  for (const article of input.articles) {
    for (const locale of input.locales) {
      const path = articlePath(locale, article.slug, article.firstPublishedAt);
      const page = input.stored.find(one => one.path === path);
      const isSeen = input.visible.some(one => one.articleId === article.articleId && one.locale === locale);
      if (!isSeen && !page) continue;
      keys.push({ kind: 'article', locale, articleId: article.articleId, path });
      // These may begin to show what they did not show before: a review lets an article into the sitemap, a correction
      // into another section, a picture on the front page.
      keys.push({ kind: 'home', locale }, { kind: 'feed', locale }, { kind: 'sitemap', locale });
      keys.push({ kind: 'outlet', locale, outletId: article.outletId });
      if (article.sectionId) keys.push({ kind: 'section', locale, sectionId: article.sectionId });
      if (isSeen === (page?.status === 200) && !hasMoved(article, locale, input.showing)) continue;
      keys.push(...readersOf(article, input.newer.get(locale) ?? []));
    }
  }
  return keys;
}

/** Whether it may stand in another section than before; of an article too old for the list of its section nobody knows. */
function hasMoved(article: ChangedArticle, locale: Locale, showing: readonly PageKey[]): boolean {
  const sections = showing.flatMap(key => (key.kind === 'section' && key.locale === locale ? [key.sectionId] : []));
  return article.sectionId === null
    ? sections.length > 0
    : !sections.includes(article.sectionId) || sections.length > 1;
}

/** The pages of the articles just newer than this one: their window of older articles holds it. */
function readersOf(article: ChangedArticle, newer: readonly Version[]): PageKey[] {
  const at = newer.findIndex(one => isNewer(one, article));
  if (at === -1) return [];
  return newer
    .slice(at, at + relatedWindow)
    .flatMap(one => (one.articleId === article.articleId ? [] : [articleKey(one)]));
}

function isNewer(
  a: { firstPublishedAt: string; slug: string },
  b: { firstPublishedAt: string; slug: string },
): boolean {
  return a.firstPublishedAt > b.firstPublishedAt || (a.firstPublishedAt === b.firstPublishedAt && a.slug > b.slug);
}

export function articleKey(version: Version): PageKey {
  return {
    kind: 'article',
    locale: version.locale,
    articleId: version.articleId,
    path: articlePath(version.locale, version.slug, version.firstPublishedAt),
  };
}

/** The pages that do not depend on any one article. */
export function standingPages(
  locales: readonly Locale[],
  outletIds: readonly string[],
  sectionIds: readonly string[],
): PageKey[] {
  return [
    { kind: 'editions' },
    { kind: 'sitemap-index' },
    { kind: 'robots' },
    { kind: 'stylesheet' },
    { kind: 'icon' },
    ...locales.flatMap((locale): PageKey[] => [
      { kind: 'home', locale },
      { kind: 'about', locale },
      { kind: 'not-found', locale },
      { kind: 'feed', locale },
      { kind: 'sitemap', locale },
      ...sectionIds.map((sectionId): PageKey => ({ kind: 'section', locale, sectionId })),
      ...outletIds.map((outletId): PageKey => ({ kind: 'outlet', locale, outletId })),
    ]),
  ];
}

export type NavigationInput = {
  locales: readonly Locale[];
  sectionIds: readonly string[];
  outletIds: readonly string[];
  /** What has something to show now. */
  filled: readonly { locale: Locale; sectionId: string | null; outletId: string }[];
  /** The lists that have a page. */
  lists: readonly PageKey[];
};

/**
 * A section that got its first article in an edition, or lost its last, changes the navigation of every page of that
 * edition and the language links of the section elsewhere; an outlet does so for its own page and the about page.
 */
export function changedNavigation(input: NavigationInput): { editions: Locale[]; keys: PageKey[] } {
  const editions = new Set<Locale>();
  const keys: PageKey[] = [];
  const there = new Set(input.lists.map(listName));
  for (const locale of input.locales) {
    const filled = input.filled.filter(one => one.locale === locale);
    for (const sectionId of input.sectionIds) {
      const isFilled = filled.some(one => one.sectionId === sectionId);
      if (isFilled === there.has(listName({ kind: 'section', locale, sectionId }))) continue;
      editions.add(locale);
      keys.push(...input.locales.map((at): PageKey => ({ kind: 'section', locale: at, sectionId })));
    }
    for (const outletId of input.outletIds) {
      const isFilled = filled.some(one => one.outletId === outletId);
      if (isFilled === there.has(listName({ kind: 'outlet', locale, outletId }))) continue;
      keys.push(
        { kind: 'about', locale },
        ...input.locales.map((at): PageKey => ({ kind: 'outlet', locale: at, outletId })),
      );
    }
  }
  return { editions: [...editions], keys };
}

function listName(key: PageKey): string {
  if (key.kind === 'section') return `section ${key.locale} ${key.sectionId}`;
  return key.kind === 'outlet' ? `outlet ${key.locale} ${key.outletId}` : '';
}
