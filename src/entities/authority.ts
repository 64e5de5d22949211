import { SampanError } from '../base/error.ts';
import type { Locale } from '../base/locale.ts';
import { type Entity, inOrder, type Name, type NameSystem, namesOf } from './entity.ts';

/** The entity with this form as the preferred one of a locale; the one before stays admitted. */
export function preferForm(entity: Entity, locale: Locale, form: string, system: NameSystem | null = null): Entity {
  // A locale that wrote as its language does goes its own way from here on.
  const before = namesOf(entity, locale);
  const known = before.find(name => name.text === form);
  const unsaid = { text: form, system: null, from: null, until: null };
  const preferred: Name = { ...unsaid, ...known, status: 'preferred', system: system ?? known?.system ?? null };
  const others = before
    .filter(name => name.text !== form)
    .map(name => (name.status === 'preferred' ? { ...name, status: 'allowed' as const } : name));
  return { ...entity, names: { ...entity.names, [locale]: inOrder([preferred, ...others]) } };
}

/** One entity of several that are the same: it keeps what it says of itself and is given the names of the others. */
export function mergeEntities(into: Entity, others: readonly Entity[]): Entity {
  return others.reduce(mergeTwo, into);
}

function mergeTwo(into: Entity, other: Entity): Entity {
  if (other.type !== into.type) throw unlike(into, other);
  const names = { ...into.names };
  for (const [locale, given] of Object.entries(other.names)) names[locale] = addNames(names[locale] ?? [], given);
  return {
    ...into,
    gender: into.gender ?? other.gender,
    names,
    typeWords: { ...other.typeWords, ...into.typeWords },
    offices: [...into.offices, ...other.offices],
    successors: [...new Set([...into.successors, ...other.successors])].filter(id => id !== into.id),
  };
}

/** There is one preferred form; that of the other is admitted beside it. */
function addNames(own: readonly Name[], given: readonly Name[]): Name[] {
  const hasPreferred = own.some(name => name.status === 'preferred');
  const added = given
    .filter(name => !own.some(one => one.text === name.text))
    .map(name => (hasPreferred && name.status === 'preferred' ? { ...name, status: 'allowed' as const } : name));
  return inOrder([...own, ...added]);
}

/**
 * Two entities of one: the forms that are named leave it and become the new one's, the first of a locale its preferred
 * form. Throws `name_unknown` for a form it has not.
 */
export function splitEntity(
  entity: Entity,
  newId: string,
  forms: ReadonlyMap<Locale, readonly string[]>,
): { left: Entity; split: Entity } {
  const [kept, taken] = [{ ...entity.names }, {} as Entity['names']];
  for (const [locale, texts] of forms) {
    const names = kept[locale] ?? [];
    const missing = texts.find(text => !names.some(name => name.text === text));
    if (missing !== undefined) throw unknownForm(entity, locale, missing);
    kept[locale] = withPreferred(names.filter(name => !texts.includes(name.text)));
    taken[locale] = withPreferred(texts.map(text => names.find(name => name.text === text) as Name));
    if (kept[locale].length === 0) delete kept[locale];
  }
  if (Object.keys(kept).length === 0) {
    throw new SampanError('name_unknown', `"${entity.id}" would be left without a name`, {
      remedy: 'Leave it at least one form, or give it another with --prefer first.',
    });
  }
  return {
    left: { ...entity, names: kept },
    split: { ...entity, id: newId, names: taken, offices: [], successors: [] },
  };
}

/** The entity with its offices and successors named by the ids of what took their place. */
export function withIds(entity: Entity, newIds: ReadonlyMap<string, string>): Entity {
  const idOf = (id: string) => newIds.get(id) ?? id;
  return {
    ...entity,
    offices: entity.offices.map(one => ({ ...one, officeId: idOf(one.officeId) })),
    successors: [...new Set(entity.successors.map(idOf))].filter(id => id !== entity.id),
  };
}

/** The first admitted form is preferred where none is any more. */
function withPreferred(names: readonly Name[]): Name[] {
  if (names.some(name => name.status === 'preferred')) return inOrder(names);
  const at = names.findIndex(name => name.status !== 'forbidden');
  return inOrder(names.map((name, place) => (place === at ? { ...name, status: 'preferred' } : name)));
}

function unlike(a: Entity, b: Entity): SampanError {
  return new SampanError('entities_unlike', `"${a.id}" is a ${a.type}, "${b.id}" a ${b.type}`, {
    remedy: 'Only entities of one type can be the same; correct the type in the term list first.',
  });
}

function unknownForm({ id }: Entity, locale: Locale, form: string): SampanError {
  return new SampanError('name_unknown', `"${id}" has no form "${form}" in ${locale}`, {
    remedy: `\`sampan names ${id}\` shows its forms.`,
  });
}
