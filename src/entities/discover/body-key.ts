import { type BodyPhrase, bodyOf } from './body-phrases.ts';
import type { Word } from './read-words.ts';

/** What an organisation's name says, whatever its wording: the concepts it names, and the names in it. */
export type BodyKey = { head: string; concepts: ReadonlySet<string>; names: ReadonlySet<string> };

// One word in some languages, two in others.
const madeOf: Record<string, string[]> = { 'party-committee': ['committee', 'party'] };

export function bodyKey({ first, last, head }: BodyPhrase, words: readonly Word[]): BodyKey {
  const own = words.slice(first, last + 1);
  const body = bodyOf(words[head] as Word);
  const concepts = own.flatMap(word => word.concepts.flatMap(({ id }) => madeOf[id] ?? [id]));
  const names = own.filter(word => word.concepts.length === 0 && (word.isCapital || word.isRegion));
  return {
    head: madeOf[body]?.[0] ?? body,
    concepts: new Set(concepts),
    // "Guangxis" and "Guangxi" are one here.
    names: new Set(names.map(word => word.folded.replace(/'?s$/, ''))),
  };
}

/** `a` says nothing that `b` does not say: a shorter name of the same body, or the same. */
export function isPartOf(a: BodyKey, b: BodyKey): boolean {
  return a.head === b.head && isSubset(a.concepts, b.concepts) && isSubset(a.names, b.names);
}

const isSubset = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].every(one => b.has(one));

export const textOfKey = ({ head, concepts, names }: BodyKey) =>
  `${head}: ${[...concepts].sort().join(' ')}; ${[...names].sort().join(' ')}`;
