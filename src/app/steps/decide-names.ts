import type { Kysely } from 'kysely';
import { loadArticle } from '../../articles/article-store.ts';
import { canonicalJson } from '../../base/canonical.ts';
import { SampanError } from '../../base/error.ts';
import type { Instant } from '../../base/time.ts';
import type { Database } from '../../db/schema.ts';
import { mentionsOfEntities } from '../../entities/mention-store.ts';
import {
  type AuthorityState,
  type Moved,
  markUndone,
  type NameChange,
  nameChangeById,
} from '../../entities/name-change-store.ts';
import { entitiesById } from '../../entities/store.ts';
import type { Context } from '../../platform/context.ts';
import { recordChange } from '../../publish/change-store.ts';
import {
  applyTextChange,
  dropProposals,
  rejectTextChanges,
  type TextChange,
  textChangesOf,
  undoTextChange,
} from '../../translate/spelling/text-change-store.ts';
import { judgeAgain } from '../../translate/translate-article.ts';
import { announce, putState } from './change-names.ts';

type Ctx = Pick<Context, 'db' | 'now'>;
type Db = Kysely<Database>;

/** What became of the sentences of a decision; `overtaken`: they read otherwise by now and were left alone. */
export type Outcome = { done: TextChange[]; overtaken: TextChange[] };

export type Ruling = { changeId: string; sentences: readonly string[] | 'all'; person: string };

/** Changes the sentences that were accepted, has their articles judged again and their pages made again. */
export async function acceptSentences(ctx: Ctx, ruling: Ruling): Promise<Outcome> {
  return ctx.db.transaction().execute(async db => {
    const at = ctx.now().toISOString();
    const wanted = await proposalsOf(db, ruling);
    const outcome = await sortOut(wanted, one => applyTextChange(db, one, ruling.person, at));
    await judgeChanged(db, outcome.done, at);
    return outcome;
  });
}

/** Leaves the sentences as they are; who decided so stays on record. */
export async function rejectSentences(ctx: Ctx, ruling: Ruling): Promise<Outcome> {
  return ctx.db.transaction().execute(async db => {
    const wanted = await proposalsOf(db, ruling);
    const ids = wanted.map(one => one.id);
    await rejectTextChanges(db, ids, ruling.person, ctx.now().toISOString());
    return { done: wanted, overtaken: [] };
  });
}

/**
 * Takes a change of names back, with every sentence that was changed for it: byte for byte what was there before. A
 * sentence that somebody changed since keeps its later text. Throws `change_unknown`, `change_undone`, and
 * `change_overtaken` where one of its entities was changed since.
 */
export async function undoNameChange(ctx: Ctx, changeId: string, person: string): Promise<Outcome> {
  return ctx.db.transaction().execute(async db => {
    const at = ctx.now().toISOString();
    const change = await changeNamed(db, changeId);
    if (change.undone) {
      throw new SampanError('change_undone', `${change.undone.by} has taken this change back already`, {
        remedy: 'There is nothing to do.',
      });
    }
    await refuseOvertaken(db, change);
    const accepted = (await textChangesOf(db, changeId)).filter(one => one.state === 'accepted');
    const outcome = await sortOut(accepted, one => undoTextChange(db, one));
    await dropProposals(db, changeId);
    await putState(db, change.before, await movedBack(db, change));
    await announce(db, change, at);
    await markUndone(db, changeId, person, at);
    await judgeChanged(db, outcome.done, at);
    return outcome;
  });
}

/** What was split off goes back whole, with what was found of it since; of what was merged, what it brought. */
async function movedBack(db: Db, { kind, moved }: NameChange): Promise<Moved[]> {
  const back: Moved[] = [];
  for (const one of moved) {
    const mentions =
      kind === 'split'
        ? await mentionsOfEntities(db, [one.to])
        : one.mentions.map(mention => ({ ...mention, entityId: one.to }));
    back.push({ ...one, from: one.to, to: one.from, mentions });
  }
  return back;
}

async function refuseOvertaken(db: Db, { after }: NameChange): Promise<void> {
  const ids = Object.keys(after);
  const now = new Map((await entitiesById(db, ids)).map(one => [one.id, one]));
  const changed = ids.find(id => canonical(now.get(id) ?? null) !== canonical(after[id] ?? null));
  if (changed === undefined) return;
  throw new SampanError('change_overtaken', `"${changed}" was changed again since`, {
    remedy: 'Take the later changes of it back first: `sampan names --history` lists them.',
  });
}

/** The order in which names of one status come back from the database is no difference. */
function canonical(entity: AuthorityState[string]): string {
  if (!entity) return 'null';
  const names = Object.entries(entity.names).map(([locale, all]) => [locale, all.map(canonicalJson).sort()]);
  return canonicalJson({ ...entity, names: Object.fromEntries(names) });
}

async function proposalsOf(db: Db, { changeId, sentences }: Ruling): Promise<TextChange[]> {
  await changeNamed(db, changeId);
  const waiting = (await textChangesOf(db, changeId)).filter(one => one.state === 'proposed');
  if (sentences === 'all') return waiting;
  const unknown = sentences.find(id => !waiting.some(one => one.id === id));
  if (unknown === undefined) return waiting.filter(one => sentences.includes(one.id));
  throw new SampanError('sentence_unknown', `no sentence ${unknown} waits for a decision under this change`, {
    remedy: `\`sampan names --review ${changeId}\` lists those that do.`,
  });
}

async function changeNamed(db: Db, id: string): Promise<NameChange> {
  const change = /^[0-9a-f-]{36}$/i.test(id) ? await nameChangeById(db, id) : null;
  if (change) return change;
  throw new SampanError('change_unknown', `there is no change "${id}"`, {
    remedy: '`sampan names --history` lists the changes with their ids.',
  });
}

async function sortOut(changes: readonly TextChange[], act: (one: TextChange) => Promise<boolean>): Promise<Outcome> {
  const outcome: Outcome = { done: [], overtaken: [] };
  for (const one of changes) outcome[(await act(one)) ? 'done' : 'overtaken'].push(one);
  return outcome;
}

/** Each article once, however many of its sentences changed; the outlet's own words pass no gate. */
async function judgeChanged(db: Db, changed: readonly TextChange[], at: Instant): Promise<void> {
  for (const [articleId, ofArticle] of Map.groupBy(changed, one => one.articleId)) {
    const article = await loadArticle(db, articleId);
    if (!article) continue;
    const locales = new Set(ofArticle.map(one => one.locale));
    for (const locale of locales) if (locale !== article.locale) await judgeAgain(db, article, locale);
    await recordChange(db, articleId, at);
  }
}
