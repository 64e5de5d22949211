import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nameIn, type Outlet } from '../../articles/article.ts';
import { sectionWords } from '../../articles/feed-store.ts';
import { SampanError } from '../../base/error.ts';
import { sha256 } from '../../base/id.ts';
import { readCapture } from '../../ingest/read-capture.ts';
import { sectionFor } from '../../ingest/section-for.ts';
import { blobName } from '../../platform/blobs.ts';
import type { Context } from '../../platform/context.ts';
import { type AdmittedDraft, admitDraft } from './admit-draft.ts';
import type { Given } from './take-in.ts';

/**
 * Takes an article in from a file: an HTML page where its name says so, else the plain text of a page. It is an article
 * of its outlet at the address that is given or that the file names, or else at one made of its bytes: a path of this
 * machine means nothing to readers. Throws `page_is_a_feed` and what `readCapture` throws.
 */
export async function takeInFile(
  ctx: Context,
  outlet: Outlet,
  file: { path: string; body: Buffer },
  given: Given & { url: string | null },
): Promise<AdmittedDraft> {
  const { path, body } = file;
  const contentType = /\.html?$/i.test(extname(path)) ? 'text/html' : 'text/plain';
  const capture = readCapture(
    { body, contentType, url: pathToFileURL(path).href },
    { expect: 'article', outlet: nameIn(outlet.names, outlet.locale), locale: null },
  );
  if (capture.kind !== 'article') {
    throw new SampanError('page_is_a_feed', `${path} is a feed`, {
      remedy: 'Serve it and add its address to the outlet.',
    });
  }
  const bodySha = sha256(body);
  await ctx.blobs.put(blobName('captures', bodySha), body);
  const draft = { ...capture.draft, headline: given.headline ?? capture.draft.headline };
  const stated = [given.url, draft.sourceUrl, draft.url].find(one => one && /^https?:/.test(one));
  return admitDraft(ctx, outlet, {
    url: stated ?? `urn:sampan:${outlet.id}:${bodySha}`,
    draft,
    sectionId: given.section ?? sectionFor(await sectionWords(ctx.db, outlet.id), [draft.section]),
    publishedAt: draft.publishedAt,
    capture: { fetchedAt: ctx.now().toISOString(), status: 200, contentType, bodySha, etag: null, lastModified: null },
  });
}
