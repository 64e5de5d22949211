import { html } from '../base/html.ts';
import { dayIn } from '../base/time.ts';
import { document } from './frame.ts';
import type { GonePage } from './page.ts';

/** 410 in the edition's language: that an article stood here, and since when it does not. Of its text nothing is left. */
export function renderGone({ frame, since }: GonePage): string {
  return document(frame, 'website', ({ say, dates }) => {
    // The day is what is known: when we noticed is not when the outlet decided.
    const date = html`<time datetime="${dayIn(since, frame.timeZone)}">${dates.day(since)}</time>`;
    return html`<div class="w"><div class="top"><span class="k">410</span><h1>${say.text('goneTitle')}</h1><p class="d">${say.markup('goneText', { date })}</p><p class="d"><a class="lnk" href="${frame.home}">${say.text('toHome')}</a></p></div></div>`;
  });
}
