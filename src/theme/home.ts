import { type Html, html } from '../base/html.ts';
import { attribution, cardRow, headline, largeCard, sectionHead, textCard, thumbCard } from './card.ts';
import type { Edition } from './edition.ts';
import { document } from './frame.ts';
import { foreign, languageInfo } from './languages.ts';
import type { Card, HomePage, River } from './page.ts';
import { image } from './picture.ts';
import { seal } from './seal.ts';

/** The front page of an edition: ranked, in uneven columns; a part without articles is not there. */
export function renderHome(page: HomePage): string {
  return document(page.frame, 'website', edition => {
    const { siteName } = page.frame;
    return html`${!page.lead && html`<h1 class="vh">${siteName}</h1>`}<div class="w">
${front(page, edition)}
${rivers(page.rivers, edition)}
${gallery(page.gallery, edition)}
${voices(page.voices, edition)}
${page.features && row(page.features, edition)}
</div>`;
  });
}

function front({ frame, lead, leadLinks, side, latest }: HomePage, edition: Edition): Html | null {
  const columns = [
    lead && leading(lead, leadLinks, edition),
    side.length > 0 && beside(side, edition),
    latest.length > 0 && newest(latest, frame.date, edition),
  ].filter(column => column instanceof Object);
  return columns.length === 0 ? null : html`<div class="front f${columns.length}">${columns}</div>`;
}

function leading(lead: Card, links: Card[], edition: Edition): Html {
  return html`<div class="lead"><article>${lead.picture && image(lead.picture, edition, true)}<h1>${headline(lead, edition)}</h1>${
    lead.lead && html`<p class="d">${edition.set(lead.lead)}</p>`
  }${attribution(lead, edition)}</article>${
    links.length > 0 && html`<ul class="subs">${links.map(link => html`<li>${headline(link, edition)}</li>`)}</ul>`
  }</div>`;
}

/** Two stories with their pictures, the others as text. */
function beside(cards: Card[], edition: Edition): Html {
  const shown = cards.map((card, i) => (i < 2 ? thumbCard(card, edition) : textCard(card, edition)));
  return html`<section><h2 class="vh">${edition.say.text('topStories')}</h2>${shown}</section>`;
}

function newest(cards: Card[], today: string | null, edition: Edition): Html {
  const item = (card: Card) =>
    html`<li><time class="k" datetime="${card.publishedAt}">${edition.dates.clockOrDay(card.publishedAt, today)}</time><span>${headline(card, edition)}${
      card.seal.carriage !== 'original' && html` ${seal(card.seal, edition)}`
    }</span></li>`;
  return html`<section>${sectionHead(edition.say.text('latest'), null, edition)}<ul class="feed rows">${cards.map(item)}</ul></section>`;
}

/** Sections side by side, three to a row: one picture each, then text as ballast. One left over becomes a row of its own. */
function rivers(all: River[], edition: Edition): Html {
  const filled = all.filter(({ cards }) => cards.length > 0);
  const rows: (Html | null)[] = [];
  for (let i = 0; i < filled.length; i += 3) {
    const three = filled.slice(i, i + 3);
    rows.push(
      three.length === 1
        ? row(three[0] as River, edition)
        : html`<div class="sec cs c${three.length}">${three.map(one => river(one, edition))}</div>`,
    );
  }
  return html`${rows}`;
}

function river({ title, href, cards: [first, ...rest] }: River, edition: Edition): Html {
  return html`<section>${sectionHead(title, href, edition)}${first && largeCard(first, edition)}${rest.map(card => textCard(card, edition))}</section>`;
}

function row({ title, href, cards }: River, edition: Edition): Html | null {
  if (cards.length === 0) return null;
  return html`<section class="sec">${sectionHead(title, href, edition)}${cardRow(cards, edition)}</section>`;
}

function gallery(all: Card[], edition: Edition): Html | null {
  const cards = all.filter(({ picture }) => picture).slice(0, 4);
  if (cards.length === 0) return null;
  const item = (card: Card) =>
    html`<li>${card.picture && image(card.picture, edition)}<p>${headline(card, edition)}</p><small>${edition.say.text('photos', { count: card.pictures })}</small></li>`;
  return html`<section class="sec">${sectionHead(edition.say.text('inPictures'), null, edition)}<ul class="pix p${cards.length}">${cards.map(item)}</ul></section>`;
}

/** From other languages: the glyph of the language is the picture. */
function voices(cards: Card[], edition: Edition): Html | null {
  if (cards.length === 0) return null;
  const item = (card: Card) =>
    html`<li><span class="gl" aria-hidden="true"${foreign(card.seal.locale, edition.locale)}>${languageInfo(card.seal.locale).glyph}</span><h3>${headline(card, edition)}</h3>${attribution(card, edition)}</li>`;
  return html`<section class="sec">${sectionHead(edition.say.text('voices'), null, edition)}<ul class="vo rows">${cards.map(item)}</ul></section>`;
}
