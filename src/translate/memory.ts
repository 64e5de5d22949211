import type { Segment, Unit } from '../articles/article.ts';
import { type Code, codeSequence, plainText, type Run } from '../base/runs.ts';
import { sentenceHash } from '../text/normalise.ts';

/** A sentence of an article with the hashes of itself and its neighbours, as the memory knows sentences. */
export type Sentence = {
  segmentId: string;
  runs: Run[];
  codes: Code[];
  hash: string;
  beforeHash: string | null;
  afterHash: string | null;
  /** The sentences around it, for engines that make use of them. */
  before: string | null;
  after: string | null;
};

export type MemoryUnit = {
  id: string;
  sourceHash: string;
  sourceRuns: Run[];
  targetRuns: Run[];
  beforeHash: string | null;
  afterHash: string | null;
  state: 'translated' | 'reviewed' | 'final';
  engine: string | null;
  translator: string | null;
  reviewer: string | null;
  approvedAt: string | null;
};

/** 101: the same sentence between the same neighbours; 100: the same sentence. */
export type MemoryMatch = { unit: MemoryUnit; match: 100 | 101 };

/** The sentences of an article in reading order, each once, at the first place where it stands. */
export function sentencesOf(units: readonly Unit[]): Sentence[] {
  const all = units.flatMap(unit => unit.segments);
  const hashes = all.map(segment => sentenceHash(segment.runs));
  const seen = new Set<string>();
  return all.flatMap((segment, at) => {
    if (seen.has(segment.id)) return [];
    seen.add(segment.id);
    return [
      {
        segmentId: segment.id,
        runs: segment.runs,
        codes: segment.codes,
        hash: hashes[at] as string,
        beforeHash: hashes[at - 1] ?? null,
        afterHash: hashes[at + 1] ?? null,
        before: textOf(all[at - 1]),
        after: textOf(all[at + 1]),
      },
    ];
  });
}

function textOf(segment: Segment | undefined): string | null {
  return segment ? plainText(segment.runs) : null;
}

/**
 * The best exact match among units with the sentence's hash, null when none fits. A unit whose target does not carry
 * exactly the sentence's codes is no match: its links would be lost or invented.
 */
export function bestMatch(sentence: Sentence, units: readonly MemoryUnit[]): MemoryMatch | null {
  const codes = codeSet(sentence.runs);
  let best: MemoryMatch | null = null;
  for (const unit of units) {
    if (unit.sourceHash !== sentence.hash || codeSet(unit.targetRuns) !== codes) continue;
    const inContext = unit.beforeHash === sentence.beforeHash && unit.afterHash === sentence.afterHash;
    const candidate: MemoryMatch = { unit, match: inContext ? 101 : 100 };
    if (best === null || compare(candidate, best) < 0) best = candidate;
  }
  return best;
}

/** Context, then how far it was checked, then age; the text last, so that equal runs choose equally. */
function compare(a: MemoryMatch, b: MemoryMatch): number {
  return (
    b.match - a.match ||
    rank[b.unit.state] - rank[a.unit.state] ||
    (b.unit.approvedAt ?? '').localeCompare(a.unit.approvedAt ?? '') ||
    plainText(a.unit.targetRuns).localeCompare(plainText(b.unit.targetRuns))
  );
}

const rank = { translated: 0, reviewed: 1, final: 2 };

function codeSet(runs: readonly Run[]): string {
  return codeSequence(runs).sort().join();
}

/** What a match makes of the sentence: only approval in the same context is approval here. */
export function stateFromMatch({ unit, match }: MemoryMatch): 'translated' | 'reviewed' | 'final' {
  return match === 101 ? unit.state : 'translated';
}
