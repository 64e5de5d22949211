import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { SampanError } from '../base/error.ts';
import { fileExists, writeWhole } from './files.ts';

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
      if (!(await fileExists(path))) await writeWhole(path, bytes, { sync: true });
    },
    get: name => readFile(at(name)),
    has: name => fileExists(at(name)),
    delete: name => rm(at(name), { force: true }),
  };
}

/** `pages`, `ab12…`, `br` → `pages/ab/ab12….br` */
export function blobName(kind: string, sha: string, extension?: string): string {
  return `${kind}/${sha.slice(0, 2)}/${sha}${extension ? `.${extension}` : ''}`;
}
