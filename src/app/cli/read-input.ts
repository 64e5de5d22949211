import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { SampanError } from '../../base/error.ts';
import type { Io } from './verb.ts';

/** The bytes of a FILE of the command line. Throws `file_unreadable`. */
export async function readInput({ cwd }: Pick<Io, 'cwd'>, file: string): Promise<Buffer> {
  try {
    return await readFile(resolve(cwd, file));
  } catch (error) {
    const { why, remedy } = reasonOf(error as NodeJS.ErrnoException, file);
    throw unreadable(file, why, remedy, error);
  }
}

/**
 * The same as text: UTF-8, or UTF-16 where the file begins with its byte order mark. Anything else is refused: read as
 * UTF-8 it would be full of holes in which nothing is found. Throws `file_unreadable`.
 */
export async function readTextInput(io: Pick<Io, 'cwd'>, file: string): Promise<string> {
  const bytes = await readInput(io, file);
  const encoding = encodingOf(bytes);
  const remedy = 'Save it as UTF-8: text, XLIFF, HTML or JSON, not a document of a word processor.';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw unreadable(file, `it is not text in ${encoding.toUpperCase()}`, remedy, error);
  }
  // UTF-16 without its mark, and what is no text at all, may be valid UTF-8 by chance.
  if (text.includes('\0')) throw unreadable(file, `it is not text in ${encoding.toUpperCase()}`, remedy);
  return text;
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function reasonOf({ code, message }: NodeJS.ErrnoException, file: string): { why: string; remedy: string } {
  if (file === '-')
    return { why: 'there is no file of this name', remedy: 'For what comes from a pipe write /dev/stdin.' };
  if (/^https?:/i.test(file)) return { why: 'it is an address', remedy: 'Save the page and name its file.' };
  if (code === 'ENOENT') return { why: 'there is no such file', remedy: 'Check the name and the folder.' };
  if (code === 'EISDIR') return { why: 'it is a folder', remedy: 'Name the files in it.' };
  return { why: message, remedy: 'Check the name of the file and its rights.' };
}

function unreadable(file: string, why: string, remedy: string, cause?: unknown): SampanError {
  return new SampanError('file_unreadable', `cannot read ${file}: ${why}`, { remedy, cause });
}
