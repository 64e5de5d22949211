import type { Image } from '../../articles/article.ts';
import { loadArticle } from '../../articles/article-store.ts';
import { imagesAt, setImages } from '../../articles/figure-store.ts';
import { SampanError } from '../../base/error.ts';
import { blobName } from '../../platform/blobs.ts';
import type { Context } from '../../platform/context.ts';
import { reencodePicture } from '../../platform/pictures.ts';
import { clearProblem, storeProblem } from '../../platform/problem-store.ts';
import { recordChange } from '../../publish/change-store.ts';

type TakenPictures = {
  /** By their address at the outlet. */
  images: Map<string, Image>;
  /** Addresses that gave nothing now and may later. */
  pending: Set<string>;
  /** Why the last of them gave nothing. */
  failure: SampanError | null;
};

/** No article waits longer for its pictures, and no worker for an outlet's: what has not come by then comes later. */
const patienceMs = { withArticle: 10_000, later: 60_000 };

/**
 * Fetches and re-encodes pictures. One that cannot be had is a problem on record, never a reason to hold the article up.
 * Those at hand are fetched only when they are asked for `again`; if that fails the one at hand stays.
 */
export async function takePictures(
  ctx: Context,
  outletId: string,
  urls: readonly string[],
  { again = false, waitMs = patienceMs.withArticle } = {},
): Promise<TakenPictures> {
  const until = performance.now() + waitMs;
  const taken: TakenPictures = { images: await imagesAt(ctx.db, urls), pending: new Set(), failure: null };
  for (const url of new Set(urls)) {
    const isKnown = taken.images.has(url);
    if (isKnown && !again) continue;
    const leftMs = until - performance.now();
    try {
      if (leftMs < shortestTryMs) throw tooSlow(url);
      taken.images.set(url, await takePicture(ctx, url, leftMs));
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

const shortestTryMs = 500;
const slowestMs = 15_000;

function tooSlow(url: string): SampanError {
  return new SampanError('picture_waits', `${url} has not been fetched yet: the pictures before it took long`, {
    retryable: true,
    remedy: 'Nothing needs to be done: it is fetched later.',
  });
}

async function takePicture(ctx: Context, url: string, leftMs: number): Promise<Image> {
  const response = await ctx.fetch(url, { accept: 'image/*', timeoutMs: Math.min(leftMs, slowestMs) });
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
  const { images, failure } = await takePictures(ctx, article.outletId, missing, { waitMs: patienceMs.later });
  await ctx.db.transaction().execute(async db => {
    if (await setImages(db, articleId, images)) await recordChange(db, articleId, ctx.now().toISOString());
    await clearProblem(db, `pictures:${articleId}`);
  });
  if (failure) throw failure;
}
