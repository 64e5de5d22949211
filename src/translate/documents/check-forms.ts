import { plainText } from '../../base/runs.ts';
import type { Entity } from '../../entities/entity.ts';
import { findNames, indexNames, type Mention, type NameIndex } from '../../entities/find-names.ts';
import { isPartOfLongerName } from '../../text/longer-name.ts';
import type { Finding, Span } from '../check.ts';
import type { BilingualDocument, BilingualSegment, PlacedFinding } from './document.ts';
import { type Concept, type Forms, formsIn } from './glossary.ts';

/**
 * Names and terms of a glossary in a document: a form that is forbidden, a name or term of the source that the
 * translation does not have, and one name under two forms. A forbidden name is critical: readers see another person.
 */
export function checkForms(document: BilingualDocument, concepts: readonly Concept[]): PlacedFinding[] {
  if (concepts.length === 0) return [];
  const books = bookOf(document, concepts);
  const findings = document.segments.flatMap(segment => {
    const wrong = wrongIn(segment, books);
    // A forbidden form stands for its name: that it is the wrong one has been said.
    const said = new Set(wrong.map(one => one.conceptId));
    const missing = missingIn(segment, books).filter(one => !said.has(one.conceptId));
    return [...wrong, ...missing].map(({ conceptId: _, ...finding }) => ({ ...finding, segmentId: segment.id }));
  });
  return [...findings, ...driftIn(document, books)];
}

type ConceptFinding = Finding & { conceptId: string };

type Book = {
  concepts: ReadonlyMap<string, { concept: Concept; there: Forms }>;
  source: NameIndex;
  target: NameIndex;
  forbidden: NameIndex;
  foreign: NameIndex;
};

/** Only what has forms in the target's language can be wrong there. */
function bookOf({ from, to }: BilingualDocument, concepts: readonly Concept[]): Book {
  const wanted = concepts.flatMap(concept => {
    const there = formsIn(concept, to);
    return there ? [{ concept, there }] : [];
  });
  const index = (locale: string, formsOf: (one: (typeof wanted)[number]) => string[]) =>
    indexNames(
      wanted.flatMap(one => {
        const names = formsOf(one);
        return names.length > 0 ? [entity(one.concept, locale, names)] : [];
      }),
      locale,
      // Whether a form is the right one is the very question here.
      { spelling: 'exact' },
    );
  return {
    concepts: new Map(wanted.map(one => [one.concept.id, one])),
    source: index(from, ({ concept }) => admitted(formsIn(concept, from))),
    target: index(to, ({ there }) => admitted(there)),
    forbidden: index(to, ({ there }) => there.forbidden.filter(Boolean)),
    foreign: index(to, ({ there }) => there.foreign ?? []),
  };
}

const admitted = (forms: Forms | null) =>
  forms ? [forms.preferred, ...forms.allowed, ...forms.acronyms].filter(Boolean) : [];

function entity({ id }: Concept, locale: string, forms: string[]): Pick<Entity, 'id' | 'names'> {
  const unsaid = { status: 'allowed', system: null, from: null, until: null } as const;
  return { id, names: { [locale]: forms.map(text => ({ text, ...unsaid })) } };
}

const mentions = (segment: BilingualSegment, side: 'source' | 'target', index: NameIndex): Mention[] =>
  findNames([{ id: segment.id, runs: segment[side], codes: [] }], index);

function wrongIn(segment: BilingualSegment, book: Book): ConceptFinding[] {
  const good = mentions(segment, 'target', book.target);
  const own = new Set(good.map(one => one.entityId));
  const forbidden = outside(mentions(segment, 'target', book.forbidden), good);
  const text = plainText(segment.target);
  const isHeading = segment.kind === 'headline' || segment.kind === 'heading';
  // Where the name stands in its own form, the other one explains it; a school may be called after anybody.
  const foreign = outside(mentions(segment, 'target', book.foreign), [...good, ...forbidden]).filter(
    bad => !own.has(bad.entityId) && (isHeading || !isPartOfLongerName(text, bad.start, bad.end)),
  );
  return [
    ...forbidden.map(bad => wrongForm(text, bad, book, 'forbidden')),
    ...foreign.map(bad => wrongForm(text, bad, book, 'foreign')),
  ];
}

