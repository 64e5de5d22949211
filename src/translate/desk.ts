import type { Locale } from '../base/locale.ts';
import type { Run } from '../base/runs.ts';
import type { Sentence } from './memory.ts';
import type { EngineFailureRecord } from './translation-store.ts';

/** A name in a sentence and how the target language writes it; half-open, in UTF-16 units of the plain text. */
export type NameSpan = { start: number; end: number; target: string };

export type DeskRequest = {
  from: Locale;
  to: Locale;
  sentences: readonly Sentence[];
  /** By segment id. */
  names: ReadonlyMap<string, readonly NameSpan[]>;
};

export type DeskOutcome = {
  translated: { segmentId: string; runs: Run[]; engine: string; engineVersion: string; confidence: number | null }[];
  failures: EngineFailureRecord[];
  isWorthRetrying: boolean;
};

/** All engines behind one door: routing, protection, batching, retry and fallback are its business. */
export type EngineDesk = { translate(request: DeskRequest): Promise<DeskOutcome>; close(): Promise<void> };
