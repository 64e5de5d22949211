import type { ArticleDraft } from '../../src/articles/draft.ts';
import { textRuns } from '../../src/base/runs.ts';

/** A Vietnamese draft of paragraphs, without all that a page may leave out. */
export function draftOf(headline: string, ...paragraphs: string[]): ArticleDraft {
  return {
    url: null,
    headline,
    lead: null,
    byline: null,
    outletName: null,
    publishedAt: null,
    publishedOn: null,
    modifiedAt: null,
    locale: 'vi',
    section: null,
    sourceUrl: null,
    blocks: paragraphs.map(text => ({ kind: 'paragraph', content: { runs: textRuns(text), codes: [] } })),
  };
}
