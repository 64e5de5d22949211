import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '../../src/app/cli/doctor/finding.ts';
import { lookAtBaseUrl } from '../../src/app/cli/doctor/network.ts';
import { main } from '../../src/app/cli/main.ts';
import { SampanError } from '../../src/base/error.ts';
import { lockDataDir } from '../../src/db/data-lock.ts';
import { storeProblem } from '../../src/platform/problem-store.ts';
import { databases, testDatabase } from '../support/database.ts';

let cwd: string;
let database: Awaited<ReturnType<typeof testDatabase>>;
let ports: Record<string, string>;

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'sampan-cli-'));
  database = await testDatabase(databases().at(-1));
  const [site, ops, sample] = [await freePort(), await freePort(), await freePort()];
  ports = { SAMPAN_PORT: site, SAMPAN_OPS_PORT: ops, SAMPAN_SAMPLE_PORT: sample, SAMPAN_DATA: cwd };
});
afterAll(async () => {
  await database.close();
  await rm(cwd, { recursive: true });
});

async function run(line: string, env: Record<string, string> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (text: string) => out.push(text), err: (text: string) => err.push(text), env, cwd };
  const code = await main(line.split(' ').filter(Boolean), io);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

async function doctor(env: Record<string, string>): Promise<{ code: number; of(topic: string): Finding | undefined }> {
  const { code, out } = await run('doctor --json', { ...ports, ...env });
  const findings: Finding[] = JSON.parse(out).findings;
  return { code, of: topic => findings.find(finding => finding.topic === topic) };
}

function freePort(): Promise<string> {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(String(port)));
    });
  });
}

test('the overview lists every verb, and no verb at all is wrong usage', async () => {
  const { code, out } = await run('--help');
  expect(code).toBe(0);
  for (const verb of ['serve', 'work', 'ingest', 'translate', 'publish', 'export', 'doctor', 'migrate', 'config']) {
    expect(out).toMatch(new RegExp(`^ {2}${verb} `, 'm'));
  }
  expect((await run('')).code).toBe(2);
});

test.each([
  ['serve', [0, 1, 2, 3], false],
  ['work', [0, 1, 2, 3], false],
  ['ingest', [0, 1, 2, 3], true],
  ['translate', [0, 1, 2, 3], true],
  ['publish', [0, 1, 2, 3], true],
  ['export', [0, 1, 2, 3], true],
  // What it cannot open is a finding.
  ['doctor', [0, 1, 2], true],
  ['migrate', [0, 1, 2, 3], true],
  ['config', [0, 1, 2, 3], true],
])(
  '%s --help lists the exit codes it can end with, %j, and --json where it answers in it: %s',
  async (verb, codes, hasJson) => {
    const { code, out } = await run(`${verb} --help`);
    expect(code).toBe(0);
    const listed = out.slice(out.indexOf('Exit codes:\n')).matchAll(/^ {2}(\d) {2}\S/gm);
    expect([...listed].map(line => Number(line[1]))).toEqual(codes);
    expect(/^ {2}--json /m.test(out)).toBe(hasJson);
  },
);

