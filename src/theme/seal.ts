import { type Html, html } from '../base/html.ts';
import type { Edition } from './edition.ts';
import { foreign, languageInfo } from './languages.ts';
import type { Carriage, Seal } from './page.ts';

const fill: Record<Carriage, string> = { original: 'z o', reviewed: 'z', human: 'z', machine: 'z mt' };
const words = {
  original: 'sealOriginal',
  reviewed: 'sealReviewed',
  human: 'sealHuman',
  machine: 'sealMachine',
} as const;

/** The mark that says in which language something was reported and who carried it here, with the same in words. */
export function seal({ locale, carriage }: Seal, edition: Edition): Html {
  const state = edition.say.text(words[carriage]);
  const title = edition.say.text('seal', { language: edition.language(locale), state });
  return html`<span role="img" title="${edition.capital(title)}">${glyph({ locale, carriage }, edition)}</span>`;
}

/** The three forms of the seal, each with what it mostly means; the seal itself says it exactly. */
export function legend(edition: Edition): Html {
  const carriages: Carriage[] = ['original', 'reviewed', 'machine'];
  return html`<p><b>${edition.say.text('legend')}</b></p>
<ul class="by">${carriages.map(
    carriage =>
      html`<li><span aria-hidden="true">${glyph({ locale: edition.locale, carriage }, edition)}</span> ${edition.say.text(words[carriage])}</li>`,
  )}</ul>`;
}

function glyph({ locale, carriage }: Seal, edition: Edition): Html {
  return html`<span class="${fill[carriage]}"${foreign(locale, edition.locale)}>${languageInfo(locale).glyph}</span>`;
}
