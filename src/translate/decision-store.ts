import type { Kysely } from 'kysely';
import type { Locale } from '../base/locale.ts';
import type { Instant } from '../base/time.ts';
import { lots } from '../db/arrays.ts';
import type { Database } from '../db/schema.ts';
import type { Precision } from './precision.ts';

type Db = Kysely<Database>;

/** A person's verdict on a finding: for this text of this sentence the check was right or not. */
export type CheckDecision = { check: string; segmentId: string; targetHash: string; wasRight: boolean };

export async function saveDecisions(
  db: Db,
  locale: Locale,
  decisions: readonly CheckDecision[],
  at: Instant,
): Promise<void> {
  const rows = decisions.map(one => ({
    check_id: one.check,
    locale,
    segment_id: one.segmentId,
    target_hash: one.targetHash,
    was_right: one.wasRight,
    at,
  }));
  for (const lot of lots(rows)) {
    await db
      .insertInto('check_decision')
      .values(lot)
      .onConflict(conflict => conflict.doNothing())
      .execute();
  }
}

/** How often each check was right in a language. */
export async function precisionsIn(db: Db, locale: Locale): Promise<Precision[]> {
  return (await precisions(db, locale)).map(({ locale: _, ...one }) => one);
}

/** The same with the language: of every one, or of one. */
export async function precisions(db: Db, only: Locale | null = null): Promise<(Precision & { locale: Locale })[]> {
  let query = db
    .selectFrom('check_decision')
    .select(({ fn }) => ['locale', 'check_id', 'was_right', fn.countAll<string>().as('count')])
    .groupBy(['locale', 'check_id', 'was_right'])
    .orderBy('locale')
    .orderBy('check_id');
  if (only !== null) query = query.where('locale', '=', only);
  const rows = await query.execute();
  const all = new Map<string, Precision & { locale: Locale }>();
  for (const row of rows) {
    const key = `${row.locale} ${row.check_id}`;
    const one = all.get(key) ?? { locale: row.locale, check: row.check_id, right: 0, wrong: 0 };
    all.set(key, { ...one, [row.was_right ? 'right' : 'wrong']: Number(row.count) });
  }
  return [...all.values()];
}
