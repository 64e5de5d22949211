import type { Kysely } from 'kysely';
import type { Article, UnitKind } from '../articles/article.ts';
import { isNewestRevision } from '../articles/revision-store.ts';
import type { Locale } from '../base/locale.ts';
import { plainText, type Run } from '../base/runs.ts';
import type { Instant } from '../base/time.ts';
import type { Database } from '../db/schema.ts';
import { preferredForm } from '../entities/entity.ts';
import { mentionsOf } from '../entities/mention-store.ts';
import { mentionedEntities } from '../entities/store.ts';
import type { Context } from '../platform/context.ts';
import { precisionsIn, saveDecisions } from './decision-store.ts';
import type { DeskOutcome, EngineDesk, NameSpan } from './desk.ts';
import { checkDocument } from './documents/check-document.ts';
import { conceptsOf } from './documents/concepts-of.ts';
import { findingsOf, overridesOf, saveFindings } from './finding-store.ts';
import { judge, type SegmentFinding, targetHash, type Verdict } from './gate.ts';
import { bestMatch, type MemoryMatch, type Sentence, sentencesOf, stateFromMatch } from './memory.ts';
import { memoryUnitsFor } from './memory-store.ts';
import { answered, demote } from './precision.ts';
import {
  type EngineFailureRecord,
  lockTranslation,
  saveEngineFailures,
  saveTranslatedSegments,
  saveVerdict,
  type TranslatedSegment,
  translatedSegments,
} from './translation-store.ts';

export type PreparedTranslation = {
  /** New or better sentences, from memory and engines. */
  made: TranslatedSegment[];
  failures: EngineFailureRecord[];
  /** An engine failed in a way that may pass. */
  isWorthRetrying: boolean;
};

/**
 * Finds or makes what an article still lacks in a language: memory first, then the engines of the route. Nothing is
 * written; a sentence nobody has a translation for stays without one.
 */
export async function prepareTranslation(
  ctx: Pick<Context, 'db' | 'now'> & { desk: EngineDesk },
  article: Article,
  to: Locale,
): Promise<PreparedTranslation> {
  const sentences = sentencesOf(article.revision.units);
  const existing = new Map((await translatedSegments(ctx.db, article.id, [to])).map(row => [row.segmentId, row]));
  const units = await memoryUnitsFor(
    ctx.db,
    article.locale,
    to,
    sentences.map(sentence => sentence.hash),
  );
  const made: TranslatedSegment[] = [];
  const missing: Sentence[] = [];
  for (const sentence of sentences) {
    const match = bestMatch(sentence, units);
    if (match && isBetter(match, existing.get(sentence.segmentId))) made.push(fromMemory(sentence, match));
    else if (!existing.has(sentence.segmentId)) missing.push(sentence);
  }
  if (missing.length === 0) return { made, failures: [], isWorthRetrying: false };
  const outcome = await ctx.desk.translate({
    from: article.locale,
    to,
    sentences: missing,
    names: await nameSpans(ctx.db, article, to),
  });
  const at = ctx.now().toISOString();
  made.push(...outcome.translated.map(one => fromEngine(one, at)));
  return { made, failures: outcome.failures, isWorthRetrying: outcome.isWorthRetrying };
}

/**
 * A machine's sentence gives way to a person's, an unapproved one to an approved one; and within a rank the older to a
 * later one for the same sentence in its place: who sends a corrected file means it.
 */
function isBetter(match: MemoryMatch, row: TranslatedSegment | undefined): boolean {
  if (row === undefined) return true;
  const rank = rankOf(stateFromMatch(match), match.unit.translator);
  const before = rankOf(row.state, row.translator);
  if (rank !== before) return rank > before;
  if (match.match !== 101) return false;
  const wasReplaced = row.memoryMatch !== null && row.memoryUnitId === null;
  return wasReplaced || (match.unit.approvedAt ?? '') > (row.reviewedAt ?? row.translatedAt ?? '');
}

/** 0: a machine's, 1: a person's, 2: approved. */
function rankOf(state: TranslatedSegment['state'], translator: string | null): number {
  if (state !== 'translated') return 2;
  return translator === null ? 0 : 1;
}

function fromMemory(sentence: Sentence, match: MemoryMatch): TranslatedSegment {
  const { unit } = match;
  const state = stateFromMatch(match);
  return {
    segmentId: sentence.segmentId,
    runs: unit.targetRuns,
    state,
    engine: unit.engine,
    engineVersion: null,
    memoryUnitId: unit.id,
    memoryMatch: match.match,
    confidence: null,
    translator: unit.translator,
    translatedAt: unit.approvedAt,
    reviewer: state === 'translated' ? null : unit.reviewer,
    reviewedAt: state === 'translated' ? null : unit.approvedAt,
  };
}

function fromEngine(one: DeskOutcome['translated'][number], at: Instant): TranslatedSegment {
  return {
    segmentId: one.segmentId,
    runs: one.runs,
    state: 'translated',
    engine: one.engine,
    engineVersion: one.engineVersion,
    memoryUnitId: null,
    memoryMatch: null,
    confidence: one.confidence,
    translator: null,
    translatedAt: at,
    reviewer: null,
    reviewedAt: null,
  };
}

/** The names in an article's sentences with the form the language wants; a name without a form there is not protected. */
async function nameSpans(db: Kysely<Database>, article: Article, to: Locale): Promise<Map<string, NameSpan[]>> {
  const entities = await mentionedEntities(db, article.id);
  const forms = new Map(entities.map(entity => [entity.id, preferredForm(entity, to)]));
  const spans = new Map<string, NameSpan[]>();
  for (const mention of await mentionsOf(db, article.id)) {
    const form = forms.get(mention.entityId);
    if (!form) continue;
    const known = spans.get(mention.segmentId) ?? [];
    spans.set(mention.segmentId, [...known, { start: mention.start, end: mention.end, target: form }]);
  }
  return spans;
}

