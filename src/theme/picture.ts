import { type Html, html } from '../base/html.ts';
import type { Edition } from './edition.ts';
import { foreign } from './languages.ts';
import type { FigureModel, Picture } from './page.ts';

/** An image with its size, so that nothing moves when it arrives. `first` is the one picture a reader waits for. */
export function image({ src, width, height, alt }: Picture, edition: Edition, first = false): Html {
  const when = first ? html`fetchpriority="high"` : html`loading="lazy"`;
  return html`<img src="${src}" width="${width}" height="${height}" alt="${edition.set(alt)}" ${when}>`;
}

/** A figure; caption and credit only where there are any. */
export function figure({ picture, caption, credit, creditLocale }: FigureModel, edition: Edition, hero = false): Html {
  const text = caption && html`<b>${edition.set(caption)}</b>`;
  const by = credit && html`<span${foreign(creditLocale, edition.locale)}>${credit}</span>`;
  return html`<figure${hero && html` class="hero"`}>${image(picture, edition, hero)}${
    (text || by) && html`<figcaption>${text}${text && by && ' '}${by}</figcaption>`
  }</figure>`;
}
