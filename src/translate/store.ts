import { type Kysely, sql } from 'kysely';
import { newId } from '../base/id.ts';
import type { Locale } from '../base/locale.ts';
import type { Run } from '../base/runs.ts';
import type { Instant } from '../base/time.ts';
import type { Database } from '../db/schema.ts';
import type { Override, SegmentFinding, Verdict } from './gate.ts';
import type { MemoryUnit } from './memory.ts';

type Db = Kysely<Database>;

export type TranslatedSegment = {
  segmentId: string;
  runs: Run[];
  state: 'translated' | 'reviewed' | 'final';
  engine: string | null;
  engineVersion: string | null;
  memoryUnitId: string | null;
  memoryMatch: number | null;
  confidence: number | null;
  translator: string | null;
  translatedAt: Instant | null;
  reviewer: string | null;
  reviewedAt: Instant | null;
};

export type EngineFailureRecord = { segmentId: string; engine: string; failure: string };

/** Two workers on the same article and language: the second waits for the first to commit. */
export async function lockTranslation(db: Db, articleId: string, locale: Locale): Promise<void> {
  await sql`select pg_advisory_xact_lock(21, hashtext(${`${articleId} ${locale}`}))`.execute(db);
}

export async function memoryUnitsFor(
  db: Db,
  from: Locale,
  to: Locale,
  hashes: readonly string[],
): Promise<MemoryUnit[]> {
  if (hashes.length === 0) return [];
  const rows = await db
    .selectFrom('memory_unit')
    .selectAll()
    .where('target_locale', '=', to)
    .where('source_locale', '=', from)
    .where('source_hash', 'in', [...new Set(hashes)])
    .execute();
  return rows.map(row => ({
    id: row.id,
    sourceHash: row.source_hash,
    sourceRuns: row.source_runs as Run[],
    targetRuns: row.target_runs as Run[],
    beforeHash: row.before_hash,
    afterHash: row.after_hash,
    state: row.state,
    engine: row.engine,
    translator: row.translator,
    reviewer: row.reviewer,
    approvedAt: row.approved_at,
  }));
}

export type NewMemoryUnit = Omit<MemoryUnit, 'id'> & {
  from: Locale;
  to: Locale;
  sourceText: string;
  document: string | null;
};

/** Puts pairs into the memory; a pair for the same sentence at the same place of the same document replaces the one before. */
export async function saveMemoryUnits(db: Db, units: readonly NewMemoryUnit[]): Promise<void> {
  for (const unit of units) {
    await db
      .deleteFrom('memory_unit')
      .where('document', 'is not distinct from', unit.document)
      .where('source_locale', '=', unit.from)
      .where('target_locale', '=', unit.to)
      .where('source_hash', '=', unit.sourceHash)
      .where('before_hash', 'is not distinct from', unit.beforeHash)
      .where('after_hash', 'is not distinct from', unit.afterHash)
      .execute();
  }
  for (let at = 0; at < units.length; at += 500) {
    await db
      .insertInto('memory_unit')
      .values(
        units.slice(at, at + 500).map(unit => ({
          id: newId(),
          source_locale: unit.from,
          target_locale: unit.to,
          source_hash: unit.sourceHash,
          source_text: unit.sourceText,
          source_runs: JSON.stringify(unit.sourceRuns),
          target_runs: JSON.stringify(unit.targetRuns),
          before_hash: unit.beforeHash,
          after_hash: unit.afterHash,
          state: unit.state,
          engine: unit.engine,
          translator: unit.translator,
          reviewer: unit.reviewer,
          approved_at: unit.approvedAt,
          document: unit.document,
        })),
      )
      .execute();
  }
}

/** Forgets the pairs that came from the documents of a site, `https://outlet.example`. */
export async function removeMemoryFrom(db: Db, origin: string): Promise<void> {
  await db
    .deleteFrom('memory_unit')
    .where(sql<boolean>`starts_with(document, ${`${origin}/`})`)
    .execute();
}

/** The articles that contain one of these sentences. */
export async function articlesWithSentences(db: Db, locale: Locale, hashes: readonly string[]): Promise<string[]> {
  if (hashes.length === 0) return [];
  const rows = await db
    .selectFrom('segment')
    .innerJoin('article', 'article.id', 'segment.article_id')
    .select('article.id')
    .distinct()
    .where('article.locale', '=', locale)
    .where('segment.hash', 'in', [...new Set(hashes)])
    .execute();
  return rows.map(row => row.id);
}

