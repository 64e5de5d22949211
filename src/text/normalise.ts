import { sha256 } from '../base/id.ts';
import { plainText, type Run } from '../base/runs.ts';

// Invisible signs that two copies of one sentence may differ in: soft hyphen, zero width space, marks of direction, byte order mark.
// The joiners (U+200C, U+200D) stay: they change letters.
const invisible = /[\u00ad\u200b\u200e\u200f\u2060\u2066-\u2069\u202a-\u202e\ufeff]/g;

/**
 * What two sentences must share to be the same for an exact match of the translation memory: NFC, white space folded
 * to one space (no-break ones too), invisible signs dropped. Case, quotation marks and dashes are kept.
 */
export function memoryKey(text: string): string {
  return text.normalize('NFC').replace(invisible, '').replace(/\s+/g, ' ').trim();
}

/** The name of a sentence in the memory: equal for sentences with one memory key, whatever their codes. */
export function sentenceHash(runs: readonly Run[]): string {
  return sha256(memoryKey(plainText(runs)));
}
