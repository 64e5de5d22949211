import type { Locale } from '../../../base/locale.ts';
import type { Entity } from '../../../entities/entity.ts';
import { indexNames, type NameIndex, namesInText } from '../../../entities/find-names.ts';
import { withoutMarks } from '../../../text/without-marks.ts';
import { foreignForms } from '../../documents/concepts-of.ts';
import type { Place } from '../../documents/document.ts';
import { type Concept, type Forms, formsIn } from '../../documents/glossary.ts';
import { isText, type Page, type PageBlock, within } from '../page.ts';

/** `foreign`: as another language calls the person; `hybrid`: half one way, half another. */
export type System = 'own' | 'forbidden' | 'foreign' | 'hybrid';
export type PersonMention = {
  form: string;
  system: System;
  block: PageBlock;
  start: number;
  end: number;
  place: Place;
};
export type MentionedPerson = { preferred: string; all: PersonMention[] };

/** The persons of the list in the text of a page, each by all its names, wrong ones included; in the order of the text. */
export function personsIn(page: Page, names: readonly Concept[]): MentionedPerson[] {
  const { index, meaning } = bookOf(names, page.locale);
  if (meaning.size === 0) return [];
  const found = new Map<Concept, PersonMention[]>();
  for (const block of page.blocks.filter(isText))
    for (const { entityId, start, end } of namesInText(block.text, index)) {
      const { concept, system } = meaning.get(entityId)!;
      const mention = {
        form: block.text.slice(start, end),
        system,
        block,
        start,
        end,
        place: within(block, start, end),
      };
      found.set(concept, [...(found.get(concept) ?? []), mention]);
    }
  return [...found].map(([concept, all]) => ({ preferred: formsIn(concept, page.locale)!.preferred, all }));
}

type Book = { index: NameIndex; meaning: ReadonlyMap<string, { concept: Concept; system: System }> };

/** One list of names is read once for all the pages that it is of. */
const books = new WeakMap<readonly Concept[], Map<Locale, Book>>();

function bookOf(names: readonly Concept[], locale: Locale): Book {
  const known = books.get(names) ?? new Map<Locale, Book>();
  books.set(names, known);
  const book = known.get(locale) ?? readBook(names, locale);
  known.set(locale, book);
  return book;
}

function readBook(names: readonly Concept[], locale: Locale): Book {
  const meaning: Map<string, { concept: Concept; system: System }> = new Map();
  const entities = names.filter(isPerson).flatMap(concept => {
    const here = formsIn(concept, locale);
    if (!here) return [];
    return Object.entries(bySystem(concept, here, locale)).flatMap(([system, forms]) => {
      const id = `${meaning.size}`;
      meaning.set(id, { concept, system: system as System });
      return [entity(id, locale, forms)];
    });
  });
  return { index: indexNames(entities, locale), meaning };
}

const isPerson = ({ of, type }: Concept) => of === 'name' && (type === 'person' || type === undefined);

function entity(id: string, locale: Locale, forms: readonly string[]): Pick<Entity, 'id' | 'names'> {
  const unsaid = { status: 'allowed', system: null, from: null, until: null } as const;
  return { id, names: { [locale]: forms.map(text => ({ text, ...unsaid })) } };
}

function bySystem(concept: Concept, here: Forms, locale: Locale): Record<System, string[]> {
  const own = admitted(here);
  const named = [...concept.forms].map(([of, forms]) => [of, admitted(forms)] as const);
  const forbidden = here.forbidden.filter(form => form !== '' && !own.includes(form));
  const foreign = (here.foreign ?? foreignForms(named, locale, own)).filter(form => !forbidden.includes(form));
  const wrong = [...forbidden, ...foreign];
  const taken = new Set([...own, ...wrong].map(comparable));
  const mixed = own.flatMap(form => wrong.flatMap(other => hybrids(form, other)));
  return { own, forbidden, foreign, hybrid: [...new Set(mixed)].filter(form => !taken.has(comparable(form))) };
}

const admitted = ({ preferred, allowed, acronyms }: Forms) => [preferred, ...allowed, ...acronyms].filter(Boolean);
const comparable = (form: string) => withoutMarks(form).toLowerCase();

/** Each way to take some words of one form and the rest of the other; only of two or three Latin words. */
function hybrids(a: string, b: string): string[] {
  const [left, right] = [a.split(' '), b.split(' ')];
  if (left.length !== right.length || left.length < 2 || left.length > 3) return [];
  if (!/^[\p{sc=Latin}\p{M} -]+$/u.test(a + b)) return [];
  const choices = Array.from({ length: 2 ** left.length - 2 }, (_, at) => at + 1);
  return choices.map(choice => left.map((word, at) => (choice & (1 << at) ? right[at] : word)).join(' '));
}
