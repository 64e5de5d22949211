import type { Kysely } from 'kysely';
import { type Admitted, admitArticle } from '../../articles/admit-store.ts';
import type { Outlet } from '../../articles/article.ts';
import { loadArticle, restoreArticle, withdrawArticle } from '../../articles/article-store.ts';
import type { ArticleDraft } from '../../articles/draft.ts';
import { feedAt, isCaptured, saveCapture } from '../../articles/feed-store.ts';
import { setImages } from '../../articles/figure-store.ts';
import { outletById } from '../../articles/outlet-store.ts';
import { SampanError } from '../../base/error.ts';
import { sha256 } from '../../base/id.ts';
import { type Locale, languageOf, scriptOf } from '../../base/locale.ts';
import { plainText } from '../../base/runs.ts';
import { instantOfDay } from '../../base/time.ts';
import type { Database } from '../../db/schema.ts';
import { findNames, indexNames } from '../../entities/find-names.ts';
import { loadEntities, saveMentions } from '../../entities/store.ts';
import { readCapture } from '../../ingest/read-capture.ts';
import { blobName } from '../../platform/blobs.ts';
import type { Context } from '../../platform/context.ts';
import { clearProblem, storeProblem } from '../../platform/problem-store.ts';
import { enqueue } from '../../platform/queue.ts';
import { recordChange } from '../../publish/change-store.ts';
import { editionLocales, publicationTimeZone } from '../../publish/site-store.ts';
import { openStory } from '../../stories/store.ts';
import { identifyLanguage } from '../../text/identify.ts';
import { takePictures } from './pictures.ts';
import { enqueueTranslation } from './translate.ts';

