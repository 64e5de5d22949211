import type { Kysely } from 'kysely';
import { type Article, nameIn } from '../articles/article.ts';
import { loadArticles } from '../articles/store.ts';
import type { Locale } from '../base/locale.ts';
import type { Database } from '../db/schema.ts';
import { renderAbout } from '../theme/about.ts';
import { renderArticle } from '../theme/article.ts';
import { renderEditions } from '../theme/editions.ts';
import { renderGone } from '../theme/gone.ts';
import { renderHome } from '../theme/home.ts';
import { icon } from '../theme/icon.ts';
import { renderList } from '../theme/list.ts';
import { renderNotFound } from '../theme/not-found.ts';
import type { ArticlePage, Card } from '../theme/page.ts';
import { stylesheet } from '../theme/style.ts';
import { translatedSegments } from '../translate/store.ts';
import { rssFeed } from './feed.ts';
import { newsArticle, outletLd } from './json-ld.ts';
import { articlePage, articleText, type VersionLink } from './pages/article.ts';
import { cardOf, joined, outletOf } from './pages/card.ts';
import { everywhere, type Filled, frameOf } from './pages/frame.ts';
import { arrangeHome } from './pages/home.ts';
import {
  aboutPath,
  articlePath,
  editionsPath,
  feedPath,
  homePath,
  mediaPath,
  notFoundPath,
  outletPath,
  type PageKey,
  sectionPath,
  sitemapIndexPath,
  sitemapPath,
} from './paths.ts';
import { relatedWindow } from './plan.ts';
import type { Site } from './site.ts';
import { sitemap, sitemapIndex } from './sitemap.ts';
import { cardTexts, filledLists, type Version, visibleVersions } from './store.ts';

export type MadePage = { status: number; contentType: string; body: string; shows: string[] };

export const assets = {
  stylesheet: `/assets/${stylesheet.hash}.css`,
  icon: `/assets/${icon.hash}.svg`,
};

const htmlType = 'text/html; charset=utf-8';
const homeLength = 60;
const listLength = 100;
const feedLength = 30;

/**
 * Makes pages from the database. What several pages of one run need is loaded once. The same function serves preview,
 * server and static export: they all show what it made.
 */
