import type { DraftBlock } from '../../articles/draft.ts';

/** One picture appears once: page heads repeat the first, galleries repeat all. */
export function withoutRepeatedPictures(blocks: readonly DraftBlock[]): DraftBlock[] {
  const seen = new Set<string>();
  return blocks.filter(block => {
    if (block.kind !== 'figure' || block.src === null) return true;
    if (seen.has(block.src)) return false;
    seen.add(block.src);
    return true;
  });
}

/** A heading over nothing was the heading of furniture. */
export function withoutTrailingHeadings(blocks: DraftBlock[]): DraftBlock[] {
  const end = blocks.findLastIndex(block => block.kind !== 'heading') + 1;
  return blocks.slice(0, end);
}
