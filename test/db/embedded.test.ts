import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, chown, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { SampanError } from '../../src/base/error.ts';
import { migrate } from '../../src/db/migrate.ts';
import { type OpenedDatabase, openDatabase } from '../../src/db/open.ts';
import { readPostmaster } from '../../src/db/postmaster-file.ts';
import { bornAt } from '../../src/db/process-birth.ts';
import { kill, killOwners, leashOf, ownerOf } from '../support/owner-process.ts';

const isLinux = process.platform === 'linux';
const isRoot = process.getuid?.() === 0;
let folder: string;
let model: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sampan-embedded-'));
  await chmod(folder, 0o711);
  model = join(folder, 'model');
  const opened = await open(model);
  await migrate(opened.db);
  await opened.pool.query("create table kept (word text); insert into kept values ('Lạng Sơn 谅山 ลาว العربية')");
  await opened.close();
});
afterEach(killOwners);
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 }));

const open = (dataDir: string): Promise<OpenedDatabase> => openDatabase({ url: null, dataDir });

/** A data folder of the test's own that holds a database already. */
async function copyOfModel(name: string): Promise<string> {
  const dataDir = join(folder, name);
  await cp(model, dataDir, { recursive: true, preserveTimestamps: true });
  if (isRoot) execFileSync('chown', ['-R', '--reference', join(model, 'postgres'), join(dataDir, 'postgres')]);
  return dataDir;
}

async function failure(dataDir: string): Promise<SampanError> {
  return open(dataDir).then(
    async opened => {
      await opened.close();
      return expect.fail(`${dataDir} was opened`);
    },
    error => error,
  );
}

async function keptWord(opened: OpenedDatabase): Promise<string> {
  return (await opened.pool.query('select word from kept')).rows[0].word;
}

const postmasterOf = (dataDir: string): number => readPostmaster(join(dataDir, 'postgres'))!.pid;

async function until(claim: () => unknown): Promise<void> {
  for (let waited = 0; !(await claim()); waited += 20) {
    if (waited > 10_000) expect.fail(`not within 10 s: ${claim}`);
    await pause(20);
  }
}

test('a database that exists is open within a second, and its folder is free again after close', async () => {
  const dataDir = await copyOfModel('again');
  const began = performance.now();
  const opened = await open(dataDir);
  expect(performance.now() - began).toBeLessThan(1000);
  expect(await keptWord(opened)).toBe('Lạng Sơn 谅山 ลาว العربية');
  await Promise.all([opened.close(), opened.close()]);
  expect(await readdir(dataDir)).not.toContain('sampan.lock');
  expect(readPostmaster(join(dataDir, 'postgres'))).toBeNull();
});

test.each(['Dữ liệu của tôi', '数据 "a", b', "it's, อาหาร"])('the folder may be called %s', async name => {
  const opened = await open(await copyOfModel(name));
  expect(await keptWord(opened)).toMatch(/^Lạng Sơn/);
  await opened.close();
});

test('fsync is on and nobody listens on TCP', async () => {
  const opened = await open(await copyOfModel('settings'));
  const { rows } = await sql`
    select current_setting('fsync') as fsync, current_setting('listen_addresses') as tcp, lower('ĐẶNG') as lower
  `.execute(opened.db);
  expect(rows).toEqual([{ fsync: 'on', tcp: '', lower: 'đặng' }]);
  await opened.close();
});

test('a server whose owner is killed stops by itself, and the next owner finds everything', async () => {
  const dataDir = await copyOfModel('killed');
  const { child } = await ownerOf(dataDir);
  const server = postmasterOf(dataDir);
  await kill(child, 'SIGKILL');
  await until(() => bornAt(server) === null);
  const opened = await open(dataDir);
  expect(await keptWord(opened)).toMatch(/^Lạng Sơn/);
  await opened.close();
});

test.runIf(isLinux)('a server that outlives its owner is stopped by the next one', async () => {
  const dataDir = await copyOfModel('orphan');
  const { child } = await ownerOf(dataDir);
  const server = postmasterOf(dataDir);
  process.kill(leashOf(dataDir), 'SIGKILL');
  await kill(child, 'SIGKILL');
  await pause(200);
  expect(bornAt(server)).not.toBeNull();
  const opened = await open(dataDir);
  expect(bornAt(server)).toBeNull();
  expect(await keptWord(opened)).toMatch(/^Lạng Sơn/);
  await opened.close();
});

test('owner and server killed at once: the next owner recovers what was committed', async () => {
  const dataDir = await copyOfModel('both');
  for (let round = 0; round < 3; round += 1) {
    const { child, told } = await ownerOf(dataDir);
    expect(told.error).toBeUndefined();
    process.kill(postmasterOf(dataDir), 'SIGKILL');
    await kill(child, 'SIGKILL');
  }
  const opened = await open(dataDir);
  expect(await keptWord(opened)).toMatch(/^Lạng Sơn/);
  await opened.close();
});

test('a server that is killed is started again under a living owner', async () => {
  const dataDir = await copyOfModel('revived');
  const opened = await open(dataDir);
  const heard: (string | null)[] = [];
  await opened.listen('news', payload => heard.push(payload));
  process.kill(postmasterOf(dataDir), 'SIGKILL');
  await until(() => keptWord(opened).catch(() => null));
  await until(() => heard.includes(null));
  await opened.pool.query("notify news, 'tin mới'");
  await until(() => heard.includes('tin mới'));
  await opened.close();
});

