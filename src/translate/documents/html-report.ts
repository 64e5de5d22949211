import { type Html, html, raw } from '../../base/html.ts';
import { plainText } from '../../base/runs.ts';
import { documentPart, languagesOf } from './html-document.ts';
import { reportStyle } from './html-style.ts';
import { type Checked, countBySeverity, severities } from './reports.ts';

/** One page that stands alone: every document with every finding at its place. */
export function htmlReport(all: readonly Checked[]): string {
  const [only] = all;
  if (all.length === 1 && only) return documentPage(only, null);
  const title = `Findings in ${all.length} documents`;
  const parts = all.map(
    (one, at) =>
      html`<h2>${one.document.id} <small class="meta">${languagesOf(one.document)}</small></h2>${documentPart(one, `d${at + 1}`)}`,
  );
  return page(title, null, '', html`${sums(all)}${parts}`);
}

/** Says of a page that it is of a report, so that a later one may take its place. */
const generator = '<meta name="generator" content="Sampan check">';

export function isReport(page: string): boolean {
  return page.slice(0, 1000).includes(generator);
}

export type ReportPage = { name: string; html: string };

/** A page for each document, and one that lists them, the worst first. Names are safe for any file system, and unique. */
export function htmlPages(all: readonly Checked[]): ReportPage[] {
  const names = fileNames(all);
  const pages = all.map((one, at) => ({ name: names[at]!, html: documentPage(one, 'index.html') }));
  return [{ name: 'index.html', html: indexPage(all, names) }, ...pages];
}

function documentPage(one: Checked, up: string | null): string {
  const { document } = one;
  const about = `${languagesOf(document)} · ${document.segments.length} ${document.segments.length === 1 ? 'line' : 'lines'}`;
  const headline = document.segments.find(segment => segment.kind === 'headline');
  const shown = headline ? html`<span lang="${document.to}" dir="auto">${plainText(headline.target)}</span>` : null;
  return page(`Findings in ${shortName(document.id)}`, up, about, html`${sums([one])}${documentPart(one, '')}`, shown);
}

function indexPage(all: readonly Checked[], names: readonly string[]): string {
  const rows = all
    .map((one, at) => ({ one, name: names[at]!, counts: countBySeverity([one]) }))
    .sort(
      (a, b) =>
        b.counts.critical - a.counts.critical || b.counts.major - a.counts.major || b.counts.minor - a.counts.minor,
    );
  const table = html`<h2>Documents</h2><table><thead><tr><th scope="col">Document</th><th scope="col">Language</th>${severities.map(
    of => html`<th scope="col" class="n">${of}</th>`,
  )}</tr></thead><tbody>${rows.map(
    ({ one, name, counts }) =>
      html`<tr><th scope="row"><a href="${name}">${shortName(one.document.id)}</a></th><td>${languagesOf(one.document)}</td>${severities.map(
        of => html`<td class="n">${counts[of]}</td>`,
      )}</tr>`,
  )}</tbody></table>`;
  return page(`Findings in ${all.length} documents`, null, '', html`${sums(all)}${table}`);
}

function sums(all: readonly Checked[]): Html {
  const counts = countBySeverity(all);
  const meaning = { critical: 'holds the text back', major: 'misleads readers', minor: 'a blemish' };
  return html`<ul class="sums">${severities.map(
    of => html`<li class="${of}"><b>${counts[of]}</b>${of} <span class="meta">${meaning[of]}</span></li>`,
  )}</ul>`;
}

function page(title: string, up: string | null, about: string, content: Html, heading: Html | null = null): string {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8">${raw(generator)}<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>${raw(reportStyle)}</style></head>
<body><a class="skip" href="#main">To the findings</a><header><div class="in"><p>${
    up ? html`<a href="${up}">All documents</a>` : 'Sampan check'
  }</p><h1>${heading ?? title}</h1><p>${heading ? `${title} · ` : ''}${about}</p></div></header>
<main id="main">${content}</main></body></html>
`.markup;
}

/** Without the folders it lies in. */
const shortName = (id: string) => id.split(/[\\/]/).at(-1) || id;

function fileNames(all: readonly Checked[]): string[] {
  const used = new Set(['index.html']);
  return all.map(({ document }) => {
    const base =
      document.id
        .split(/[\\/]/)
        .at(-1)!
        .replace(/[^\p{L}\p{N}._-]+/gu, '-')
        .replace(/^[.-]+/, '')
        .slice(0, 80) || 'document';
    let name = `${base}.html`;
    for (let count = 2; used.has(name.toLowerCase()); count += 1) name = `${base}-${count}.html`;
    used.add(name.toLowerCase());
    return name;
  });
}
