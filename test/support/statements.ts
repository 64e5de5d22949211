import type { Kysely, KyselyPlugin } from 'kysely';
import type { Database } from '../../src/db/schema.ts';

/** How many statements `work` sends to the database. */
export async function statementsOf(db: Kysely<Database>, work: (db: Kysely<Database>) => Promise<unknown>) {
  let count = 0;
  const counter: KyselyPlugin = {
    transformQuery({ node }) {
      count += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  await work(db.withPlugin(counter));
  return count;
}
