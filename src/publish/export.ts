import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { SampanError } from '../base/error.ts';
import { blobName } from '../platform/blobs.ts';
import type { Context } from '../platform/context.ts';
import { namesIn, removeOthers, writeWhole } from '../platform/files.ts';
import { everyStoredPath, readPage } from './page-store.ts';
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
  const paths = await everyStoredPath(ctx.db);
  for (const path of paths) {
    const page = await readPage(ctx.db, path);
    if (!page) continue;
    const file = path.endsWith('/') ? `${path}index.html` : path;
    await write(file.slice(1), gunzipSync(page.gzip));
    await write(`${file.slice(1)}.gz`, page.gzip);
    await write(`${file.slice(1)}.br`, page.brotli);
  }
  const pictures = await shownPictures(ctx.db, ctx.now().toISOString());
  for (const sha of pictures) await write(`media/${sha}.webp`, await ctx.blobs.get(blobName('media', sha, 'webp')));
  return { pages: paths.length, pictures: pictures.length, removed: await removeOthers(folder, written) };
}

const marker = '.sampan-export';

async function refuseForeignFolder(folder: string): Promise<void> {
  const names = await namesIn(folder);
  if (names.length === 0 || names.includes(marker)) return;
  throw new SampanError('export_folder', `${folder} holds files that are not from an export`, {
    remedy: 'Name an empty folder, or one that `sampan export` wrote before.',
  });
}
