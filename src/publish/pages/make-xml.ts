import { nameIn, originalAddress } from '../../articles/article.ts';
import type { Locale } from '../../base/locale.ts';
import { rssFeed } from '../feed.ts';
import { articlePath, feedPath, homePath, sitemapPath } from '../paths.ts';
import type { Site } from '../site.ts';
import { sitemap, sitemapIndex } from '../sitemap.ts';
import type { MadePage, PageSource } from '../source.ts';
import { mayIndex } from './make-article.ts';

const feedLength = 30;
/** Of the sitemap protocol: 50,000 addresses, the home page among them. */
const sitemapLength = 49_999;
const xmlType = 'application/xml; charset=utf-8';

export async function makeFeed(source: PageSource, locale: Locale): Promise<MadePage> {
  const { site } = source;
  const found = (await source.newest(locale)).slice(0, feedLength);
  const body = rssFeed({
    title: nameIn(site.names, locale, site.defaultLocale),
    description: nameIn(site.taglines, locale, site.defaultLocale),
    locale,
    home: site.baseUrl + homePath(locale),
    self: site.baseUrl + feedPath(locale),
    baseUrl: site.baseUrl,
    items: found.map(({ card, version }) => ({ card, sourceUrl: originalAddress(version) })),
  });
  return {
    status: 200,
    contentType: 'application/rss+xml; charset=utf-8',
    body,
    shows: found.map(one => one.version.articleId),
  };
}

export async function makeSitemap(source: PageSource, locale: Locale): Promise<MadePage> {
  const { site } = source;
  const versions = (await source.visible({ locale, limit: sitemapLength })).filter(version =>
    mayIndex(source, version),
  );
  const urls = [
    {
      url: site.baseUrl + homePath(locale),
      changedAt:
        versions
          .map(one => one.changedAt)
          .sort()
          .at(-1) ?? null,
    },
    ...versions.map(one => ({
      url: site.baseUrl + articlePath(locale, one.slug, one.firstPublishedAt),
      changedAt: one.changedAt,
    })),
  ];
  return { status: 200, contentType: xmlType, body: sitemap(urls), shows: versions.map(one => one.articleId) };
}

export function makeSitemapIndex(site: Site): MadePage {
  const urls = site.editions.map(edition => site.baseUrl + sitemapPath(edition.locale));
  return { status: 200, contentType: xmlType, body: sitemapIndex(urls), shows: [] };
}
