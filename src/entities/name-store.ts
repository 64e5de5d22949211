import type { Kysely } from 'kysely';
import { type Locale, languageOf } from '../base/locale.ts';
import type { Database } from '../db/schema.ts';

/** What each of these names is called in another language, where the term list knows exactly one entity of that name. */
export async function namesIn(
  db: Kysely<Database>,
  texts: readonly string[],
  from: Locale,
  to: Locale,
): Promise<Map<string, string>> {
  if (texts.length === 0) return new Map();
  const rows = await db
    .selectFrom('name as known')
    .leftJoin('name as wanted', join =>
      join
        .onRef('wanted.entity_id', '=', 'known.entity_id')
        .on('wanted.locale', 'in', [to, languageOf(to)])
        .on('wanted.status', '=', 'preferred'),
    )
    .select(['known.text', 'known.entity_id', 'wanted.text as name', 'wanted.locale'])
    .where('known.locale', 'in', [from, languageOf(from)])
    .where('known.text', 'in', texts)
    .where('known.status', '<>', 'forbidden')
    .execute();
  const names = new Map<string, string>();
  for (const text of new Set(rows.map(row => row.text))) {
    const meant = rows.filter(row => row.text === text);
    const name = (meant.find(row => row.locale === to) ?? meant[0])?.name;
    if (name && new Set(meant.map(row => row.entity_id)).size === 1) names.set(text, name);
  }
  return names;
}
