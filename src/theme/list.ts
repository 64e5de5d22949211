import { type Html, html } from '../base/html.ts';
import { attribution, cardRow, headline } from './card.ts';
import type { Edition } from './edition.ts';
import { document } from './frame.ts';
import { foreign } from './languages.ts';
import { safeHref } from './links.ts';
import type { Card, ListPage } from './page.ts';
import { image } from './picture.ts';

/** A section or an outlet: the newest article large, the others in rows. */
export function renderList(page: ListPage): string {
  const { frame, title, titleLocale, note, link, cards } = page;
  return document(frame, 'website', edition => {
    const [first, ...rest] = cards;
    const href = link && safeHref(link.href);
    return html`<div class="w page"><header class="top"><h1${foreign(titleLocale, frame.locale)}>${title}</h1>${
      note && html`<p class="d">${edition.set(note)}</p>`
    }${link && href && html`<p><a class="lnk" href="${href}">${link.text}</a></p>`}</header>
${first ? newest(first, edition) : html`<p class="sec">${edition.say.text('emptyList')}</p>`}
${rest.length > 0 && html`<div class="sec">${cardRow(rest, edition, true)}</div>`}</div>`;
  });
}

function newest(card: Card, edition: Edition): Html {
  return html`<article class="first sec">${card.picture && image(card.picture, edition, true)}<div><h2>${headline(card, edition)}</h2>${
    card.lead && html`<p class="d">${edition.set(card.lead)}</p>`
  }${attribution(card, edition, true)}</div></article>`;
}
