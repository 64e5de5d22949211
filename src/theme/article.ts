import { type Html, html } from '../base/html.ts';
import { cardRow, sectionHead } from './card.ts';
import type { Edition } from './edition.ts';
import { document } from './frame.ts';
import { hasText, sentences } from './inline.ts';
import { foreign, languageInfo } from './languages.ts';
import type { ArticlePage, BodyBlock, Inline } from './page.ts';
import { figure } from './picture.ts';
import { provenanceLine } from './provenance.ts';

/** One article in one language, with where it comes from and the languages it can also be read in. */
export function renderArticle(page: ArticlePage): string {
  return document(
    page.frame,
    'article',
    edition => html`<article class="w art">
${opening(page, edition)}
${page.hero && figure(page.hero, edition, true)}
<div class="body">
${changeNote(page, edition)}
${page.body.map(one => block(one, edition))}
</div></article>
${related(page, edition)}`,
  );
}

function opening(page: ArticlePage, edition: Edition): Html {
  const { section, headline, lead } = page;
  return html`<header class="top">${section && html`<a class="k" href="${section.href}">${section.name}</a>`}<h1>${sentences(headline, edition)}</h1>${
    lead && hasText(lead) && html`<p class="d">${sentences(lead, edition)}</p>`
  }
${provenanceLine(page, edition)}
${switcher(page, edition)}</header>`;
}

/** The languages this article can be read in. It repeats the tabs on purpose: here each carries its state. */
function switcher({ versions }: ArticlePage, edition: Edition): Html | null {
  if (versions.length < 2) return null;
  const title = edition.say.text('thisArticleIn');
  const version = ({ locale, href, carriage, current }: ArticlePage['versions'][number]) => {
    const machine = carriage === 'machine';
    const name = html`<span${foreign(locale, edition.locale)}>${languageInfo(locale).endonym}</span>`;
    return html`<a href="${href}" hreflang="${locale}"${machine && html` class="raw"`}${current && html` aria-current="true"`}>${name}${machine && html` <small>${edition.say.text('machine')}</small>`}</a>`;
  };
  return html`<nav class="lsw" aria-label="${title}"><span class="m">${title}</span>${versions.map(version)}</nav>`;
}

/** Which sentences of the original are not what this translation was made from. */
function changeNote({ changes, provenance }: ArticlePage, edition: Edition): Html | null {
  if (changes.length === 0) return null;
  const language = foreign(provenance.original, edition.locale);
  const item = ({ before, after }: ArticlePage['changes'][number]) =>
    html`<li${language}>${before && html`<del>${before}</del>`}${before && after && ' '}${after && html`<ins>${after}</ins>`}</li>`;
  return html`<details class="note"><summary>${edition.say.text('changes', { count: changes.length })}</summary><ul>${changes.map(item)}</ul><p class="m">${edition.say.text('changesNote')}</p></details>`;
}

function block(one: BodyBlock, edition: Edition): Html | null {
  if (one.kind === 'figure') return figure(one.figure, edition);
  if (one.kind === 'list') return list(one.items, edition);
  if (!hasText(one.content)) return null;
  const text = sentences(one.content, edition);
  if (one.kind === 'heading') return html`<h2>${text}</h2>\n`;
  if (one.kind === 'quote') return html`<blockquote><p>${text}</p></blockquote>\n`;
  if (one.kind === 'correction')
    return html`<div class="note"><b class="k">${edition.say.text('correction')}</b>${text}</div>\n`;
  return html`<p>${text}</p>\n`;
}

function list(items: Inline[][], edition: Edition): Html | null {
  const filled = items.filter(hasText);
  if (filled.length === 0) return null;
  return html`<ul class="pts">${filled.map(item => html`<li>${sentences(item, edition)}</li>`)}</ul>\n`;
}

function related({ related: cards }: ArticlePage, edition: Edition): Html | null {
  if (cards.length === 0) return null;
  return html`<div class="w"><section class="sec">${sectionHead(edition.say.text('related'), null, edition)}${cardRow(cards, edition)}</section></div>`;
}
