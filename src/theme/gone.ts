import { type Html, html } from '../base/html.ts';
import { dayIn } from '../base/time.ts';
import type { Edition } from './edition.ts';
import { document } from './frame.ts';
import type { GonePage } from './page.ts';

/** 410 in the edition's language: that an article stood here, and since when it was withdrawn. Of its text nothing is left. */
export function renderGone(page: GonePage): string {
  return document(page.frame, 'website', edition => {
    const { say } = edition;
    const [title, text] =
      page.since === null
        ? [say.text('awayTitle'), say.text('awayText')]
        : [say.text('goneTitle'), withdrawnOn(page.since, page.frame.timeZone, edition)];
    return html`<div class="w"><div class="top"><span class="k">410</span><h1>${title}</h1><p class="d">${text}</p><p class="d"><a class="lnk" href="${page.frame.home}">${say.text('toHome')}</a></p></div></div>`;
  });
}

/** The day is what is known: when we noticed is not when the outlet decided. */
function withdrawnOn(since: string, timeZone: string, { say, dates }: Edition): Html {
  return say.markup('goneText', {
    date: html`<time datetime="${dayIn(since, timeZone)}">${dates.day(since)}</time>`,
  });
}