export type TakeIn = {
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

export type DraftToAdmit = {
  url: string;
  draft: ArticleDraft;
  sectionId: string | null;
  publishedAt: string | null;
  capture: { fetchedAt: string; status: number; contentType: string | null; bodySha: string };
};

/** From a draft to a stored article with its names, its story and a translation job per edition: all in one transaction. */
export async function admitDraft(ctx: Context, outlet: Outlet, one: DraftToAdmit): Promise<Admitted> {
  const editions = await editionLocales(ctx.db);
  const locale = languageOfDraft(one.draft, outlet, editions);
  // A page that changed may have changed a picture under its address.
  const isChanged = !(await isCaptured(ctx.db, one.url, one.capture.bodySha));
  const { images, pending } = await takePictures(ctx, outlet.id, pictureUrls(one.draft), isChanged);
  const entities = await loadEntities(ctx.db, [locale]);
  const now = ctx.now().toISOString();
  const { publishedOn } = one.draft;
  const publishedAt =
    one.publishedAt ?? (publishedOn && instantOfDay(publishedOn, await publicationTimeZone(ctx.db), now));
  const subject = `page:${one.url}`;
  return ctx.db.transaction().execute(async db => {
    const captureId = await saveCapture(db, { outletId: outlet.id, url: one.url, ...one.capture });
    const admitted = await admitArticle(db, {
      outletId: outlet.id,
      url: one.url,
      draft: one.draft,
      locale,
      images,
      pending,
      sectionId: one.sectionId,
      captureId,
      publishedAt,
      now,
    });
    const problem = problemOf(admitted, one, publishedAt);
    if (problem) await storeProblem(db, subject, problem, ctx.now(), outlet.id);
    else await clearProblem(db, subject);

    const hasNewPicture = admitted.kind !== 'duplicate' && (await setImages(db, admitted.articleId, images));
    if (admitted.kind !== 'duplicate' && pending.size > 0)
      await enqueue(db, 'pictures', { articleId: admitted.articleId }, { key: `pictures ${admitted.articleId}` });
    const isBack = admitted.kind !== 'duplicate' && (await restoreArticle(db, admitted.articleId));
    if (admitted.kind === 'new' || admitted.kind === 'revised')
      await follow(db, admitted.articleId, entities, outlet, editions, now);
    else if (admitted.kind === 'rescheduled') {
      await recordChange(db, admitted.articleId, now);
      if (admitted.embargoUntil) await recordChange(db, admitted.articleId, now, admitted.embargoUntil);
    } else if (isBack || hasNewPicture) await recordChange(db, admitted.articleId, now);
    return admitted;
  });
}

/** What happens to a new state of an article, in the order of the pipeline. */
async function follow(
  db: Kysely<Database>,
  articleId: string,
  entities: Awaited<ReturnType<typeof loadEntities>>,
  outlet: Outlet,
  editions: readonly Locale[],
  now: string,
): Promise<void> {
  const article = await loadArticle(db, articleId);
  if (!article) return;
  const segments = article.revision.units.flatMap(unit => unit.segments);
  await saveMentions(
    db,
    segments.map(segment => segment.id),
    findNames(segments, indexNames(entities, article.locale)),
  );
  await openStory(db, articleId, now);
  await recordChange(db, articleId, now);
  if (article.embargoUntil) await recordChange(db, articleId, now, article.embargoUntil);
  if (outlet.licence.endsAt && outlet.licence.endsAt > now)
    await recordChange(db, articleId, now, outlet.licence.endsAt);
  for (const locale of outlet.licence.mayTranslate ? editions : []) {
    if (locale !== article.locale) await enqueueTranslation(db, articleId, locale);
  }
  await enqueue(db, 'suggest', { articleId }, { key: `suggest ${articleId}`, priority: 20 });
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

/** The edition whose language and script the draft is in, or its own language where there is no such edition. */
export function languageOfDraft(draft: ArticleDraft, outlet: Outlet, editions: readonly Locale[]): Locale {
  const text = draft.blocks.map(block => (block.kind === 'figure' ? '' : plainText(block.content.runs))).join('\n');
  const found =
    identifyLanguage(text, { declared: draft.locale ?? outlet.locale }).locale ?? draft.locale ?? outlet.locale;
  return (
    editions.find(edition => edition === found) ??
    editions.find(edition => languageOf(edition) === languageOf(found) && scriptOf(edition) === scriptOf(found)) ??
    found
  );
}

/** The first of the outlet's words that the feed's settings know. */
export function sectionFor(
  sections: Readonly<Record<string, string>>,
  words: readonly (string | null)[],
): string | null {
  const known = new Map(Object.entries(sections).map(([word, id]) => [word.trim().toLowerCase(), id]));
  for (const word of words) {
    const id = word === null ? undefined : known.get(word.trim().toLowerCase());
    if (id) return id;
  }
  return null;
}

function pictureUrls(draft: ArticleDraft): string[] {
  return draft.blocks.flatMap(block => (block.kind === 'figure' && block.src ? [block.src] : []));
}

/** What an editor should know of an article that was taken in all the same. */
function problemOf(admitted: Admitted, { url, draft }: DraftToAdmit, publishedAt: string | null): SampanError | null {
  if (admitted.kind === 'duplicate') return duplicate(url, admitted.sourceUrl);
  if (draft.headline === null) return withoutHeadline(url);
  return publishedAt === null ? withoutDate(url) : null;
}

function withoutHeadline(url: string): SampanError {
  return new SampanError('article_without_headline', `${url} has a text but no headline; it is kept and not shown`, {
    remedy: 'Give it one: sampan ingest FILE --outlet ID --headline "…", or take in the page it was published on.',
  });
}

function duplicate(url: string, known: string): SampanError {
  return new SampanError('article_duplicate', `${url} has the same text as ${known}`, {
    remedy:
      'Nothing needs to be done: the first address stays. Remove the second from the feed if it should not be looked at.',
  });
}

function withoutDate(url: string): SampanError {
  return new SampanError('article_without_date', `${url} says no date; the time it was taken in stands in its place`, {
    remedy: 'Ask the outlet to mark its date (schema.org datePublished or a time element).',
  });
}
