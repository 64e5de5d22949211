import { escapeHtml as e } from '../src/base/html.ts';
import { directionOf, endonym, type Locale, languageName, sealGlyph } from '../src/base/locale.ts';
import { plainText } from '../src/base/runs.ts';
import type { ArticlePage, Inline } from '../src/theme/page.ts';

// The peer of the render bench: the same article written by hand as string concatenation, the fastest way there is in
// this language, with its look-ups kept but without typography, plurals, seals on cards and checks of links.

const kept = new Map<string, string>();
const keep = (key: string, make: () => string) => {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const value = make();
  kept.set(key, value);
  return value;
};
const formats = new Map<Locale, Intl.DateTimeFormat>();
const day = (at: string, locale: Locale, timeZone: string) => {
  const format =
    formats.get(locale) ?? new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'long', timeStyle: 'short' });
  formats.set(locale, format);
  return format.format(new Date(at));
};
const text = (content: Inline[]) => content.map(one => e(plainText(one.runs))).join(' ');

export function concatenateArticle(page: ArticlePage): string {
  const f = page.frame;
  let out = `<!doctype html><html lang="${e(f.locale)}" dir="${keep(`d${f.locale}`, () => directionOf(f.locale))}"><head><meta charset="utf-8"><title>${e(f.title ?? '')} · ${e(f.siteName)}</title><meta name="description" content="${e(f.description ?? '')}"><link rel="canonical" href="${e(f.canonical ?? '')}">`;
  for (const one of f.alternates) out += `<link rel="alternate" hreflang="${e(one.locale)}" href="${e(one.href)}">`;
  for (const data of f.jsonLd)
    out += `<script type="application/ld+json">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>`;
  out += `<link rel="stylesheet" href="${e(f.stylesheet)}"></head><body><nav><ul>`;
  for (const tab of f.tabs)
    out += `<li><a href="${e(tab.href)}" lang="${e(tab.locale)}">${e(keep(`e${tab.locale}`, () => endonym(tab.locale)))}</a></li>`;
  out += `</ul></nav><header><a href="${e(f.home)}">${e(f.siteName)}</a> ${f.date ? e(day(f.date, f.locale, f.timeZone)) : ''}<ul>`;
  for (const link of f.sections) out += `<li><a href="${e(link.href)}">${e(link.name)}</a></li>`;
  out += `</ul></header><main><article><h1>${text(page.headline)}</h1>`;
  if (page.lead) out += `<p>${text(page.lead)}</p>`;
  const p = page.provenance;
  out += `<p>${e(page.byline ?? '')} · ${e(page.outlet.name)} · ${e(day(page.publishedAt, f.locale, f.timeZone))} · ${e(keep(`n${p.original}${f.locale}`, () => languageName(p.original, f.locale)))} · ${p.engines.map(e).join(', ')} · ${p.reviewers.map(e).join(', ')}</p>`;
  for (const one of page.versions)
    out += `<a href="${e(one.href)}" hreflang="${e(one.locale)}">${e(keep(`e${one.locale}`, () => endonym(one.locale)))}</a>`;
  for (const block of page.body) {
    if (block.kind === 'figure')
      out += `<figure><img src="${e(block.figure.picture.src)}" alt="${e(block.figure.picture.alt)}"><figcaption>${e(block.figure.caption ?? '')}</figcaption></figure>`;
    else if (block.kind === 'list') out += `<ul>${block.items.map(item => `<li>${text(item)}</li>`).join('')}</ul>`;
    else out += `<p>${text(block.content)}</p>`;
  }
  out += '</article><ul>';
  for (const card of page.related)
    out += `<li><a href="${e(card.href)}">${e(card.headline)}</a> ${e(keep(`g${card.seal.locale}`, () => sealGlyph(card.seal.locale)))} ${e(card.outlet.name)}</li>`;
  return `${out}</ul></main><footer>${e(f.tagline)}</footer></body></html>`;
}
