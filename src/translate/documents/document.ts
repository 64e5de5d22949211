import type { UnitKind } from '../../articles/article.ts';
import type { Locale } from '../../base/locale.ts';
import type { Run } from '../../base/runs.ts';
import type { Finding, Span } from '../check.ts';

/** An article and its translation, as somebody brings them who has nothing else of Sampan. */
export type BilingualDocument = {
  id: string;
  from: Locale;
  to: Locale;
  segments: BilingualSegment[];
};

export type BilingualSegment = {
  id: string;
  kind: UnitKind;
  /** What else it is on its page: a label, a line of the frame. */
  role?: string;
  source: Run[];
  target: Run[];
  /** Where the translation stands, for tools that open files: the line counts from 1. */
  place: { file: string; line: number | null };
};

export type Place = { segmentId: string; target: Span };

/** A finding at its place; spans are half-open, in UTF-16 units of the plain text of source and target. */
export type PlacedFinding = Finding & {
  segmentId: string;
  /** The other places that it speaks of: the first form of a name that has two. */
  also?: Place[];
};
