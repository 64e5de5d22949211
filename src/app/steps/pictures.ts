import type { Image } from '../../articles/article.ts';
import { loadArticle } from '../../articles/article-store.ts';
import { imagesAt, setImages } from '../../articles/figure-store.ts';
import { SampanError } from '../../base/error.ts';
import { blobName } from '../../platform/blobs.ts';
import type { Context } from '../../platform/context.ts';
import { reencodePicture } from '../../platform/pictures.ts';
import { clearProblem, storeProblem } from '../../platform/problem-store.ts';
import { recordChange } from '../../publish/change-store.ts';

export type TakenPictures = {
  /** By their address at the outlet. */
  images: Map<string, Image>;
  /** Addresses that gave nothing now and may later. */
  pending: Set<string>;
  /** Why the last of them gave nothing. */
  failure: SampanError | null;
};

/**
 * Fetches and re-encodes pictures. One that cannot be had is a problem on record, never a reason to hold the article up.
 * Those at hand are fetched only when they are asked for `again`; if that fails the one at hand stays.
 */
export async function takePictures(
  ctx: Context,
  outletId: string,
  urls: readonly string[],
  again = false,
): Promise<TakenPictures> {
  const taken: TakenPictures = { images: await imagesAt(ctx.db, urls), pending: new Set(), failure: null };
  for (const url of new Set(urls)) {
    const isKnown = taken.images.has(url);
    if (isKnown && !again) continue;
    try {
      taken.images.set(url, await takePicture(ctx, url));
      await clearProblem(ctx.db, `picture:${url}`);
    } catch (error) {
      // The process is ending: nothing is known of the picture.
      if (error instanceof SampanError && error.code === 'fetch_aborted') throw error;
      await storeProblem(ctx.db, `picture:${url}`, error, ctx.now(), outletId);
      if (isKnown || !(error instanceof SampanError && error.retryable)) continue;
      taken.pending.add(url);
      taken.failure = error;
    }
  }
  return taken;
}

async function takePicture(ctx: Context, url: string): Promise<Image> {
  const response = await ctx.fetch(url, { accept: 'image/*' });
  if (response.status !== 200) {
    throw new SampanError('picture_unreachable', `GET ${url} gave ${response.status}`, {
      retryable: response.status >= 500 || response.status === 429,
      remedy: 'The article is published without this picture; take it in again when the outlet has repaired it.',
    });
  }
  const { sha, width, height, bytes } = await reencodePicture(response.body);
  await ctx.blobs.put(blobName('media', sha, 'webp'), bytes);
  return { sha, width, height };
}

/** Fetches what the newest state of an article lacks of its pictures. Fails, to be tried again, while one may still come. */
export async function pictures(ctx: Context, { articleId }: { articleId: string }): Promise<void> {
  const article = await loadArticle(ctx.db, articleId);
  if (!article) return;
  const missing = article.revision.figures.flatMap(figure =>
    figure.sourceUrl && !figure.image ? [figure.sourceUrl] : [],
  );
  const { images, failure } = await takePictures(ctx, article.outletId, missing);
  await ctx.db.transaction().execute(async db => {
    if (await setImages(db, articleId, images)) await recordChange(db, articleId, ctx.now().toISOString());
    await clearProblem(db, `pictures:${articleId}`);
  });
  if (failure) throw failure;
}
