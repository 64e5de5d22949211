/** The name in `known` with the fewest edits from `name`, null when none is near enough to have been meant. */
export function nearest(name: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let least = Math.max(3, Math.floor(name.length / 3)) + 1;
  for (const one of known) {
    const distance = edits(name.toUpperCase(), one.toUpperCase());
    if (distance < least) [best, least] = [one, distance];
  }
  return best;
}

/** Levenshtein 1966, one row at a time. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
