import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyPublication, parsePublication } from '../src/app/setup.ts';
import { admitArticle } from '../src/articles/admit-store.ts';
import { loadArticle } from '../src/articles/article-store.ts';
import type { ArticleDraft } from '../src/articles/draft.ts';
import { textRuns } from '../src/base/runs.ts';
import { readCapture } from '../src/ingest/read-capture.ts';
import type { Context } from '../src/platform/context.ts';
import { recordChange } from '../src/publish/change-store.ts';
import { saveTranslatedSegments, saveVerdict } from '../src/translate/translation-store.ts';

const sample = join(fileURLToPath(import.meta.url), '../../sample');

/** The sample's outlets and pages, numbered, as an archive of `size` articles translated into every edition. */
export async function fillArchive(ctx: Context, size: number): Promise<{ articleIds: string[]; locales: string[] }> {
  const publication = parsePublication(
    readFileSync(join(sample, 'publication.json'), 'utf8').replaceAll('{{origin}}', 'https://outlets.example'),
  );
  const now = ctx.now().toISOString();
  await ctx.db.transaction().execute(db => applyPublication(db, { ...publication, dossiers: [] }, now));
  const locales = publication.editions.map(edition => edition.locale);
  const drafts = sampleDrafts();
  const articleIds: string[] = [];
  for (let at = 0; at < size; at += 1) {
    const { draft, locale, outletId } = drafts[at % drafts.length]!;
    const section = publication.sections[at % publication.sections.length]!;
    const publishedAt = new Date(Date.UTC(2025, 0, 1) + at * 3_600_000).toISOString();
    const id = await takeIn(ctx, outletId, locale, section.id, numbered(draft, at), publishedAt);
    articleIds.push(id);
    for (const to of locales) if (to !== locale) await translateByCopy(ctx, id, to);
  }
  await recordChange(ctx.db, null, now);
  return { articleIds, locales };
}

function sampleDrafts(): { draft: ArticleDraft; locale: string; outletId: string }[] {
  const outlets = join(sample, 'outlets');
  return readdirSync(outlets).flatMap(outletId =>
    readdirSync(join(outlets, outletId))
      .filter(name => name.endsWith('.html') && name !== 'index.html')
      .map(name => {
        const url = `https://outlets.example/${outletId}/${name}`;
        const capture = readCapture({
          body: readFileSync(join(outlets, outletId, name), 'utf8').replaceAll('{{origin}}', 'https://outlets.example'),
          contentType: 'text/html',
          url,
        });
        if (capture.kind !== 'article') throw new Error(`${name} is no article`);
        const declared = capture.draft.locale ?? 'en';
        return { draft: capture.draft, locale: declared.startsWith('zh') ? 'zh-Hans' : declared.slice(0, 2), outletId };
      }),
  );
}

function numbered(draft: ArticleDraft, at: number): ArticleDraft {
  return {
    ...draft,
    headline: `${draft.headline} (${at})`,
    blocks: [...draft.blocks, { kind: 'paragraph', content: { runs: textRuns(`Nr. ${at}.`), codes: [] } }],
  };
}

async function takeIn(
  ctx: Context,
  outletId: string,
  locale: string,
  sectionId: string,
  draft: ArticleDraft,
  publishedAt: string,
): Promise<string> {
  const now = ctx.now().toISOString();
  // Pictures are files beside the pages and no part of what is measured: one stands for all.
  const image = { sha: '0'.repeat(64), width: 1200, height: 800 };
  const images = new Map(
    draft.blocks.flatMap(block => (block.kind === 'figure' && block.src ? [[block.src, image] as const] : [])),
  );
  const admitted = await ctx.db.transaction().execute(db =>
    admitArticle(db, {
      outletId,
      url: `${draft.url}?${publishedAt}`,
      draft,
      locale,
      images,
      sectionId,
      captureId: null,
      publishedAt,
      now,
    }),
  );
  return admitted.articleId;
}

/** A translation of the same length as its source: what is measured is the work of publishing it. */
export async function translateByCopy(ctx: Context, articleId: string, to: string): Promise<void> {
  const article = (await loadArticle(ctx.db, articleId))!;
  const segments = article.revision.units.flatMap(unit => unit.segments);
  await ctx.db.transaction().execute(async db => {
    await saveTranslatedSegments(
      db,
      to,
      segments.map(segment => ({
        segmentId: segment.id,
        runs: segment.runs,
        state: 'reviewed',
        engine: null,
        engineVersion: null,
        memoryUnitId: null,
        memoryMatch: 101,
        confidence: null,
        translator: 'Archive',
        reviewer: 'Archive',
        translatedAt: article.firstPublishedAt,
        reviewedAt: article.firstPublishedAt,
      })),
    );
    await saveVerdict(db, articleId, to, article.revision.id, {
      state: 'reviewed',
      carriage: 'reviewed',
      heldBy: [],
      blocked: [],
    });
  });
}

/** A correction by the outlet: one sentence of the article is another from now on, in every edition. */
export async function correct(
  ctx: Context,
  articleId: string,
  round: number,
  locales: readonly string[],
): Promise<void> {
  const article = (await loadArticle(ctx.db, articleId))!;
  const outletUrl = article.sourceUrl;
  const drafts = sampleDrafts();
  const base = drafts.find(one => outletUrl.startsWith(one.draft.url ?? '-'))!;
  const draft = numbered(base.draft, 1_000_000 + round);
  const now = ctx.now().toISOString();
  const image = { sha: '0'.repeat(64), width: 1200, height: 800 };
  const images = new Map(
    draft.blocks.flatMap(block => (block.kind === 'figure' && block.src ? [[block.src, image] as const] : [])),
  );
  await ctx.db.transaction().execute(db =>
    admitArticle(db, {
      outletId: article.outletId,
      url: outletUrl,
      draft,
      locale: article.locale,
      images,
      sectionId: article.sectionId,
      captureId: null,
      publishedAt: article.firstPublishedAt,
      now,
    }),
  );
  for (const to of locales) if (to !== article.locale) await translateByCopy(ctx, articleId, to);
  await recordChange(ctx.db, articleId, now);
}
