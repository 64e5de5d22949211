import { getDomain } from 'tldts';
import { parseLocale } from '../../base/locale.ts';
import type { Instant } from '../../base/time.ts';
import { absoluteAddress } from '../address.ts';
import { parseDayOnly, parseInstant } from '../dates.ts';
import { markupText } from '../markup-text.ts';
import { articleData, type JsonObject, names, strings, texts } from './json-ld.ts';
import { type Element, findAll } from './tree.ts';

/** What a page says of itself for machines. */
export type Metadata = {
  headline: string | null;
  description: string | null;
  authors: string[];
  outletName: string | null;
  publishedAt: Instant | null;
  publishedOn: string | null;
  modifiedAt: Instant | null;
  locale: string | null;
  section: string | null;
  canonical: string | null;
  sourceUrl: string | null;
  articleBody: string | null;
  /** Texts of corrections that the data states. */
  corrections: string[];
};

/** JSON-LD first (it is written for search engines and checked by them), then the meta elements. */
export function readMetadata(root: Element, url: string): Metadata {
  const data = articleData(root);
  const article = data.article;
  const meta = metaValues(root);
  const first = (...keys: string[]) => keys.flatMap(key => meta.get(key) ?? [])[0] ?? null;
  const published = [...strings(article, 'datePublished'), ...strings(article, 'dateCreated'), first(...publishedKeys)];
  const modified = [
    ...strings(article, 'dateModified'),
    first('article:modified_time', 'og:updated_time', 'last-modified', 'dcterms.modified'),
  ];
  const authors = [
    ...names(article?.author, data),
    ...(meta.get('author') ?? []),
    ...(meta.get('article:author') ?? []),
  ];
  return {
    headline: text(strings(article, 'headline')[0]) ?? text(first('og:title', 'twitter:title', 'dc.title')),
    description:
      text(strings(article, 'description')[0]) ?? text(first('og:description', 'description', 'twitter:description')),
    authors: authors.flatMap(name => text(name) ?? []).filter(name => !/^https?:/i.test(name)),
    outletName: text(names(article?.publisher, data)[0]) ?? text(first('og:site_name', 'application-name')),
    publishedAt: firstOf(published, value => (parseDayOnly(value) ? null : parseInstant(value))),
    publishedOn: firstOf(published, parseDayOnly),
    modifiedAt: firstOf(modified, parseInstant),
    locale: languageOf(
      root,
      strings(article, 'inLanguage')[0] ?? first('og:locale', 'content-language', 'dc.language'),
    ),
    section:
      text(strings(article, 'articleSection')[0]) ??
      text(first('article:section')) ??
      text(breadcrumb(data.breadcrumbs)),
    canonical: canonicalOf(root, first('og:url'), url),
    sourceUrl: sourceOf(article, meta, url),
    articleBody: strings(article, 'articleBody')[0] ?? null,
    corrections: texts(article, 'correction').flatMap(one => text(one) ?? []),
  };
}

const publishedKeys = [
  'article:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publishdate',
  'publish_date',
  'dc.date',
  'dcterms.date',
  'dc.date.issued',
  'dcterms.created',
  'sailthru.date',
  'parsely-pub-date',
  'og:published_time',
  'article.published',
];

function metaValues(root: Element): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const element of findAll(root, one => one.name === 'meta')) {
    const { property, name, itemprop, content } = element.attributes;
    const key = (property ?? name ?? itemprop ?? element.attributes['http-equiv'])?.toLowerCase();
    if (!key || !content?.trim()) continue;
    values.set(key, [...(values.get(key) ?? []), content.trim()]);
  }
  return values;
}

function text(value: string | null | undefined): string | null {
  return value ? markupText(value) || null : null;
}

function firstOf<T>(values: readonly (string | null)[], read: (value: string) => T | null): T | null {
  for (const value of values) {
    const found = value ? read(value) : null;
    if (found !== null) return found;
  }
  return null;
}

/** The page's claim; `og:locale` writes an underscore and a country, of which only the script matters to us. */
function languageOf(root: Element, claimed: string | null): string | null {
  const html = findAll(root, one => one.name === 'html')[0]?.attributes;
  for (const tag of [html?.lang, html?.['xml:lang'], claimed]) {
    try {
      const locale = tag?.trim() ? new Intl.Locale(parseLocale(tag.trim().replaceAll('_', '-'))) : null;
      if (locale) return locale.language === 'zh' ? `zh-${locale.maximize().script}` : locale.language;
    } catch {
      // A claim that is no language is no claim.
    }
  }
  return null;
}

/** The address the page gives itself, when it is one of the same site and not merely its front page. */
function canonicalOf(root: Element, ogUrl: string | null, url: string): string | null {
  const links = findAll(root, one => one.name === 'link' && /\bcanonical\b/i.test(one.attributes.rel ?? ''));
  for (const href of [links[0]?.attributes.href, ogUrl]) {
    const found = absoluteAddress(href, url);
    if (found === null || !sameSite(found, url)) continue;
    const path = new URL(found).pathname;
    if (path !== '/' || new URL(url).pathname === '/') return found;
  }
  return null;
}

function sameSite(a: string, b: string): boolean {
  const [first, second] = [new URL(a), new URL(b)];
  if (first.hostname === second.hostname) return true;
  const domain = getDomain(first.hostname);
  return domain !== null && domain === getDomain(second.hostname);
}

function sourceOf(article: JsonObject | null, meta: Map<string, string[]>, url: string): string | null {
  const named = [...strings(article, 'isBasedOn'), ...strings(article, 'isBasedOnUrl')];
  for (const key of ['original-source', 'syndication-source']) named.push(...(meta.get(key) ?? []));
  for (const one of named) {
    const found = absoluteAddress(one, url);
    if (found !== null && found !== url) return found;
  }
  return null;
}

/** The last crumb that is not the page itself names the section; the first is the front page. */
function breadcrumb(crumbs: readonly string[]): string | null {
  return crumbs.length >= 2 ? (crumbs[1] ?? null) : null;
}
