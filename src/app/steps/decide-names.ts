import type { Kysely } from 'kysely';
import type { Article } from '../../articles/article.ts';
import { loadArticle } from '../../articles/article-store.ts';
import { canonicalJson } from '../../base/canonical.ts';
import { SampanError } from '../../base/error.ts';
import type { Locale } from '../../base/locale.ts';
import type { Instant } from '../../base/time.ts';
import type { Database } from '../../db/schema.ts';
import { dossiersAbout } from '../../dossiers/store.ts';
import { preferredForm } from '../../entities/entity.ts';
import { mentionsOfEntities } from '../../entities/mention-store.ts';
import {
  type AuthorityState,
  holdChange,
  lockChange,
  type Moved,
  markUndone,
  type NameChange,
} from '../../entities/name-change-store.ts';
import { entitiesById, lockAuthority } from '../../entities/store.ts';
import type { Context } from '../../platform/context.ts';
import { recordChange } from '../../publish/change-store.ts';
import {
  applyTextChange,
  publishedBefore,
  renewProposal,
  undoTextChange,
} from '../../translate/spelling/respelling-store.ts';
import type { Published, TextChange } from '../../translate/spelling/text-change.ts';
import {
  dropProposals,
  rejectTextChanges,
  stillIn,
  textChangesOf,
} from '../../translate/spelling/text-change-store.ts';
import { judgeAgain, judgeOnly } from '../../translate/translate-article.ts';
import { lockTranslation, publishAgain, publishedOf, takeDown } from '../../translate/translation-store.ts';
import { spellingsOf, withForm } from './affected-sentences.ts';
import { announce, changeNamed, putState } from './record-names.ts';

type Ctx = Pick<Context, 'db' | 'now'>;
type Db = Kysely<Database>;

/**
 * What became of the sentences of a decision; `overtaken`: they read otherwise by now and were left alone; `held`: what
 * the gate holds of their articles after it.
 */
export type Outcome = { done: TextChange[]; overtaken: TextChange[]; held: Held[] };
type Held = { slug: string; locale: Locale; heldBy: string[] };

export type Ruling = { changeId: string; sentences: readonly string[] | 'all'; person: string };

/**
 * Changes the sentences that were accepted, article by article, has each judged again and its pages made again. For one
 * that reads otherwise by now the proposal is made anew and waits.
 */
export async function acceptSentences(ctx: Ctx, ruling: Ruling): Promise<Outcome> {
  const { change, wanted } = await proposalsOf(ctx.db, ruling);
  const at = ctx.now().toISOString();
  return byTranslation(ctx, wanted, at, async (db, sentences, published) => {
    const outcome = { done: [] as TextChange[], overtaken: [] as TextChange[] };
    // Somebody may have decided meanwhile, or taken the whole change back.
    const open = (await holdChange(db, change.id)) ? await stillIn(db, 'proposed', sentences) : [];
    for (const one of open) {
      const isDone = await applyTextChange(db, one, { person: ruling.person, at, published });
      outcome[isDone ? 'done' : 'overtaken'].push(one);
    }
    await renew(db, change, outcome.overtaken);
    return outcome;
  });
}

/** The names are put right in the sentence that stands there now: whoever accepts it sees it first. */
async function renew(db: Db, change: NameChange, overtaken: readonly TextChange[]): Promise<void> {
  for (const [locale, sentences] of Map.groupBy(overtaken, one => one.locale)) {
    const [id] = Object.keys(change.after);
    const [before, after] = [change.before[id as string], change.after[id as string]];
    const form = after && preferredForm(after, locale);
    if (!before || !form) continue;
    const index = await spellingsOf(db, before, locale, form);
    for (const one of sentences) await renewProposal(db, one, runs => withForm(runs, index));
  }
}

/** Leaves the sentences as they are; who decided so stays on record. */
export async function rejectSentences(ctx: Ctx, ruling: Ruling): Promise<Outcome> {
  const { wanted } = await proposalsOf(ctx.db, ruling);
  const ids = wanted.map(one => one.id);
  await rejectTextChanges(ctx.db, ids, ruling.person, ctx.now().toISOString());
  return { done: wanted, overtaken: [], held: [] };
}

/**
 * Takes a change of names back, and then every sentence that was changed for it: byte for byte what was there before. A
 * sentence that was changed since keeps its later text; once that is taken back too, asking again puts it back. Throws
 * `change_unknown`, `change_undone`, `change_overtaken` where one of its entities was changed since, and `entity_in_use`
 * where a dossier is about one that would go.
 */
export async function undoNameChange(ctx: Ctx, changeId: string, person: string): Promise<Outcome> {
  const at = ctx.now().toISOString();
  await ctx.db.transaction().execute(db => undoNames(db, changeId, person, at));
  const accepted = (await textChangesOf(ctx.db, changeId)).filter(one => one.state === 'accepted');
  return byTranslation(ctx, accepted, at, async (db, sentences) => {
    const outcome = { done: [] as TextChange[], overtaken: [] as TextChange[] };
    for (const one of await stillIn(db, 'accepted', sentences))
      outcome[(await undoTextChange(db, one)) ? 'done' : 'overtaken'].push(one);
    return outcome;
  });
}

