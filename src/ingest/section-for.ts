/**
 * The publication's section for an article: by the first of the outlet's words that `sections` (word → section id)
 * knows. Case, outer spaces and Unicode form make no difference; null when none of them is known.
 */
export function sectionFor(
  sections: Readonly<Record<string, string>>,
  words: readonly (string | null)[],
): string | null {
  const known = new Map(Object.entries(sections).map(([word, id]) => [folded(word), id]));
  for (const word of words) {
    const id = word === null ? undefined : known.get(folded(word));
    if (id) return id;
  }
  return null;
}

const folded = (word: string) => word.normalize('NFC').trim().toLowerCase();
