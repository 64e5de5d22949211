import type { Locale } from '../../base/locale.ts';
import { plainText, type Run } from '../../base/runs.ts';
import { type Entity, formsIn, type Name } from '../../entities/entity.ts';
import { findNames, indexNames, type NameIndex } from '../../entities/find-names.ts';
import { withoutMarks } from '../../text/without-marks.ts';
import type { Span } from '../check.ts';
import { conceptsOf } from '../documents/concepts-of.ts';

/** Finds where a name is written in another way than it should be; made once for all sentences of a language. */
export type SpellingIndex = { form: string; index: NameIndex };

/**
 * What to look for where `form` is to stand in a locale: the form preferred so far, forbidden forms, forms of other
 * languages, and the form itself without its marks. Other admitted forms (a short one, an acronym) may stay. The names
 * of everybody else are known, so that the Ho Chi Minh of "Ho Chi Minh City" is left alone.
 */
export function indexSpellings(
  entity: Entity,
  locale: Locale,
  form: string,
  everybody: readonly Entity[],
): SpellingIndex {
  const [concept] = conceptsOf([entity], locale);
  const before = entity.names[locale]?.find(name => name.status === 'preferred')?.text;
  const foreign = Object.values(entity.names).flatMap(names => names.flatMap(({ text }) => [text, withoutMarks(text)]));
  const admitted = formsIn(entity, locale).filter(one => one !== before);
  const wrong = new Set([
    ...(concept?.forms.get(locale)?.forbidden ?? []),
    ...(concept?.forms.get(locale)?.foreign ?? []),
    ...(before ? [before] : []),
    ...foreign,
    withoutMarks(form),
  ]);
  for (const one of [form, ...admitted]) wrong.delete(one);
  const others = everybody.filter(one => one.id !== entity.id);
  return {
    form,
    index: indexNames(
      [named(wrongId, locale, [...wrong]), named(rightId, locale, [form, ...admitted]), ...others.map(one => one)],
      locale,
    ),
  };
}

// No id of the authority: parseTermList refuses none of these signs, but nobody writes them.
const wrongId = '\u0000other';
const rightId = '\u0000form';

function named(id: string, locale: Locale, forms: readonly string[]): Pick<Entity, 'id' | 'names'> {
  const unsaid = { status: 'allowed', system: null, from: null, until: null } satisfies Omit<Name, 'text'>;
  return { id, names: { [locale]: forms.filter(text => text.length > 1).map(text => ({ text, ...unsaid })) } };
}

/** Where the sentence names it in another way. One in brackets behind the form itself explains it, and stays. */
export function otherSpellings(runs: readonly Run[], { index }: SpellingIndex): Span[] {
  const text = plainText(runs);
  const found = findNames([{ id: '', runs: [...runs], codes: [] }], index);
  return found
    .filter(one => one.entityId === wrongId && !found.some(other => isGloss(text, other, one)))
    .map(({ start, end }) => ({ start, end }));
}

function isGloss(text: string, before: Span & { entityId: string }, one: Span): boolean {
  return before.entityId === rightId && before.end < one.start && /^\s?[(（]$/u.test(text.slice(before.end, one.start));
}
