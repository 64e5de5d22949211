import { type Html, html } from '../../base/html.ts';
import { directionOf, type Locale, languageName } from '../../base/locale.ts';
import { plainText } from '../../base/runs.ts';
import type { Severity } from '../check.ts';
import { titleOf } from '../check-titles.ts';
import { remedyOf } from '../remedies.ts';
import type { BilingualSegment, PlacedFinding } from './document.ts';
import { type Checked, severities } from './reports.ts';

/** A document from top to bottom with every finding at its place; `prefix` keeps the marks of several documents apart. */
export function documentPart({ document, findings }: Checked, prefix: string): Html {
  const notes = findings.map((finding, at): Note => ({ ...finding, number: at + 1, id: `${prefix}f${at + 1}` }));
  const bySegment = Map.groupBy(notes, one => one.segmentId);
  const elsewhere = Map.groupBy(
    notes.flatMap(note => (note.also ?? []).map(place => ({ note, place }))),
    one => one.place.segmentId,
  );
  return html`${notes.length === 0 ? html`<p class="none">Nothing was found.</p>` : byCheck(notes)}
<h2>Line by line</h2>${document.segments.map(segment =>
    block(
      segment,
      document,
      bySegment.get(segment.id) ?? [],
      (elsewhere.get(segment.id) ?? []).map(({ note, place }) => ({ note, ...place.target, isAlso: true })),
    ),
  )}`;
}

type Note = PlacedFinding & { number: number; id: string };
type Mark = { note: Note; start: number; end: number; isAlso: boolean };

/** What was found, the worst first, each leading to its first place. */
function byCheck(notes: readonly Note[]): Html {
  const groups = [...Map.groupBy(notes, one => one.check).values()].sort(
    (a, b) => rank(worst(a)) - rank(worst(b)) || b.length - a.length,
  );
  return html`<h2>What was found</h2><ul class="checks">${groups.map(
    all =>
      html`<li><span><a href="#${all[0]!.id}">${titleOf(all[0]!.check)}</a> × ${all.length}</span>${severity(worst(all))}</li>`,
  )}</ul>`;
}

function block(segment: BilingualSegment, { from, to }: Checked['document'], mine: Note[], also: Mark[]): Html {
  const marks = mine.flatMap((note): Mark[] => (note.target ? [{ note, ...note.target, isAlso: false }] : []));
  const before = mine.flatMap((note): Mark[] => (note.source ? [{ note, ...note.source, isAlso: false }] : []));
  const source = plainText(segment.source);
  const isQuiet = mine.length === 0 && also.length === 0;
  return html`<section class="block${isQuiet ? ' quiet' : ''}"><div class="where"><b>${segment.role ?? segment.kind}</b> ${
    segment.place.line === null ? segment.id : `line ${segment.place.line}`
  }</div><div>${source === '' ? '' : text(source, from, before, 'text source')}${text(
    plainText(segment.target),
    to,
    [...marks, ...also],
    'text',
  )}${mine.length > 0 ? html`<ul class="found">${grouped(mine).map(item)}</ul>` : ''}</div></section>
`;
}

/** Findings of one block that say the same are one entry. */
function grouped(notes: readonly Note[]): Note[][] {
  const groups = [...Map.groupBy(notes, one => `${one.check} ${one.message}`).values()];
  return groups.sort((a, b) => rank(a[0]!.severity) - rank(b[0]!.severity));
}

function item(all: readonly Note[]): Html {
  const [first] = all as [Note];
  const others = [...new Set((first.also ?? []).map(place => place.segmentId))].filter(id => id !== first.segmentId);
  return html`<li id="${first.id}" class="${first.severity}">${severity(first.severity)} <b>${titleOf(first.check)}.</b> ${first.message}${
    all.length > 1 ? html` <span class="meta">(${all.length} times)</span>` : ''
  }<p class="do"><b>What to do:</b> ${remedyOf(first)}${first.fix === undefined ? '' : fixed(first.fix)}</p><p class="meta">${all.map(one => one.number).join(', ')} · ${first.check}${
    others.length > 0 ? ` · also in ${others.join(', ')}` : ''
  }</p></li>`;
}

/** What would stand there. */
function fixed(fix: string): Html {
  return fix.trim() === '' ? html` <b>Safe to take out.</b>` : html` <b>Safe to write</b> <bdi>${fix}</bdi>.`;
}

export function severity(of: Severity): Html {
  return html`<span class="sev ${of}">${of}</span>`;
}

/** The text with its places marked and numbered; places that overlap are one, as bad as the worst of them. */
function text(content: string, locale: Locale, marks: readonly Mark[], className: string): Html {
  // What is said of the whole line would hide what is said of a part of it.
  const isWhole = ({ start, end }: Mark) => start === 0 && end === content.length;
  const inside = marks.filter(mark => !isWhole(mark));
  const ofAll = inside.length > 0 ? marks.filter(isWhole) : [];
  const parts: Html[] = ofAll.length > 0 ? [numbers(ofAll.map(one => one.note))] : [];
  let at = 0;
  for (const cluster of clusters(inside.length > 0 ? inside : marks)) {
    const notes = [...new Set(cluster.marks.map(one => one.note))];
    const isAlso = cluster.marks.every(one => one.isAlso);
    parts.push(
      html`${content.slice(at, cluster.start)}<mark class="${worst(notes)}${isAlso ? ' also' : ''}">${content.slice(
        cluster.start,
        cluster.end,
      )}</mark>${numbers(notes)}`,
    );
    at = cluster.end;
  }
  return html`<p class="${className}" lang="${locale}" dir="${directionOf(locale)}">${parts}${content.slice(at)}</p>`;
}

function numbers(notes: readonly Note[]): Html {
  const links = [...new Set(notes)].slice(0, 6);
  return html`<sup>${links.map(({ id, number }) => html`<a href="#${id}" aria-label="finding ${number}">${number}</a>`)}</sup>`;
}

type Cluster = { start: number; end: number; marks: Mark[] };

function clusters(marks: readonly Mark[]): Cluster[] {
  const found: Cluster[] = [];
  for (const mark of [...marks].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = found.at(-1);
    if (last && mark.start < last.end) {
      last.end = Math.max(last.end, mark.end);
      last.marks.push(mark);
    } else found.push({ start: mark.start, end: mark.end, marks: [mark] });
  }
  return found;
}

const rank = (of: Severity) => severities.indexOf(of);

function worst(notes: readonly Pick<PlacedFinding, 'severity'>[]): Severity {
  return severities.find(one => notes.some(note => note.severity === one)) ?? 'minor';
}

/** "Vietnamese → French"; of a text without its source, its language. */
export function languagesOf({ from, to }: Checked['document']): string {
  return from === to ? languageName(to, 'en') : `${languageName(from, 'en')} → ${languageName(to, 'en')}`;
}
