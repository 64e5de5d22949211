import { z } from 'zod';
import { SampanError } from '../base/error.ts';
import { type Locale, parseLocale } from '../base/locale.ts';
import { type Entity, entityTypes, inOrder, type Name, nameStatuses, nameSystems } from './entity.ts';

/**
 * Reads a term list: a JSON array of entities, or `{entities: […]}`. Names of a locale are one text, a list of texts
 * and of `{text, status, system, from, until}` (the first is preferred unless another says so), or
 * `{preferred, allowed, acronyms, forbidden}`.
 *
 * Throws `term_list_invalid` for another shape and `term_conflict` where one entity has two preferred forms in a
 * locale; nothing of such a list is used.
 */
export function parseTermList(value: unknown): Entity[] {
  const list = Array.isArray(value) ? value : (value as { entities?: unknown } | null)?.entities;
  if (!Array.isArray(list)) throw invalid('a term list is a JSON array of entities');
  const entities = new Map<string, Entity>();
  for (const item of list) {
    const entity = parseEntity(item);
    const same = entities.get(entity.id);
    entities.set(entity.id, same ? joined(same, entity) : entity);
  }
  return [...entities.values()];
}

const text = z.string().transform(form => form.normalize('NFC').trim());
const someText = text.pipe(z.string().min(1, 'a name is empty'));
const day = z.string().regex(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/, 'a day is written 2025-07-01, 2025-07 or 2025');
const period = { from: day.nullish(), until: day.nullish() };
type GivenName = { text: string } & Partial<Omit<Name, 'text'>>;
const nameShape = z.object({
  text: someText,
  status: z.enum(nameStatuses).optional(),
  system: z.enum(nameSystems).nullable().default(null),
  from: day.nullable().default(null),
  until: day.nullable().default(null),
});
const texts = z.array(someText).default([]);
const namesShape: z.ZodType<GivenName[]> = z.union([
  someText.transform(one => [{ text: one }]),
  z.array(z.union([someText.transform(one => ({ text: one })), nameShape])).min(1, 'there is no name'),
  z
    .object({ preferred: someText.optional(), allowed: texts, acronyms: texts, forbidden: texts })
    .refine(all => [all.preferred, ...all.allowed, ...all.acronyms, ...all.forbidden].some(Boolean), 'there is no name')
    .transform(({ preferred, allowed, acronyms, forbidden }) => [
      ...(preferred === undefined ? [] : [{ text: preferred, status: 'preferred' as const }]),
      ...allowed.map(form => ({ text: form, status: 'allowed' as const })),
      ...acronyms.map(form => ({ text: form, status: 'acronym' as const })),
      ...forbidden.map(form => ({ text: form, status: 'forbidden' as const })),
    ]),
]);
const entityShape = z.object({
  id: z.string().regex(/^[^\s=]+$/u, 'an id has no spaces and no “=”, and is not empty'),
  type: z.enum(entityTypes),
  gender: z.enum(['f', 'm']).nullish(),
  names: z.record(z.string(), namesShape).refine(all => Object.keys(all).length > 0, 'there are no names'),
  typeWords: z.record(z.string(), z.array(someText)).default({}),
  offices: z.array(z.object({ office: z.string().min(1), ...period })).default([]),
  successors: z.array(z.string().min(1)).default([]),
  ...period,
});

function parseEntity(item: unknown): Entity {
  const result = entityShape.safeParse(item);
  if (!result.success) {
    const issue = deepest(result.error.issues[0]!);
    const { id } = (item ?? {}) as { id?: unknown };
    throw invalid(
      `${typeof id === 'string' ? `entity "${id}"` : JSON.stringify(item)?.slice(0, 80)}: ${issue.path.join('.')}${issue.path.length > 0 ? ': ' : ''}${issue.message}`,
    );
  }
  const { id, type, gender, names, typeWords, offices, successors, from, until } = result.data;
  return {
    id,
    type,
    gender: gender ?? null,
    names: byLocale(id, names, (before, given, locale) =>
      onePreferred(id, locale, [...before, ...withStatus(given, before)]),
    ),
    typeWords: byLocale(id, typeWords, (before, given: string[]) => [...new Set([...before, ...given])]),
    offices: offices.map(one => ({ officeId: one.office, from: one.from ?? null, until: one.until ?? null })),
    successors,
    from: from ?? null,
    until: until ?? null,
  };
}

/** Of the ways a value may be written, the complaint about the one it came nearest to. */
function deepest(issue: z.core.$ZodIssue): { path: PropertyKey[]; message: string } {
  if (issue.code !== 'invalid_union') return { path: [...issue.path], message: issue.message };
  const inner = issue.errors.flatMap(errors => errors.map(deepest));
  const nearest = inner.sort((a, b) => b.path.length - a.path.length).find(one => !/^Invalid input/.test(one.message));
  return { path: [...issue.path, ...(nearest?.path ?? [])], message: nearest?.message ?? issue.message };
}

/** Two ways to write one tag (zh-hans, zh-Hans) are one locale. */
function byLocale<In, Out>(
  id: string,
  given: Record<string, In>,
  add: (before: Out[], values: In, locale: Locale) => Out[],
): Record<Locale, Out[]> {
  const all: Record<Locale, Out[]> = {};
  for (const [tag, values] of Object.entries(given)) {
    const locale = localeOf(tag, id);
    all[locale] = add(all[locale] ?? [], values, locale);
  }
  return all;
}

function withStatus(given: readonly GivenName[], before: readonly Name[]): Name[] {
  const hasPreferred = [...before, ...given].some(name => name.status === 'preferred');
  return given.map((name, at) => ({
    text: name.text,
    status: name.status ?? (at === 0 && !hasPreferred ? 'preferred' : 'allowed'),
    system: name.system ?? null,
    from: name.from ?? null,
    until: name.until ?? null,
  }));
}

function onePreferred(id: string, locale: Locale, names: readonly Name[]): Name[] {
  const once = unique(names);
  const [first, second] = once.filter(name => name.status === 'preferred');
  if (first && second) throw twoForms(id, locale, first.text, second.text);
  return once;
}

/** Each form once, with what was said of it first. */
function unique(names: readonly Name[]): Name[] {
  const first = new Map<string, Name>();
  for (const name of names) if (!first.has(name.text)) first.set(name.text, name);
  return inOrder([...first.values()]);
}

function localeOf(tag: string, id: string): Locale {
  try {
    return parseLocale(tag);
  } catch (error) {
    throw invalid(`entity "${id}": ${(error as Error).message}`);
  }
}

function joined(a: Entity, b: Entity): Entity {
  const names = { ...a.names };
  for (const [locale, given] of Object.entries(b.names)) {
    names[locale] = onePreferred(a.id, locale, [...(names[locale] ?? []), ...given]);
  }
  return {
    ...a,
    gender: a.gender ?? b.gender,
    names,
    typeWords: { ...b.typeWords, ...a.typeWords },
    offices: [...a.offices, ...b.offices],
    successors: [...new Set([...a.successors, ...b.successors])],
    from: a.from ?? b.from,
    until: a.until ?? b.until,
  };
}

function twoForms(id: string, locale: Locale, first: string, second: string): SampanError {
  return new SampanError('term_conflict', `"${id}" has two preferred forms in ${locale}: "${first}" and "${second}"`, {
    remedy: 'Keep one as the first form of the locale and list the other behind it.',
  });
}

function invalid(message: string): SampanError {
  return new SampanError('term_list_invalid', message, {
    remedy: 'Each entity needs id, type and names: {"id":"chen-gang","type":"person","names":{"en":["Chen Gang"]}}.',
  });
}
