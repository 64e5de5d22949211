import type { BodyKey } from '../discover/body-key.ts';

/** A kind of body that every place of a country has: a name of its own comes only with the place's. */
export type BodyKind = { id: string; head: string; concepts: readonly string[] };

/** The most telling first: what is both takes the first that fits. */
export const bodyKinds: readonly BodyKind[] = [
  { id: 'peoples-congress', head: 'congress', concepts: ['people'] },
  { id: 'peoples-council', head: 'council', concepts: ['people'] },
  { id: 'peoples-committee', head: 'committee', concepts: ['people'] },
  { id: 'party-committee', head: 'committee', concepts: ['party'] },
  { id: 'government', head: 'government', concepts: [] },
];

// What may stand in the name of such a body and makes no other of it.
const indifferent = new Set([
  ...'province region city district town state autonomous regional general standing permanent'.split(' '),
]);

/** The kind of body that a key names; null where it says more than the kind does. */
export function kindOf({ head, concepts }: BodyKey): BodyKind | null {
  // The standing committee of a congress is spoken of as the congress.
  const heads = concepts.has('congress') ? ['congress'] : [head];
  const kind = bodyKinds.find(one => heads.includes(one.head) && one.concepts.every(concept => concepts.has(concept)));
  if (kind === undefined) return null;
  const own = new Set([kind.head, head, ...kind.concepts]);
  return [...concepts].every(concept => own.has(concept) || indifferent.has(concept)) ? kind : null;
}
