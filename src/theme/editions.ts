import { type Html, html } from '../base/html.ts';
import { foreign, languageInfo } from './languages.ts';
import type { EditionsPage } from './page.ts';
import { wordmarkHeading } from './wordmark.ts';

/** `/`: the editions, each in its own language; the glyph of the language is the picture. */
export function renderEditions(page: EditionsPage): string {
  const own = page.editions.find(({ locale }) => locale === page.defaultLocale);
  const out = html`<!doctype html>
<html lang="${page.defaultLocale}" dir="${languageInfo(page.defaultLocale).direction}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${page.siteName}${own?.tagline && ` · ${own.tagline}`}</title>
${own?.tagline && html`<meta name="description" content="${own.tagline}">`}
<link rel="canonical" href="${page.canonical}">
${page.editions.map(({ locale, absolute }) => html`<link rel="alternate" hreflang="${locale}" href="${absolute}">`)}<link rel="alternate" hreflang="x-default" href="${page.canonical}">
<meta name="theme-color" content="#0b3a3e">
<link rel="icon" type="image/svg+xml" href="${page.icon}">
<link rel="stylesheet" href="${page.stylesheet}">
</head>
<body>
<main>
<div class="band"><div class="w"><h1 class="door">${wordmarkHeading(page.siteName)}</h1></div></div>
<ul class="w eds">${page.editions.map(edition => door(edition, page))}</ul>
</main>
</body>
</html>
`;
  return out.markup;
}

function door({ locale, href, tagline }: EditionsPage['editions'][number], page: EditionsPage): Html {
  const { glyph, endonym } = languageInfo(locale);
  return html`<li${foreign(locale, page.defaultLocale)}><a href="${href}" hreflang="${locale}"><span class="gl" aria-hidden="true">${glyph}</span><span><b class="s">${endonym}</b><br><span class="m">${tagline}</span></span></a></li>`;
}