test.each([
  'serve now',
  'work now',
  'publish all extra',
  'export out and-more',
  'doctor please',
  'migrate --dry-run now',
  'config apply publication.json names.json',
  'ingest --poll vnexpress',
  'ingest --problems all',
  'ingest --remove-sample now',
  'translate --status a-slug vi',
  'translate --missing vi id',
  'translate --export a-slug vi id',
  'translate --let-pass numbers a-slug vi id --segment s --person p --reason r',
])('%s: a word too many is wrong usage, not passed over', async line => {
  const { code, err } = await run(line, { SAMPAN_DATA: join(cwd, 'never-made') });
  expect(code, err).toBe(2);
  expect(err).toMatch(/error \(usage\): sampan \w+ has no place for "/);
  expect(existsSync(join(cwd, 'never-made'))).toBe(false);
});

test('an unknown verb or option is wrong usage and the right one is told', async () => {
  expect(await run('docter')).toMatchObject({
    code: 2,
    err: expect.stringContaining('Did you mean npm run -s sampan -- doctor?'),
  });
  expect(await run('migrate --dri-run')).toMatchObject({
    code: 2,
    err: expect.stringContaining('npm run -s sampan -- migrate --help'),
  });
});

test.each([
  ['config', 2, 'config_invalid'],
  ['config apply', 2, 'usage'],
  ['config names none.json', 1, 'file_unreadable'],
  ['ingest', 2, 'usage'],
  ['ingest a.html --outlet o --url nowhere', 2, 'usage'],
  ['translate', 2, 'usage'],
  ['translate --let-pass numbers', 2, 'usage'],
  ['translate --export a-slug vi', 2, 'usage'],
  ['export', 2, 'usage'],
  ['serve', 2, 'usage'],
  ['publish all', 2, 'usage'],
  ['docter', 2, 'usage'],
])('%s --json: an error is JSON where a program reads', async (line, expected, error) => {
  const { code, out, err } = await run(`${line} --json`, { SAMPAN_PORT: 'x' });
  expect([code, err]).toEqual([expected, '']);
  expect(JSON.parse(out)).toEqual({
    error: {
      code: error,
      message: expect.stringMatching(/\w/),
      remedy: expect.stringMatching(/\w/),
      retryable: false,
    },
  });
});

describe('data that is not for this Sampan', () => {
  const commands = ['ingest --problems', 'translate --status', 'publish', 'export out', 'config names names.json'];

  test.each([...commands, 'migrate', 'migrate --dry-run'])('%s: exit code 3 where a newer one was', async line => {
    const newer = await testDatabase(databases().at(-1));
    await sql`insert into kysely_migration (name, timestamp) values ('99991231T000000-of-tomorrow', '')`.execute(
      newer.db,
    );
    await writeFile(join(cwd, 'names.json'), '[]');
    const { code, err } = await run(line, { ...ports, DATABASE_URL: newer.url });
    await newer.close();
    expect(err).toContain('error (data_newer)');
    expect(code).toBe(3);
  });

  test('exit code 3 where another one has the folder', async () => {
    const dataDir = await mkdtemp(join(cwd, 'held-'));
    const lock = await lockDataDir(dataDir);
    const { code, err } = await run('migrate', { ...ports, SAMPAN_DATA: dataDir });
    lock.release();
    expect(err).toContain(`held by process ${process.pid}`);
    expect(code).toBe(3);
  });
});

test('config shows value and origin of every setting', async () => {
  await writeFile(join(cwd, 'sampan.env'), 'SAMPAN_WORKERS=5\n');
  const { out } = await run('config --json', { SAMPAN_PORT: '5001' });
  await rm(join(cwd, 'sampan.env'));
  expect(JSON.parse(out).settings).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ name: 'SAMPAN_PORT', value: '5001', origin: 'environment' }),
      expect.objectContaining({ name: 'SAMPAN_WORKERS', value: '5', origin: join(cwd, 'sampan.env') }),
      expect.objectContaining({ name: 'SAMPAN_BASE_URL', value: 'http://localhost:5001', origin: 'default' }),
    ]),
  );
});

