import type { StoredError } from '../../base/error.ts';
import { asTyped } from './as-typed.ts';

/** What failed and what to do, for who typed the command; lines after the first are indented. */
export function complaint({ code, message, remedy }: Omit<StoredError, 'retryable'>, indent = ''): string {
  const what = `error (${code}): ${message}`;
  return remedy ? `${what}\n${indent}remedy: ${asTyped(remedy)}` : what;
}
