import type { UnitKind } from '../articles/article.ts';
import type { Locale } from '../base/locale.ts';
import type { Run } from '../base/runs.ts';

/** MQM-Core dimensions that Sampan's checks speak about. */
export type Dimension = 'accuracy' | 'terminology' | 'linguistic-conventions' | 'locale-conventions' | 'markup';
export type Severity = 'minor' | 'major' | 'critical';
/** Half-open, in UTF-16 units of the plain text. */
export type Span = { start: number; end: number };

export type CheckInput = {
  from: Locale;
  to: Locale;
  kind: UnitKind;
  source: readonly Run[];
  target: readonly Run[];
};

export type Finding = {
  check: string;
  dimension: Dimension;
  severity: Severity;
  /** What is wrong, for an editor, in English, with the words that matter. */
  message: string;
  /** What to do about it, where the check has more to say than `remedyOf` knows of all its findings. */
  remedy?: string;
  source: Span | null;
  target: Span | null;
  /** What may stand in the place of `target` without anybody's judgement; '' takes it out. Without: a person writes it. */
  fix?: string;
};

/** One quality check of a translated segment: pure, never throws, linear in the length of its input. */
export type Check = {
  id: string;
  dimension: Dimension;
  /** The severity of its findings; one finding may be milder. */
  severity: Severity;
  run(input: CheckInput): Finding[];
};
