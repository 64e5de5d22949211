/** Half-open places of what differs, in UTF-16 units: in the text before, in the text after. */
export type ChangedParts = { before: [number, number][]; after: [number, number][] };

/** What differs between two wordings of a sentence, word by word; signs of scripts without spaces count as words. */
export function changedParts(before: string, after: string): ChangedParts {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  let head = 0;
  while (head < a.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const kept = keptWords(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  const isKept = (words: string[], keptInside: Set<number>) =>
    words.map((_, at) => at < head || at >= words.length - tail || keptInside.has(at - head));
  return { before: places(a, isKept(a, kept.a)), after: places(b, isKept(b, kept.b)) };
}

function wordsOf(text: string): string[] {
  return (
    text.match(
      /[\p{L}\p{M}\p{N}]+?(?=[\p{sc=Han}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}])|[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]/gu,
    ) ?? []
  );
}

/** The words both have in the same order, by their places: the longest such sequence, where it can be had cheaply. */
function keptWords(a: readonly string[], b: readonly string[]): { a: Set<number>; b: Set<number> } {
  const kept = { a: new Set<number>(), b: new Set<number>() };
  if (a.length * b.length > 250_000) return kept;
  const length = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      length[i]![j] = a[i] === b[j] ? length[i + 1]![j + 1]! + 1 : Math.max(length[i + 1]![j]!, length[i]![j + 1]!);
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      kept.a.add(i++);
      kept.b.add(j++);
    } else if (length[i + 1]![j]! >= length[i]![j + 1]!) i += 1;
    else j += 1;
  }
  return kept;
}

/** Changed words that stand side by side, or with a space between, are one place. */
function places(words: readonly string[], isKept: readonly boolean[]): [number, number][] {
  const out: [number, number][] = [];
  let at = 0;
  words.forEach((word, i) => {
    const last = out.at(-1);
    if (!isKept[i]) {
      if (last && last[1] === at) last[1] += word.length;
      else out.push([at, at + word.length]);
    } else if (last && last[1] === at && word === ' ' && isKept[i + 1] === false) last[1] += 1;
    at += word.length;
  });
  return out;
}
