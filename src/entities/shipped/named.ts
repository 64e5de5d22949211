import type { Locale } from '../../base/locale.ts';
import { type Entity, type EntityType, inOrder, type Name } from '../entity.ts';

type Given = Pick<Name, 'text' | 'status'>;

/** An entity with the names that `given` has for it in these locales; null where it has none in any. */
export function named(
  id: string,
  type: EntityType,
  given: (locale: Locale) => readonly Given[] | undefined,
  locales: readonly Locale[],
): Entity | null {
  const names: Entity['names'] = {};
  for (const locale of locales) {
    const forms = given(locale);
    if (forms && forms.length > 0) names[locale] = inOrder(once(forms));
  }
  if (Object.keys(names).length === 0) return null;
  return { id, type, gender: null, names, typeWords: {}, offices: [], successors: [], from: null, until: null };
}

function once(forms: readonly Given[]): Name[] {
  const first = new Map<string, Name>();
  for (const { text, status } of forms)
    if (!first.has(text)) first.set(text, { text, status, system: null, from: null, until: null });
  return [...first.values()];
}
