/** A line that is not empty, with the number of empty lines above it. */
export type Line = { text: string; gap: number };

/** Soft hyphens and stray byte order marks. A zero-width space stays: Khmer, Lao and Burmese part words with it. */
const invisible = /[\u00ad\ufeff]/g;
const edges = /^[\s\u200b\u2060]+|[\s\u200b\u2060]+$/g;

/** Lines of a page, trimmed, empty ones folded into `gap`. Spaces inside a line stay as they are. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  for (const raw of text.normalize('NFC').split(/\r\n|[\n\r\u2028\u2029\u0085]/)) {
    const clean = raw.replace(invisible, '').replace(edges, '');
    if (clean === '') gap += 1;
    else {
      lines.push({ text: clean, gap });
      gap = 0;
    }
  }
  return lines;
}

/** Runs of lines with no empty line between them. */
export function groupsOf(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    if (line.gap === 0 && groups.length > 0) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** Ends as a sentence does, in any script that marks it; closing brackets and quotation marks may follow. */
export function endsSentence(text: string): boolean {
  return /[.!?…。！？｡؟۔।॥։။។՜]["'”’»›」』)）\]】]*$/u.test(text);
}

/** Scripts that write no full stop say nothing by its absence. */
export function marksSentences(text: string): boolean {
  return !/\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Tibetan}/u.test(text);
}

/** How many sentences a line seems to hold; at least 1. An abbreviation of up to three letters ends none. */
export function countSentences(text: string): number {
  const inner = text.match(
    /(?:[\p{L}\p{N}]{4,}|[\p{N}%]|[)"”»’\]])[.!?؟۔।](?=\s+["“«(¿¡]?[\p{Lu}\p{Lo}\p{N}])|[。！？](?=.)/gu,
  );
  return 1 + (inner?.length ?? 0);
}

/** About how long a line reads: letters, a Han or Hangul character counting for the three letters of a word's part. */
export function weightOf(text: string): number {
  const dense = text.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return text.length + 2 * dense;
}

/** Words of a line; a script without spaces counts by length. */
export function countWords(text: string): number {
  const spaced = text.split(/\s+/).length;
  return marksSentences(text)
    ? Math.max(spaced, Math.ceil(weightOf(text) / 20))
    : Math.max(spaced, Math.ceil(text.length / 8));
}

/** Share of common letter pairs, 0..1 (Dice). Source: Dice 1945 on bigrams, blind to case and space. */
export function similarity(a: string, b: string): number {
  const left = bigrams(a);
  const right = bigrams(b);
  let common = 0;
  let size = 0;
  for (const [pair, count] of left) {
    common += Math.min(count, right.get(pair) ?? 0);
    size += count;
  }
  for (const count of right.values()) size += count;
  return size === 0 ? 0 : (2 * common) / size;
}

function bigrams(text: string): Map<string, number> {
  const letters = text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
  const counts = new Map<string, number>();
  for (let i = 0; i + 1 < letters.length; i += 1) {
    const pair = letters.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}
