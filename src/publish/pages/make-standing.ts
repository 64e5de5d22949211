import { nameIn } from '../../articles/article.ts';
import type { Locale } from '../../base/locale.ts';
import { renderAbout } from '../../theme/about.ts';
import { renderEditions } from '../../theme/editions.ts';
import { renderNotFound } from '../../theme/not-found.ts';
import { sayIn } from '../../theme/strings.ts';
import { aboutPath, editionsPath, homePath, notFoundPath, outletPath, sitemapIndexPath } from '../paths.ts';
import type { Site } from '../site.ts';
import { assets, htmlType, type MadePage, type PageSource } from '../source.ts';
import { everywhere } from './frame.ts';

export function makeAbout(source: PageSource, locale: Locale): MadePage {
  const { site, filled } = source;
  const frame = source.frame({
    locale,
    path: aboutPath(locale),
    title: sayIn(locale).text('about'),
    ...everywhere(site, aboutPath),
    xDefault: aboutPath(site.defaultLocale),
  });
  const outlets = [...site.outlets.values()].filter(outlet => filled.outlets.get(locale)?.has(outlet.id));
  return page(
    renderAbout({
      frame,
      paragraphs: site.about[locale] ?? [],
      outlets: outlets.map(outlet => ({
        name: nameIn(outlet.names, outlet.locale),
        locale: outlet.locale,
        href: outletPath(locale, outlet.id),
        licence: outlet.licence.text,
      })),
    }),
  );
}

export function makeNotFound(source: PageSource, locale: Locale): MadePage {
  const frame = source.frame({
    locale,
    path: notFoundPath(locale),
    title: null,
    elsewhere: new Map(),
    indexable: new Set(),
    xDefault: null,
    isAddressless: true,
  });
  return { ...page(renderNotFound({ frame })), status: 404 };
}

export function makeEditions(site: Site): MadePage {
  return page(
    renderEditions({
      siteName: nameIn(site.names, site.defaultLocale),
      defaultLocale: site.defaultLocale,
      canonical: site.baseUrl + editionsPath,
      stylesheet: assets.stylesheet,
      icon: assets.icon,
      editions: site.editions.map(({ locale }) => ({
        locale,
        href: homePath(locale),
        absolute: site.baseUrl + homePath(locale),
        tagline: nameIn(site.taglines, locale, site.defaultLocale),
      })),
    }),
  );
}

export function makeRobots(site: Site): MadePage {
  const body = `User-agent: *\nAllow: /\n\nSitemap: ${site.baseUrl}${sitemapIndexPath}\n`;
  return { status: 200, contentType: 'text/plain; charset=utf-8', body, shows: [] };
}

function page(body: string): MadePage {
  return { status: 200, contentType: htmlType, body, shows: [] };
}