export async function pageMaker(db: Kysely<Database>, site: Site, now: string) {
  const filled = await filledIn(db, now);
  const memory = new Map<string, Promise<unknown>>();
  const once = <T>(key: string, load: () => Promise<T>): Promise<T> => {
    const known = memory.get(key) ?? load();
    memory.set(key, known);
    return known as Promise<T>;
  };
  const frame = (request: Parameters<typeof frameOf>[3]) => frameOf(site, filled, assets, request);

  async function cards(versions: readonly Version[]): Promise<{ card: Card; version: Version }[]> {
    const [first] = versions;
    if (!first) return [];
    const texts = await cardTexts(
      db,
      first.locale,
      versions.map(version => version.revisionId),
    );
    return versions.flatMap(version => {
      const card = cardOf(site, version, texts.get(version.revisionId) ?? []);
      return card ? [{ card, version }] : [];
    });
  }

  const newest = (locale: Locale) =>
    once(`newest ${locale}`, async () => cards(await visibleVersions(db, now, { locale, limit: homeLength })));

  async function home(locale: Locale): Promise<MadePage> {
    const found = await newest(locale);
    const own = everywhere(site, homePath);
    const page = arrangeHome(
      frame({
        locale,
        path: homePath(locale),
        title: null,
        description: nameIn(site.taglines, locale, site.defaultLocale),
        ...own,
        xDefault: editionsPath,
        date: found[0]?.card.publishedAt ?? null,
        shareImage: shareImage(found.find(one => one.card.picture)?.card),
        jsonLd: [{ '@context': 'https://schema.org', '@type': 'WebSite', name: nameIn(site.names, locale), url: site.baseUrl + homePath(locale), inLanguage: locale }],
      }),
      found.map(one => one.card),
      site.sections.map(section => ({ name: nameIn(section.names, locale, site.defaultLocale), href: sectionPath(locale, section.id) })),
    );
    return { status: 200, contentType: htmlType, body: renderHome(page), shows: found.map(one => one.version.articleId) };
  }

  const shareImage = (card: Card | undefined) => (card?.picture ? site.baseUrl + card.picture.src : null);

  async function list(locale: Locale, kind: 'section' | 'outlet', id: string): Promise<MadePage | null> {
    const isFilled = (at: Locale) => (kind === 'section' ? filled.sections : filled.outlets).get(at)?.has(id) ?? false;
    if (!isFilled(locale)) return null;
    const pathIn = (at: Locale) => (kind === 'section' ? sectionPath(at, id) : outletPath(at, id));
    const versions = await visibleVersions(db, now, { locale, limit: listLength, ...(kind === 'section' ? { sectionId: id } : { outletId: id }) });
    const found = await cards(versions);
    const elsewhere = new Map(site.editions.filter(one => isFilled(one.locale)).map(one => [one.locale, pathIn(one.locale)]));
    const section = site.sections.find(one => one.id === id);
    const outlet = site.outlets.get(id);
    const title = kind === 'section' ? nameIn(section?.names ?? {}, locale, site.defaultLocale) : outletOf(site, id, locale).name;
    return {
      status: 200,
      contentType: htmlType,
      body: renderList({
        frame: frame({
          locale,
          path: pathIn(locale),
          title,
          elsewhere,
          indexable: new Set(elsewhere.keys()),
          xDefault: elsewhere.get(site.defaultLocale) ?? null,
          sectionId: kind === 'section' ? id : null,
          date: found[0]?.card.publishedAt ?? null,
          shareImage: shareImage(found.find(one => one.card.picture)?.card),
          jsonLd: kind === 'outlet' ? [outletLd(site, id, locale)] : [],
        }),
        title,
        titleLocale: kind === 'outlet' && outlet ? outlet.locale : locale,
        note: kind === 'outlet' && outlet ? readingOf(outlet.names, locale, title) : null,
        link: kind === 'outlet' && outlet ? { href: outlet.home, text: outlet.home.replace(/^https?:\/\/|\/$/g, '') } : null,
        cards: found.map(one => one.card),
      }),
      shows: found.map(one => one.version.articleId),
    };
  }

  async function article(key: Extract<PageKey, { kind: 'article' }>): Promise<MadePage | null> {
    const { locale, articleId } = key;
    const versions = await once(`versions ${articleId}`, () => visibleVersions(db, now, { articleIds: [articleId] }));
    const version = versions.find(one => one.locale === locale);
    if (!version) return gone(key);
    const [[shown], newestRevision, carriedRows] = await Promise.all([
      loadArticles(db, [{ articleId, revisionId: version.revisionId }]),
      once(`article ${articleId}`, async () => (await loadArticles(db, [{ articleId, revisionId: null }]))[0] as Article),
      once(`carried ${articleId}`, () =>
        translatedSegments(
          db,
          articleId,
          versions.map(one => one.locale),
        ),
      ),
    ]);
    if (!shown) return null;
    const content = {
      version,
      article: shown,
      newest: newestRevision,
      carried: new Map(carriedRows.filter(row => row.locale === locale).map(row => [row.segmentId, row])),
    };
    const pathIn = (one: Version) => articlePath(one.locale, one.slug, one.firstPublishedAt);
    const elsewhere = new Map(versions.map(one => [one.locale, pathIn(one)]));
    const mayIndex = (one: Version) =>
      one.carriage !== 'machine' || (site.editions.find(edition => edition.locale === one.locale)?.indexMachine ?? false);
    const indexable = new Set(versions.filter(mayIndex).map(one => one.locale));
    const text = articleText(content);
    const headline = joined(
      text.headline.map(one => one.runs),
      locale,
    );
    const lead = joined(
      text.lead.map(one => one.runs),
      locale,
    );
    const related = await relatedTo(version);
    const image = shown.revision.figures.find(figure => figure.image)?.image;
    const original = versions.find(one => one.carriage === 'original');
    const defaultVersion = elsewhere.get(indexable.has(site.defaultLocale) ? site.defaultLocale : (version.sourceLocale as Locale));
    const page: ArticlePage = articlePage(site, content, {
      frame: frame({
        locale,
        path: key.path,
        title: headline,
        description: lead || null,
        elsewhere,
        indexable,
        xDefault: defaultVersion ?? null,
        sectionId: version.sectionId,
        shareImage: image ? site.baseUrl + mediaPath(image.sha) : null,
        jsonLd: [
          newsArticle(site, content, {
            headline,
            description: lead || null,
            path: key.path,
            originalHref: original ? site.baseUrl + pathIn(original) : null,
          }),
        ],
      }),
      versions: site.editions.flatMap((edition): VersionLink[] => {
        const one = versions.find(candidate => candidate.locale === edition.locale);
        return one ? [{ locale: one.locale, href: pathIn(one), carriage: one.carriage, current: one.locale === locale }] : [];
      }),
      related: related.map(one => one.card),
    });
    return {
      status: 200,
      contentType: htmlType,
      body: renderArticle(page),
      shows: [articleId, ...related.map(one => one.version.articleId)],
    };
  }

  /** Further reading: of the articles just older in the edition those of the same section first, then of the same outlet. */
  async function relatedTo(version: Version) {
    const all = await once(`related ${version.locale}`, () => visibleVersions(db, now, { locale: version.locale }));
    const at = all.findIndex(one => one.articleId === version.articleId);
    const near = (one: Version) => (one.sectionId === version.sectionId ? 2 : 0) + (one.outletId === version.outletId ? 1 : 0);
    const chosen = all
      .slice(at + 1, at + 1 + relatedWindow)
      .map((one, age) => ({ one, age }))
      .sort((a, b) => near(b.one) - near(a.one) || a.age - b.age)
      .slice(0, 4)
      .map(({ one }) => one);
    return cards(chosen);
  }

  async function gone(key: Extract<PageKey, { kind: 'article' }>): Promise<MadePage | null> {
    const [article] = await loadArticles(db, [{ articleId: key.articleId, revisionId: null }]);
    if (!article) return null;
    return {
      status: 410,
      contentType: htmlType,
      body: renderGone({
        frame: frame({ locale: key.locale, path: key.path, title: null, elsewhere: new Map(), indexable: new Set(), xDefault: null }),
        headline: null,
        reason: null,
        since: article.withdrawn?.at ?? now,
      }),
      shows: [key.articleId],
    };
  }

  async function feed(locale: Locale): Promise<MadePage> {
    const found = (await newest(locale)).slice(0, feedLength);
    const sources = await db
      .selectFrom('article')
      .select(['id', 'source_url'])
      .where('id', 'in', [...found.map(one => one.version.articleId), '00000000-0000-0000-0000-000000000000'])
      .execute();
    const sourceUrls = new Map(sources.map(row => [row.id, row.source_url]));
    const body = rssFeed({
      title: nameIn(site.names, locale, site.defaultLocale),
      description: nameIn(site.taglines, locale, site.defaultLocale),
      locale,
      home: site.baseUrl + homePath(locale),
      self: site.baseUrl + feedPath(locale),
      baseUrl: site.baseUrl,
      items: found.map(({ card, version }) => ({ card, sourceUrl: sourceUrls.get(version.articleId) ?? '', creator: null })),
    });
    return { status: 200, contentType: 'application/rss+xml; charset=utf-8', body, shows: found.map(one => one.version.articleId) };
  }

  async function sitemapOf(locale: Locale): Promise<MadePage> {
    const mayIndexMachine = site.editions.find(one => one.locale === locale)?.indexMachine ?? false;
    const versions = (await visibleVersions(db, now, { locale })).filter(one => mayIndexMachine || one.carriage !== 'machine');
    const urls = [homePath(locale), ...versions.map(one => articlePath(locale, one.slug, one.firstPublishedAt))];
    return {
      status: 200,
      contentType: 'application/xml; charset=utf-8',
      body: sitemap(
        urls.map((path, at) => ({ url: site.baseUrl + path, changedAt: versions[at - 1]?.firstPublishedAt ?? null, images: [] })),
      ),
      shows: versions.map(one => one.articleId),
    };
  }

  function about(locale: Locale): MadePage {
    const own = everywhere(site, aboutPath);
    return {
      status: 200,
      contentType: htmlType,
      body: renderAbout({
        frame: frame({ locale, path: aboutPath(locale), title: '', ...own, xDefault: aboutPath(site.defaultLocale) }),
        paragraphs: site.about[locale] ?? [],
        outlets: [...site.outlets.values()].map(outlet => ({
          name: nameIn(outlet.names, outlet.locale),
          locale: outlet.locale,
          href: outletPath(locale, outlet.id),
          licence: outlet.licence.text,
        })),
      }),
      shows: [],
    };
  }

  const xml = 'application/xml; charset=utf-8';
  const plain = (body: string, contentType: string): MadePage => ({ status: 200, contentType, body, shows: [] });

  return async function make(key: PageKey): Promise<MadePage | null> {
    switch (key.kind) {
      case 'home':
        return home(key.locale);
      case 'section':
        return list(key.locale, 'section', key.sectionId);
      case 'outlet':
        return list(key.locale, 'outlet', key.outletId);
      case 'article':
        return article(key);
      case 'feed':
        return feed(key.locale);
      case 'sitemap':
        return sitemapOf(key.locale);
      case 'about':
        return about(key.locale);
      case 'not-found': {
        const notFound = frame({
          locale: key.locale,
          path: notFoundPath(key.locale),
          title: null,
          elsewhere: new Map(),
          indexable: new Set(),
          xDefault: null,
          isAddressless: true,
        });
        return { ...plain(renderNotFound({ frame: notFound }), htmlType), status: 404 };
      }
      case 'editions':
        return plain(
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
          htmlType,
        );
      case 'sitemap-index':
        return plain(sitemapIndex(site.editions.map(edition => site.baseUrl + sitemapPath(edition.locale))), xml);
      case 'robots':
        return plain(`User-agent: *\nAllow: /\n\nSitemap: ${site.baseUrl}${sitemapIndexPath}\n`, 'text/plain; charset=utf-8');
      case 'stylesheet':
        return plain(stylesheet.css, 'text/css; charset=utf-8');
      case 'icon':
        return plain(icon.svg, 'image/svg+xml');
    }
  };
}

async function filledIn(db: Kysely<Database>, now: string): Promise<Filled> {
  const sections = new Map<Locale, Set<string>>();
  const outlets = new Map<Locale, Set<string>>();
  const add = (map: Map<Locale, Set<string>>, locale: Locale, id: string) => {
    const ids = map.get(locale) ?? new Set();
    map.set(locale, ids.add(id));
  };
  for (const row of await filledLists(db, now)) {
    if (row.sectionId) add(sections, row.locale, row.sectionId);
    add(outlets, row.locale, row.outletId);
  }
  return { sections, outlets };
}

/** An outlet's name as readers of the edition can say it, where it differs from the native one. */
function readingOf(names: Record<Locale, string>, locale: Locale, title: string): string | null {
  const reading = nameIn(names, locale);
  return reading === title ? null : reading;
}
