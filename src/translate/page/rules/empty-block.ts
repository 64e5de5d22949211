import { type Found, type Page, type PageBlock, type PageRule, whole } from '../page.ts';
import { senseOf } from './labels.ts';

/** A heading with nothing beneath, or a line that says that there is nothing. */
export const emptyBlock: PageRule = {
  id: 'empty-block',
  dimension: 'markup',
  remedy: 'Leave the whole block out where it has nothing to show.',
  run: page => [...saysNothing(page), ...hasNothing(page)],
};

function saysNothing({ blocks }: Page): Found[] {
  return blocks
    .filter(block => isFrame(block) && senseOf(block.text) === 'nothing')
    .map(block => ({
      severity: 'minor',
      message: `“${block.text}”: an empty part of the page is shown to readers`,
      places: [whole(block)],
    }));
}

/** The heading of a list of other articles, and the next thing is another heading, another label or the page's end. */
function hasNothing({ blocks }: Page): Found[] {
  return blocks.flatMap((block, at): Found[] => {
    const next = blocks[at + 1];
    const isEmptyList = isFrame(block) && headsList.has(senseOf(block.text) ?? 'other') && (!next || isFrame(next));
    const isEmptyPart = block.kind === 'heading' && (!next || (next.kind === 'heading' && !isBelow(next, block)));
    // What follows may be a form or a menu of its own.
    const isPerhapsEmpty = block.kind === 'heading' && next?.kind === 'label';
    if (!isEmptyList && !isEmptyPart && !isPerhapsEmpty) return [];
    const severity = isEmptyList || isEmptyPart ? 'major' : 'minor';
    return [{ severity, message: `“${block.text}” is a heading with nothing beneath`, places: [whole(block)] }];
  });
}

/** A heading of a part of what the one above heads. */
const isBelow = (one: PageBlock, above: PageBlock) => (one.level ?? 2) > (above.level ?? 2);

const headsList = new Set(['same-topic', 'same-author']);
const isFrame = (block: PageBlock) => block.kind === 'label' || block.kind === 'heading';
