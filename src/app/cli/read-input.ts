import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { SampanError } from '../../base/error.ts';
import type { Io } from './verb.ts';

/** The bytes of a FILE of the command line. Throws `file_unreadable`. */
export async function readInput({ cwd }: Pick<Io, 'cwd'>, file: string): Promise<Buffer> {
  try {
    return await readFile(resolve(cwd, file));
  } catch (error) {
    throw new SampanError('file_unreadable', `cannot read ${file}: ${(error as Error).message}`, {
      cause: error,
      remedy: 'Check the name of the file and its rights.',
    });
  }
}

/** The same as text: UTF-8, with or without a byte order mark. */
export async function readTextInput(io: Pick<Io, 'cwd'>, file: string): Promise<string> {
  return new TextDecoder().decode(await readInput(io, file));
}
