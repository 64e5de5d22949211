import type { Kysely } from 'kysely';
import type { Article } from '../articles/article.ts';
import { loadArticles } from '../articles/article-store.ts';
import type { Locale } from '../base/locale.ts';
import type { Database } from '../db/schema.ts';
import { namesIn } from '../entities/name-store.ts';
import { iconPath } from '../theme/icon.ts';
import type { Card, Frame } from '../theme/page.ts';
import { stylesheetPath } from '../theme/style.ts';
import { translatedSegments } from '../translate/translation-store.ts';
import type { ArticleContent } from './pages/article.ts';
import { cardOf } from './pages/card.ts';
import { type Filled, type FrameRequest, frameOf } from './pages/frame.ts';
import { relatedWindow } from './plan.ts';
import type { Site } from './site.ts';
import { cardTexts, filledLists, type Version, type VersionFilter, visibleVersions } from './version-store.ts';

export type MadePage = { status: number; contentType: string; body: string; shows: string[] };
export type ShownCard = { card: Card; version: Version };

export const assets = { stylesheet: stylesheetPath, icon: iconPath };
export const htmlType = 'text/html; charset=utf-8';
const homeLength = 60;

/**
 * What the pages of one run are made from. What several of them need is loaded once; what is an article's own is kept
 * until `forgetArticle`, so that a run over the whole archive holds one article at a time.
 */
export async function pageSource(db: Kysely<Database>, site: Site, now: string) {
  const filled = await filledIn(db, now);
  const [ofEdition, ofArticle] = [memory(), memory()];
  const { once } = ofArticle;

  /** Versions of one edition as cards, in their order. */
  async function cards(versions: readonly Version[]): Promise<ShownCard[]> {
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

  const visible = (filter: VersionFilter) => visibleVersions(db, now, filter);

  return {
    site,
    filled,
    frame: (request: FrameRequest): Frame => frameOf(site, filled, assets, request),
    cards,
    visible,
    /** Lets go what was loaded for the pages of an article. */
    forgetArticle: ofArticle.forget,
    newest: (locale: Locale) =>
      ofEdition.once(`newest ${locale}`, async () => cards(await visible({ locale, limit: homeLength }))),
    versionsOf: (articleId: string) =>
      once(`versions ${articleId}`, () => visibleVersions(db, now, { articleIds: [articleId] })),
    article: (articleId: string) =>
      once(`article ${articleId}`, async () => (await loadArticles(db, [{ articleId, revisionId: null }]))[0] ?? null),

    /** Everything an article page of this version says. */
    async content(version: Version): Promise<ArticleContent | null> {
      const { articleId, revisionId, locale } = version;
      const newest: Article | null = await this.article(articleId);
      if (!newest) return null;
      const shown =
        newest.revision.id === revisionId
          ? newest
          : await once(`revision ${revisionId}`, async () => (await loadArticles(db, [{ articleId, revisionId }]))[0]);
      const locales = (await this.versionsOf(articleId)).map(one => one.locale);
      const carried = await once(`carried ${articleId}`, () => translatedSegments(db, articleId, locales));
      return shown
        ? {
            version,
            article: shown,
            newest,
            carried: new Map(carried.filter(row => row.locale === locale).map(row => [row.segmentId, row])),
            credits: await creditsIn(db, shown, locale),
          }
        : null;
    },

    /** Further reading: of the articles just older in the edition those of the same section first, then of the same outlet. */
    async relatedTo(version: Version): Promise<ShownCard[]> {
      const near = (one: Version) =>
        (one.sectionId === version.sectionId ? 2 : 0) + (one.outletId === version.outletId ? 1 : 0);
      const older = await visible({ locale: version.locale, behind: version, limit: relatedWindow });
      const chosen = older
        .map((one, age) => ({ one, age }))
        .sort((a, b) => near(b.one) - near(a.one) || a.age - b.age)
        .slice(0, 4)
        .map(({ one }) => one);
      return cards(chosen);
    },
  };
}

function memory() {
  const known = new Map<string, Promise<unknown>>();
  return {
    once<T>(key: string, load: () => Promise<T>): Promise<T> {
      const value = known.get(key) ?? load();
      known.set(key, value);
      return value as Promise<T>;
    },
    forget: () => known.clear(),
  };
}

/** A credit that is a name of the term list, as the edition's language writes it. */
async function creditsIn(db: Kysely<Database>, article: Article, locale: Locale): Promise<Map<string, string>> {
  if (locale === article.locale) return new Map();
  const credits = article.revision.figures.flatMap(figure => figure.credit ?? []);
  return namesIn(db, [...new Set(credits)], article.locale, locale);
}

export type PageSource = Awaited<ReturnType<typeof pageSource>>;

async function filledIn(db: Kysely<Database>, now: string): Promise<Filled> {
  const sections = new Map<Locale, Set<string>>();
  const outlets = new Map<Locale, Set<string>>();
  for (const row of await filledLists(db, now)) {
    if (row.sectionId) sections.set(row.locale, (sections.get(row.locale) ?? new Set()).add(row.sectionId));
    outlets.set(row.locale, (outlets.get(row.locale) ?? new Set()).add(row.outletId));
  }
  return { sections, outlets };
}
