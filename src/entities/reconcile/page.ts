import { type Html, html, raw } from '../../base/html.ts';
import { directionOf, type Locale, languageName } from '../../base/locale.ts';
import { type Entity, type Name, preferredForm } from '../entity.ts';
import type { ImportProblem } from '../import/imported.ts';
import type { Candidate, Reason } from './candidate.ts';
import { pageStyle } from './page-style.ts';
import type { Reconciled } from './reconcile.ts';

type Kind = Reconciled['kind'];
type Of<K extends Kind> = Extract<Reconciled, { kind: K }>;

/**
 * One page that stands alone: what of a file an editor has to decide, with the names of both sides beside each other,
 * then what needs no decision and what could not be read. `file` is its name.
 */
export function reconcilePage(file: string, all: readonly Reconciled[], problems: readonly ImportProblem[]): string {
  const of = <K extends Kind>(kind: K) => all.filter((one): one is Of<K> => one.kind === kind);
  const parts = [
    { id: 'perhaps', count: of('perhaps').length, name: 'to decide', body: () => of('perhaps').map(perhapsPart) },
    {
      id: 'conflict',
      count: of('conflict').length,
      name: 'another preferred form',
      body: () => of('conflict').map(conflictPart),
    },
    { id: 'problems', count: problems.length, name: 'could not be read', body: () => problemsPart(problems) },
    { id: 'same', count: of('same').length, name: 'known already', body: () => of('same').map(samePart) },
    { id: 'new', count: of('new').length, name: 'new', body: () => of('new').map(newPart) },
  ].filter(part => part.count > 0);
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Names of ${file}</title><style>${raw(pageStyle)}</style></head>
<body><main><h1>Names of ${file}</h1>
<p class="lead">Beside the names you have. Nothing is written before you say so.</p>
<nav aria-label="Parts of this page"><ul>${parts.map(({ id, count, name }) => html`<li><a href="#${id}"><b>${count}</b>${name}</a></li>`)}</ul></nav>
${parts.map(({ id, name, body }) => html`<section id="${id}"><h2>${capital(name)}</h2><p class="lead">${leads[id as keyof typeof leads]}</p>${body()}</section>`)}</main></body></html>
`.markup;
}

const leads = {
  perhaps: 'Each may be somebody or something you have. Choose one of them, or take it in as new.',
  conflict:
    'Taken in, your form stays the preferred one and theirs is admitted beside it. To prefer theirs, use sampan names --prefer: it lists the sentences that would change.',
  problems: 'Everything else in the file was read.',
  same: 'By their id, or by different names in two languages. Taken in, they add the forms you do not have yet.',
  new: 'Nothing you have is like them.',
};

function perhapsPart({ entity, candidates }: Of<'perhaps'>): Html {
  return html`<article><h3>${title(entity)}</h3>${about(entity)}
${candidates.map(candidate => html`${sides(entity, candidate)}<p class="meta">It is this one: <code>${entity.id}=${candidate.entity.id}</code></p>`)}
<p class="meta">It is none of them: <code>${entity.id}=new</code></p></article>`;
}

function conflictPart({ entity, candidate }: Of<'conflict'>): Html {
  return html`<article><h3>${title(entity)}</h3>${about(entity)}${sides(entity, candidate)}
<p class="meta">It is this one: <code>${entity.id}=${candidate.entity.id}</code></p></article>`;
}

function samePart({ entity, candidate, added }: Of<'same'>): Html {
  const news =
    added.length === 0
      ? html`<p class="meta">adds nothing</p>`
      : html`<p>adds ${added.map(([locale, form]) => html`${run(form, locale, 'form')}`)}</p>`;
  return html`<article><h3>${title(entity)}</h3><p class="meta">is <code>${candidate.entity.id}</code></p>${news}</article>`;
}

function newPart(one: Of<'new'>): Html {
  return html`<article><h3>${title(one.entity)}</h3>${about(one.entity)}<details><summary>Names</summary>${Object.entries(
    one.entity.names,
  ).map(
    ([locale, names]) => html`<p><small>${languageName(locale, 'en')}</small> ${forms(names, locale)}</p>`,
  )}</details></article>`;
}

function problemsPart(problems: readonly ImportProblem[]): Html {
  return html`<ul>${problems.map(({ line, message, remedy }) => html`<li>Line ${line}: <bdi>${message}</bdi>. ${remedy}</li>`)}</ul>`;
}

/** The names of both sides, a row for each language of the file, and what speaks for and against. */
function sides(theirs: Entity, { entity: ours, reasons }: Candidate): Html {
  const locales = Object.keys(theirs.names).sort();
  return html`<table><caption>Beside ${title(ours)} (${facts(ours)})</caption><colgroup><col><col><col></colgroup>
<thead><tr><th scope="col">Language</th><th scope="col">In the file</th><th scope="col">You have</th></tr></thead><tbody>${locales.map(
    locale => row(locale, theirs.names[locale] ?? [], ours.names[locale] ?? []),
  )}</tbody></table>
<ul class="reasons">${reasons.map(reason)}</ul>${alsoHere(ours, locales)}`;
}

/** What the file has no names for tells two people apart as well, for who wants to look. */
function alsoHere({ names }: Entity, shown: readonly Locale[]): Html | false {
  const others = Object.entries(names).filter(([locale]) => !shown.includes(locale));
  return (
    others.length > 0 &&
    html`<details><summary>Names you have besides: ${others.length}</summary>${listed(others)}</details>`
  );
}

function listed(names: readonly [Locale, readonly Name[]][]): Html[] {
  return names.map(([locale, all]) => html`<p><small>${languageName(locale, 'en')}</small> ${forms(all, locale)}</p>`);
}

function row(locale: Locale, theirs: readonly Name[], ours: readonly Name[]): Html {
  const differs = theirs.length > 0 && ours.length > 0 && theirs[0]!.text !== ours[0]!.text;
  const cell = (names: readonly Name[], side: string) =>
    html`<td data-side="${side}">${names.length > 0 ? forms(names, locale) : html`<span class="none">none</span>`}</td>`;
  return html`<tr${differs && raw(' class="differs"')}><th scope="row">${languageName(locale, 'en')}${differs && html`<br><b>differs</b>`}</th>${cell(theirs, 'File')}${cell(ours, 'You')}</tr>`;
}

function forms(names: readonly Name[], locale: Locale): Html {
  return html`${names.map(
    ({ text, status }) =>
      html`<span class="form">${run(text, locale)}${status !== 'preferred' && html` <span class="status">${status}</span>`}</span>`,
  )}`;
}

function reason({ for: speaksFor, text, form }: Reason): Html {
  return html`<li class="${speaksFor ? 'for' : 'against'}"><b>${speaksFor ? 'for' : 'against'}</b> <span>${text}${form && html`: ${run(form.text, form.locale)}`}</span></li>`;
}

function about(entity: Entity): Html {
  return html`<p class="meta"><code>${entity.id}</code> ${facts(entity)}</p>`;
}

function facts({ type, gender, from, until, offices }: Entity): string {
  const period = from || until ? `${from ?? ''}–${until ?? ''}` : null;
  const held = offices.length === 0 ? null : `${offices.length} ${offices.length === 1 ? 'office' : 'offices'} held`;
  return [type, gender && { f: 'female', m: 'male' }[gender], period, held].filter(Boolean).join(', ');
}

/** The name to head an entity with: the English one, else the first there is. */
function title(entity: Entity): Html {
  const locale = preferredForm(entity, 'en') === null ? Object.keys(entity.names)[0]! : 'en';
  return run(preferredForm(entity, locale) ?? entity.id, locale);
}

function run(text: string, locale: Locale, className = ''): Html {
  return html`<bdi lang="${locale}" dir="${directionOf(locale)}"${className && html` class="${className}"`}>${text}</bdi>`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
