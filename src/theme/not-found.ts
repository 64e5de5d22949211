import { html } from '../base/html.ts';
import { document } from './frame.ts';
import type { NotFoundPage } from './page.ts';

/** 404 in the edition's language. */
export function renderNotFound({ frame }: NotFoundPage): string {
  return document(
    frame,
    'website',
    ({ say }) =>
      html`<div class="w"><div class="top"><span class="k">404</span><h1>${say.text('notFoundTitle')}</h1><p class="d">${say.text('notFoundText')}</p><p class="d"><a class="lnk" href="${frame.home}">${say.text('toHome')}</a></p></div></div>`,
  );
}