describe('doctor', () => {
  test('finds nothing wrong with a migrated database and free ports', async () => {
    const { code, of } = await doctor({ DATABASE_URL: database.url });
    expect(of('migrations')?.state).toBe('ok');
    expect(code).toBe(0);
  });

  test('works without a database, and names what mends it', async () => {
    const { code, of } = await doctor({ DATABASE_URL: 'postgresql://localhost:1/none' });
    expect(code).toBe(1);
    expect(of('database')).toMatchObject({ state: 'problem', mend: expect.stringContaining('DATABASE_URL') });
    expect(of('SAMPAN_PORT')?.state).toBe('ok');
  });

  test('works without a valid configuration', async () => {
    const { code, of } = await doctor({ SAMPAN_PROT: '1' });
    expect(code).toBe(2);
    expect(of('configuration')).toMatchObject({ state: 'problem', mend: expect.stringContaining('SAMPAN_PORT') });
  });

  test('sees that another program holds a port', async () => {
    const server = createServer(socket => socket.end('220 hello\r\n')).listen(
      Number(ports.SAMPAN_OPS_PORT),
      '127.0.0.1',
    );
    const { code, of } = await doctor({ DATABASE_URL: database.url });
    server.close();
    expect(code).toBe(1);
    expect(of('SAMPAN_OPS_PORT')).toMatchObject({
      state: 'problem',
      mend: expect.stringMatching(/^export SAMPAN_OPS_PORT=/),
    });
  });

  test('lists failing feeds and failed jobs, and gives the jobs another try when asked', async () => {
    const { db } = database;
    await sql`insert into outlet (id, locale, names, home, licence) values ('o', 'vi', '{}', 'http://o.example', '{}')`.execute(
      db,
    );
    await storeProblem(
      db,
      'feed:http://o.example/rss',
      new SampanError('feed_unreachable', 'GET http://o.example/rss gave 500', { remedy: 'Ask the outlet.' }),
      new Date(),
      'o',
    );
    await sql`select graphile_worker.add_job('poll', '{}'::json, max_attempts => 1)`.execute(db);
    await sql`update graphile_worker._private_jobs set attempts = 1, last_error = 'hỏng'`.execute(db);
    const { code, of } = await doctor({ DATABASE_URL: database.url });
    expect(code).toBe(1);
    expect(of('feed:http://o.example/rss')).toMatchObject({
      state: 'problem',
      message: expect.stringContaining('gave 500 (feed_unreachable, since 20'),
      mend: 'Ask the outlet.',
    });
    expect(of('jobs')).toMatchObject({
      message: expect.stringContaining('1 poll jobs'),
      mend: expect.stringContaining('--retry-jobs'),
    });
    await run('doctor --retry-jobs', { ...ports, DATABASE_URL: database.url });
    expect((await doctor({ DATABASE_URL: database.url })).of('jobs')).toBeUndefined();
  });

  test('does not make a data folder or a database', async () => {
    const { of } = await doctor({ SAMPAN_DATA: join(cwd, 'not yet') });
    expect(of('data folder')?.state).toBe('note');
    expect(of('database')).toMatchObject({ state: 'note', mend: 'npm start' });
  });

  test('names an engine that is set but not there', async () => {
    const env = { DATABASE_URL: database.url, SAMPAN_APERTIUM: join(cwd, 'none'), SAMPAN_BERGAMOT_MODELS: 'none' };
    const { of } = await doctor(env);
    expect([of('apertium')?.state, of('bergamot')?.state]).toEqual(['problem', 'problem']);
  });
});

test.each([
  ['http://localhost:4680', '127.0.0.1', 'ok'],
  ['http://localhost:4680', '0.0.0.0', 'note'],
  ['http://localhost:4681', '127.0.0.1', 'problem'],
  ['http://tin.example.org', '127.0.0.1', 'note'],
  ['https://tin.example.org', '127.0.0.1', 'ok'],
])('base address %s on %s: %s', (baseUrl, host, state) => {
  expect(lookAtBaseUrl({ baseUrl, host, port: 4680 }).state).toBe(state);
});

test.each([
  ['translate', 2],
  ['translate --import', 2],
  ['translate --export only-a-slug', 2],
  ['translate --export a-slug not_a_locale', 2],
  ['translate --status --missing', 2],
  ['ingest', 2],
  ['ingest ftp://o.example/a --outlet o', 2],
  ['ingest a.txt --outlet o --url nowhere', 2],
  ['ingest --poll --remove-sample', 2],
  ['translate --let-pass numbers a-slug vi', 2],
  ['config apply bad.json', 1],
  ['config names bad.json', 1],
])('%s is refused before a database is made', async (line, code) => {
  await writeFile(join(cwd, 'bad.json'), '{"names":');
  const dataDir = join(cwd, 'never-made');
  const refused = await run(line, { ...ports, SAMPAN_DATA: dataDir });
  expect(refused.code, refused.err).toBe(code);
  expect(existsSync(dataDir)).toBe(false);
});
