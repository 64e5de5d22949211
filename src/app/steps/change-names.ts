import type { Kysely } from 'kysely';
import { articlesCredited } from '../../articles/figure-store.ts';
import { canonicalJson } from '../../base/canonical.ts';
import { SampanError } from '../../base/error.ts';
import type { Locale } from '../../base/locale.ts';
import type { Instant } from '../../base/time.ts';
import type { Database } from '../../db/schema.ts';
import { dossiersAbout, moveDossiers } from '../../dossiers/store.ts';
import { mergeEntities, preferForm, splitEntity } from '../../entities/authority.ts';
import { type Entity, type EntityType, type NameSystem, preferredForm } from '../../entities/entity.ts';
import { mentionedTexts, mentionsOfEntities, moveMentions } from '../../entities/mention-store.ts';
import { type AuthorityState, type Moved, type NameChange, saveNameChange } from '../../entities/name-change-store.ts';
import { entitiesById, loadEntities, removeEntities, replaceEntities } from '../../entities/store.ts';
import type { Context } from '../../platform/context.ts';
import { recordChange } from '../../publish/change-store.ts';
import { indexSpellings, otherSpellings } from '../../translate/spelling/other-spellings.ts';
import { respell } from '../../translate/spelling/respell.ts';
import {
  type Proposal,
  type ShownSentence,
  saveProposals,
  shownSentences,
} from '../../translate/spelling/text-change-store.ts';
import { enqueueSearch } from './find-again.ts';

type Ctx = Pick<Context, 'db' | 'now'>;
type Db = Kysely<Database>;

/** A sentence that would change, with what it would say; the article of it for whoever looks at it. */
export type Affected = Proposal & Pick<ShownSentence, 'articleId' | 'slug' | 'isPublished'>;

/** Every sentence of an edition's language that names the entity in another way than `form`. Nothing is written. */
export async function affectedBy(db: Db, entity: Entity, locale: Locale, form: string): Promise<Affected[]> {
  const index = indexSpellings(entity, locale, form, await loadEntities(db, [locale]));
  const affected: Affected[] = [];
  for await (const sentences of shownSentences(db, locale)) {
    for (const { segmentId, articleId, slug, isPublished, runs } of sentences) {
      const places = otherSpellings(runs, index);
      const after = places.length > 0 ? respell(runs, places, form) : null;
      if (after) affected.push({ segmentId, articleId, slug, isPublished, locale, before: runs, after });
    }
  }
  return affected;
}

export type Preference = { entityId: string; locale: Locale; form: string; system?: NameSystem | null; person: string };

/**
 * Makes a form the preferred one of a locale: translations made from now on carry it. The sentences that name the
 * entity otherwise become proposals; no page changes before a person accepts them. Answers the change's id.
 */
export async function preferName(ctx: Ctx, wish: Preference): Promise<{ changeId: string; affected: Affected[] }> {
  return ctx.db.transaction().execute(async db => {
    const entity = await entityNamed(db, wish.entityId);
    const form = wish.form.normalize('NFC').trim();
    const affected = await affectedBy(db, entity, wish.locale, form);
    const after = preferForm(entity, wish.locale, form, wish.system ?? null);
    const changeId = await recordNameChange(db, ctx.now().toISOString(), {
      kind: 'prefer',
      person: wish.person,
      before: { [entity.id]: entity },
      after: { [entity.id]: after },
      moved: [],
    });
    await saveProposals(db, changeId, affected);
    return { changeId, affected };
  });
}

/** A new entity. Throws `entity_known`. */
export async function createEntity(ctx: Ctx, entity: Entity, person: string): Promise<string> {
  return ctx.db.transaction().execute(async db => {
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
    const gone = Object.fromEntries(others.map(other => [other.id, null]));
    return recordNameChange(db, ctx.now().toISOString(), {
      kind: 'merge',
      person,
      before: Object.fromEntries([into, ...others].map(one => [one.id, one])),
      after: { ...gone, [into.id]: mergeEntities(into, others) },
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

/** Makes a change and keeps it on record; answers its id. Call inside a transaction. */
export async function recordNameChange(
  db: Db,
  at: Instant,
  change: Omit<NameChange, 'id' | 'undone' | 'at'>,
): Promise<string> {
  await putState(db, change.after, change.moved);
  await announce(db, change, at);
  return saveNameChange(db, { ...change, at });
}

/** Makes the authority what it is after a change, or was before it. What moved moves while both ends are there. */
export async function putState(db: Db, state: AuthorityState, moved: readonly Moved[]): Promise<void> {
  await replaceEntities(
    db,
    Object.values(state).filter(one => one !== null),
  );
  for (const { to, mentions, dossiers } of moved) {
    await moveMentions(db, mentions, to);
    await moveDossiers(db, dossiers, to);
  }
  await removeEntities(
    db,
    Object.keys(state).filter(id => state[id] === null),
  );
}

/**
 * What the authority says anew is looked for in the articles of the languages concerned; credits are written by its
 * names, and their pages are made again.
 */
export async function announce(
  db: Db,
  { before, after }: Pick<NameChange, 'before' | 'after'>,
  at: Instant,
): Promise<void> {
  const entities = [...Object.values(before), ...Object.values(after)].filter(one => one !== null);
  const forms = new Set(
    entities.flatMap(one => Object.values(one.names).flatMap(names => names.map(name => name.text))),
  );
  for (const articleId of await articlesCredited(db, [...forms])) await recordChange(db, articleId, at);
  await enqueueSearch(db, changedLocales(before, after));
}

function changedLocales(before: AuthorityState, after: AuthorityState): Locale[] {
  return Object.keys({ ...before, ...after }).flatMap(id => {
    const [then, now] = [before[id]?.names ?? {}, after[id]?.names ?? {}];
    return Object.keys({ ...then, ...now }).filter(
      locale => canonicalJson(then[locale] ?? []) !== canonicalJson(now[locale] ?? []),
    );
  });
}

/** Throws `entity_unknown`. */
export async function entityNamed(db: Db, id: string): Promise<Entity> {
  const [entity] = await entitiesById(db, [id]);
  if (entity) return entity;
  throw new SampanError('entity_unknown', `there is no entity "${id}"`, {
    remedy: '`sampan names TEXT` finds entities by any of their forms.',
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
