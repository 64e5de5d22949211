import type { Kysely } from 'kysely';
import { SampanError } from '../../base/error.ts';
import type { Locale } from '../../base/locale.ts';
import type { Database } from '../../db/schema.ts';
import { dossiersAbout } from '../../dossiers/store.ts';
import { mergeEntities, preferForm, splitEntity, withIds } from '../../entities/authority.ts';
import { type Entity, type EntityType, type NameSystem, preferredForm } from '../../entities/entity.ts';
import { mentionedTexts, mentionsOfEntities } from '../../entities/mention-store.ts';
import type { Moved } from '../../entities/name-change-store.ts';
import { entitiesById, entitiesReferringTo, lockAuthority } from '../../entities/store.ts';
import type { Context } from '../../platform/context.ts';
import { dropEarlier, saveProposals } from '../../translate/spelling/text-change-store.ts';
import { type Affected, affectedBy } from './affected-sentences.ts';
import { entityNamed, recordNameChange } from './record-names.ts';

type Ctx = Pick<Context, 'db' | 'now'>;
type Db = Kysely<Database>;

export type Preference = { entityId: string; locale: Locale; form: string; system?: NameSystem | null; person: string };

/**
 * Makes a form the preferred one of a locale: engines are given it from now on. The sentences that name the entity
 * otherwise become proposals; no page changes before a person accepts them. Asked again for a form that is preferred
 * already it lists what is left: sentences that were made meanwhile, or left as they were.
 */
export async function preferName(ctx: Ctx, wish: Preference): Promise<{ changeId: string; affected: Affected[] }> {
  const { entityId, locale, form, person } = wish;
  // Read before anything is locked: an archive takes its time.
  const affected = await affectedBy(ctx.db, await entityNamed(ctx.db, entityId), locale, form);
  return ctx.db.transaction().execute(async db => {
    await lockAuthority(db);
    const entity = await entityNamed(db, entityId);
    const changeId = await recordNameChange(db, ctx.now().toISOString(), {
      kind: 'prefer',
      person,
      before: { [entityId]: entity },
      after: { [entityId]: preferForm(entity, locale, form, wish.system ?? null) },
      moved: [],
    });
    await dropEarlier(db, entityId, [...new Set([locale, ...affected.map(one => one.locale)])]);
    await saveProposals(db, changeId, affected);
    return { changeId, affected };
  });
}

/** A new entity. Throws `entity_known`. */
export async function createEntity(ctx: Ctx, entity: Entity, person: string): Promise<string> {
  return ctx.db.transaction().execute(async db => {
    await lockAuthority(db);
    await refuseKnown(db, entity.id);
    return recordNameChange(db, ctx.now().toISOString(), {
      kind: 'create',
      person,
      before: { [entity.id]: null },
      after: { [entity.id]: entity },
      moved: [],
    });
  });
}

/** Makes one entity of several; their mentions and dossiers become its own. */
export async function mergeNames(
  ctx: Ctx,
  intoId: string,
  otherIds: readonly string[],
  person: string,
): Promise<string> {
  return ctx.db.transaction().execute(async db => {
    await lockAuthority(db);
    const into = await entityNamed(db, intoId);
    const others: Entity[] = [];
    for (const id of otherIds) others.push(await entityNamed(db, id));
    if (otherIds.includes(intoId)) {
      throw new SampanError('entities_unlike', `"${intoId}" cannot be merged with itself`, {
        remedy: 'Name the entity that stays first, then the others.',
      });
    }
    const moved: Moved[] = [];
    for (const other of others) {
      moved.push({
        from: other.id,
        to: into.id,
        mentions: await mentionsOfEntities(db, [other.id]),
        dossiers: await dossiersAbout(db, other.id),
      });
    }
    const newIds = new Map(otherIds.map(id => [id, intoId] as const));
    const referring = (await entitiesReferringTo(db, otherIds)).filter(one => !newIds.has(one.id) && one.id !== intoId);
    const byId = (all: readonly Entity[]) => Object.fromEntries(all.map(one => [one.id, one] as const));
    const gone = Object.fromEntries(otherIds.map(id => [id, null]));
    return recordNameChange(db, ctx.now().toISOString(), {
      kind: 'merge',
      person,
      before: byId([into, ...others, ...referring]),
      after: { ...gone, ...byId([mergeEntities(into, others), ...referring].map(one => withIds(one, newIds))) },
      moved,
    });
  });
}

/** Parts an entity into two: the forms named leave it, and the mentions written so go with them. */
export async function splitNames(
  ctx: Ctx,
  wish: {
    entityId: string;
    newId: string;
    type?: EntityType;
    forms: ReadonlyMap<Locale, readonly string[]>;
    person: string;
  },
): Promise<string> {
  return ctx.db.transaction().execute(async db => {
    await lockAuthority(db);
    await refuseKnown(db, wish.newId);
    const entity = await entityNamed(db, wish.entityId);
    const { left, split } = splitEntity(entity, wish.newId, wish.forms);
    const texts = new Set([...wish.forms.values()].flat());
    const mentions = (await mentionedTexts(db, entity.id))
      .filter(one => texts.has(one.text))
      .map(({ segmentId, entityId, start, end }) => ({ segmentId, entityId, start, end }));
    return recordNameChange(db, ctx.now().toISOString(), {
      kind: 'split',
      person: wish.person,
      before: { [entity.id]: entity, [split.id]: null },
      after: { [entity.id]: left, [split.id]: { ...split, type: wish.type ?? split.type } },
      moved: [{ from: entity.id, to: split.id, mentions, dossiers: [] }],
    });
  });
}

async function refuseKnown(db: Db, id: string): Promise<void> {
  const [known] = await entitiesById(db, [id]);
  if (!known) return;
  const form = Object.keys(known.names).map(locale => preferredForm(known, locale))[0];
  throw new SampanError('entity_known', `there is an entity "${id}" already: ${form}`, {
    remedy: 'Choose another id, or merge the two.',
  });
}
