import { type RawBuilder, sql } from 'kysely';

/**
 * Any of these values, however many: `where('id', '=', among(ids))`. One parameter, where `in` takes one for each and
 * PostgreSQL no more than 65,535 in a statement. Among none there is nothing.
 */
export function among<T>(values: readonly T[]): RawBuilder<T> {
  return sql<T>`any(${values})`;
}

/** Rows in lots that one statement can insert, whatever the table: `for (const lot of lots(rows)) …`. None of no rows. */
export function* lots<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let at = 0; at < rows.length; at += lotSize) yield rows.slice(at, at + lotSize);
}

/** Far below 65,535 parameters for the widest table. */
const lotSize = 1000;
