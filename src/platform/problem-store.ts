import type { Kysely } from 'kysely';
import { storedError } from '../base/error.ts';
import type { Database } from '../db/schema.ts';

/** Keeps what went wrong with `subject` (`feed:URL`, `page:URL`, `picture:URL`) where the newsroom and `doctor` find it. */
export async function storeProblem(
  db: Kysely<Database>,
  subject: string,
  error: unknown,
  at: Date,
  outletId: string | null = null,
): Promise<void> {
  const row = { ...storedError(error), outlet_id: outletId, at: at.toISOString() };
  await db
    .insertInto('problem')
    .values({ subject, ...row })
    .onConflict(conflict => conflict.column('subject').doUpdateSet(row))
    .execute();
}

/** The subject is well again. */
export async function clearProblem(db: Kysely<Database>, subject: string): Promise<void> {
  await db.deleteFrom('problem').where('subject', '=', subject).execute();
}

export async function openProblems(db: Kysely<Database>) {
  return db
    .selectFrom('problem')
    .select(['subject', 'outlet_id', 'code', 'message', 'remedy', 'retryable', 'at'])
    .orderBy('subject')
    .execute();
}
