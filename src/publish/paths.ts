import type { Locale } from '../base/locale.ts';
import type { Instant } from '../base/time.ts';

/** What a page is about. Its path follows from it, and is its address for good. */
export type PageKey =
  | { kind: 'article'; locale: Locale; articleId: string; path: string }
  | { kind: 'home' | 'about' | 'not-found' | 'feed' | 'sitemap'; locale: Locale }
  | { kind: 'section'; locale: Locale; sectionId: string }
  | { kind: 'outlet'; locale: Locale; outletId: string }
  | { kind: 'editions' | 'sitemap-index' | 'robots' | 'stylesheet' | 'icon' };

export function articlePath(locale: Locale, slug: string, firstPublishedAt: Instant): string {
  return `/${locale}/${firstPublishedAt.slice(0, 4)}/${firstPublishedAt.slice(5, 7)}/${slug}/`;
}

export const homePath = (locale: Locale): string => `/${locale}/`;
export const aboutPath = (locale: Locale): string => `/${locale}/about/`;
export const notFoundPath = (locale: Locale): string => `/${locale}/404.html`;
export const feedPath = (locale: Locale): string => `/${locale}/feed.xml`;
export const sitemapPath = (locale: Locale): string => `/${locale}/sitemap.xml`;
export const sectionPath = (locale: Locale, sectionId: string): string => `/${locale}/section/${sectionId}/`;
export const outletPath = (locale: Locale, outletId: string): string => `/${locale}/outlet/${outletId}/`;
export const mediaPath = (sha: string): string => `/media/${sha}.webp`;
export const editionsPath = '/';
export const sitemapIndexPath = '/sitemap.xml';
const robotsPath = '/robots.txt';

export function pathOf(key: PageKey, assets: { stylesheet: string; icon: string }): string {
  switch (key.kind) {
    case 'article':
      return key.path;
    case 'home':
      return homePath(key.locale);
    case 'about':
      return aboutPath(key.locale);
    case 'not-found':
      return notFoundPath(key.locale);
    case 'feed':
      return feedPath(key.locale);
    case 'sitemap':
      return sitemapPath(key.locale);
    case 'section':
      return sectionPath(key.locale, key.sectionId);
    case 'outlet':
      return outletPath(key.locale, key.outletId);
    case 'editions':
      return editionsPath;
    case 'sitemap-index':
      return sitemapIndexPath;
    case 'robots':
      return robotsPath;
    case 'stylesheet':
      return assets.stylesheet;
    case 'icon':
      return assets.icon;
  }
}
