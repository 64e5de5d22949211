import { type Locale, languageOf, parseLocale, scriptOf } from '../../base/locale.ts';
import type { Entity, EntityType, OfficeHeld } from '../entity.ts';
import { addNames, newEntity } from './imported.ts';
import { allStatements, bestStatements, type Claims, dayOfItem, itemOf, periodOf } from './wikidata-claims.ts';
import { entityTypeOfClass, genders } from './wikidata-classes.ts';

type Term = { language?: unknown; value?: unknown };
/** An item of a dump or of Special:EntityData, as far as it is read. */
export type WikidataItem = {
  id?: unknown;
  type?: unknown;
  labels?: Record<string, Term>;
  aliases?: Record<string, Term[]>;
  claims?: Claims;
};

/** `locales`: whose names are wanted, null for all. `type`: of the items whose class the table does not know. */
export type WikidataWish = { locales?: readonly Locale[] | null; type?: EntityType | null };

/**
 * The entity of an item: labels are preferred names, aliases admitted ones, P39 the offices, P571 and P580 the first
 * day, P576 and P582 the last. Its id is that of Wikidata. Where there is none, why, and what to do about it.
 */
export function entityOfItem(
  item: WikidataItem,
  { locales = null, type: otherwise = null }: WikidataWish,
): { entity: Entity } | { message: string; remedy: string } {
  const id = typeof item.id === 'string' ? item.id : '';
  if (!/^Q[1-9]\d*$/.test(id)) {
    const message = `"${id.slice(0, 40)}" is no item of Wikidata`;
    return { message, remedy: 'Lexemes, properties and other records have no names to read; leave them out.' };
  }
  const claims = objectOr(item.claims);
  const classes = bestStatements(claims, 'P31').map(itemOf);
  const type = classes.map(one => entityTypeOfClass.get(one ?? '')).find(one => one !== undefined) ?? otherwise;
  if (type === null) {
    const message = `${id} is of no class that names are kept of (${classes.join(', ') || 'it has none'})`;
    return { message, remedy: 'Say of what type such items are, or leave it out.' };
  }
  const entity = newEntity(id, type);
  readNames(item, entity, locales);
  if (Object.keys(entity.names).length === 0) {
    const message = `${id} has no name in a language that is wanted`;
    return { message, remedy: 'Ask for one of the languages it has, or leave it out.' };
  }
  if (type === 'person') entity.gender = genders.get(bestStatements(claims, 'P21').map(itemOf)[0] ?? '') ?? null;
  else Object.assign(entity, { from: dayOfItem(claims, ['P580', 'P571']), until: dayOfItem(claims, ['P582', 'P576']) });
  entity.offices = officesOf(claims);
  return { entity };
}

function officesOf(claims: Claims): OfficeHeld[] {
  const offices = allStatements(claims, 'P39').flatMap(statement => {
    const officeId = itemOf(statement);
    return officeId === null ? [] : [{ officeId, ...periodOf(statement) }];
  });
  return offices.sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : (a.from ?? '') > (b.from ?? '') ? 1 : 0));
}

function readNames({ labels, aliases }: WikidataItem, { names }: Entity, locales: readonly Locale[] | null): void {
  const terms = [...Object.values(objectOr(labels)), ...Object.values(objectOr(aliases)).flat()];
  for (const term of terms) {
    const { language, value } = objectOr(term);
    if (typeof language !== 'string' || typeof value !== 'string') continue;
    const locale = localeOfWikidata(language);
    if (locale && (locales === null || locales.some(one => serves(locale, one))))
      addNames(names, locale, [{ text: value }]);
  }
  // The label for all languages stands where a language that is wanted has no other.
  const forAll = labels?.mul?.value;
  if (typeof forAll !== 'string') return;
  for (const locale of locales ?? [])
    if (scriptOf(locale) === 'Latn' && !Object.keys(names).some(one => serves(one, locale)))
      addNames(names, locale, [{ text: forAll }]);
}

/** Whether names of `locale` are those of a reader of `wanted`: the same, or the language without more. */
function serves(locale: Locale, wanted: Locale): boolean {
  return locale === wanted || locale === languageOf(wanted);
}

const known = new Map<string, Locale | null>();

/** Wikidata has Chinese by country; names are kept by script. What is no language of its own is left out. */
function localeOfWikidata(code: string): Locale | null {
  const before = known.get(code);
  if (before !== undefined) return before;
  const locale = code === 'mul' || code === 'mis' || code === 'und' ? null : readLocale(code);
  known.set(code, locale);
  return locale;
}

function readLocale(code: string): Locale | null {
  try {
    const locale = parseLocale(code);
    return languageOf(locale) === 'zh' && locale !== 'zh' ? `zh-${scriptOf(locale)}` : locale;
  } catch {
    return null;
  }
}

function objectOr<T extends object>(value: T | undefined): T {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : ({} as T);
}