export async function translatedSegments(db: Db, articleId: string, locales: readonly Locale[]) {
  if (locales.length === 0) return [];
  const rows = await db
    .selectFrom('translated_segment')
    .innerJoin('segment', 'segment.id', 'translated_segment.segment_id')
    .selectAll('translated_segment')
    .where('segment.article_id', '=', articleId)
    .where('translated_segment.locale', 'in', locales)
    .execute();
  return rows.map(row => ({
    locale: row.locale,
    segmentId: row.segment_id,
    runs: row.runs as Run[],
    state: row.state,
    engine: row.engine,
    engineVersion: row.engine_version,
    memoryUnitId: row.memory_unit_id,
    memoryMatch: row.memory_match,
    confidence: row.confidence,
    translator: row.translator,
    translatedAt: row.translated_at,
    reviewer: row.reviewer,
    reviewedAt: row.reviewed_at,
  }));
}

export async function saveTranslatedSegments(
  db: Db,
  locale: Locale,
  segments: readonly TranslatedSegment[],
): Promise<void> {
  for (const segment of segments) {
    const row = {
      runs: JSON.stringify(segment.runs),
      state: segment.state,
      engine: segment.engine,
      engine_version: segment.engineVersion,
      memory_unit_id: segment.memoryUnitId,
      memory_match: segment.memoryMatch,
      confidence: segment.confidence,
      translator: segment.translator,
      translated_at: segment.translatedAt,
      reviewer: segment.reviewer,
      reviewed_at: segment.reviewedAt,
    };
    await db
      .insertInto('translated_segment')
      .values({ segment_id: segment.segmentId, locale, ...row })
      .onConflict(conflict => conflict.columns(['segment_id', 'locale']).doUpdateSet(row))
      .execute();
  }
}

export async function saveFindings(
  db: Db,
  articleId: string,
  locale: Locale,
  findings: readonly SegmentFinding[],
): Promise<void> {
  await db.deleteFrom('finding').where('article_id', '=', articleId).where('locale', '=', locale).execute();
  if (findings.length === 0) return;
  await db
    .insertInto('finding')
    .values(
      findings.map(finding => ({
        id: newId(),
        article_id: articleId,
        segment_id: finding.segmentId,
        locale,
        check_id: finding.check,
        dimension: finding.dimension,
        severity: finding.severity,
        message: finding.message,
        source_start: finding.source?.start ?? null,
        source_end: finding.source?.end ?? null,
        target_start: finding.target?.start ?? null,
        target_end: finding.target?.end ?? null,
      })),
    )
    .execute();
}

export async function saveEngineFailures(
  db: Db,
  articleId: string,
  locale: Locale,
  failures: readonly EngineFailureRecord[],
  at: Instant,
): Promise<void> {
  await db.deleteFrom('engine_failure').where('article_id', '=', articleId).where('locale', '=', locale).execute();
  if (failures.length === 0) return;
  await db
    .insertInto('engine_failure')
    .values(
      failures.map(one => ({
        article_id: articleId,
        locale,
        segment_id: one.segmentId,
        engine: one.engine,
        failure: one.failure,
        at,
      })),
    )
    .onConflict(conflict => conflict.doNothing())
    .execute();
}

export async function overridesOf(db: Db, articleId: string, locale: Locale): Promise<Override[]> {
  const rows = await db
    .selectFrom('override')
    .innerJoin('segment', 'segment.id', 'override.segment_id')
    .select(['override.segment_id', 'override.check_id', 'override.target_hash'])
    .where('segment.article_id', '=', articleId)
    .where('override.locale', '=', locale)
    .execute();
  return rows.map(row => ({ segmentId: row.segment_id, check: row.check_id, targetHash: row.target_hash }));
}

/** Records that a named person lets a finding pass, with the reason. Stays on record for good. */
export async function saveOverride(
  db: Db,
  override: Override & { locale: Locale; person: string; reason: string; at: Instant },
): Promise<void> {
  await db
    .insertInto('override')
    .values({
      segment_id: override.segmentId,
      locale: override.locale,
      check_id: override.check,
      target_hash: override.targetHash,
      person: override.person,
      reason: override.reason,
      at: override.at,
    })
    .onConflict(conflict => conflict.doNothing())
    .execute();
}

