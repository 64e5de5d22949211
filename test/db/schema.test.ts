import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases, testDatabase } from '../support/database.ts';

type Columns = Record<string, string[]>;

/** Table → columns, as the type `Database` of schema.ts names them. */
function columnsInTypes(): Columns {
  const path = join(import.meta.dirname, '../../src/db/schema.ts');
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
  const alias = source.statements.filter(ts.isTypeAliasDeclaration).find(one => one.name.text === 'Database');
  return sorted(members(alias!.type).map(([table, type]) => [table, members(type).map(([column]) => column)]));
}

function members(type: ts.TypeNode): [string, ts.TypeNode][] {
  if (!ts.isTypeLiteralNode(type)) throw new Error('a table is not written as { column: type }');
  return type.members
    .filter(ts.isPropertySignature)
    .map(member => [(member.name as ts.Identifier).text, member.type as ts.TypeNode]);
}

function sorted(entries: [string, string[]][]): Columns {
  return Object.fromEntries(entries.map(([table, columns]) => [table, columns.sort()] as const).sort());
}

describe.each(databases())('on $name', server => {
  let opened: Awaited<ReturnType<typeof testDatabase>>;
  beforeAll(async () => {
    opened = await testDatabase(server);
  });
  afterAll(() => opened.close());

  test('the table types name exactly the tables and columns that the migrations make', async () => {
    const { rows } = await opened.pool.query<{ table: string; columns: string[] }>(`
      select table_name as table, array_agg(column_name::text) as columns
      from information_schema.columns
      where table_schema = 'public' and table_name not like 'kysely_%'
      group by table_name`);
    expect(columnsInTypes()).toEqual(sorted(rows.map(row => [row.table, row.columns])));
  });

  test('every foreign key has an index that begins with its columns', async () => {
    const { rows } = await opened.pool.query(`
      select conrelid::regclass::text as table, conname
      from pg_constraint c
      where contype = 'f' and connamespace = 'public'::regnamespace and not exists (
        select from pg_index i
        where i.indrelid = c.conrelid and (i.indkey::int2[])[0:cardinality(conkey) - 1] @> conkey
      )`);
    expect(rows).toEqual([]);
  });
});
