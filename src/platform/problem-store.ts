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
  const now = at.toISOString();
  const row = { ...storedError(error), outlet_id: outletId, at: now };
  await db
    .insertInto('problem')
    .values({ subject, since: now, ...row })
    .onConflict(conflict =>
      conflict.column('subject').doUpdateSet(eb => ({
        ...row,
        since: eb.case().when('problem.code', '=', row.code).then(eb.ref('problem.since')).else(now).end(),
      })),
    )
    .execute();
}

/** Since when the subject has had this very problem; null when it has not. */
export async function problemSince(db: Kysely<Database>, subject: string, code: string): Promise<Date | null> {
  const row = await db
    .selectFrom('problem')
    .select('since')
    .where('subject', '=', subject)
    .where('code', '=', code)
    .executeTakeFirst();
  return row ? new Date(row.since) : null;
}

/** The subject is well again. */
export async function clearProblem(db: Kysely<Database>, ...subjects: string[]): Promise<void> {
  await db.deleteFrom('problem').where('subject', 'in', subjects).execute();
}

export async function openProblems(db: Kysely<Database>) {
  return db
    .selectFrom('problem')
    .select(['subject', 'outlet_id', 'code', 'message', 'remedy', 'retryable', 'since', 'at'])
    .orderBy('subject')
    .execute();
}
