import { type Kysely, sql } from 'kysely';
import { newId } from '../base/id.ts';
import type { Locale } from '../base/locale.ts';
import type { Run } from '../base/runs.ts';
import { among, lots } from '../db/arrays.ts';
import type { Database } from '../db/schema.ts';
import type { MemoryUnit } from './memory.ts';

type Db = Kysely<Database>;

export async function memoryUnitsFor(
  db: Db,
  from: Locale,
  to: Locale,
  hashes: readonly string[],
): Promise<MemoryUnit[]> {
  const rows = await db
    .selectFrom('memory_unit')
    .selectAll()
    .where('target_locale', '=', to)
    .where('source_locale', '=', from)
    .where('source_hash', '=', among(hashes))
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
  document: string | null;
};

/** Puts pairs into the memory; a pair for the same sentence at the same place of the same document replaces the one before. */
export async function saveMemoryUnits(db: Db, units: readonly NewMemoryUnit[]): Promise<void> {
  const rows = units.map(unit => ({
    id: newId(),
    source_locale: unit.from,
    target_locale: unit.to,
    source_hash: unit.sourceHash,
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
  }));
  await sql`
    delete from memory_unit
    using unnest(
      ${rows.map(row => row.document)}::text[],
      ${rows.map(row => row.source_locale)}::text[],
      ${rows.map(row => row.target_locale)}::text[],
      ${rows.map(row => row.source_hash)}::text[],
      ${rows.map(row => row.before_hash)}::text[],
      ${rows.map(row => row.after_hash)}::text[]
    ) as pair (document, source_locale, target_locale, source_hash, before_hash, after_hash)
    where memory_unit.document is not distinct from pair.document
      and memory_unit.source_locale = pair.source_locale
      and memory_unit.target_locale = pair.target_locale
      and memory_unit.source_hash = pair.source_hash
      and memory_unit.before_hash is not distinct from pair.before_hash
      and memory_unit.after_hash is not distinct from pair.after_hash`.execute(db);
  for (const lot of lots(rows)) await db.insertInto('memory_unit').values(lot).execute();
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
  const rows = await db
    .selectFrom('segment')
    .innerJoin('article', 'article.id', 'segment.article_id')
    .select('article.id')
    .distinct()
    .where('article.locale', '=', locale)
    .where('segment.hash', '=', among(hashes))
    .execute();
  return rows.map(row => row.id);
}
