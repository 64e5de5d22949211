import { plainText, type Run } from '../base/runs.ts';
import { codeFault, isText, joinText } from './codes.ts';

/** What to protect, in UTF-16 units of the plain text, half-open; `target` is what stands there in the translation. */
export type ProtectedSpan = { start: number; end: number; target: string };

export type Restored = { ok: true; runs: Run[] } | { ok: false; message: string };

export type Protection = {
  /** The source with a placeholder for everything protected. */
  runs: Run[];
  /** Checks the codes and placeholders of a translation and puts in what they stand for. */
  restore(translated: readonly Run[]): Restored;
};

/**
 * Hides from an engine what it must not touch: the spans given (names), web and e-mail addresses and short codes such
 * as `[iklan_2]`. A span that a code cuts through stays text, since the code must keep its place in it; so does
 * one that meets an earlier span or a placeholder of the source.
 */
export function protect(runs: readonly Run[], spans: readonly ProtectedSpan[]): Protection {
  const text = plainText(runs);
  const chosen = choose([...spans, ...fixedSpans(text)], text, runs);
  let id = Math.max(0, ...runs.map(run => ('placeholder' in run ? run.placeholder : 0)));
  const targets = new Map<number, string>();
  const out: Run[] = [];
  let at = 0;
  for (const run of runs) {
    if (!isText(run)) {
      out.push(run);
    } else {
      const end = at + run.text.length;
      let from = at;
      for (const span of chosen.filter(one => at <= one.start && one.end <= end)) {
        id += 1;
        targets.set(id, span.target);
        out.push({ text: text.slice(from, span.start) }, { placeholder: id, text: text.slice(span.start, span.end) });
        from = span.end;
      }
      out.push({ text: text.slice(from, end) });
    }
    if ('text' in run) at += run.text.length;
  }
  const guarded = joinText(out);
  return { runs: guarded, restore: translated => restore(guarded, targets, translated) };
}

const fixedPatterns = [
  // Addresses end before the punctuation of the sentence they stand in.
  /\b(?:https?:\/\/|www\.)[^\s<>"“”«»()[\]{}，。；：！？、]*[^\s<>"“”«»()[\]{}，。；：！？、.,;:!?'’…]/giu,
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu,
  // Short codes of content systems: one word of ASCII with a digit, an underscore or a slash, or with attributes.
  /\[\/?[a-z][a-z0-9-]*(?:[_/][\w-]*|\d+|\s+[\w-]+=[^\]]*)\]/giu,
];

function fixedSpans(text: string): ProtectedSpan[] {
  return fixedPatterns.flatMap(pattern =>
    [...text.matchAll(pattern)].map(match => ({
      start: match.index,
      end: match.index + match[0].length,
      target: match[0],
    })),
  );
}

/** Non-overlapping spans that lie inside one text run, from left to right; an earlier one in `spans` wins. */
function choose(spans: readonly ProtectedSpan[], text: string, runs: readonly Run[]): ProtectedSpan[] {
  const free = textRanges(runs);
  const chosen: ProtectedSpan[] = [];
  for (const span of spans) {
    const isWhole = free.some(range => range.start <= span.start && span.end <= range.end) && span.start < span.end;
    const isFree = chosen.every(one => span.end <= one.start || one.end <= span.start);
    if (isWhole && isFree && text.slice(span.start, span.end).trim() !== '') chosen.push(span);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

function textRanges(runs: readonly Run[]): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  let at = 0;
  for (const run of runs) {
    const start = at;
    if ('text' in run) at += run.text.length;
    if (isText(run)) ranges.push({ start, end: at });
  }
  return ranges;
}

function restore(source: readonly Run[], targets: ReadonlyMap<number, string>, translated: readonly Run[]): Restored {
  const fault = codeFault(source, translated);
  if (fault) return { ok: false, message: fault };
  const originals = new Map(source.flatMap(run => ('placeholder' in run ? [[run.placeholder, run] as const] : [])));
  const runs = translated.map((run): Run => {
    if (!('placeholder' in run)) return run;
    const target = targets.get(run.placeholder);
    return target === undefined ? originals.get(run.placeholder)! : { text: target };
  });
  return { ok: true, runs: joinText(runs) };
}