/**
 * Keeps the verdict. What passed the gate moves the published text to this revision; what did not leaves it where it is,
 * unless it shows a blocked sentence: then nothing of this language stays published.
 */
export async function saveVerdict(
  db: Db,
  articleId: string,
  locale: Locale,
  revisionId: string,
  verdict: Verdict,
): Promise<void> {
  const published =
    verdict.heldBy.length === 0 && verdict.state !== 'initial'
      ? { published_revision_id: revisionId, published_carriage: verdict.carriage }
      : {};
  const row = { state: verdict.state, held_by: JSON.stringify(verdict.heldBy), ...published };
  await db
    .insertInto('translation')
    .values({ article_id: articleId, locale, ...row })
    .onConflict(conflict => conflict.columns(['article_id', 'locale']).doUpdateSet(row))
    .execute();
  if (verdict.blocked.length === 0) return;
  await db
    .updateTable('translation')
    .set({ published_revision_id: null, published_carriage: null })
    .where('article_id', '=', articleId)
    .where('locale', '=', locale)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('unit_segment')
          .select('segment_id')
          .whereRef('unit_segment.revision_id', '=', 'translation.published_revision_id')
          .where('segment_id', 'in', verdict.blocked),
      ),
    )
    .execute();
}

export type HeldTranslation = {
  slug: string;
  locale: Locale;
  state: string;
  heldBy: string[];
  isPublished: boolean;
  findings: { check: string; severity: string; message: string; segmentId: string; source: string; target: string }[];
};

/** What the newsroom sees of every translation: its state and why it is held, with the sentences. */
export async function translationStatus(db: Db, slug?: string): Promise<HeldTranslation[]> {
  let query = db
    .selectFrom('translation')
    .innerJoin('article', 'article.id', 'translation.article_id')
    .select([
      'article.id',
      'article.slug',
      'translation.locale',
      'translation.state',
      'translation.held_by',
      'translation.published_revision_id',
    ])
    .orderBy('article.slug')
    .orderBy('translation.locale');
  if (slug) query = query.where('article.slug', '=', slug);
  const translations = await query.execute();
  const findings = await db
    .selectFrom('finding')
    .innerJoin('segment', 'segment.id', 'finding.segment_id')
    .leftJoin('translated_segment', join =>
      join
        .onRef('translated_segment.segment_id', '=', 'finding.segment_id')
        .onRef('translated_segment.locale', '=', 'finding.locale'),
    )
    .select([
      'finding.article_id',
      'finding.locale',
      'finding.check_id',
      'finding.severity',
      'finding.message',
      'finding.segment_id',
      'segment.text',
      'translated_segment.runs',
    ])
    .orderBy('finding.severity')
    .execute();
  return translations.map(row => ({
    slug: row.slug,
    locale: row.locale,
    state: row.state,
    heldBy: row.held_by,
    isPublished: row.published_revision_id !== null,
    findings: findings
      .filter(finding => finding.article_id === row.id && finding.locale === row.locale)
      .map(finding => ({
        check: finding.check_id,
        severity: finding.severity,
        message: finding.message,
        segmentId: finding.segment_id,
        source: finding.text,
        target: ((finding.runs ?? []) as Run[]).map(run => ('text' in run ? run.text : '')).join(''),
      })),
  }));
}

/** Articles that may be translated and have no complete translation in an edition's language. */
export async function missingTranslations(
  db: Db,
  only: Locale | null,
): Promise<{ articleId: string; locale: Locale }[]> {
  let query = db
    .selectFrom('article')
    .innerJoin('outlet', 'outlet.id', 'article.outlet_id')
    .innerJoin('edition', join => join.onRef('edition.locale', '<>', 'article.locale'))
    .leftJoin('translation', join =>
      join.onRef('translation.article_id', '=', 'article.id').onRef('translation.locale', '=', 'edition.locale'),
    )
    .select(['article.id', 'edition.locale'])
    .where('article.withdrawn_at', 'is', null)
    .where(sql<boolean>`(outlet.licence->>'mayTranslate')::boolean`)
    .where(eb => eb.or([eb('translation.state', 'is', null), eb('translation.state', '=', 'initial')]))
    .orderBy('article.first_published_at', 'desc')
    .orderBy('edition.position');
  if (only) query = query.where('edition.locale', '=', only);
  return (await query.execute()).map(row => ({ articleId: row.id, locale: row.locale }));
}
