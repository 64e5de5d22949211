import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SampanError } from '../base/error.ts';

/** Files named by their content. Names come from us (`kind/sha.ext`), never from outside. */
export type Blobs = {
  /** Stores and syncs to disk before it answers; storing the same name twice is the same as once. */
  put(name: string, bytes: Uint8Array): Promise<void>;
  get(name: string): Promise<Buffer>;
  has(name: string): Promise<boolean>;
  delete(name: string): Promise<void>;
};

export function diskBlobs(folder: string): Blobs {
  const at = (name: string): string => {
    if (!/^[a-z]+\/[0-9a-f]{2}\/[0-9a-f]{64}(\.[a-z0-9]+)*$/.test(name))
      throw new SampanError('bad_blob_name', `bad blob name ${name}`);
    return join(folder, name);
  };
  return {
    async put(name, bytes) {
      const path = at(name);
      if (await exists(path)) return;
      await mkdir(dirname(path), { recursive: true });
      await writeWhole(path, bytes);
    },
    get: name => readFile(at(name)),
    has: name => exists(at(name)),
    delete: name => rm(at(name), { force: true }),
  };
}

/** `pages`, `ab12…`, `br` → `pages/ab/ab12….br` */
export function blobName(kind: string, sha: string, extension?: string): string {
  return `${kind}/${sha.slice(0, 2)}/${sha}${extension ? `.${extension}` : ''}`;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** A reader sees the whole file or none: written aside, synced, renamed. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const aside = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const file = await open(aside, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw new SampanError('disk_write', `cannot write ${path}`, {
      cause: error,
      retryable: true,
      remedy: 'Free space in the data folder or make it writable, then try again; nothing was half written.',
    });
  }
}
