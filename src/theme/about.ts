import { type Html, html } from '../base/html.ts';
import { sectionHead } from './card.ts';
import type { Edition } from './edition.ts';
import { document } from './frame.ts';
import { foreign, languageInfo } from './languages.ts';
import type { AboutPage } from './page.ts';

/** What the publication is, and the newsrooms it reads with the licence of each. */
export function renderAbout(page: AboutPage): string {
  return document(page.frame, 'website', edition => {
    const title = page.frame.title ?? edition.say.text('about');
    return html`<div class="w page"><header class="top"><h1>${title}</h1></header>
<div class="body sec">${page.paragraphs.map(text => html`<p>${edition.set(text)}</p>`)}</div></div>
${outlets(page.outlets, edition)}`;
  });
}

function outlets(all: AboutPage['outlets'], edition: Edition): Html | null {
  if (all.length === 0) return null;
  const item = ({ name, locale, href, licence }: AboutPage['outlets'][number]) =>
    html`<li><span class="gl" aria-hidden="true"${foreign(locale, edition.locale)}>${languageInfo(locale).glyph}</span><h3><a href="${href}"><bdi${foreign(locale, edition.locale)}>${name}</bdi></a></h3><p class="m">${edition.capital(edition.language(locale))}${licence && html`<br>${licence}`}</p></li>`;
  return html`<div class="w"><section class="sec">${sectionHead(edition.say.text('outlets'), null, edition)}<ul class="vo rows">${all.map(item)}</ul></section></div>`;
}
