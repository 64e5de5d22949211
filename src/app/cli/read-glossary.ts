import { SampanError } from '../../base/error.ts';
import type { Locale } from '../../base/locale.ts';
import type { Entity } from '../../entities/entity.ts';
import { parseTermList } from '../../entities/term-list.ts';
import { conceptsOf } from '../../translate/documents/concepts-of.ts';
import { type Concept, parseAuthority, parseTerms } from '../../translate/documents/glossary.ts';

/** The names and terms that texts in a language are checked by. */
export type Glossary = (to: Locale) => Concept[];

/**
 * Reads a file of names and one of terms. Names are an authority (`{entities: […]}`), or a term list as a publication
 * has it (`[…]`): then what somebody is called in other languages is wrong in this one, as it is at the gate. Throws
 * `authority_invalid`, `terms_invalid`, `term_list_invalid`, `term_conflict`.
 */
export function readGlossary(names: string | null, terms: string | null): Glossary {
  const list = names === null ? null : termListIn(names);
  const fixed = [
    ...(names !== null && list === null ? parseAuthority(names) : []),
    ...(terms === null ? [] : parseTerms(terms)),
  ];
  return to => [...(list === null ? [] : conceptsOf(list, to)), ...fixed];
}

function termListIn(json: string): Entity[] | null {
  if (!/^\s*\[/.test(json)) return null;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new SampanError('term_list_invalid', `the file is not JSON: ${(error as Error).message}`, {
      remedy: 'A term list is a JSON array of entities, as in sample/names.json.',
    });
  }
  return parseTermList(value);
}
