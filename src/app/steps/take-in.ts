import type { Admitted } from '../../articles/admit-store.ts';
import { withdrawArticle } from '../../articles/article-store.ts';
import { feedAt } from '../../articles/feed-store.ts';
import { outletById } from '../../articles/outlet-store.ts';
import { SampanError } from '../../base/error.ts';
import { sha256 } from '../../base/id.ts';
import { readCapture } from '../../ingest/read-capture.ts';
import { sectionFor } from '../../ingest/section-for.ts';
import { blobName } from '../../platform/blobs.ts';
import type { Context } from '../../platform/context.ts';
import { clearProblem } from '../../platform/problem-store.ts';
import { recordChange } from '../../publish/change-store.ts';
import { admitDraft } from './admit-draft.ts';

type TakeIn = {
  outletId: string;
  url: string;
  feedUrl: string | null;
  category: string | null;
  publishedAt: string | null;
};

/** What a person says of an article; it stands before what the page says. */
export type Given = { section: string | null; headline: string | null };

const nothingGiven: Given = { section: null, headline: null };

/** `gone`: there is nothing at the address, and there was nothing before. */
export type Taken = Admitted | { kind: 'withdrawn' | 'gone' };

/** Fetches one address of an outlet and takes the article in. What an outlet withdrew (404, 410) is withdrawn here too. */
export async function takeIn(ctx: Context, job: TakeIn, given: Given = nothingGiven): Promise<Taken> {
  const outlet = await outletById(ctx.db, job.outletId);
  if (!outlet) return { kind: 'gone' };
  const response = await ctx.fetch(job.url);
  if (response.status === 404 || response.status === 410) return takeAway(ctx, job.url, response.status);
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
    capture: { fetchedAt: ctx.now().toISOString(), status: response.status, contentType, bodySha },
  });
}

async function takeAway(ctx: Context, url: string, status: number): Promise<Taken> {
  return ctx.db.transaction().execute(async db => {
    const now = ctx.now().toISOString();
    const articleId = await withdrawArticle(db, url, `the outlet answers ${status}`, now);
    if (articleId) await recordChange(db, articleId, now);
    await clearProblem(db, `page:${url}`);
    return { kind: articleId ? 'withdrawn' : 'gone' };
  });
}
