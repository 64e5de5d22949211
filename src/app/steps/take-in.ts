import { shownArticle, withdrawArticle } from '../../articles/article-store.ts';
import { newestCapture } from '../../articles/capture-store.ts';
import { feedAt } from '../../articles/feed-store.ts';
import { outletById } from '../../articles/outlet-store.ts';
import { SampanError } from '../../base/error.ts';
import { sha256 } from '../../base/id.ts';
import { readCapture } from '../../ingest/read-capture.ts';
import { sectionFor } from '../../ingest/section-for.ts';
import { blobName } from '../../platform/blobs.ts';
import type { Context } from '../../platform/context.ts';
import { clearProblem, problemSince } from '../../platform/problem-store.ts';
import { recordChange } from '../../publish/change-store.ts';
import { type AdmittedDraft, admitDraft } from './admit-draft.ts';

type TakeIn = {
  outletId: string;
  url: string;
  feedUrl: string | null;
  category: string | null;
  publishedAt: string | null;
  /** Why the page is looked at: its feed (or a person) says so, its feed has dropped it, or it is time to look again. */
  look: 'listed' | 'missing' | 'due';
};

/** What a person says of an article; it stands before what the page says. */
export type Given = { section: string | null; headline: string | null };

const nothingGiven: Given = { section: null, headline: null };

/** `gone`: there is nothing at the address, and there was nothing before. */
export type Taken = AdmittedDraft | { kind: 'unchanged' | 'withdrawn' | 'gone' };

/**
 * Fetches one address of an outlet and takes the article in. What the outlet withdrew is withdrawn here too: at once where
 * it answers 410 or its feed has dropped the article, else when it still answers 404 after ten minutes. Throws `page_gone`
 * until then, `page_unreachable`, `page_is_a_feed`, and what fetching, reading and admitting throw.
 */
export async function takeIn(ctx: Context, job: TakeIn, given: Given = nothingGiven): Promise<Taken> {
  const outlet = await outletById(ctx.db, job.outletId);
  if (!outlet) return { kind: 'gone' };
  const shown = await shownArticle(ctx.db, job.url);
  // Where nobody says that anything changed, the copy at hand is enough.
  const copy = job.look === 'due' && shown ? await newestCapture(ctx.db, job.url) : undefined;
  const response = await ctx.fetch(job.url, { etag: copy?.etag, lastModified: copy?.lastModified });
  if (response.status === 304 && shown) {
    await clearProblem(ctx.db, `page:${job.url}`);
    return { kind: 'unchanged' };
  }
  if (response.status === 404 || response.status === 410) return takeAway(ctx, job, response.status, shown);
  if (response.status !== 200) {
    throw new SampanError('page_unreachable', `GET ${job.url} gave ${response.status}`, {
      retryable: response.status >= 500 || response.status === 429,
      remedy:
        'Open the address in a browser; if it works there, the outlet may block our user agent (SAMPAN_USER_AGENT).',
    });
  }
  const contentType = response.headers['content-type'] ?? null;
  const bodySha = sha256(response.body);
  await ctx.blobs.put(blobName('captures', bodySha), response.body);
  const capture = readCapture({ body: response.body, contentType, url: response.url }, { locale: outlet.locale });
  if (capture.kind !== 'article') {
    throw new SampanError('page_is_a_feed', `${job.url} is a feed, not an article`, {
      remedy: 'Add it to the outlet as a feed.',
    });
  }
  const feed = job.feedUrl ? await feedAt(ctx.db, job.feedUrl) : null;
  return admitDraft(ctx, outlet, {
    url: job.url,
    draft: { ...capture.draft, headline: given.headline ?? capture.draft.headline },
    sectionId: given.section ?? sectionFor(feed?.sections ?? {}, [capture.draft.section, job.category]),
    publishedAt: capture.draft.publishedAt ?? job.publishedAt,
    capture: {
      fetchedAt: ctx.now().toISOString(),
      status: response.status,
      contentType,
      bodySha,
      etag: response.headers.etag ?? null,
      lastModified: response.headers['last-modified'] ?? null,
    },
  });
}

async function takeAway(ctx: Context, { url, look }: TakeIn, status: number, shown: string | null): Promise<Taken> {
  const subject = `page:${url}`;
  const since = await problemSince(ctx.db, subject, 'page_gone');
  const isForGood =
    status === 410 || look === 'missing' || (since !== null && ctx.now().getTime() - since.getTime() >= mistakeMs);
  const isExpected = shown !== null || look === 'missing';
  if (!isForGood || !isExpected) throw gone(url, status, shown !== null);
  return ctx.db.transaction().execute(async db => {
    const now = ctx.now().toISOString();
    const articleId = await withdrawArticle(db, url, `the outlet answers ${status}`, now);
    if (articleId) await recordChange(db, articleId, now);
    await clearProblem(db, subject);
    return { kind: articleId ? 'withdrawn' : 'gone' };
  });
}

/** A server that is being repaired may say 404 for a while. */
const mistakeMs = 10 * 60_000;

function gone(url: string, status: number, isShown: boolean): SampanError {
  return new SampanError('page_gone', `${url} answers ${status}`, {
    retryable: status !== 410,
    remedy: isShown
      ? 'The article stays for ten minutes, in case it is a mistake of the outlet; then it is withdrawn.'
      : 'Open the address in a browser. As long as the feed lists it, it is looked for again.',
  });
}
