import type { Check, CheckInput, Finding } from './check.ts';

/** What a check finds. Never throws: a check that fails becomes a finding itself. */
export function runCheck(check: Check, input: CheckInput): Finding[] {
  try {
    return check.run(input);
  } catch (error) {
    return [failure(check, error)];
  }
}

/** That a check or rule could not judge a text, which nobody may take for a clean one. */
export function failure({ id, dimension }: Pick<Check, 'id' | 'dimension'>, error: unknown): Finding {
  const message = `The check could not judge this text: ${error instanceof Error ? error.message : String(error)}`;
  return { check: id, dimension, severity: 'major', message, source: null, target: null };
}
