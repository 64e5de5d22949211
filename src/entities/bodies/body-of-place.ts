import { foldName } from '../../text/fold-name.ts';
import type { BodyKey } from '../discover/body-key.ts';
import { comparer, conceptWords } from '../discover/concept-words.ts';
import type { Entity } from '../entity.ts';
import { kindOf } from './body-kinds.ts';

/** What an article says of places: how often it names each, and what each is. */
export type PlaceContext = { places: ReadonlyMap<string, Entity>; counts: ReadonlyMap<string, number> };

/**
 * The id of a body that every place has, `party-committee-of-quang-ninh`. Where the phrase does not say whose it is
 * ("Comité populaire provincial"), it is that of the place of this level that the article names at least twice as often
 * as any other. Null for other bodies, and where the place is not certain.
 */
export function bodyOfPlace(key: BodyKey, context: PlaceContext): string | null {
  const kind = kindOf(key);
  if (kind === null) return null;
  const ids = [...key.names].filter(name => context.places.has(name));
  const [id] = ids.length === 0 && key.names.size === 0 ? chiefPlace(key, context) : ids;
  if (id === undefined || ids.length > 1) return null;
  const words = wordsOf(context.places.get(id) as Entity);
  const isAllOfIt = [...key.names].every(name => name === id || words.has(name));
  return isAllOfIt ? `${kind.id}-of-${id}` : null;
}

function chiefPlace(key: BodyKey, { places, counts }: PlaceContext): string[] {
  const levels = ['province', 'region', 'city', 'district'].filter(level => key.concepts.has(level));
  const ranked = [...counts]
    .filter(([id]) => places.has(id) && levels.some(level => isOfLevel(places.get(id) as Entity, level)))
    .sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  return first && first[1] >= 2 * (second?.[1] ?? 0) ? [first[0]] : [];
}

const english = conceptWords('en');
const compare = comparer('en');

function isOfLevel({ typeWords }: Entity, level: string): boolean {
  const own = (typeWords.en ?? []).flatMap(words => words.split(' ')).map(compare);
  return english.some(({ stem, concept }) => concept.id === level && own.some(word => word.startsWith(stem)));
}

/** Every word of every name of an entity. */
function wordsOf({ names }: Entity): Set<string> {
  const forms = Object.values(names).flat();
  return new Set(forms.flatMap(({ text }) => foldName(text).text.split(/[^\p{L}\p{M}]+/u)));
}
