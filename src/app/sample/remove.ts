import { blobName } from '../../platform/blobs.ts';
import type { Context } from '../../platform/context.ts';
import { writeSetting } from '../../platform/setting-store.ts';
import { removeSample as removeRows } from '../../publish/sample-store.ts';
import { announcePages, recordChange } from '../../publish/store.ts';

/** Removes the sample: its outlets with everything that came from them, its names, its translations, its pictures. */
export async function removeSample(ctx: Context): Promise<{ articles: number; pictures: number }> {
  const removed = await ctx.db.transaction().execute(async db => {
    const result = await removeRows(db);
    await writeSetting(db, 'sample-removed', { at: ctx.now().toISOString() });
    await announcePages(db, ['*']);
    await recordChange(db, null, ctx.now().toISOString());
    return result;
  });
  for (const sha of removed.pictures) await ctx.blobs.delete(blobName('media', sha, 'webp'));
  for (const sha of removed.captures) await ctx.blobs.delete(blobName('captures', sha));
  return { articles: removed.articles, pictures: removed.pictures.length };
}
