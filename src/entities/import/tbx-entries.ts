import { type Locale, parseLocale } from '../../base/locale.ts';
import type { Entity, EntityType, Name } from '../entity.ts';
import { addNames, type GivenName, type Imported, type ImportProblem, newEntity, twoPreferred } from './imported.ts';
import { madeId } from './made-id.ts';
import { categoryOf, entityTypeOf, isShortForm, statusOf, type TbxCategory } from './tbx-categories.ts';

/** A concept with its terms: the forms a term list is made of. */
export type ImportedTerm = { concept: string; names: Record<Locale, Name[]> };
export type ImportedTbx = Imported & { terms: ImportedTerm[] };

type Entry = {
  line: number;
  id: string | null;
  type: EntityType | null;
  names: { locale: Locale; name: GivenName; line: number }[];
};

/** What the elements of a TBX file say, one after the other. */
export class TbxEntries {
  hasBody = false;
  #entities = new Map<string, Entity>();
  #terms = new Map<string, ImportedTerm>();
  #entry: Entry | null = null;
  #locale: Locale | null = null;
  #term: { text: string; status: Name['status'] | null; isShort: boolean } | null = null;
  /** Whose text is read: that of the term, or of a category. */
  #reading: { element: string; into: 'term' | TbxCategory; text: string } | null = null;
  readonly #problems: ImportProblem[];
  readonly #type: EntityType | null;

  constructor(problems: ImportProblem[], type: EntityType | null) {
    this.#problems = problems;
    this.#type = type;
  }

  open(element: string, attribute: (name: string) => string | null, line: number): void {
    switch (element) {
      case 'body':
        this.hasBody = true;
        break;
      case 'termEntry':
      case 'conceptEntry':
        this.#entry = { line, id: attribute('id'), type: this.#type, names: [] };
        break;
      case 'langSet':
      case 'langSec':
        this.#locale = this.#readLocale(attribute('xml:lang') ?? attribute('lang'), line);
        break;
      case 'tig':
      case 'ntig':
      case 'termSec':
        this.#term = { text: '', status: null, isShort: false };
        break;
      case 'term':
        this.#reading = { element, into: 'term', text: '' };
        break;
      default: {
        const category = categoryOf(element, attribute('type'));
        if (category) this.#reading = { element, into: category, text: '' };
      }
    }
  }

  text(chars: string): void {
    if (this.#reading) this.#reading.text += chars;
  }

  close(element: string, line: number): void {
    if (this.#reading?.element === element) this.#read(this.#reading.into, this.#reading.text);
    switch (element) {
      case 'tig':
      case 'ntig':
      case 'termSec':
        this.#closeTerm(line);
        break;
      case 'langSet':
      case 'langSec':
        this.#locale = null;
        break;
      case 'termEntry':
      case 'conceptEntry':
        if (this.#entry) this.#closeEntry(this.#entry);
        this.#entry = null;
    }
  }

  result(): ImportedTbx {
    return { entities: [...this.#entities.values()], terms: [...this.#terms.values()], problems: this.#problems };
  }

  #readLocale(tag: string | null, line: number): Locale | null {
    try {
      return parseLocale(tag ?? '');
    } catch {
      const message = tag === null ? 'the terms of a language do not say which' : `"${tag}" is not a language tag`;
      this.#problems.push({
        line,
        message: `${message}; they were not read`,
        remedy: 'Use xml:lang with a tag such as vi, zh-Hans or ar.',
      });
      return null;
    }
  }

  #read(into: 'term' | TbxCategory, text: string): void {
    this.#reading = null;
    if (into === 'subjectField') {
      if (this.#entry) this.#entry.type = entityTypeOf(text) ?? this.#entry.type;
    } else if (this.#term) {
      if (into === 'term') this.#term.text = text.replace(/\s+/g, ' ').trim();
      else if (into === 'termType') this.#term.isShort = isShortForm(text);
      else this.#term.status = statusOf(text) ?? this.#term.status;
    }
  }

  #closeTerm(line: number): void {
    const term = this.#term;
    this.#term = null;
    if (!term || !this.#entry || !this.#locale) return;
    if (term.text === '') {
      this.#problems.push({ line, message: 'a term is empty', remedy: 'Write the term, or take its section out.' });
      return;
    }
    const status = term.isShort && term.status !== 'forbidden' && term.status !== 'preferred' ? 'acronym' : term.status;
    const name = { text: term.text, ...(status && { status }) };
    this.#entry.names.push({ locale: this.#locale, name, line });
  }

  #closeEntry(entry: Entry): void {
    if (entry.names.length === 0) {
      this.#problems.push({
        line: entry.line,
        message: `the entry ${entry.id === null ? '' : `"${entry.id}" `}has no term that could be read`,
        remedy: 'Give it a section of a language with a term.',
      });
      return;
    }
    const { id, names } = entry.type === null ? this.#termOf(entry) : this.#entityOf(entry, entry.type);
    for (const { locale, name, line } of entry.names)
      for (const text of addNames(names, locale, [name])) this.#problems.push(twoPreferred(line, id, locale, text));
  }

  #entityOf(entry: Entry, type: EntityType): Pick<Entity, 'id' | 'names'> {
    const id = entry.id ?? this.#idFor(entry, type, this.#entities);
    const entity = this.#entities.get(id) ?? newEntity(id, type);
    this.#entities.set(id, entity);
    return entity;
  }

  #termOf(entry: Entry): Pick<Entity, 'id' | 'names'> {
    const concept = entry.id ?? this.#idFor(entry, 'work', this.#terms);
    const term = this.#terms.get(concept) ?? { concept, names: {} };
    this.#terms.set(concept, term);
    return { id: concept, names: term.names };
  }

  #idFor(entry: Entry, type: EntityType, taken: { has(id: string): boolean }): string {
    const names: Entity['names'] = {};
    for (const { locale, name } of entry.names) addNames(names, locale, [name]);
    return madeId({ type, names }, taken);
  }
}
