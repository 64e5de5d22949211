import type { Locale } from '../../base/locale.ts';
import { renderArticle } from '../../theme/article.ts';
import { renderGone } from '../../theme/gone.ts';
import { newsArticle } from '../json-ld.ts';
import { articlePath, mediaPath, type PageKey } from '../paths.ts';
import { htmlType, type MadePage, type PageSource } from '../source.ts';
import type { Version } from '../version-store.ts';
import { type ArticleContent, articlePage, articleText, type VersionLink } from './article.ts';
import { joined } from './card.ts';

type ArticleKey = Extract<PageKey, { kind: 'article' }>;

/** An article in an edition; what may not be seen any more answers 410 at the address it had. */
export async function makeArticle(source: PageSource, key: ArticleKey): Promise<MadePage | null> {
  const versions = await source.versionsOf(key.articleId);
  const version = versions.find(one => one.locale === key.locale);
  if (!version) return makeGone(source, key);
  const content = await source.content(version);
  if (!content) return null;
  const related = await source.relatedTo(version);
  const page = articlePage(source.site, content, {
    frame: frameFor(source, key, content, versions),
    versions: versionLinks(source, versions, key.locale),
    related: related.map(one => one.card),
  });
  return {
    status: 200,
    contentType: htmlType,
    body: renderArticle(page),
    shows: [key.articleId, ...related.map(one => one.version.articleId)],
  };
}

const pathIn = (version: Version) => articlePath(version.locale, version.slug, version.firstPublishedAt);

function frameFor(source: PageSource, key: ArticleKey, content: ArticleContent, versions: readonly Version[]) {
  const { site } = source;
  const { version, article } = content;
  const text = articleText(content);
  const textOf = (sentences: typeof text.headline) =>
    joined(
      sentences.map(one => one.runs),
      key.locale,
    );
  const headline = textOf(text.headline);
  const description = textOf(text.lead) || null;
  const elsewhere = new Map(versions.map(one => [one.locale, pathIn(one)]));
  const indexable = new Set(versions.filter(one => mayIndex(source, one)).map(one => one.locale));
  const original = versions.find(one => one.carriage === 'original');
  const image = article.revision.figures.find(figure => figure.image)?.image;
  return source.frame({
    locale: key.locale,
    path: key.path,
    title: headline,
    description,
    elsewhere,
    indexable,
    xDefault: elsewhere.get(indexable.has(site.defaultLocale) ? site.defaultLocale : version.sourceLocale) ?? null,
    sectionId: version.sectionId,
    shareImage: image ? site.baseUrl + mediaPath(image.sha) : null,
    jsonLd: [
      newsArticle(site, content, {
        headline,
        description,
        path: key.path,
        originalHref: original ? site.baseUrl + pathIn(original) : null,
      }),
    ],
  });
}

/** Raw machine translation stays out of search engines until it is reviewed, unless the edition's setting says otherwise. */
export function mayIndex({ site }: Pick<PageSource, 'site'>, version: Version): boolean {
  return (
    version.carriage !== 'machine' ||
    (site.editions.find(edition => edition.locale === version.locale)?.indexMachine ?? false)
  );
}

function versionLinks({ site }: PageSource, versions: readonly Version[], locale: Locale): VersionLink[] {
  return site.editions.flatMap(edition => {
    const one = versions.find(candidate => candidate.locale === edition.locale);
    return one
      ? [{ locale: one.locale, href: pathIn(one), carriage: one.carriage, current: one.locale === locale }]
      : [];
  });
}

async function makeGone(source: PageSource, key: ArticleKey): Promise<MadePage | null> {
  const article = await source.article(key.articleId);
  if (!article) return null;
  return {
    status: 410,
    contentType: htmlType,
    body: renderGone({
      frame: source.frame({
        locale: key.locale,
        path: key.path,
        title: null,
        elsewhere: new Map(),
        indexable: new Set(),
        xDefault: null,
      }),
      since: article.withdrawn?.at ?? null,
    }),
    shows: [key.articleId],
  };
}
