import { isText, joinText, plainText, type Run } from '../base/runs.ts';
import { codeFault } from './codes.ts';

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
  // An address wins over a name that happens to stand in it.
  const chosen = choose([...fixedSpans(text), ...spans], text, runs);
  let id = Math.max(0, ...runs.map(run => ('placeholder' in run ? run.placeholder : 0)));
  const targets = new Map<number, string>();
  const out: Run[] = [];
  let at = 0;
  let next = 0;
  for (const run of runs) {
    const end = at + ('text' in run ? run.text.length : 0);
    if (!isText(run)) {
      out.push(run);
    } else {
      for (let span = chosen[next]; span && span.end <= end; span = chosen[next]) {
        id += 1;
        next += 1;
        targets.set(id, span.target);
        out.push({ text: text.slice(at, span.start) }, { placeholder: id, text: text.slice(span.start, span.end) });
        at = span.end;
      }
      out.push({ text: text.slice(at, end) });
    }
    at = end;
  }
  const guarded = joinText(out);
  return { runs: guarded, restore: translated => restore(guarded, targets, translated) };
}

// Every repetition is bounded, so that no text takes long: it comes from outside.
const fixedPatterns = [
  // Addresses end before the punctuation of the sentence they stand in.
  /\b(?:https?:\/\/|www\.)[^\s<>"“”«»()[\]{}（）「」『』【】《》，。；：！？、]{0,2000}[^\s<>"“”«»()[\]{}（）「」『』【】《》，。；：！？、.,;:!?'’…]/giu,
  /(?<![\w.%+-])[\w.%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,8}\.[a-z]{2,24}/gi,
  // Short codes of content systems: one word of ASCII with a digit, an underscore or a slash, or with attributes.
  /\[\/?[a-z][a-z-]{0,40}(?:[_/\d][\w-]{0,40}|\s[\w-]{1,40}=[^\]]{0,300})\]/gi,
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

/** Spans that each lie inside one text run and in no other span, from left to right; an earlier one in `spans` wins. */
function choose(spans: readonly ProtectedSpan[], text: string, runs: readonly Run[]): ProtectedSpan[] {
  const owners = textOwners(text.length, runs);
  const chosen = spans.filter(span => {
    const owner = owners[span.start];
    if (!owner || text.slice(span.start, span.end).trim() === '' || span.end > text.length) return false;
    for (let at = span.start; at < span.end; at += 1) if (owners[at] !== owner) return false;
    owners.fill(0, span.start, span.end);
    return true;
  });
  return chosen.sort((a, b) => a.start - b.start);
}

/** For each position of the plain text which text run it belongs to, counted from 1; 0 for a placeholder's. */
function textOwners(length: number, runs: readonly Run[]): Uint32Array {
  const owners = new Uint32Array(length);
  let at = 0;
  for (const [index, run] of runs.entries()) {
    if (!('text' in run)) continue;
    if (isText(run)) owners.fill(index + 1, at, at + run.text.length);
    at += run.text.length;
  }
  return owners;
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
