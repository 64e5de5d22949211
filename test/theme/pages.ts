import type { Locale } from '../../src/base/locale.ts';
import { renderAbout } from '../../src/theme/about.ts';
import { renderArticle } from '../../src/theme/article.ts';
import { renderEditions } from '../../src/theme/editions.ts';
import { renderGone } from '../../src/theme/gone.ts';
import { renderHome } from '../../src/theme/home.ts';
import { renderList } from '../../src/theme/list.ts';
import { renderNotFound } from '../../src/theme/not-found.ts';
import type { AboutPage, EditionsPage, GonePage, ListPage } from '../../src/theme/page.ts';
import { articleOf, cards, editionLocales, frameOf, homeOf, textsOf } from './models.ts';

export function listOf(locale: Locale): ListPage {
  const title = textsOf(locale).sections[0] as string;
  const link = { href: 'https://songky.example/', text: 'songky.example' };
  return {
    frame: frameOf(locale, 'section-0/'),
    title,
    titleLocale: locale,
    note: title,
    link,
    cards: cards(locale, 0, 8),
  };
}

export function aboutOf(locale: Locale): AboutPage {
  const outlets = [
    { name: 'Sông Kỳ', locale: 'vi', href: `/${locale}/song-ky/`, licence: 'CC BY 4.0' },
    { name: 'مرايا النهر', locale: 'ar', href: `/${locale}/maraya/`, licence: 'CC BY 4.0' },
  ];
  return { frame: frameOf(locale, 'about/'), paragraphs: textsOf(locale).sentences, outlets };
}

export function goneOf(locale: Locale, since: string | null = '2025-12-18T01:15:00.000Z'): GonePage {
  const frame = { ...frameOf(locale, 'gone/'), index: false, alternates: [], xDefault: null };
  return { frame, since };
}

export function editionsOf(): EditionsPage {
  const base = 'https://news.example';
  const { siteName, stylesheet, icon } = frameOf('en');
  const editions = editionLocales.map(locale => ({
    locale,
    href: `/${locale}/`,
    absolute: `${base}/${locale}/`,
    tagline: textsOf(locale).tagline,
  }));
  return { siteName, defaultLocale: 'en', canonical: `${base}/`, stylesheet, icon, editions };
}

/** One page of every kind in an edition. */
export function everyPage(locale: Locale): Record<string, string> {
  return {
    home: renderHome(homeOf(locale)),
    article: renderArticle(articleOf(locale)),
    list: renderList(listOf(locale)),
    about: renderAbout(aboutOf(locale)),
    notFound: renderNotFound({ frame: { ...frameOf(locale, 'x/'), canonical: null, index: false } }),
    gone: renderGone(goneOf(locale)),
    away: renderGone(goneOf(locale, null)),
    editions: renderEditions(editionsOf()),
  };
}
