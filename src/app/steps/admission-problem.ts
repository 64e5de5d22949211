import type { Admitted } from '../../articles/admit-store.ts';
import { SampanError } from '../../base/error.ts';
import type { Instant } from '../../base/time.ts';

/** What an editor should know of an article that was taken in all the same; the gravest of several. */
export function admissionProblem(
  admitted: Admitted,
  article: { url: string; headline: string | null; publishedAt: Instant | null },
): SampanError | null {
  if (admitted.kind === 'duplicate') return duplicate(article.url, admitted.sourceUrl);
  if (article.headline === null) return withoutHeadline(article.url);
  return article.publishedAt === null ? withoutDate(article.url) : null;
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
