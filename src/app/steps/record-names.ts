import type { Kysely } from 'kysely';
import { articlesCredited } from '../../articles/figure-store.ts';
import { canonicalJson } from '../../base/canonical.ts';
import { SampanError } from '../../base/error.ts';
import { type Locale, languageOf } from '../../base/locale.ts';
import type { Instant } from '../../base/time.ts';
import type { Database } from '../../db/schema.ts';
import { moveDossiers } from '../../dossiers/store.ts';
import type { Entity } from '../../entities/entity.ts';
import { articlesMentioning, moveMentions } from '../../entities/mention-store.ts';
import {
  type AuthorityState,
  type Moved,
  type NameChange,
  nameChangeById,
  saveNameChange,
} from '../../entities/name-change-store.ts';
import { entitiesById, removeEntities, replaceEntities } from '../../entities/store.ts';
import { recordChange } from '../../publish/change-store.ts';
import { translationsOf } from '../../translate/translation-store.ts';
import { enqueueSearch } from './find-again.ts';
import { enqueueTranslations } from './translate.ts';

type Db = Kysely<Database>;

/** Makes a change and keeps it on record; answers its id. Call inside a transaction that has locked the entities. */
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
 * What the authority says anew is looked for in the articles of the languages concerned, the translations into them are
 * judged again by it, and pages with credits in its names are made again.
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
  const locales = changedLocales(before, after);
  await enqueueSearch(db, locales);
  const concerned = await translationsOf(db, await articlesMentioning(db, [...new Set(entities.map(one => one.id))]));
  await enqueueTranslations(
    db,
    concerned.filter(one => locales.includes(one.locale) || locales.includes(languageOf(one.locale))),
  );
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

/** Throws `change_unknown`. */
export async function changeNamed(db: Db, id: string): Promise<NameChange> {
  const isId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
  const change = isId ? await nameChangeById(db, id) : null;
  if (change) return change;
  throw new SampanError('change_unknown', `there is no change "${id}"`, {
    remedy: '`sampan names --history` lists the changes with their ids.',
  });
}
