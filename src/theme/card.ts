import { type Html, html } from '../base/html.ts';
import type { Edition } from './edition.ts';
import { foreign } from './languages.ts';
import type { Card } from './page.ts';
import { image } from './picture.ts';
import { seal } from './seal.ts';

/** A headline that leads to its article. */
export function headline(card: Card, edition: Edition): Html {
  return html`<a href="${card.href}">${edition.set(card.headline)}</a>`;
}

/** Seal and outlet; on lists also the day. */
export function attribution(card: Card, edition: Edition, withDay = false): Html {
  const { name, locale } = card.outlet;
  const day = withDay && html`<time datetime="${card.publishedAt}">${edition.dates.day(card.publishedAt)}</time>`;
  return html`<p class="by">${seal(card.seal, edition)}<bdi${foreign(locale, edition.locale)}>${name}</bdi>${day}</p>`;
}

/** A card under its picture: full width, a thumbnail on phones. Without a picture it is text. */
export function thumbCard(card: Card, edition: Edition, withDay = false): Html {
  return pictureCard(card, edition, 'it cp', withDay);
}

/** A card whose picture stays large on phones: the first of a river. */
export function largeCard(card: Card, edition: Edition): Html {
  return pictureCard(card, edition, 'it', false);
}

export function textCard(card: Card, edition: Edition, withDay = false): Html {
  return html`<article class="it t"><h3>${headline(card, edition)}</h3>${attribution(card, edition, withDay)}</article>`;
}

function pictureCard(card: Card, edition: Edition, look: string, withDay: boolean): Html {
  if (!card.picture) return textCard(card, edition, withDay);
  return html`<article class="${look}">${image(card.picture, edition)}<h3>${headline(card, edition)}</h3>${attribution(card, edition, withDay)}</article>`;
}

/** Cards side by side, two to four in a row. */
export function cardRow(cards: readonly Card[], edition: Edition, withDay = false): Html {
  const columns = cards.length < 3 ? 'c2' : cards.length % 3 === 0 && cards.length % 4 !== 0 ? 'c3' : 'c4';
  return html`<div class="cs ${columns}">${cards.map(card => thumbCard(card, edition, withDay))}</div>`;
}

/** The head of a part of the page: an Oxford rule, the title, a way to all of it. */
export function sectionHead(title: string, href: string | null, edition: Edition): Html {
  const all = href && html`<a href="${href}">${edition.say.text('seeAll')}<span class="vh"> ${title}</span></a>`;
  return html`<div class="h"><h2>${edition.set(title)}</h2>${all}</div>`;
}
