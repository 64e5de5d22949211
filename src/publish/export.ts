import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { SampanError } from '../base/error.ts';
import { blobName } from '../platform/blobs.ts';
import type { Context } from '../platform/context.ts';
import { isFile, namesIn, removeOthers, writeWhole } from '../platform/files.ts';
import { everyPageInLots } from './page-store.ts';
import { shownPictures } from './version-store.ts';

export type Exported = { pages: number; pictures: number; removed: number };

/**
 * Writes the published site into `folder`, the same bytes that the server sends: `/fr/` as `fr/index.html`, with `.br`
 * and `.gz` beside each file for hosts that send compressed files as they are. Each file is replaced whole; files of
 * pages that are gone are removed. Throws `export_folder` for a folder that holds something else.
 */
export async function exportSite(ctx: Pick<Context, 'db' | 'blobs' | 'now'>, folder: string): Promise<Exported> {
  await refuseForeignFolder(folder);
  const written = new Set<string>([marker]);
  const write = async (path: string, bytes: Uint8Array) => {
    written.add(path);
    // An export that was cut short is made again: no need to wait for the disk.
    await writeWhole(join(folder, path), bytes, { sync: false });
  };
  await write(marker, Buffer.from('Written by `sampan export`. Files here are replaced and removed by it.\n'));
  // One look at the database: a server beside it may publish meanwhile, and what is written is of one moment all the same.
  const found = await ctx.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async db => ({
      pages: await writePages(db, write),
      pictures: await writePictures({ ...ctx, db }, write),
    }));
  return { ...found, removed: await removeOthers(folder, written) };
}

type Write = (path: string, bytes: Uint8Array) => Promise<void>;

async function writePages(db: Context['db'], write: Write): Promise<number> {
  let count = 0;
  for await (const lot of everyPageInLots(db)) {
    for (const { path, gzip, brotli } of lot) {
      const file = (path.endsWith('/') ? `${path}index.html` : path).slice(1);
      await write(file, gunzipSync(gzip));
      await write(`${file}.gz`, gzip);
      await write(`${file}.br`, brotli);
    }
    count += lot.length;
  }
  return count;
}

async function writePictures(ctx: Pick<Context, 'db' | 'blobs' | 'now'>, write: Write): Promise<number> {
  const pictures = await shownPictures(ctx.db, ctx.now().toISOString());
  for (const sha of pictures) await write(`media/${sha}.webp`, await ctx.blobs.get(blobName('media', sha, 'webp')));
  return pictures.length;
}

const marker = '.sampan-export';

async function refuseForeignFolder(folder: string): Promise<void> {
  if (await isFile(folder)) {
    throw new SampanError('export_folder', `${folder} is a file`, { remedy: 'Name a folder.' });
  }
  const names = await namesIn(folder);
  if (names.length === 0 || names.includes(marker)) return;
  throw new SampanError('export_folder', `${folder} holds files that are not from an export`, {
    remedy: 'Name an empty folder, or one that `sampan export` wrote before.',
  });
}
