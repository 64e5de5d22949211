import { SampanError } from '../base/error.ts';
import { type Locale, parseLocale } from '../base/locale.ts';

export type EntityType = 'person' | 'office' | 'place' | 'organisation' | 'mechanism' | 'event' | 'work';

/** Somebody or something with names. The first form of a locale is the preferred one, the others are admitted. */
export type Entity = { id: string; type: EntityType; gender: 'f' | 'm' | null; names: Record<Locale, string[]> };

const types = new Set<string>(['person', 'office', 'place', 'organisation', 'mechanism', 'event', 'work']);

/**
 * Reads a term list: a JSON array of entities. Throws `term_list_invalid` for another shape and `term_conflict` where
 * one entity has two preferred forms in a locale; nothing of such a list is used.
 */
export function parseTermList(value: unknown): Entity[] {
  if (!Array.isArray(value)) throw invalid('a term list is a JSON array of entities');
  const entities = new Map<string, Entity>();
  for (const item of value) {
    const entity = parseEntity(item);
    const same = entities.get(entity.id);
    entities.set(entity.id, same ? merge(same, entity) : entity);
  }
  return [...entities.values()];
}

function parseEntity(item: unknown): Entity {
  const { id, type, gender, names } = (item ?? {}) as Record<string, unknown>;
  if (typeof id !== 'string' || id === '') throw invalid(`an entity has no id: ${JSON.stringify(item)?.slice(0, 80)}`);
  if (typeof type !== 'string' || !types.has(type))
    throw invalid(`entity "${id}" has the unknown type ${JSON.stringify(type)}`);
  if (typeof names !== 'object' || names === null || Array.isArray(names)) throw invalid(`entity "${id}" has no names`);
  const forms: Record<Locale, string[]> = {};
  for (const [tag, value] of Object.entries(names)) {
    const locale = localeOf(tag, id);
    const list = (Array.isArray(value) ? value : [value]).map(form =>
      typeof form === 'string' ? form.normalize('NFC').trim() : '',
    );
    if (list.length === 0 || list.includes('')) throw invalid(`entity "${id}" has an empty name in ${locale}`);
    // Two ways to write one tag (zh-hans, zh-Hans) are one locale.
    forms[locale] = [...new Set([...(forms[locale] ?? []), ...list])];
  }
  if (Object.keys(forms).length === 0) throw invalid(`entity "${id}" has no names`);
  return { id, type: type as EntityType, gender: gender === 'f' || gender === 'm' ? gender : null, names: forms };
}

function localeOf(tag: string, id: string): Locale {
  try {
    return parseLocale(tag);
  } catch (error) {
    throw invalid(`entity "${id}": ${(error as Error).message}`);
  }
}

function merge(a: Entity, b: Entity): Entity {
  const names = { ...a.names };
  for (const [locale, forms] of Object.entries(b.names)) {
    const before = names[locale];
    if (before && before[0] !== forms[0]) {
      throw new SampanError(
        'term_conflict',
        `"${a.id}" has two preferred forms in ${locale}: "${before[0]}" and "${forms[0]}"`,
        {
          remedy: 'Keep one as the first form of the locale and list the other behind it.',
        },
      );
    }
    names[locale] = [...new Set([...(before ?? []), ...forms])];
  }
  return { ...a, names };
}

function invalid(message: string): SampanError {
  return new SampanError('term_list_invalid', message, {
    remedy: 'Each entity needs id, type and names: {"id":"chen-gang","type":"person","names":{"en":["Chen Gang"]}}.',
  });
}