async function undoNames(db: Db, changeId: string, person: string, at: Instant): Promise<void> {
  const change = await changeNamed(db, changeId);
  await lockAuthority(db);
  await lockChange(db, changeId);
  if ((await changeNamed(db, changeId)).undone) {
    if ((await textChangesOf(db, changeId)).some(one => one.state === 'accepted')) return;
    throw new SampanError('change_undone', `${change.undone?.by ?? person} has taken this change back already`, {
      remedy: 'There is nothing to do.',
    });
  }
  await refuseOvertaken(db, change);
  const moved = await movedBack(db, change);
  await refuseInUse(db, change, new Set(moved.flatMap(one => one.dossiers)));
  await dropProposals(db, changeId);
  await putState(db, change.before, moved);
  await announce(db, { before: change.after, after: change.before }, at);
  await markUndone(db, changeId, person, at);
}

/** What was split off goes back whole, with what was found of it since; of what was merged, what it brought. */
async function movedBack(db: Db, { kind, moved }: NameChange): Promise<Moved[]> {
  const back: Moved[] = [];
  for (const one of moved) {
    const isWhole = kind === 'split';
    const mentions = isWhole
      ? await mentionsOfEntities(db, [one.to])
      : one.mentions.map(mention => ({ ...mention, entityId: one.to }));
    const dossiers = isWhole ? await dossiersAbout(db, one.to) : one.dossiers;
    back.push({ from: one.to, to: one.from, mentions, dossiers });
  }
  return back;
}

/** A dossier with what it claims would go with the entity it is about. */
async function refuseInUse(db: Db, { before }: NameChange, moved: ReadonlySet<string>): Promise<void> {
  for (const id of Object.keys(before).filter(one => before[one] === null)) {
    const dossier = (await dossiersAbout(db, id)).find(one => !moved.has(one));
    if (dossier === undefined) continue;
    throw new SampanError('entity_in_use', `the dossier "${dossier}" is about "${id}"`, {
      remedy: `Merge it into the entity it belongs to instead: sampan names --merge INTO ${id}`,
    });
  }
}

async function refuseOvertaken(db: Db, { after }: NameChange): Promise<void> {
  const ids = Object.keys(after);
  const now = new Map((await entitiesById(db, ids)).map(one => [one.id, one]));
  const changed = ids.find(id => canonical(now.get(id) ?? null) !== canonical(after[id] ?? null));
  if (changed === undefined) return;
  throw new SampanError('change_overtaken', `"${changed}" was changed again since`, {
    remedy:
      'Take the later changes of it back first: `sampan names --history` lists them. What a term list changed, another list changes back.',
  });
}

/** The order in which names of one status come back from the database is no difference. */
function canonical(entity: AuthorityState[string]): string {
  if (!entity) return 'null';
  const names = Object.entries(entity.names).map(([locale, all]) => [locale, all.map(canonicalJson).sort()]);
  return canonicalJson({ ...entity, names: Object.fromEntries(names) });
}

async function proposalsOf(db: Db, { changeId, sentences }: Ruling) {
  const change = await changeNamed(db, changeId);
  const waiting = (await textChangesOf(db, changeId)).filter(one => one.state === 'proposed');
  if (sentences === 'all') return { change, wanted: waiting };
  const unknown = sentences.find(id => !waiting.some(one => one.id === id));
  if (unknown === undefined) return { change, wanted: waiting.filter(one => sentences.includes(one.id)) };
  throw new SampanError('sentence_unknown', `no sentence ${unknown} waits for a decision under this change`, {
    remedy: `\`sampan names --review ${changeId}\` lists those that do.`,
  });
}

type Act = (
  db: Db,
  sentences: readonly TextChange[],
  published: Published,
) => Promise<{ done: TextChange[]; overtaken: TextChange[] }>;

/**
 * One transaction for each article and language, under its lock: a worker at the same translation waits, and no change
 * however large holds all of them. The outlet's own words pass no gate. What readers had before comes back with the
 * text they had.
 */
async function byTranslation(ctx: Ctx, changes: readonly TextChange[], at: Instant, act: Act): Promise<Outcome> {
  const outcome: Outcome = { done: [], overtaken: [], held: [] };
  for (const sentences of Map.groupBy(changes, one => `${one.articleId} ${one.locale}`).values()) {
    const [{ articleId, locale, slug }] = sentences as [TextChange];
    await ctx.db.transaction().execute(async db => {
      await lockTranslation(db, articleId, locale);
      const article = await loadArticle(db, articleId);
      if (!article) return;
      const { done, overtaken } = await act(db, sentences, await publishedOf(db, articleId, locale));
      outcome.done.push(...done);
      outcome.overtaken.push(...overtaken);
      if (done.length === 0) return;
      if (locale !== article.locale) {
        const before = await publishedBefore(
          db,
          done.map(one => one.id),
        );
        const heldBy = await judgeBoth(db, article, locale, before);
        if (heldBy.length > 0) outcome.held.push({ slug, locale, heldBy });
      }
      await recordChange(db, articleId, at);
    });
  }
  return outcome;
}

/**
 * Judges the newest text, and the older one that readers have or had where that is another: it passes the gate too, or
 * goes. Answers what holds them.
 */
async function judgeBoth(db: Db, article: Article, locale: Locale, before: Published): Promise<string[]> {
  const { heldBy } = await judgeAgain(db, article, locale);
  const shown = (await publishedOf(db, article.id, locale)) ?? before;
  if (shown === null || shown.revision === article.revision.id) return heldBy;
  const older = await loadArticle(db, article.id, shown.revision);
  const verdict = older && (await judgeOnly(db, older, locale));
  if (!verdict || verdict.blocked.length > 0) await takeDown(db, article.id, locale);
  else await publishAgain(db, article.id, locale, shown);
  return [...new Set([...heldBy, ...(verdict?.heldBy ?? [])])];
}
