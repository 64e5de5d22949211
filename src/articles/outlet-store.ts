import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Outlet } from './article.ts';

type Db = Kysely<Database>;

export async function outletById(db: Db, id: string): Promise<Outlet | null> {
  const row = await db.selectFrom('outlet').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toOutlet(row) : null;
}

export async function allOutlets(db: Db): Promise<Outlet[]> {
  const rows = await db.selectFrom('outlet').selectAll().orderBy('id').execute();
  return rows.map(toOutlet);
}

/** Whether any outlet is there that articles come from. */
export async function hasOutlets(db: Db): Promise<boolean> {
  return (await db.selectFrom('outlet').select('id').limit(1).executeTakeFirst()) !== undefined;
}

function toOutlet({ id, locale, names, home, logo, licence }: Selectable<Database['outlet']>): Outlet {
  return { id, locale, names, home, logo, licence };
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
