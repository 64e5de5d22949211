import { plainText } from '../../base/runs.ts';
import { checkText } from '../page/check-pages.ts';
import type { BlockKind, Page } from '../page/page.ts';
import type { BilingualDocument, BilingualSegment, PlacedFinding } from './document.ts';
import type { Concept } from './glossary.ts';

/** What a text shows by itself that was translated badly, its source not being at hand. The sources of its segments are empty. */
export function checkAlone(document: BilingualDocument, concepts: readonly Concept[] = []): PlacedFinding[] {
  return checkText(pageOf(document), concepts);
}

function pageOf({ id, to, segments }: BilingualDocument): Page {
  return {
    id,
    locale: to,
    blocks: segments.map(segment => ({
      id: segment.id,
      kind: kindOf(segment),
      text: plainText(segment.target),
      locale: to,
    })),
  };
}

function kindOf({ kind }: BilingualSegment): BlockKind {
  if (kind === 'headline') return 'title';
  return kind === 'quote' || kind === 'correction' ? 'paragraph' : kind;
}
