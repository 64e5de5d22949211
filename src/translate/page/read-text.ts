import type { ArticleDraft } from '../../articles/draft.ts';
import type { Locale } from '../../base/locale.ts';
import { plainText } from '../../base/runs.ts';
import type { BlockKind, Page, PageBlock } from './page.ts';

/**
 * The lines of a page's text with what each is, as the reading of the page (`draft`) has found them. Above the article
 * stands meta; below it labels, and items, which are longer. Ids are the lines' numbers, from 1.
 */
export function pageOfText(id: string, text: string, draft: ArticleDraft, locale: Locale): Page {
  const parts = partsOf(draft);
  const lines = text
    .split(/\r\n|[\n\r\u2028\u2029\u0085]/)
    .map((line, at) => ({ text: line.normalize('NFC').trim(), id: String(at + 1) }))
    .filter(line => line.text !== '');
  const kinds: (BlockKind | null)[] = [];
  let next = 0;
  for (const line of lines) {
    // A line may be missing from the reading (a code of an advertisement); the parts keep their order.
    const found = parts.findIndex((part, at) => at >= next && at < next + 6 && isPart(line.text, part.text));
    kinds.push(found < 0 ? null : parts[found]!.kind);
    if (found >= 0) next = found + 1;
  }
  const headline = draft.headline;
  const first = kinds.findIndex(kind => kind !== null);
  const last = kinds.findLastIndex(kind => kind !== null);
  const blocks = lines.map((line, at): PageBlock => {
    const own = headline !== null && line.text === headline.trim() && at <= Math.max(first, 12) ? 'title' : kinds[at];
    return {
      ...line,
      kind: own ?? frameKind(line.text, at < first ? 'above' : at > last ? 'below' : 'inside'),
      locale,
    };
  });
  return { id, locale, blocks };
}

type Part = { kind: BlockKind; text: string };

function partsOf({ lead, blocks }: ArticleDraft): Part[] {
  const head = lead
    ? plainText(lead.runs)
        .split('\n')
        .map((text): Part => ({ kind: 'lead', text }))
    : [];
  const body = blocks.flatMap((block): Part[] => {
    if (block.kind !== 'figure') return [{ kind: textKinds[block.kind], text: plainText(block.content.runs) }];
    return [
      ...(block.alt === null ? [] : [{ kind: 'alt' as const, text: block.alt }]),
      ...(block.caption === null ? [] : [{ kind: 'caption' as const, text: plainText(block.caption.runs) }]),
    ];
  });
  return [...head, ...body];
}

const textKinds = {
  heading: 'heading',
  paragraph: 'paragraph',
  quote: 'paragraph',
  item: 'item',
  correction: 'paragraph',
} as const;

/** Reading folds spaces and takes codes out. */
function isPart(line: string, part: string): boolean {
  const squeezed = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return squeezed(line) === squeezed(part) || (part.length > 20 && squeezed(line).includes(squeezed(part)));
}

function frameKind(text: string, where: 'above' | 'inside' | 'below'): BlockKind {
  if (where === 'above') return 'meta';
  if (where === 'inside') return 'meta';
  const words = text.split(/\s+/).length;
  return words >= 6 || (!/\s/.test(text) && text.length >= 16) ? 'item' : 'label';
}
