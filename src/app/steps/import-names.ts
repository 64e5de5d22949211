import { SampanError } from '../../base/error.ts';
import type { Entity } from '../../entities/entity.ts';
import { hanReadings } from '../../entities/readings/read-characters.ts';
import { indexReadings } from '../../entities/readings/reading-index.ts';
import { type ImportPlan, type ImportWish, planImport } from '../../entities/reconcile/plan.ts';
import { type Reconciled, reconcile } from '../../entities/reconcile/reconcile.ts';
import { loadEntities, lockAuthority } from '../../entities/store.ts';
import type { Context } from '../../platform/context.ts';
import { recordNameChange } from './record-names.ts';

/** What each of these entities is to the authority. Nothing is written. */
export async function compareNames({ db }: Pick<Context, 'db'>, entities: readonly Entity[]): Promise<Reconciled[]> {
  return compared(entities, await loadEntities(db));
}

/**
 * Takes in what somebody decided about, as one change that can be taken back. Throws `nothing_decided` where that is
 * nothing, and what `planImport` does.
 */
export async function importNames(
  { db, now }: Pick<Context, 'db' | 'now'>,
  entities: readonly Entity[],
  wish: ImportWish,
  person: string,
): Promise<ImportPlan & { changeId: string }> {
  return db.transaction().execute(async transaction => {
    await lockAuthority(transaction);
    const authority = await loadEntities(transaction);
    const plan = planImport(compared(entities, authority), authority, wish);
    if (Object.keys(plan.after).length === 0)
      throw new SampanError('nothing_decided', 'no entry is taken in by that', {
        remedy: 'Without decisions the command lists what there is to decide.',
      });
    const { before, after } = plan;
    const change = { kind: 'import' as const, person, before, after, moved: [] };
    return { ...plan, changeId: await recordNameChange(transaction, now().toISOString(), change) };
  });
}

function compared(entities: readonly Entity[], authority: readonly Entity[]): Reconciled[] {
  return reconcile(entities, authority, indexReadings(authority, hanReadings()));
}
