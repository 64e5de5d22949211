import type { Locale } from '../../base/locale.ts';
import type { Code, Run } from '../../base/runs.ts';
import type { Instant } from '../../base/time.ts';

/** Who made a sentence what it is; from the Metadata module, of the unit or else of the file. */
export type XliffOrigin = {
  translator: string | null;
  reviewer: string | null;
  engine: string | null;
  at: Instant | null;
};

export type XliffSegment = XliffOrigin & {
  unitId: string;
  source: Run[];
  /** null: not translated yet. */
  target: Run[] | null;
  codes: Code[];
  state: 'initial' | 'translated' | 'reviewed' | 'final';
};

export type XliffFile = {
  sourceLocale: Locale;
  targetLocale: Locale;
  /** Address of the document the sentences come from. */
  original: string | null;
  segments: XliffSegment[];
};

export const xliffNamespace = 'urn:oasis:names:tc:xliff:document:2.0';
export const metadataNamespace = 'urn:oasis:names:tc:xliff:metadata:2.0';
export const originKeys = ['translator', 'reviewer', 'engine', 'at'] as const;
