import { storedError } from '../../../base/error.ts';
import { asTyped } from '../as-typed.ts';

/** One thing the doctor looked at. */
export type Finding = {
  topic: string;
  /** `note`: works, but somebody may want to know. */
  state: 'ok' | 'note' | 'problem';
  message: string;
  /** The command that mends it, or what to do where no command can. */
  mend: string | null;
};

export const ok = (topic: string, message: string): Finding => ({ topic, state: 'ok', message, mend: null });

export const note = (topic: string, message: string, mend: string | null = null): Finding => ({
  topic,
  state: 'note',
  message,
  mend,
});

/** `mend` as it is typed, `sampan` in short. */
export const problem = (topic: string, message: string, mend: string): Finding => ({
  topic,
  state: 'problem',
  message,
  mend: asTyped(mend),
});

export function problemOf(topic: string, error: unknown): Finding {
  const { code, message, remedy } = storedError(error);
  return problem(topic, `${message} (${code})`, remedy ?? 'sampan doctor');
}
