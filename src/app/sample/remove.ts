import type { Kysely } from 'kysely';
import { hasOutlets } from '../../articles/outlet-store.ts';
import { type RemovedOutlets, removeSampleOutlets } from '../../articles/sample-store.ts';
import type { Database } from '../../db/schema.ts';
import { removeUnmentioned } from '../../entities/store.ts';
import { blobName } from '../../platform/blobs.ts';
import type { Context } from '../../platform/context.ts';
import { readSetting, removeSetting, writeSetting } from '../../platform/setting-store.ts';
import { recordChange } from '../../publish/change-store.ts';
import { announcePages } from '../../publish/page-store.ts';
import { removePublication } from '../../publish/setup-store.ts';
import { forgetAnswers } from '../../translate/answer-store.ts';
import { removeMemoryFrom } from '../../translate/memory-store.ts';

/** Removes the sample: its outlets with everything that came from them, its names, its translations, its pictures. */
export async function removeSample(ctx: Context): Promise<{ articles: number; pictures: number }> {
  const removed = await ctx.db.transaction().execute(async db => {
    const result = await removeRows(db);
    await forgetAnswers(db, ctx.now().toISOString());
    await writeSetting(db, 'sample-removed', { at: ctx.now().toISOString() });
    await announcePages(db, ['*']);
    await recordChange(db, null, ctx.now().toISOString());
    return result;
  });
  for (const sha of removed.pictures) await ctx.blobs.delete(blobName('media', sha, 'webp'));
  for (const sha of removed.captures) await ctx.blobs.delete(blobName('captures', sha));
  return { articles: removed.articles, pictures: removed.pictures.length };
}

async function removeRows(db: Kysely<Database>): Promise<RemovedOutlets> {
  const sample = await readSetting(db, 'sample');
  if (!sample) return { articles: 0, pictures: [], captures: [] };
  await removeMemoryFrom(db, sample.origin as string);
  const removed = await removeSampleOutlets(db);
  await removeUnmentioned(db, (sample.entities ?? []) as string[]);
  // A publication that has other outlets stays; one that was the sample's alone goes with it, pages included.
  if (!(await hasOutlets(db))) await removePublication(db);
  await removeSetting(db, 'sample');
  return removed;
}
