import type { Locale } from '../../base/locale.ts';
import type { Run } from '../../base/runs.ts';

/** A sentence that a change of a name would alter, or did. */
export type TextChange = {
  id: string;
  nameChangeId: string;
  segmentId: string;
  articleId: string;
  slug: string;
  /** Of the article: where it is that of the change, the outlet's own words are respelt. */
  sourceLocale: Locale;
  locale: Locale;
  state: 'proposed' | 'accepted' | 'rejected' | 'undone';
  before: Run[];
  after: Run[];
  decidedBy: string | null;
};

export type Proposal = Pick<TextChange, 'segmentId' | 'locale' | 'before' | 'after'>;

/** Which text of a language readers have, and how it came there; null: none. */
export type Published = { revision: string; carriage: 'reviewed' | 'human' | 'machine' } | null;
