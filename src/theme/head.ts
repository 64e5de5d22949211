import { type Html, html, raw } from '../base/html.ts';
import type { Locale } from '../base/locale.ts';
import type { Frame } from './page.ts';

/** What the page is to a link preview. */
export type PageKind = 'website' | 'article';

/** Everything of `<head>`: for browsers, search engines, feed readers and link previews. */
export function head(frame: Frame, kind: PageKind): Html {
  const title = frame.title ? `${frame.title} · ${frame.siteName}` : `${frame.siteName} · ${frame.tagline}`;
  return html`<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}</title>
${frame.description && html`<meta name="description" content="${frame.description}">`}
${frame.canonical && html`<link rel="canonical" href="${frame.canonical}">`}
${!frame.index && html`<meta name="robots" content="noindex">`}
${alternates(frame)}
<link rel="alternate" type="application/rss+xml" title="${frame.siteName}" href="${frame.feed}">
${preview(frame, kind)}
<meta name="theme-color" content="#0b3a3e" media="(prefers-color-scheme:light)"><meta name="theme-color" content="#0a2b2e" media="(prefers-color-scheme:dark)">
<link rel="icon" type="image/svg+xml" href="${frame.icon}">
<link rel="stylesheet" href="${frame.stylesheet}">
${frame.jsonLd.map(data => html`<script type="application/ld+json">${raw(jsonForHtml(data))}</script>`)}
</head>`;
}

/** The language versions for search engines: each page lists all, itself included. */
function alternates({ alternates: versions, xDefault }: Frame): Html {
  return html`${versions.map(({ locale, href }) => html`<link rel="alternate" hreflang="${locale}" href="${href}">`)}${
    xDefault && html`<link rel="alternate" hreflang="x-default" href="${xDefault}">`
  }`;
}

function preview(frame: Frame, kind: PageKind): Html {
  const property = (name: string, content: string | null) =>
    content && html`<meta property="og:${name}" content="${content}">`;
  const others = frame.alternates.filter(({ locale }) => locale !== frame.locale);
  return html`${property('type', kind)}${property('site_name', frame.siteName)}${property('title', frame.title ?? frame.siteName)}${property('description', frame.description)}${property('url', frame.canonical)}${property('locale', territoryLocale(frame.locale))}${others.map(({ locale }) => property('locale:alternate', territoryLocale(locale)))}${property('image', frame.shareImage)}${frame.shareImage && html`<meta name="twitter:card" content="summary_large_image">`}`;
}

const territories = new Map<Locale, string>();

/** OpenGraph wants `fr_FR`: the language with its likeliest territory where the tag names none. */
function territoryLocale(locale: Locale): string {
  const kept = territories.get(locale);
  if (kept) return kept;
  const { language, region } = new Intl.Locale(locale).maximize();
  const tag = region ? `${language}_${region}` : language;
  territories.set(locale, tag);
  return tag;
}

/** JSON that cannot end the element it stands in. */
function jsonForHtml(data: object): string {
  return JSON.stringify(data)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}
