import type { Locale } from '../../base/locale.ts';
import type { Dimension, Finding, Severity } from '../check.ts';
import type { Place, PlacedFinding } from '../documents/document.ts';
import type { Concept } from '../documents/glossary.ts';
import { failure } from '../run-check.ts';

/** What a line of a page is to its reader. A label belongs to the page's frame, meta to the article: outlet, date, source. */
export type BlockKind = 'title' | 'lead' | 'heading' | 'paragraph' | 'item' | 'alt' | 'caption' | 'label' | 'meta';

export type PageBlock = {
  id: string;
  kind: BlockKind;
  text: string;
  /** The language it says it is in; the page's own where it says nothing. */
  locale: Locale;
  /** Of a heading, 2 to 6, where the page says it. */
  level?: number;
};

/** What a reader sees of one page, from top to bottom. */
export type Page = { id: string; locale: Locale; blocks: readonly PageBlock[] };

/** One rule about a whole text or page: pure, linear in the page's length. */
export type PageRule = {
  id: string;
  dimension: Dimension;
  /** What an editor does about its findings. */
  remedy: string;
  run(page: Page, names: readonly Concept[]): Found[];
};

/** What a rule says and the places it speaks of, one at least: the finding stands at the first. */
export type Found = { severity: Severity; message: string; places: readonly Place[]; remedy?: string };

/** Never throws: a rule that fails becomes a finding at the page's first block. */
export function runRule(rule: PageRule, page: Page, names: readonly Concept[]): PlacedFinding[] {
  try {
    return rule.run(page, names).map(one => placed(rule, one));
  } catch (error) {
    return page.blocks.slice(0, 1).map(({ id }) => ({ ...failure(rule, error), segmentId: id }));
  }
}

export function placed(
  { id, dimension, remedy }: Pick<PageRule, 'id' | 'dimension' | 'remedy'>,
  { severity, message, places: [place, ...also], remedy: own }: Found,
): PlacedFinding {
  const finding: Finding = {
    check: id,
    dimension,
    severity,
    message,
    remedy: own ?? remedy,
    source: null,
    target: place!.target,
  };
  return { ...finding, segmentId: place!.segmentId, ...(also.length > 0 ? { also } : {}) };
}

/** How a page is called in a message: by its file, without the folders it lies in. */
export function nameOf({ id }: Page): string {
  return id.split(/[\\/]/).at(-1) || id;
}

export function whole({ id, text }: PageBlock): Place {
  return { segmentId: id, target: { start: 0, end: text.length } };
}

export function within({ id }: PageBlock, start: number, end: number): Place {
  return { segmentId: id, target: { start, end } };
}

/** Blocks that are the article's own text, its pictures included. */
export function isText({ kind }: PageBlock): boolean {
  return kind !== 'label' && kind !== 'meta';
}
