import type { Locale } from '../base/locale.ts';
import type { Run } from '../base/runs.ts';

export type LanguagePair = { from: Locale; to: Locale };

export type Capabilities = {
  /** The pairs it translates, or `any`. Tags as the engine means them: `zh` serves `zh-Hans` and `zh-Hant`. */
  pairs: readonly LanguagePair[] | 'any';
  /** The language every other pair goes through, null for direct translation. */
  pivot: Locale | null;
  /** How paired codes may be handed over. `none`: plain text only. */
  markup: 'none' | 'html' | 'xml';
  glossary: 'none' | 'stored' | 'prompt';
  context: boolean;
  confidence: 'none' | 'segment' | 'unknown-spans';
  limits: { segments: number; perText: number; perRequest: number; unit: 'char' | 'byte' | 'token' };
  local: boolean;
  price: { unit: 'char' | 'token'; perMillion: number; currency: string } | null;
};

export type EngineSegment = { id: string; runs: Run[]; before?: string; after?: string };
export type TermHit = { source: string; target: string };
export type Example = { source: string; target: string };

export type EngineRequest = {
  from: Locale;
  to: Locale;
  segments: readonly EngineSegment[];
  terms: readonly TermHit[];
  examples: readonly Example[];
  signal: AbortSignal;
};

export type EngineFailure = 'unsupported' | 'refused' | 'too-large' | 'bad-output' | 'transient';

export type EngineResult =
  | { id: string; ok: true; runs: Run[]; confidence?: number; unknown?: { start: number; end: number }[] }
  | { id: string; ok: false; failure: EngineFailure; message?: string };

/**
 * A translation engine. An adapter only carries text to its engine and back; segmentation, protection of names and
 * codes, batching to `limits`, retry and fallback belong to the core.
 *
 * `translate` answers every segment exactly once. It throws `engine_rate_limited`, `engine_quota` or
 * `engine_unauthorised` (SampanError) for what concerns the whole engine and not one segment.
 */
export type Engine = {
  id: string;
  /** Model or package version for a pair; part of the provenance of every sentence. */
  version(pair: LanguagePair): Promise<string>;
  capabilities(): Promise<Capabilities>;
  translate(request: EngineRequest): Promise<EngineResult[]>;
  close(): Promise<void>;
};
