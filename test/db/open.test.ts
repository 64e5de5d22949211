import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate, pendingMigrations } from '../../src/db/migrate.ts';
import { openDatabase } from '../../src/db/open.ts';
import { databases, emptyDatabase, testDatabase } from '../support/database.ts';

describe.each(databases())('on $name', server => {
  let opened: Awaited<ReturnType<typeof testDatabase>>;
  beforeAll(async () => {
    opened = await testDatabase(server);
  });
  afterAll(() => opened.close());

  test('times come as ISO 8601 in UTC with milliseconds, big numbers as text, JSON parsed', async () => {
    const { rows } = await sql`select
      timestamptz '2025-02-21 10:00+07' as at,
      timestamptz '2025-02-21 03:00:00.123456+00' as fine,
      null::timestamptz as never,
      date '2025-02-21'::timestamptz as day,
      9007199254740993::int8 as big,
      '{"tên": ["Lạng Sơn", "谅山", "ลาว", "العربية"]}'::jsonb as json
    `.execute(opened.db);
    expect(rows).toEqual([
      {
        at: '2025-02-21T03:00:00.000Z',
        fine: '2025-02-21T03:00:00.123Z',
        never: null,
        day: '2025-02-21T00:00:00.000Z',
        big: '9007199254740993',
        json: { tên: ['Lạng Sơn', '谅山', 'ลาว', 'العربية'] },
      },
    ]);
  });

  test('several that migrate an empty database at once leave it migrated once', async () => {
    const { url, drop } = await emptyDatabase(server);
    const all = await Promise.all([1, 2, 3, 4, 5].map(() => openDatabase({ url, dataDir: '' })));
    const ran = await Promise.all(all.map(({ db }) => migrate(db)));
    expect(ran.flat().length).toBeGreaterThan(0);
    expect(new Set(ran.flat()).size).toBe(ran.flat().length);
    expect(await pendingMigrations(all[0]!.db)).toEqual([]);
    expect(await migrate(all[1]!.db)).toEqual([]);
    for (const one of all) await one.close();
    await drop();
  });

  test('a database that a newer version migrated is not opened', async () => {
    const { url, drop } = await emptyDatabase(server);
    const first = await openDatabase({ url, dataDir: '' });
    await migrate(first.db);
    await sql`insert into kysely_migration values ('29991231T000000-later', '2999')`.execute(first.db);
    await expect(migrate(first.db)).rejects.toMatchObject({ code: 'data_newer' });
    await first.close();
    await expect(openDatabase({ url, dataDir: '' })).rejects.toMatchObject({ code: 'data_newer' });
    await drop();
  });

  test('a notice reaches every listener of its channel, also after the line was cut', async () => {
    const heard: string[] = [];
    const stop = await opened.listen('trang', payload => heard.push(`a ${payload}`));
    await opened.listen('trang', payload => heard.push(`b ${payload}`));
    const say = (text: string) => sql`select pg_notify('trang', ${text})`.execute(opened.db);
    await say('tin mới');
    await until(() => heard.length === 2);
    await stop();
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where pid <> pg_backend_pid() and datname = current_database() and query like 'listen%'`.execute(opened.db);
    await until(() => heard.includes('b null'));
    await say('ข่าว');
    await until(() => heard.includes('b ข่าว'));
    expect(heard).toEqual(['a tin mới', 'b tin mới', 'b null', 'b ข่าว']);
  });
});

test.each([
  ['postgresql://localhost:1/none', 'database_unreachable'],
  [`postgresql://u@localhost/none?host=${encodeURIComponent(join('/tmp', 'no such folder'))}`, 'database_unreachable'],
  ['postgresql://u:geheim@no-such-host.invalid/none', 'database_unreachable'],
])('%s is told unreachable, without the password', async (url, code) => {
  const error = await openDatabase({ url, dataDir: '' }).catch(reason => reason);
  expect(error).toMatchObject({ code, retryable: true });
  expect(error.message + error.remedy).not.toContain('geheim');
});

test('a database that is not in UTF-8 is refused', async () => {
  const { url, drop } = await emptyDatabase(databases()[0], "encoding 'SQL_ASCII' locale 'C' locale_provider libc");
  await expect(openDatabase({ url, dataDir: '' })).rejects.toMatchObject({ code: 'database_encoding' });
  await drop();
});

async function until(claim: () => boolean): Promise<void> {
  for (let waited = 0; !claim(); waited += 10) {
    if (waited > 10_000) expect.fail(`not within 10 s: ${claim}`);
    await pause(10);
  }
}
