import { nameIn } from '../../articles/article.ts';
import type { Locale } from '../../base/locale.ts';
import { renderHome } from '../../theme/home.ts';
import { editionsPath, homePath, sectionPath } from '../paths.ts';
import { htmlType, type MadePage, type PageSource } from '../source.ts';
import { shareImage } from './card.ts';
import { everywhere } from './frame.ts';
import { arrangeHome, placedCards } from './home.ts';

export async function makeHome(source: PageSource, locale: Locale): Promise<MadePage> {
  const { site } = source;
  const found = await source.newest(locale);
  const frame = source.frame({
    locale,
    path: homePath(locale),
    title: null,
    description: nameIn(site.taglines, locale, site.defaultLocale),
    ...everywhere(site, homePath),
    xDefault: editionsPath,
    date: found[0]?.card.publishedAt ?? null,
    shareImage: shareImage(site, found),
    jsonLd: [
      {
        '@context': 'https://schema.org',
        '@type': 'WebSite',
        name: nameIn(site.names, locale, site.defaultLocale),
        url: site.baseUrl + homePath(locale),
        inLanguage: locale,
      },
    ],
  });
  const sections = site.sections.map(section => ({
    name: nameIn(section.names, locale, site.defaultLocale),
    href: sectionPath(locale, section.id),
  }));
  const cards = found.map(one => one.card);
  const page = arrangeHome(frame, cards, sections);
  const placed = new Set(placedCards(page));
  return {
    status: 200,
    contentType: htmlType,
    body: renderHome(page),
    shows: found.filter(one => placed.has(one.card)).map(one => one.version.articleId),
  };
}
