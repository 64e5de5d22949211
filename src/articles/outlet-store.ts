import type { Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Outlet } from './article.ts';

type Db = Kysely<Database>;

export async function outletById(db: Db, id: string): Promise<Outlet | null> {
  const row = await db.selectFrom('outlet').selectAll().where('id', '=', id).executeTakeFirst();
  return row
    ? { id: row.id, locale: row.locale, names: row.names, home: row.home, logo: row.logo, licence: row.licence }
    : null;
}

export async function saveOutlet(db: Db, outlet: Outlet, isSample = false): Promise<void> {
  const values = {
    locale: outlet.locale,
    names: JSON.stringify(outlet.names),
    home: outlet.home,
    logo: outlet.logo,
    licence: JSON.stringify(outlet.licence),
  };
  await db
    .insertInto('outlet')
    .values({ id: outlet.id, is_sample: isSample, ...values })
    .onConflict(conflict => conflict.column('id').doUpdateSet(values))
    .execute();
}
