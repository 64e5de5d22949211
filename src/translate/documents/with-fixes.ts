import { isText, joinText, type Run } from '../../base/runs.ts';
import type { BilingualDocument, PlacedFinding } from './document.ts';

/**
 * The document with every safe fix in its translations, each in its place; of fixes that overlap the first counts. What
 * lies in a protected part or on both sides of a code stays as it is.
 */
export function withFixes(document: BilingualDocument, findings: readonly PlacedFinding[]): BilingualDocument {
  const bySegment = Map.groupBy(
    findings.filter(one => one.fix !== undefined && one.target !== null),
    one => one.segmentId,
  );
  const segments = document.segments.map(segment => {
    const fixes = apart(bySegment.get(segment.id) ?? []);
    return {
      ...segment,
      target: fixes.reduceRight((runs, { start, end, fix }) => put(runs, start, end, fix), segment.target),
    };
  });
  return { ...document, segments };
}

type Fix = { start: number; end: number; fix: string };

function apart(findings: readonly PlacedFinding[]): Fix[] {
  const all = findings.map(({ target, fix }) => ({ ...target!, fix: fix! })).sort((a, b) => a.start - b.start);
  const kept: Fix[] = [];
  for (const one of all) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}

function put(runs: readonly Run[], start: number, end: number, fix: string): Run[] {
  let at = 0;
  return joinText(
    runs.map(run => {
      if (!('text' in run)) return run;
      const [from, to] = [start - at, end - at];
      at += run.text.length;
      const isHere = isText(run) && from >= 0 && to <= run.text.length;
      return isHere ? { text: replaced(run.text, from, to, fix) } : run;
    }),
  );
}

/** What is taken out leaves no second space behind, and none before a mark. */
function replaced(text: string, from: number, to: number, fix: string): string {
  const [before, behind] = [text.slice(0, from), text.slice(to)];
  if (fix !== '' || from === to) return before + fix + behind;
  if (/(?:^|\s)$/.test(before) && /^[\s:]/.test(behind)) return before + behind.replace(/^[\s:]+/, '');
  return (/^(?:[.,;:!?]|$)/.test(behind) ? before.trimEnd() : before) + behind;
}
