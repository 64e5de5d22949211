import { icon } from '../theme/icon.ts';
import { stylesheet } from '../theme/style.ts';
import { makeArticle } from './pages/make-article.ts';
import { makeHome } from './pages/make-home.ts';
import { makeList } from './pages/make-list.ts';
import { makeAbout, makeEditions, makeNotFound, makeRobots } from './pages/make-standing.ts';
import { makeFeed, makeSitemap, makeSitemapIndex } from './pages/make-xml.ts';
import type { PageKey } from './paths.ts';
import type { MadePage, PageSource } from './source.ts';

/**
 * Makes the page a key names; null where there is nothing to show at its address. The one way a page comes to be:
 * server and static export show what it made.
 */
export async function makePage(source: PageSource, key: PageKey): Promise<MadePage | null> {
  // An edition that was given up has no pages.
  if ('locale' in key && !source.site.editions.some(edition => edition.locale === key.locale)) return null;
  switch (key.kind) {
    case 'home':
      return makeHome(source, key.locale);
    case 'section':
      return makeList(source, key.locale, 'section', key.sectionId);
    case 'outlet':
      return makeList(source, key.locale, 'outlet', key.outletId);
    case 'article':
      return makeArticle(source, key);
    case 'feed':
      return makeFeed(source, key.locale);
    case 'sitemap':
      return makeSitemap(source, key.locale);
    case 'about':
      return makeAbout(source, key.locale);
    case 'not-found':
      return makeNotFound(source, key.locale);
    case 'editions':
      return makeEditions(source.site);
    case 'sitemap-index':
      return makeSitemapIndex(source.site);
    case 'robots':
      return makeRobots(source.site);
    case 'stylesheet':
      return { status: 200, contentType: 'text/css; charset=utf-8', body: stylesheet, shows: [] };
    case 'icon':
      return { status: 200, contentType: 'image/svg+xml', body: icon, shows: [] };
  }
}
