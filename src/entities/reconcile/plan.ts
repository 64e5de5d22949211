import { SampanError } from '../../base/error.ts';
import { mergeEntities } from '../authority.ts';
import type { Entity } from '../entity.ts';
import type { Reconciled } from './reconcile.ts';

/**
 * What somebody said about a file: `new` takes in what is new, `same` what is known already, with the forms it adds;
 * `entries` says of single entries which entity they are, or `new`.
 */
export type ImportWish = { kinds: ReadonlySet<'new' | 'same'>; entries: ReadonlyMap<string, string> };

export type ImportPlan = {
  before: Record<string, Entity | null>;
  after: Record<string, Entity>;
  /** What nobody said anything about. */
  left: Reconciled[];
};

/**
 * The authority before and after, as far as it changes. An entry that is an entity gives it the forms it has not; a
 * preferred form never changes. Offices and successors follow their entries to the entities these are.
 * Throws `entry_unknown`, `entity_unknown` and `entity_known`.
 */
export function planImport(all: readonly Reconciled[], authority: readonly Entity[], wish: ImportWish): ImportPlan {
  const known = new Map(authority.map(entity => [entity.id, entity]));
  refuseUnknown(all, known, wish);
  const decided = all.map(one => ({ one, as: decisionFor(one, wish) }));
  const ids = new Map(decided.map(({ one, as }) => [one.entity.id, as ?? one.entity.id]));
  const plan: ImportPlan = {
    before: {},
    after: {},
    left: decided.filter(({ as }) => as === null).map(({ one }) => one),
  };
  for (const { one, as } of decided) {
    if (as === null) continue;
    const given = linked(one.entity, ids);
    const before = known.get(as) ?? null;
    const into = plan.after[as] ?? before;
    plan.before[as] = before;
    plan.after[as] = into === null ? { ...given, id: as } : withOffices(mergeEntities(into, [given]));
  }
  return plan;
}

/** The id of the entity an entry becomes; null where nobody said. */
function decisionFor(one: Reconciled, { kinds, entries }: ImportWish): string | null {
  const said = entries.get(one.entity.id);
  if (said !== undefined) return said === 'new' ? one.entity.id : said;
  if (one.kind === 'new') return kinds.has('new') ? one.entity.id : null;
  return one.kind === 'same' && kinds.has('same') ? one.candidate.entity.id : null;
}

function linked(entity: Entity, ids: ReadonlyMap<string, string>): Entity {
  const follow = (id: string) => ids.get(id) ?? id;
  return {
    ...entity,
    offices: entity.offices.map(one => ({ ...one, officeId: follow(one.officeId) })),
    successors: entity.successors.map(follow),
  };
}

/** A file that comes twice brings no office twice. */
function withOffices(entity: Entity): Entity {
  const offices = new Map(entity.offices.map(one => [`${one.officeId} ${one.from} ${one.until}`, one]));
  return { ...entity, offices: [...offices.values()] };
}

function refuseUnknown(all: readonly Reconciled[], known: ReadonlyMap<string, Entity>, { entries }: ImportWish): void {
  const byId = new Map(all.map(one => [one.entity.id, one.entity]));
  for (const [id, as] of entries) {
    const entity = byId.get(id);
    if (!entity)
      throw new SampanError('entry_unknown', `the file has no entry "${id}"`, {
        remedy: 'Take the id from the report.',
      });
    if (as === 'new' && known.has(id))
      throw new SampanError('entity_known', `"${id}" cannot be new: there is an entity of this id`, {
        remedy: 'Give the entry another id in the file.',
      });
    if (as !== 'new' && !known.has(as))
      throw new SampanError('entity_unknown', `there is no entity "${as}"`, {
        remedy: '`sampan names TEXT` finds entities by any of their forms.',
      });
  }
}
