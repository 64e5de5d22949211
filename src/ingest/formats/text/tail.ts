import {
  addressIn,
  commentCounter,
  isEmptyState,
  isRelatedHeading,
  isTool,
  sourceLine,
  withoutShortcodes,
} from './labels.ts';
import { countWords, endsSentence, type Line, marksSentences } from './lines.ts';

export type Tail = {
  /** Index of the first line that is no longer article. */
  start: number;
  sourceUrl: string | null;
};

/**
 * Where the article ends. In order of certainty: the comment counter (`Komentar (0)`) with the source line above it; a
 * source line, an empty state or the heading of a related block below the text; a row of section names at the very end.
 */
export function findTail(lines: readonly Line[]): Tail {
  const counter = findCounter(lines);
  const limit = counter ?? firstMarker(lines) ?? trailingNames(lines);
  return endAt(lines, limit);
}

function findCounter(lines: readonly Line[]): number | null {
  for (const [index, line] of lines.entries()) {
    const counter = commentCounter(line.text);
    if (!counter) continue;
    // A number in brackets also stands in headings: an unknown label counts only when no prose follows.
    if (counter.known || !lines.slice(index + 1).some(isProse)) return index;
  }
  return null;
}

/** The first line below the last paragraph that only a page's frame holds. */
function firstMarker(lines: readonly Line[]): number | null {
  const lastProse = lines.findLastIndex(isProse);
  for (let index = Math.max(1, lines.length > 1 ? 1 : 0); index < lines.length; index += 1) {
    const text = lines[index]?.text as string;
    const marks = isEmptyState(text) || isRelatedHeading(text) || (index > lastProse && sourceLine(text) !== undefined);
    if (marks && (index > lastProse || !lines.slice(index + 1, index + 3).some(isProse))) return index;
  }
  return null;
}

/** Three or more short lines in a row at the end, each on its own and none a sentence: names of sections. */
function trailingNames(lines: readonly Line[]): number {
  let start = lines.length;
  while (start > 0 && isName(lines[start - 1] as Line)) start -= 1;
  return lines.length - start >= 3 && start > 0 ? start : lines.length;
}

function isName(line: Line): boolean {
  return countWords(line.text) <= 4 && line.text.length <= 40 && !endsSentence(line.text);
}

function isProse(line: Line): boolean {
  const long = countWords(line.text) >= 28;
  return long && (endsSentence(line.text) || !marksSentences(line.text));
}

/** Walks up from the limit over what belongs to the frame: source, tools, advertisement codes. */
function endAt(lines: readonly Line[], limit: number): Tail {
  let start = limit;
  let sourceUrl: string | null = null;
  let address: string | null = null;
  if (start < lines.length) {
    const own = sourceLine(lines[start]?.text as string);
    sourceUrl = own?.url ?? (own ? addressIn(lines[start + 1]?.text ?? '') : null);
  }
  while (start > 0) {
    const text = lines[start - 1]?.text as string;
    const source = sourceLine(text);
    const alone = addressIn(text);
    if (source) sourceUrl = source.url ?? address;
    else if (alone) address = alone;
    else if (!isTool(text) && !isEmptyState(text) && withoutShortcodes(text) !== '') {
      const unknown = unknownSource(text);
      if (unknown === undefined && !(start === limit && isLoneLabel(lines, start - 1))) break;
      sourceUrl ??= unknown ?? null;
    }
    start -= 1;
  }
  return { start, sourceUrl: sourceUrl ?? address };
}

/** A label of a language we lack, with an address behind it: `Sorsa: https://…`. */
function unknownSource(text: string): string | undefined {
  const match = /^[\p{L}\p{M}\s]{2,30}[:：]\s*(https?:\/\/\S+)$/iu.exec(text);
  return match?.[1];
}

/** One or two words right above the counter, set off from the text by more than paragraphs are from each other. */
function isLoneLabel(lines: readonly Line[], index: number): boolean {
  const { text, gap } = lines[index] as Line;
  const gaps = lines
    .slice(1, index)
    .map(line => line.gap)
    .sort((a, b) => a - b);
  const usual = gaps[Math.floor(gaps.length / 2)] ?? 1;
  return (
    index < lines.length - 1 &&
    countWords(text) <= 2 &&
    text.length <= 24 &&
    !endsSentence(text) &&
    gap > Math.max(1, usual)
  );
}
