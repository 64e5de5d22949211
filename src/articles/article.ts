import type { Locale } from '../base/locale.ts';
import type { Code, Run } from '../base/runs.ts';
import type { Instant } from '../base/time.ts';

/** A block of an article. `lead` is the standfirst; `caption` and `alt` belong to a figure. */
export type UnitKind =
  | 'headline'
  | 'lead'
  | 'heading'
  | 'paragraph'
  | 'quote'
  | 'item'
  | 'correction'
  | 'caption'
  | 'alt';

/** A sentence of a unit. Its text never changes: another text is another segment with another id. */
export type Segment = { id: string; runs: Run[]; codes: Code[] };

export type Unit = { kind: UnitKind; figureId: string | null; segments: Segment[] };

export type Image = {
  /** Hex SHA-256 of the re-encoded file; its address is `/media/<sha>.webp`. */
  sha: string;
  width: number;
  height: number;
};

export type Figure = { id: string; sourceUrl: string | null; image: Image | null; credit: string | null };

/** One state of an article as its outlet published it. Units are in reading order; figures stand where their caption or alt unit does. */
export type Revision = {
  id: string;
  seq: number;
  byline: string | null;
  publishedAt: Instant;
  modifiedAt: Instant | null;
  units: Unit[];
  figures: Figure[];
};

export type Article = {
  id: string;
  /** The last part of its address in every edition; given once, kept for good. */
  slug: string;
  outletId: string;
  sourceUrl: string;
  locale: Locale;
  sectionId: string | null;
  withdrawn: { at: Instant; reason: string } | null;
  embargoUntil: Instant | null;
  /** Publication time of the first revision; dates the address. */
  firstPublishedAt: Instant;
  revision: Revision;
};

/** Where a reader finds the original; null for what came from a file without an address. */
export function originalAddress({ sourceUrl }: Pick<Article, 'sourceUrl'>): string | null {
  return /^https?:/i.test(sourceUrl) ? sourceUrl : null;
}

export type Licence = {
  text: string;
  mayTranslate: boolean;
  /** After this instant nothing of the outlet may be shown. */
  endsAt: Instant | null;
};

export type Outlet = {
  id: string;
  locale: Locale;
  names: Record<Locale, string>;
  home: string;
  logo: string | null;
  licence: Licence;
};

/** Name of something with a name per locale: the asked-for locale, its language, the fallback, or any. */
export function nameIn(names: Record<Locale, string>, locale: Locale, fallback?: Locale): string {
  const language = locale.split('-')[0] as string;
  return names[locale] ?? names[language] ?? (fallback && names[fallback]) ?? Object.values(names)[0] ?? '';
}
