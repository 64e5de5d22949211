import type { Locale } from '../../base/locale.ts';
import { plainText, type Run } from '../../base/runs.ts';
import { type Entity, formsIn, type Name, namesOf } from '../../entities/entity.ts';
import { findNames, indexNames, type NameIndex } from '../../entities/find-names.ts';
import { withoutMarks } from '../../text/without-marks.ts';
import type { Span } from '../check.ts';

/** Finds where a name is written in another way than it should be; made once for all sentences of a language. */
export type SpellingIndex = { form: string; index: NameIndex };

/**
 * What to look for where `form` is to stand in a locale: forms preferred there so far (`former`), forbidden forms, forms
 * of other languages, and the form itself without its marks. Other admitted forms (a short one, an acronym) may stay,
 * and so may the acronyms of other languages: they may be any word. The names of everybody else are known, so that the
 * Ho Chi Minh of "Ho Chi Minh City" is left alone.
 */
export function indexSpellings(
  entity: Entity,
  locale: Locale,
  form: string,
  everybody: readonly Entity[],
  former: readonly string[] = [],
): SpellingIndex {
  const own = namesOf(entity, locale);
  const before = [...former, ...own.flatMap(name => (name.status === 'preferred' ? [name.text] : []))];
  const admitted = formsIn(entity, locale).filter(one => !before.includes(one));
  const forbidden = own.flatMap(name => (name.status === 'forbidden' ? [name.text] : []));
  const wrong = new Set([...before, ...forbidden, ...foreignForms(entity, own), withoutMarks(form)]);
  for (const one of [form, ...admitted]) wrong.delete(one);
  const others = everybody.filter(one => one.id !== entity.id);
  const parts = [named(wrongId, locale, [...wrong]), named(rightId, locale, [form, ...admitted])];
  return { form, index: indexNames([...parts, ...others], locale) };
}

function foreignForms(entity: Entity, own: readonly Name[]): string[] {
  const foreign = Object.values(entity.names).filter(names => names !== own);
  return foreign
    .flatMap(names => names.filter(name => name.status !== 'acronym'))
    .flatMap(({ text }) => [text, withoutMarks(text)])
    .filter(text => text.length >= (/\p{sc=Latin}/u.test(text) ? 4 : 2));
}

// No id of the authority: parseTermList refuses none of these signs, but nobody writes them.
const wrongId = '\u0000other';
const rightId = '\u0000form';

function named(id: string, locale: Locale, forms: readonly string[]): Pick<Entity, 'id' | 'names'> {
  const unsaid = { status: 'allowed', system: null, from: null, until: null } satisfies Omit<Name, 'text'>;
  return { id, names: { [locale]: forms.filter(text => text.length > 1).map(text => ({ text, ...unsaid })) } };
}

/**
 * Where the sentence names it in another way. One in brackets behind another form explains that, and stays; the form
 * itself in brackets behind another explains nothing once that is changed, and goes with it.
 */
export function otherSpellings(runs: readonly Run[], { index }: SpellingIndex): Span[] {
  const text = plainText(runs);
  const found = findNames([{ id: '', runs: [...runs], codes: [] }], index).filter(
    one => one.entityId === wrongId || one.entityId === rightId,
  );
  return found.flatMap((one, at) => {
    const [before, next] = [found[at - 1], found[at + 1]];
    if (one.entityId !== wrongId || (before && isGloss(text, before, one))) return [];
    const isExplained = next?.entityId === rightId && isGloss(text, one, next);
    return [{ start: one.start, end: isExplained ? next.end + 1 : one.end }];
  });
}

/** In brackets of its own, right behind the other. */
function isGloss(text: string, before: Span, one: Span): boolean {
  return /^\s?[(（]$/u.test(text.slice(before.end, one.start)) && /^[)）]/u.test(text.slice(one.end));
}
