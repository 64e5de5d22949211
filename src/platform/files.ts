import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { SampanError } from '../base/error.ts';

/**
 * A reader sees the whole file or none: written aside, renamed; folders on the way are made. With `sync` it is on the
 * disk before this comes back. Throws `disk_write`, retryable.
 */
export async function writeWhole(path: string, bytes: Uint8Array, options: { sync: boolean }): Promise<void> {
  const aside = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await makeFolder(dirname(path));
    const file = await open(aside, 'w');
    try {
      await file.writeFile(bytes);
      if (options.sync) await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined);
    throw new SampanError('disk_write', `cannot write ${path}`, {
      cause: error,
      retryable: true,
      remedy: 'Free space in the folder or make it writable, then try again; nothing was half written.',
    });
  }
}

/** With the folders on the way. Node's own recursive form never comes back where nothing can be made, as in /proc. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || (await fileExists(dirname(path)))) throw error;
    await makeFolder(dirname(path));
    await makeFolder(path);
  }
}

export async function fileExists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

export async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    found => found.isFile(),
    () => false,
  );
}

/** What stands in a folder; nothing where there is none. */
export async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((): string[] => []);
}

/** Removes every file below `folder` that is not among `kept` (paths with `/`, from the folder on). Answers how many. */
export async function removeOthers(folder: string, kept: ReadonlySet<string>): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  let removed = 0;
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || kept.has(relative(folder, path).split(sep).join('/'))) continue;
    await rm(path);
    removed += 1;
  }
  return removed;
}
