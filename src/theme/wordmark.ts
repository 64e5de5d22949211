import { type Html, html, raw } from '../base/html.ts';

// Lowercase strokes on one hull; the stem of the p is the boatman's pole and goes through the hull. The ink is the
// colour of the text around it, the hull has its own; never outlined, never set in type.
const strokes = raw(
  '<g id="wm"><g fill="none" stroke="currentColor" stroke-width="8.6"><path d="M31 32C28.5 27 23 24.3 17.5 24.3 10 24.3 6 28.5 6 33 6 45.5 31.5 38 31.5 50 31.5 56 25.5 59.7 18 59.7 11 59.7 6 56.5 3.5 51.5"/><circle cx="59" cy="42" r="17.7"/><path d="M76.7 20V64M94 20V64M94 40C94 30 99.5 24.3 107 24.3S119.5 30 119.5 38V64M119.5 38C120 29.5 126 24.3 133 24.3S145.5 30 145.5 38V64"/><circle cx="180.7" cy="42" r="17.7"/><circle cx="227" cy="42" r="17.7"/><path d="M244.7 20V64M262 20V64M262 40C262 30 268 24.3 276.5 24.3S290 30 290 38.5V64"/></g><path class="hull" d="M0 71C70 84 225 84 296 69 277 92 235 97 165 97 85 97 22 94 0 71z"/><path d="M163 20V102" stroke="currentColor" stroke-width="8.6"/></g>',
);

const isOwn = (siteName: string) => siteName === 'Sampan';

/** The name of the site at the head of a page: the drawn wordmark for Sampan, type for a publication of another name. */
export function wordmark(siteName: string): Html {
  if (!isOwn(siteName)) return html`<span class="name">${siteName}</span>`;
  return html`<svg viewBox="0 0 296 102" width="208" height="72" role="img" aria-label="${siteName}">${strokes}</svg>`;
}

/** The same again further down a page that already shows it. */
export function wordmarkAgain(siteName: string): Html {
  if (!isOwn(siteName)) return html`<b class="s">${siteName}</b>`;
  return html`<svg viewBox="0 0 296 102" width="208" height="72" role="img" aria-label="${siteName}"><use href="#wm"/></svg>`;
}

/** The same as the content of a heading: the drawing for the eye, the name as text for everybody else. */
export function wordmarkHeading(siteName: string): Html {
  if (!isOwn(siteName)) return wordmark(siteName);
  return html`<svg viewBox="0 0 296 102" width="208" height="72" aria-hidden="true">${strokes}</svg><span class="vh">${siteName}</span>`;
}
