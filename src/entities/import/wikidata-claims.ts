import type { Period } from '../entity.ts';

type Snak = { snaktype?: string; datavalue?: { value?: unknown } };
export type Statement = { rank?: string; mainsnak?: Snak; qualifiers?: Record<string, Snak[]> };
export type Claims = Record<string, Statement[]>;

/** The statements of a property that hold: of the best rank there is, none that is deprecated. */
export function bestStatements(claims: Claims, property: string): Statement[] {
  const held = allStatements(claims, property);
  const preferred = held.filter(one => one.rank === 'preferred');
  return preferred.length > 0 ? preferred : held;
}

/** All but the deprecated ones: who held an office before the present one is no less true. */
export function allStatements(claims: Claims, property: string): Statement[] {
  const statements = claims[property];
  return Array.isArray(statements) ? statements.filter(one => one?.mainsnak && one.rank !== 'deprecated') : [];
}

/** The item that a statement names: `Q5`. */
export function itemOf({ mainsnak }: Statement): string | null {
  const id = (mainsnak?.datavalue?.value as { id?: unknown } | undefined)?.id;
  return typeof id === 'string' ? id : null;
}

/** P580 (start time) and P582 (end time) of a statement. */
export function periodOf({ qualifiers }: Statement): Period {
  return { from: dayOf(qualifiers?.P580?.[0]), until: dayOf(qualifiers?.P582?.[0]) };
}

/** The first day that one of the properties of an item names. */
export function dayOfItem(claims: Claims, properties: readonly string[]): string | null {
  const statements = properties.flatMap(property => bestStatements(claims, property));
  return statements.map(one => dayOf(one.mainsnak)).find(day => day !== null) ?? null;
}

/**
 * A time of Wikidata as a day, month or year (precision 11, 10, 9). What is less exact, or before our era, is null.
 * Source: the Wikibase JSON data model, "time".
 */
function dayOf(snak: Snak | undefined): string | null {
  const value = snak?.datavalue?.value as { time?: unknown; precision?: unknown } | undefined;
  const time = typeof value?.time === 'string' ? /^\+(\d{4})-(\d\d)-(\d\d)T/.exec(value.time) : null;
  if (!time) return null;
  const [, year, month, day] = time as unknown as [string, string, string, string];
  if (value?.precision === 11) return `${year}-${month}-${day}`;
  if (value?.precision === 10) return `${year}-${month}`;
  return value?.precision === 9 ? year : null;
}
