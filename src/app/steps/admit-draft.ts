import type { Kysely } from 'kysely';
import { type Admitted, admitArticle } from '../../articles/admit-store.ts';
import type { Outlet, Segment } from '../../articles/article.ts';
import { loadArticle, restoreArticle } from '../../articles/article-store.ts';
import { type Capture, newestCapture, saveCapture } from '../../articles/capture-store.ts';
import type { ArticleDraft } from '../../articles/draft.ts';
import { setImages } from '../../articles/figure-store.ts';
import type { SampanError } from '../../base/error.ts';
import type { Locale } from '../../base/locale.ts';
import { instantOfDay } from '../../base/time.ts';
import type { Database } from '../../db/schema.ts';
import type { Mention } from '../../entities/find-names.ts';
import { saveMentions } from '../../entities/mention-store.ts';
import { languageOfDraft } from '../../ingest/language-of-draft.ts';
import type { Context } from '../../platform/context.ts';
import { clearProblem, storeProblem } from '../../platform/problem-store.ts';
import { enqueue } from '../../platform/queue.ts';
import { recordChange } from '../../publish/change-store.ts';
import { editionLocales, publicationTimeZone } from '../../publish/site-store.ts';
import { openStory } from '../../stories/store.ts';
import { admissionProblem } from './admission-problem.ts';
import { nameFinder } from './name-finder.ts';
import { takePictures } from './pictures.ts';
import { enqueueTranslations } from './translate.ts';

type DraftToAdmit = {
  url: string;
  draft: ArticleDraft;
  sectionId: string | null;
  publishedAt: string | null;
  capture: Omit<Capture, 'outletId' | 'url'>;
};

/** `problem`: what an editor should know of an article that was taken in all the same; it is on record. */
export type AdmittedDraft = Admitted & { problem: SampanError | null };

/** From a draft to a stored article with its names, its story and a translation job per edition: all in one transaction. */
export async function admitDraft(ctx: Context, outlet: Outlet, one: DraftToAdmit): Promise<AdmittedDraft> {
  const editions = await editionLocales(ctx.db);
  const locale = languageOfDraft(one.draft, outlet, editions);
  // A page that changed may have changed a picture under its address.
  const isChanged = (await newestCapture(ctx.db, one.url))?.bodySha !== one.capture.bodySha;
  const { images, pending } = await takePictures(ctx, outlet.id, pictureUrls(one.draft), { again: isChanged });
  const find = await nameFinder(ctx.db, locale);
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
    const problem = admissionProblem(admitted, { url: one.url, headline: one.draft.headline, publishedAt });
    if (problem) await storeProblem(db, subject, problem, ctx.now(), outlet.id);
    else await clearProblem(db, subject);

    const hasNewPicture = admitted.kind !== 'duplicate' && (await setImages(db, admitted.articleId, images));
    if (admitted.kind !== 'duplicate' && pending.size > 0)
      await enqueue(db, 'pictures', { articleId: admitted.articleId }, { key: `pictures ${admitted.articleId}` });
    const isBack = admitted.kind !== 'duplicate' && (await restoreArticle(db, admitted.articleId));
    if (admitted.kind === 'new' || admitted.kind === 'revised')
      await follow(db, admitted.articleId, find, outlet, editions, now);
    else if (admitted.kind === 'rescheduled') {
      await recordChange(db, admitted.articleId, now);
      if (admitted.embargoUntil) await recordChange(db, admitted.articleId, now, admitted.embargoUntil);
    } else if (isBack || hasNewPicture || admitted.kind === 'moved') await recordChange(db, admitted.articleId, now);
    return { ...admitted, problem };
  });
}

/** What happens to a new state of an article, in the order of the pipeline. */
async function follow(
  db: Kysely<Database>,
  articleId: string,
  find: (segments: readonly Segment[]) => Mention[],
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
    find(segments),
  );
  await openStory(db, articleId, now);
  await recordChange(db, articleId, now);
  if (article.embargoUntil) await recordChange(db, articleId, now, article.embargoUntil);
  if (outlet.licence.endsAt && outlet.licence.endsAt > now)
    await recordChange(db, articleId, now, outlet.licence.endsAt);
  const others = outlet.licence.mayTranslate ? editions.filter(locale => locale !== article.locale) : [];
  await enqueueTranslations(
    db,
    others.map(locale => ({ articleId, locale })),
  );
  await enqueue(db, 'suggest', { articleId }, { key: `suggest ${articleId}`, priority: 20 });
}

function pictureUrls(draft: ArticleDraft): string[] {
  return draft.blocks.flatMap(block => (block.kind === 'figure' && block.src ? [block.src] : []));
}