/** In order: the mentions that no span of the others holds wholly. */
function outside(found: readonly Mention[], others: readonly Span[]): Mention[] {
  const byStart = (a: Span, b: Span) => a.start - b.start;
  const covers = [...others].sort(byStart);
  let [next, reach] = [0, -1];
  return [...found].sort(byStart).filter(one => {
    for (; next < covers.length && (covers[next] as Span).start <= one.start; next += 1)
      reach = Math.max(reach, (covers[next] as Span).end);
    return reach < one.end;
  });
}

function wrongForm(text: string, bad: Mention, book: Book, kind: 'forbidden' | 'foreign'): ConceptFinding {
  const { concept, there } = book.concepts.get(bad.entityId)!;
  return {
    conceptId: concept.id,
    check: concept.of === 'name' ? 'name-form' : 'term-form',
    dimension: 'terminology',
    severity: concept.severity[kind],
    message: `"${text.slice(bad.start, bad.end)}" is no form of "${concept.id}" here: write "${there.preferred}"`,
    source: null,
    target: { start: bad.start, end: bad.end },
    fix: there.preferred,
  };
}

/** Inflected and joined forms count: it is enough that the form stands in the translation in any surroundings. */
function missingIn(segment: BilingualSegment, book: Book): ConceptFinding[] {
  const target = plainText(segment.target).normalize('NFC').toLowerCase();
  const source = plainText(segment.source);
  const first = new Map<string, Span>();
  for (const { entityId, start, end } of mentions(segment, 'source', book.source))
    if (!first.has(entityId)) first.set(entityId, { start, end });
  return [...first].flatMap(([id, span]) => {
    const { concept, there } = book.concepts.get(id)!;
    if (admitted(there).some(form => target.includes(form.toLowerCase()))) return [];
    return [
      {
        conceptId: concept.id,
        check: concept.of === 'name' ? 'name-missing' : 'term-missing',
        dimension: 'terminology',
        severity: concept.severity.missing,
        message: `"${source.slice(span.start, span.end)}" has no form of "${concept.id}" in the translation: "${there.preferred}" is expected`,
        source: span,
        target: null,
      } satisfies ConceptFinding,
    ];
  });
}

/**
 * One name, one form in one article, as long as the original does not change its form either. A name and the same name
 * with more words around it are one form; so is an acronym.
 */
function driftIn(document: BilingualDocument, book: Book): PlacedFinding[] {
  const first = new Map<string, { form: string; original: string | undefined }>();
  return document.segments.flatMap(segment => {
    const text = plainText(segment.target);
    const originals = formsOfSource(segment, book);
    return mentions(segment, 'target', book.target).flatMap(({ entityId, start, end }): PlacedFinding[] => {
      const { concept, there } = book.concepts.get(entityId)!;
      const form = text.slice(start, end);
      if (concept.of !== 'name' || there.acronyms.includes(form)) return [];
      const own = first.get(entityId) ?? { form, original: originals.get(entityId) };
      first.set(entityId, own);
      if (holds(own.form, form) || holds(form, own.form) || own.original !== originals.get(entityId)) return [];
      return [
        {
          check: 'name-drift',
          dimension: 'terminology',
          severity: 'minor',
          message: `"${form}" and "${own.form}" are one name: use one form in an article, "${there.preferred}"`,
          source: null,
          target: { start, end },
          segmentId: segment.id,
        },
      ];
    });
  });
}

const holds = (long: string, short: string) => long.toLowerCase().includes(short.toLowerCase());

function formsOfSource(segment: BilingualSegment, book: Book): Map<string, string> {
  const text = plainText(segment.source);
  return new Map(mentions(segment, 'source', book.source).map(one => [one.entityId, text.slice(one.start, one.end)]));
}
