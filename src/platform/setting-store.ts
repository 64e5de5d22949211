import type { Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';

export async function readSetting(db: Kysely<Database>, key: string): Promise<Record<string, unknown> | null> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst();
  return row?.value ?? null;
}

export async function writeSetting(db: Kysely<Database>, key: string, value: Record<string, unknown>): Promise<void> {
  const row = { value: JSON.stringify(value) };
  await db
    .insertInto('setting')
    .values({ key, ...row })
    .onConflict(conflict => conflict.column('key').doUpdateSet(row))
    .execute();
}

export async function removeSetting(db: Kysely<Database>, key: string): Promise<void> {
  await db.deleteFrom('setting').where('key', '=', key).execute();
}