test('a second owner is refused and told which process holds the folder', async () => {
  const dataDir = await copyOfModel('held');
  const { child } = await ownerOf(dataDir);
  const error = await failure(dataDir);
  expect(error.code).toBe('data_in_use');
  expect(error.message).toContain(`process ${child.pid}`);
  await kill(child, 'SIGTERM');
  await (await open(dataDir)).close();
});

test('of several that want the folder of a dead owner, one gets it', async () => {
  const dataDir = await copyOfModel('race');
  const { child } = await ownerOf(dataDir);
  await kill(child, 'SIGKILL');
  const all = await Promise.all(Array.from({ length: 5 }, () => ownerOf(dataDir)));
  expect(all.map(({ told }) => told.error?.code ?? 'opened').sort()).toEqual([
    ...Array(4).fill('data_in_use'),
    'opened',
  ]);
});

test('Ctrl-C twice, sent to the whole group: the database is shut down in order', async () => {
  const dataDir = await copyOfModel('interrupted');
  const { child } = await ownerOf(dataDir, { detached: true });
  process.kill(-child.pid!, 'SIGINT');
  process.kill(-child.pid!, 'SIGINT');
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
  expect(await readFile(join(dataDir, 'postgres.log'), 'utf8')).toMatch(/database system is shut down\n$/);
  expect(existsSync(join(dataDir, 'sampan.lock'))).toBe(false);
});

test('pid files that name a process of somebody else do not stop a start', async () => {
  const dataDir = await copyOfModel('stale');
  await writeFile(
    join(dataDir, 'postgres/postmaster.pid'),
    `${process.pid}\n${dataDir}/postgres\n1\n5432\n\n\n\nready\n`,
  );
  await writeFile(join(dataDir, 'run/.s.PGSQL.5432.lock'), `${process.pid}\n${dataDir}/postgres\n`);
  const lock = { pid: process.pid, born: 'another time', realm: 'x', since: '2020-01-01T00:00:00.000Z', nonce: 'ab' };
  const { child } = await ownerOf(await copyOfModel('stale-lock'));
  const realm = JSON.parse(await readFile(join(folder, 'stale-lock/sampan.lock'), 'utf8')).realm;
  await kill(child, 'SIGTERM');
  await writeFile(join(dataDir, 'sampan.lock'), JSON.stringify({ ...lock, realm }));
  const opened = await open(dataDir);
  expect(await keptWord(opened)).toMatch(/^Lạng Sơn/);
  await opened.close();
});

test('a path that is too long for a socket is refused with the bytes to save', async () => {
  const error = await failure(join(folder, 'đ'.repeat(50)));
  expect(error.code).toBe('socket_path_too_long');
  expect(error.remedy).toMatch(/\d+ bytes shorter/);
  expect(await readdir(folder)).not.toContain('đ'.repeat(50));
});

test('a folder of a newer PostgreSQL or a newer Sampan is refused and left as it is', async () => {
  const dataDir = await copyOfModel('newer');
  await writeFile(join(dataDir, 'postgres/PG_VERSION'), '99\n');
  expect(await failure(dataDir)).toMatchObject({ code: 'data_newer' });
  await writeFile(join(dataDir, 'postgres/PG_VERSION'), '17\n');
  expect(await failure(dataDir)).toMatchObject({ code: 'data_older' });
  await writeFile(join(dataDir, 'postgres/PG_VERSION'), '18\n');
  const opened = await open(dataDir);
  await sql`insert into kysely_migration values ('29991231T000000-later', '2999')`.execute(opened.db);
  await opened.close();
  const error = await failure(dataDir);
  expect(error).toMatchObject({ code: 'data_newer' });
  expect(error.message).toContain('29991231T000000-later');
});

test('a folder that cannot be made is refused with a remedy', async () => {
  await writeFile(join(folder, 'file'), '');
  expect(await failure(join(folder, 'file/data'))).toMatchObject({
    code: 'data_unwritable',
    remedy: expect.stringContaining('SAMPAN_DATA'),
  });
});

test('a half-made database of a start that was killed is cleared away', async () => {
  const dataDir = join(folder, 'half');
  await mkdir(join(dataDir, 'postgres.new-dead/base'), { recursive: true });
  const opened = await open(dataDir);
  expect(await readdir(dataDir)).not.toContain('postgres.new-dead');
  await opened.close();
});

test.runIf(isRoot)('root may keep its data below a folder that is closed to others', async () => {
  const closed = join(folder, 'closed');
  await mkdir(closed, { mode: 0o700 });
  const dataDir = await copyOfModel('closed/data');
  const opened = await open(dataDir).catch((error: SampanError) => error);
  // Where the system does not grant the server to pass through, the remedy names the folder.
  if (opened instanceof Error)
    expect(opened).toMatchObject({ code: 'data_unreachable', remedy: expect.stringContaining(closed) });
  else await opened.close();
});

test.runIf(isRoot)('an ordinary user has a database of its own, and no way into a folder of root', async context => {
  const nobody = { uid: 65_534, gid: 65_534, cwd: '/' };
  const dataDir = join(folder, 'of nobody');
  await mkdir(dataDir);
  await chown(dataDir, nobody.uid, nobody.gid);
  const able = await ownerOf(dataDir, nobody).catch(() => null);
  if (!able) return context.skip('the ordinary user cannot read this repository');
  expect(able.told.error).toBeUndefined();
  await kill(able.child, 'SIGTERM');
  const { told } = await ownerOf(await copyOfModel('of root'), nobody);
  expect(told.error?.code).toBe('data_unwritable');
});
