import { type Html, html, raw } from '../../base/html.ts';
import { type Locale, scriptOf } from '../../base/locale.ts';
import { plainText } from '../../base/runs.ts';
import type { Severity, Span } from '../check.ts';
import type { PlacedFinding } from './document.ts';
import { type Checked, countBySeverity } from './reports.ts';

const severities: readonly Severity[] = ['critical', 'major', 'minor'];

/** One page that stands alone: every finding at its place in both sentences, the worst documents' worst findings first. */
export function htmlReport(all: readonly Checked[]): string {
  const title = all.length === 1 ? `Findings in ${all[0]!.document.id}` : `Findings in ${all.length} documents`;
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>${raw(style)}</style></head>
<body><main><h1>${title}</h1>${summary(all)}${all.map(documentPart)}</main></body></html>
`.markup;
}

function summary(all: readonly Checked[]): Html {
  const segments = all.reduce((sum, one) => sum + one.document.segments.length, 0);
  const counts = countBySeverity(all);
  return html`<p class="sum">${segments} sentences: ${severities.map(
    (one, at) => html`${at > 0 ? ', ' : ''}<span class="sev ${one}">${counts[one]} ${one}</span>`,
  )}</p>`;
}

function documentPart({ document, findings }: Checked): Html {
  const bySegment = Map.groupBy(findings, one => one.segmentId);
  const found = document.segments.filter(segment => bySegment.has(segment.id));
  const parts = found.map(segment => {
    const mine = bySegment.get(segment.id)!;
    const spans = (side: 'source' | 'target') => mine.flatMap(one => one[side] ?? []);
    return html`<article><h3>${segment.kind} ${segment.id}${
      segment.place.line === null ? '' : html` <small>${segment.place.file}:${segment.place.line}</small>`
    }</h3>
<div class="pair">${text(plainText(segment.source), document.from, spans('source'))}${text(
      plainText(segment.target),
      document.to,
      spans('target'),
    )}</div><ul>${worstFirst(mine).map(item)}</ul></article>`;
  });
  return html`<section><h2>${document.id} <small>${document.from} → ${document.to}</small></h2>
${parts.length > 0 ? parts : html`<p>Nothing was found.</p>`}</section>`;
}

function item({ severity, check, message }: PlacedFinding): Html {
  return html`<li><span class="sev ${severity}">${severity}</span> <b>${check}</b> ${message}</li>`;
}

function worstFirst(findings: readonly PlacedFinding[]): PlacedFinding[] {
  return [...findings].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

/** A text with the places of its findings marked; places that overlap are one. */
function text(content: string, locale: Locale, spans: readonly Span[]): Html {
  const parts: Html[] = [];
  let at = 0;
  for (const { start, end } of merged(spans)) {
    parts.push(html`${content.slice(at, start)}<mark>${content.slice(start, end)}</mark>`);
    at = end;
  }
  const direction = rightToLeft.has(scriptOf(locale)) ? 'rtl' : 'ltr';
  return html`<p lang="${locale}" dir="${direction}">${parts}${content.slice(at)}</p>`;
}

const rightToLeft = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm']);

function merged(spans: readonly Span[]): Span[] {
  const ordered = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  const out: Span[] = [];
  for (const span of ordered) {
    const last = out.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else out.push({ ...span });
  }
  return out;
}

const style = `:root{color-scheme:light dark;--ink:#12211f;--paper:#f8f8f6;--line:#c9d1cf;--mark:#f7e3a1;--critical:#b3261e;--major:#8a5300;--minor:#0b5a5e}
@media(prefers-color-scheme:dark){:root{--ink:#e8eeec;--paper:#101615;--line:#33423f;--mark:#6b5410;--critical:#ff8a80;--major:#f0b03d;--minor:#7fd0c9}}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.6 "Noto Sans",system-ui,sans-serif}
main{max-width:64rem;margin:0 auto;padding:1.5rem 1rem}h1{font:700 1.75rem/1.25 "Noto Serif",Georgia,serif}
h2{margin:2rem 0 .5rem;border-top:3px double var(--ink);padding-top:.75rem;font-size:1.25rem;overflow-wrap:anywhere}small{font-weight:400;opacity:.75}
article{border-top:1px solid var(--line);padding:.75rem 0}h3{margin:0;font-size:.875rem}.pair{display:grid;gap:0 1.5rem;grid-template-columns:1fr 1fr}
.pair p{margin:.5rem 0;overflow-wrap:anywhere}mark{background:var(--mark);color:inherit;outline:1px solid currentColor}ul{margin:.25rem 0 0;padding:0;list-style:none}
li{overflow-wrap:anywhere}.sev{font-weight:700}.critical{color:var(--critical)}.major{color:var(--major)}.minor{color:var(--minor)}
@media(max-width:40rem){.pair{grid-template-columns:1fr}}`;
