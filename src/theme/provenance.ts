import { type Html, html } from '../base/html.ts';
import type { Edition } from './edition.ts';
import { foreign } from './languages.ts';
import { safeHref } from './links.ts';
import type { ArticlePage, Provenance } from './page.ts';
import { seal } from './seal.ts';

/** Who wrote it, for whom, when; in which language, and how it came into this one. Never folded away. */
export function provenanceLine(page: ArticlePage, edition: Edition): Html {
  const { provenance, outlet } = page;
  const raw = provenance.carriage === 'machine' && html`<span class="raw">${edition.say.text('notReviewed')}</span>`;
  const source = safeHref(provenance.sourceUrl);
  const original =
    provenance.carriage === 'original'
      ? edition.say.markup('originalAt', {
          outlet: html`<bdi${foreign(outlet.locale, edition.locale)}>${outlet.name}</bdi>`,
        })
      : edition.say.text('readOriginal');
  return html`<div class="prov">${raw}<span>${wroteIt(page, edition)}</span><span>${seals(provenance, edition)} ${steps(provenance, edition)}</span>${
    source && html`<a class="lnk" href="${source}" hreflang="${provenance.original}">${original}</a>`
  }</div>`;
}

function wroteIt({ byline, outlet, publishedAt, modifiedAt, provenance }: ArticlePage, edition: Edition): Html {
  const { dates, say } = edition;
  const name = byline && html`<bdi${foreign(provenance.original, edition.locale)}>${byline}</bdi>`;
  const parts = [
    name && say.markup('by', { name }),
    html`<a href="${outlet.href}"><bdi${foreign(outlet.locale, edition.locale)}>${outlet.name}</bdi></a>`,
    html`<time datetime="${publishedAt}">${dates.moment(publishedAt)}</time>`,
    modifiedAt &&
      modifiedAt > publishedAt &&
      say.markup('updated', { date: html`<time datetime="${modifiedAt}">${dates.moment(modifiedAt)}</time>` }),
  ];
  return dotted(parts);
}

/** The seal of the original, then that of this version where it is another. */
function seals({ original, carriage }: Provenance, edition: Edition): Html {
  const first = seal({ locale: original, carriage: 'original' }, edition);
  if (carriage === 'original') return first;
  const arrow = edition.direction === 'rtl' ? '←' : '→';
  return html`${first}<span aria-hidden="true">${arrow}</span> ${seal({ locale: edition.locale, carriage }, edition)}`;
}

function steps(
  { original, carriage, engines, translators, reviewers, translatedAt }: Provenance,
  edition: Edition,
): Html {
  const { say, names } = edition;
  const written = say.text('writtenIn', { language: edition.language(original) });
  const byMachine = translators.length > 0 ? 'draftedByMachine' : 'translatedByMachine';
  return dotted([
    written,
    translators.length > 0 && say.markup('translatedBy', { names: names(translators) }),
    engines.length > 0 && say.markup(byMachine, { engines: names(engines) }),
    carriage === 'original' && reviewers.length > 0 && say.text('namesRespelt'),
    carriage !== 'original' && reviewers.length > 0 && say.markup('reviewedBy', { names: names(reviewers) }),
    carriage === 'reviewed' && reviewers.length === 0 && say.text('reviewed'),
    carriage === 'human' && say.text('sealHuman'),
    carriage !== 'original' &&
      translatedAt &&
      html`<time datetime="${translatedAt}">${edition.dates.day(translatedAt)}</time>`,
  ]);
}

/** What is there, with a middle dot between. */
function dotted(parts: (Html | string | null | false)[]): Html {
  return html`${parts.filter(part => part !== null && part !== false).map((part, i) => [i > 0 && ' · ', part])}`;
}