/**
 * Writes what was made, checks every sentence, and lets the gate decide. What a person approved meanwhile gives way to
 * no machine. Call inside a transaction; running twice is the same as once.
 */
export async function saveTranslation(
  db: Kysely<Database>,
  article: Article,
  to: Locale,
  prepared: Pick<PreparedTranslation, 'made' | 'failures'>,
  now: Instant,
): Promise<void> {
  await lockTranslation(db, article.id, to);
  const before = new Map((await translatedSegments(db, article.id, [to])).map(row => [row.segmentId, row]));
  const accepted = prepared.made.filter(one => {
    const row = before.get(one.segmentId);
    return !row || rankOf(one.state, one.translator) >= rankOf(row.state, row.translator);
  });
  await saveTranslatedSegments(db, to, accepted);
  await saveEngineFailures(db, article.id, to, prepared.failures, now);
  // A newer revision has a job of its own; its verdict is the one that counts.
  if (!(await isNewestRevision(db, article.id, article.revision.id))) return;
  await learnFrom(db, to, before, accepted, await judgeAndSave(db, article, to, rowsOf(before, accepted)), now);
}

type JudgedRow = Pick<TranslatedSegment, 'runs' | 'state' | 'translator'>;

function rowsOf(
  before: ReadonlyMap<string, JudgedRow>,
  accepted: readonly TranslatedSegment[],
): ReadonlyMap<string, JudgedRow> {
  return new Map<string, JudgedRow>([...before, ...accepted.map(one => [one.segmentId, one] as const)]);
}

/** A person who words a sentence anew so that a check is content has agreed with it. */
async function learnFrom(
  db: Kysely<Database>,
  locale: Locale,
  before: ReadonlyMap<string, TranslatedSegment>,
  accepted: readonly TranslatedSegment[],
  findings: { before: readonly SegmentFinding[]; now: readonly SegmentFinding[] },
  at: Instant,
): Promise<void> {
  const reworded = accepted.flatMap(({ segmentId, runs, state, translator }) => {
    const old = before.get(segmentId);
    const isPersons = state !== 'translated' || translator !== null;
    return old && isPersons && plainText(old.runs) !== plainText(runs) ? [{ segmentId, old }] : [];
  });
  const hashes = new Map(reworded.map(({ segmentId, old }) => [segmentId, targetHash(old.runs)]));
  const agreed = answered(findings.before, findings.now, [...hashes.keys()]);
  const decisions = agreed.map(({ check, segmentId }) => ({
    check,
    segmentId,
    targetHash: hashes.get(segmentId) as string,
    wasRight: true,
  }));
  await saveDecisions(db, locale, decisions, at);
}

/**
 * Has checks and gate look again at a translation as it stands: its names or its text were changed by a person. Call
 * under the translation's lock.
 */
export async function judgeAgain(db: Kysely<Database>, article: Article, to: Locale): Promise<Verdict> {
  const rows = await translatedSegments(db, article.id, [to]);
  return (await judgeAndSave(db, article, to, new Map(rows.map(row => [row.segmentId, row])))).verdict;
}

/** What checks and gate would say of a translation as it stands, of an older revision too; nothing is written. */
export async function judgeOnly(db: Kysely<Database>, article: Article, to: Locale): Promise<Verdict> {
  const rows = await translatedSegments(db, article.id, [to]);
  return (await judged(db, article, to, new Map(rows.map(row => [row.segmentId, row])))).verdict;
}

async function judgeAndSave(
  db: Kysely<Database>,
  article: Article,
  to: Locale,
  rows: ReadonlyMap<string, JudgedRow>,
): Promise<{ before: SegmentFinding[]; now: SegmentFinding[]; verdict: Verdict }> {
  const { now, verdict } = await judged(db, article, to, rows);
  const before = await findingsOf(db, article.id, to);
  await saveFindings(db, article.id, to, now);
  await saveVerdict(db, article.id, to, article.revision.id, verdict);
  return { before, now, verdict };
}

/** What checks and gate say of the translation of a revision; nothing is written. */
async function judged(
  db: Kysely<Database>,
  article: Article,
  to: Locale,
  rows: ReadonlyMap<string, JudgedRow>,
): Promise<{ now: SegmentFinding[]; verdict: Verdict }> {
  const kinds = new Map<string, UnitKind>();
  for (const unit of article.revision.units)
    for (const segment of unit.segments) kinds.set(segment.id, kinds.get(segment.id) ?? unit.kind);
  const sentences = sentencesOf(article.revision.units);
  const segments = sentences.flatMap(({ segmentId, runs: source }) => {
    const target = rows.get(segmentId)?.runs;
    const kind = kinds.get(segmentId) ?? 'paragraph';
    return target ? [{ id: segmentId, kind, source, target, place: { file: article.slug, line: null } }] : [];
  });
  const concepts = conceptsOf(await mentionedEntities(db, article.id), to);
  const document = { id: article.id, from: article.locale, to, segments };
  const now = demote(checkDocument(document, concepts), await precisionsIn(db, to));
  const verdict = judge(
    sentences.map(sentence => ({
      segmentId: sentence.segmentId,
      state: rows.get(sentence.segmentId)?.state ?? 'initial',
      translator: rows.get(sentence.segmentId)?.translator ?? null,
      target: rows.get(sentence.segmentId)?.runs ?? ([] as Run[]),
    })),
    now,
    await overridesOf(db, article.id, to),
  );
  return { now, verdict };
}
