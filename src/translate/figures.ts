import { memoryKey } from '../text/normalise.ts';

/**
 * Alt texts with the caption of their picture: the one that follows, else one before that no other alt has. Of blocks or
 * segments in the order of the page.
 */
export function figuresOf<T extends { kind: string }>(all: readonly T[]): { alt: T; caption: T }[] {
  const taken = new Set<T>();
  return all.flatMap((alt, at) => {
    const caption = [all[at + 1], all[at - 1]].find(one => one?.kind === 'caption' && !taken.has(one));
    if (alt.kind !== 'alt' || !caption) return [];
    taken.add(caption);
    return [{ alt, caption }];
  });
}

/** Whether one text repeats the other, but for spaces and how letters are encoded. */
export function repeats(one: string, other: string): boolean {
  return memoryKey(one) === memoryKey(other);
}
