import type { DraftBlock, Inline } from '../../../articles/draft.ts';
import { textRuns } from '../../../base/runs.ts';
import { isCreditLine, splitCredit } from '../../credit.ts';
import { measure, readsAsCaption } from './caption-signs.ts';
import { type FigureStyle, figure, isAlt, isPair, isPairApart, repeatedLines, type TextFigure } from './figures.ts';
import { isEmptyState, isReadAlso, isTool, withoutShortcodes } from './labels.ts';
import { countWords, endsSentence, groupsOf, type Line, marksSentences, weightOf } from './lines.ts';

/**
 * The blocks of a body: paragraphs, headings, items, quotes and figures. Where paragraphs are parted by empty lines, two
 * lines without one are most likely the description and the caption of a picture; where none are, only words tell.
 */
export function readBody(lines: readonly Line[], locale: string | null): DraftBlock[] {
  const kept = withoutFurniture(lines);
  const texts = kept.map(line => line.text);
  const groups = groupsOf(kept).map(group => group.map(line => line.text));
  const alone = groups.filter(group => group.length === 1);
  const parted = groups.length > 1 && alone.length >= groups.length / 4;
  const style: FigureStyle = { body: measure(parted ? alone.flat() : texts), locale, repeated: repeatedLines(texts) };
  return parted ? fromGroups(groups, style) : fromDense(texts, style);
}

function withoutFurniture(lines: readonly Line[]): Line[] {
  const kept: Line[] = [];
  let gap = 0;
  for (const line of lines) {
    const text = withoutShortcodes(line.text);
    gap = Math.max(gap, line.gap);
    if (text === '' || isEmptyState(text) || isTool(text) || isReadAlso(text)) continue;
    kept.push({ text, gap });
    gap = 0;
  }
  return kept;
}

function fromGroups(groups: readonly string[][], style: FigureStyle): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  for (let at = 0; at < groups.length; at += 1) {
    const group = groups[at] as string[];
    if (group.length > 1) {
      blocks.push(...fromAdjacent(group, style));
      continue;
    }
    const [text] = group as [string];
    const next = groups[at + 1]?.length === 1 ? (groups[at + 1]?.[0] as string) : null;
    if (isCreditLine(text) && addCredit(blocks, text)) continue;
    if (next !== null && isPairApart(text, next, style)) {
      blocks.push(figureBlock(figure(text, next)));
      at += 1;
    } else if (isAlt(text, style)) blocks.push(figureBlock(figure(text, null)));
    else if (readsAsCaption(text, style.body)) blocks.push(figureBlock(figure(null, text)));
    else blocks.push(textBlock(text, groups[at + 1]?.[0] ?? null, style));
  }
  return blocks;
}

/** Lines that touch: pairs of a figure, a figure with its credit below, a heading on its paragraph, a list. */
function fromAdjacent(group: readonly string[], style: FigureStyle): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  for (let at = 0; at < group.length; at += 1) {
    const text = group[at] as string;
    const next = group[at + 1] ?? null;
    if (isCreditLine(text) && addCredit(blocks, text)) continue;
    const credited = group[at + 2] !== undefined && isCreditLine(group[at + 2] as string);
    if (next !== null && !isItem(text) && (credited || isPair(text, next, style))) {
      blocks.push(figureBlock(figure(text, next)));
      at += 1;
    } else if (readsAsCaption(text, style.body)) blocks.push(figureBlock(figure(null, text)));
    else blocks.push(textBlock(text, next, style));
  }
  return blocks;
}

/** No empty lines at all: every line is a paragraph unless its words say otherwise. */
function fromDense(texts: readonly string[], style: FigureStyle): DraftBlock[] {
  return fromGroups(
    texts.map(text => [text]),
    style,
  );
}

function addCredit(blocks: DraftBlock[], line: string): boolean {
  const last = blocks.at(-1);
  if (last?.kind !== 'figure' || last.credit !== null) return false;
  last.credit = splitCredit(line).credit;
  return true;
}

function textBlock(text: string, next: string | null, style: FigureStyle): DraftBlock {
  if (isItem(text)) return { kind: 'item', content: inline(text.replace(itemMark, '')) };
  if (isHeading(text, next, style)) return { kind: 'heading', content: inline(text) };
  return { kind: 'paragraph', content: inline(text) };
}

const itemMark = /^[•▪●◦‣·*]\s*/u;

function isItem(text: string): boolean {
  return itemMark.test(text);
}

function isHeading(text: string, next: string | null, style: FigureStyle): boolean {
  if (next === null || endsSentence(text) || /[:：,，;；]$/.test(text)) return false;
  const short = countWords(text) <= 14 && weightOf(text) <= 110;
  const before = weightOf(next) > 2 * weightOf(text);
  return (
    short && before && (style.body.punctuated || (!marksSentences(text) && weightOf(text) < 0.2 * style.body.typical))
  );
}

function figureBlock(one: TextFigure): DraftBlock {
  const caption = one.caption === null ? null : inline(one.caption);
  return { kind: 'figure', src: null, alt: one.alt, caption, credit: one.credit };
}

export function inline(text: string): Inline {
  return { runs: textRuns(text), codes: [] };
}
