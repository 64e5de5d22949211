import type { Locale } from '../base/locale.ts';
import type { Code, Run } from '../base/runs.ts';
import type { Instant } from '../base/time.ts';

export type Inline = { runs: Run[]; codes: Code[] };

export type DraftBlock =
  | { kind: 'heading' | 'paragraph' | 'quote' | 'item' | 'correction'; content: Inline }
  | { kind: 'figure'; src: string | null; alt: string | null; caption: Inline | null; credit: string | null };

/** What ingest found in a capture, before anything is segmented or stored. Null means: the capture does not say. */
export type ArticleDraft = {
  /** Absolute address of the article at its outlet (canonical where the page names one). */
  url: string | null;
  headline: string | null;
  lead: Inline | null;
  byline: string | null;
  /** The name of the outlet as the page prints it. */
  outletName: string | null;
  publishedAt: Instant | null;
  /** A day without a time, `2025-02-21`, where the page gives no more. */
  publishedOn: string | null;
  modifiedAt: Instant | null;
  locale: Locale | null;
  /** The outlet's own word for the section. */
  section: string | null;
  /** Where the text was first published, when the page names another source. */
  sourceUrl: string | null;
  blocks: DraftBlock[];
};
