import type { Kysely } from 'kysely';
import type { Instant } from '../base/time.ts';
import { among, lots } from '../db/arrays.ts';
import type { Database } from '../db/schema.ts';
import type { Answer, Answers } from './answers.ts';

/** The answers of engines as the database keeps them. */
export function storedAnswers(db: Kysely<Database>, now: () => Date): Answers {
  return {
    async read(keys) {
      const rows = await db
        .selectFrom('engine_answer')
        .select(['key', 'result'])
        .where('key', '=', among(keys))
        .execute();
      return new Map(rows.map(row => [row.key, row.result as Answer]));
    },
    async write(answers) {
      const at = now().toISOString();
      const rows = [...answers].map(([key, result]) => ({ key, result: JSON.stringify(result), at }));
      for (const lot of lots(rows)) {
        await db
          .insertInto('engine_answer')
          .values(lot)
          .onConflict(conflict => conflict.column('key').doNothing())
          .execute();
      }
    },
  };
}

/** Forgets answers given before this moment. */
export async function forgetAnswers(db: Kysely<Database>, before: Instant): Promise<void> {
  await db.deleteFrom('engine_answer').where('at', '<', before).execute();
}
