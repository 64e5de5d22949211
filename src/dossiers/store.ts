import type { Kysely } from 'kysely';
import { among, lots } from '../db/arrays.ts';
import type { Database } from '../db/schema.ts';
import type { Claim } from './suggest.ts';

type Db = Kysely<Database>;

/** The dossier of each entity that has one. */
export async function dossiersByEntity(db: Db): Promise<Map<string, string>> {
  const rows = await db.selectFrom('dossier').select(['id', 'entity_id']).execute();
  return new Map(rows.map(row => [row.entity_id, row.id]));
}

export async function dossiersAbout(db: Db, entityId: string): Promise<string[]> {
  const rows = await db.selectFrom('dossier').select('id').where('entity_id', '=', entityId).orderBy('id').execute();
  return rows.map(row => row.id);
}

/** Says of these dossiers that they are about another entity: two were one, or one was two. */
export async function moveDossiers(db: Db, ids: readonly string[], toEntityId: string): Promise<void> {
  await db.updateTable('dossier').set({ entity_id: toEntityId }).where('id', '=', among(ids)).execute();
}

export async function openDossier(db: Db, id: string, entityId: string): Promise<void> {
  await db
    .insertInto('dossier')
    .values({ id, entity_id: entityId })
    .onConflict(conflict => conflict.column('id').doNothing())
    .execute();
}

/** Adds suggestions; what a person decided about a sentence stays decided. */
export async function saveSuggestions(db: Db, claims: readonly Claim[]): Promise<void> {
  const rows = claims.map(claim => ({
    dossier_id: claim.dossierId,
    segment_id: claim.segmentId,
    quote: claim.quote,
    start: claim.start,
    end: claim.end,
    state: 'suggested' as const,
  }));
  for (const lot of lots(rows)) {
    await db
      .insertInto('dossier_claim')
      .values(lot)
      .onConflict(conflict => conflict.doNothing())
      .execute();
  }
}
