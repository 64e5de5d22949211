import { sha256 } from '../base/id.ts';
import { plainText, type Run } from '../base/runs.ts';
import type { OpenEngine } from './asking.ts';
import type { EngineResult, EngineSegment, LanguagePair, TermHit } from './engine.ts';

export type Answer = Omit<EngineResult & { ok: true }, 'id'>;

/** Answers that engines gave before, so that nobody waits or pays for them twice. */
export type Answers = {
  read(keys: readonly string[]): Promise<Map<string, Answer>>;
  write(answers: ReadonlyMap<string, Answer>): Promise<void>;
};

export const noAnswers: Answers = { read: async () => new Map(), write: async () => {} };

/** One key for all that may change an answer: engine, version, languages, the protected text, and what the engine heeds. */
export function answerKey(
  { engine, capabilities }: OpenEngine,
  version: string,
  { from, to }: LanguagePair,
  { runs, before, after }: EngineSegment,
  terms: readonly TermHit[],
): string {
  const context = capabilities.context ? [before ?? null, after ?? null] : null;
  const glossary = capabilities.glossary === 'none' ? null : termsIn(runs, terms);
  return sha256(JSON.stringify([engine.id, version, from, to, runs, context, glossary]));
}

function termsIn(runs: readonly Run[], terms: readonly TermHit[]): TermHit[] {
  const text = plainText(runs);
  return terms.filter(term => text.includes(term.source));
}
