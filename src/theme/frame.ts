import { type Html, html } from '../base/html.ts';
import { type Edition, editionOf } from './edition.ts';
import { head, type PageKind } from './head.ts';
import { foreign, languageInfo } from './languages.ts';
import type { Frame } from './page.ts';
import { legend } from './seal.ts';
import { wordmark, wordmarkAgain } from './wordmark.ts';

/**
 * A whole document: head, tabs of editions, masthead, navigation, `main`, footer with the legend of the seals.
 *
 * @param write makes the content of `<main>`
 */
export function document(frame: Frame, kind: PageKind, write: (edition: Edition) => Html): string {
  const edition = editionOf(frame);
  const page = html`<!doctype html>
<html lang="${frame.locale}" dir="${edition.direction}">
${head(frame, kind)}
<body>
<a class="skip" href="#main">${edition.say.text('skip')}</a>
${tabs(frame, edition)}
<header class="w">${masthead(frame, edition)}${sections(frame, edition)}</header>
<main id="main">
${write(edition)}
</main>
${footer(frame, edition)}
</body>
</html>
`;
  return page.markup;
}

function tabs(frame: Frame, edition: Edition): Html {
  const tab = ({ locale, href, current }: Frame['tabs'][number]) =>
    html`<li><a href="${href}"${foreign(locale, frame.locale)} hreflang="${locale}"${current && html` aria-current="true"`}>${languageInfo(locale).endonym}</a></li>`;
  return html`<nav class="tabs" aria-label="${edition.say.text('languages')}"><ul class="w">${frame.tabs.map(tab)}</ul></nav>`;
}

function masthead({ home, siteName, date }: Frame, edition: Edition): Html {
  const day = date && html`<time datetime="${date}">${edition.capital(edition.dates.weekday(date))}</time>`;
  return html`<div class="mast"><a href="${home}">${wordmark(siteName)}</a><p class="m"><b>${edition.say.text('edition')}</b>${day}</p></div>`;
}

function sections(frame: Frame, edition: Edition): Html {
  // "page" for the page itself, "true" for the section an article belongs to.
  const current = (href: string, is: boolean) => is && html` aria-current="${href === frame.path ? 'page' : 'true'}"`;
  const home = { name: edition.say.text('home'), href: frame.home, current: frame.path === frame.home };
  const item = (link: Frame['sections'][number]) =>
    html`<li><a href="${link.href}"${current(link.href, link.current)}>${link.name}</a></li>`;
  return html`<nav class="nav" aria-label="${edition.say.text('sections')}"><ul>${[home, ...frame.sections].map(item)}</ul></nav>`;
}

function footer({ siteName, tagline, about, feed }: Frame, edition: Edition): Html {
  return html`<footer class="foot"><div class="w"><div>${wordmarkAgain(siteName)}<p class="m">${edition.set(tagline)}</p></div>
<div>${legend(edition)}<ul><li><a href="${about}">${edition.say.text('about')}</a></li><li><a href="${feed}">${edition.say.text('feed')}</a></li></ul></div></div></footer>`;
}
