import type { Locale } from '../../base/locale.ts';
import type { Entity, NameStatus } from '../entity.ts';
import type { ReadingIndex } from '../readings/reading-index.ts';
import { allForms, type Candidate, compare } from './candidate.ts';
import { readingReasons } from './reading-reasons.ts';

/** A locale in which two that are one have different preferred forms. `known`: what ours says of theirs, if anything. */
export type FormConflict = { locale: Locale; ours: string; theirs: string; known: NameStatus | null };

/**
 * What an imported entity is to the authority. `new`: nothing like it is there. `same`: one that is there, and no name of
 * it is lost. `conflict`: one that is there under another preferred form. `perhaps`: an editor has to say, with the
 * candidates to choose from, the likeliest first.
 */
export type Reconciled = { entity: Entity } & (
  | { kind: 'new' }
  | { kind: 'same'; candidate: Candidate; added: [locale: Locale, form: string][] }
  | { kind: 'conflict'; candidate: Candidate; conflicts: FormConflict[]; added: [locale: Locale, form: string][] }
  | { kind: 'perhaps'; candidates: Candidate[] }
);

const mostCandidates = 5;

/**
 * Compares imported entities with those of the authority. Nothing is decided for anybody: an entity that two imported
 * ones could be, and one that could be two, are `perhaps`. The order of the lists changes nothing but the order of the
 * answers. `readings` of the authority finds names that are readings of the same characters, too.
 */
export function reconcile(
  imported: readonly Entity[],
  authority: readonly Entity[],
  readings: ReadingIndex | null = null,
): Reconciled[] {
  const index = indexForms(authority);
  const found = imported.map(entity => ({ entity, candidates: candidatesOf(entity, index, readings) }));
  const claims = new Map<string, number>();
  for (const { candidates } of found)
    for (const one of candidates.filter(candidate => candidate.isCertain))
      claims.set(one.entity.id, (claims.get(one.entity.id) ?? 0) + 1);
  return found.map(({ entity, candidates }) => judge(entity, candidates, claims));
}

function judge(entity: Entity, candidates: Candidate[], claims: ReadonlyMap<string, number>): Reconciled {
  if (candidates.length === 0) return { entity, kind: 'new' };
  const certain = candidates.filter(one => one.isCertain);
  const [candidate] = certain;
  const isShared = candidate !== undefined && claims.get(candidate.entity.id) !== 1;
  if (candidate === undefined || certain.length > 1 || isShared) {
    const shared = { for: false, text: 'another entry of the file is as like it', form: null };
    const all = candidates.slice(0, mostCandidates);
    const marked = all.map(one => (isShared && one.isCertain ? { ...one, reasons: [...one.reasons, shared] } : one));
    return { entity, kind: 'perhaps', candidates: marked };
  }
  const added = addedForms(entity, candidate.entity);
  const conflicts = conflictsOf(entity, candidate.entity);
  return conflicts.length > 0
    ? { entity, kind: 'conflict', candidate, conflicts, added }
    : { entity, kind: 'same', candidate, added };
}

type FormIndex = { byForm: Map<string, Entity[]>; byId: Map<string, Entity> };

function indexForms(authority: readonly Entity[]): FormIndex {
  const byForm = new Map<string, Entity[]>();
  for (const entity of authority) {
    for (const folded of new Set(allForms(entity).map(one => one.folded))) {
      const holders = byForm.get(folded);
      if (holders) holders.push(entity);
      else byForm.set(folded, [entity]);
    }
  }
  return { byForm, byId: new Map(authority.map(entity => [entity.id, entity])) };
}

function candidatesOf(entity: Entity, { byForm, byId }: FormIndex, readings: ReadingIndex | null): Candidate[] {
  const alike = new Set(allForms(entity).flatMap(one => byForm.get(one.folded) ?? []));
  const own = byId.get(entity.id);
  if (own) alike.add(own);
  const read = readings ? readingReasons(entity, readings) : new Map();
  for (const id of read.keys()) alike.add(byId.get(id)!);
  return [...alike]
    .map(known => compare(entity, known, read.get(known.id)))
    .filter(one => one.isCertain || one.reasons.some(reason => reason.for))
    .sort((a, b) => b.score - a.score || (a.entity.id < b.entity.id ? -1 : 1));
}

/** Forms that the authority does not know yet; a locale of the file is that of the entity, or its language's. */
function addedForms(theirs: Entity, ours: Entity): [Locale, string][] {
  return Object.entries(theirs.names).flatMap(([locale, names]) => {
    const known = new Set((ours.names[locale] ?? []).map(name => name.text));
    return names.filter(name => !known.has(name.text)).map(name => [locale, name.text] as [Locale, string]);
  });
}

/** Where the authority admits their form beside its own, it was chosen between before: that is no conflict. */
function conflictsOf(theirs: Entity, ours: Entity): FormConflict[] {
  return Object.entries(theirs.names).flatMap(([locale, names]) => {
    const wanted = names.find(name => name.status === 'preferred')?.text;
    const own = ours.names[locale] ?? [];
    const preferred = own.find(name => name.status === 'preferred')?.text;
    if (wanted === undefined || preferred === undefined || wanted === preferred) return [];
    const known = own.find(name => name.text === wanted)?.status ?? null;
    return known === 'allowed' || known === 'acronym' ? [] : [{ locale, ours: preferred, theirs: wanted, known }];
  });
}
