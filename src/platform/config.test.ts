import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { describeConfig, loadConfig, maskPassword } from './config.ts';

const cwd = mkdtempSync(join(tmpdir(), 'sampan cấu hình '));
afterAll(() => rmSync(cwd, { recursive: true }));
beforeEach(() => rmSync(join(cwd, 'sampan.env'), { force: true }));

const load = (env: Record<string, string> = {}) => loadConfig({ env, cwd });
const file = (text: string, name = 'sampan.env') => writeFileSync(join(cwd, name), text);

function failure(env: Record<string, string>): { code: string; message: string; remedy: string } {
  try {
    load(env);
  } catch (error) {
    return error as ReturnType<typeof failure>;
  }
  return expect.fail('the configuration was taken');
}

test('without any setting everything has its default, and the data stands below the working directory', () => {
  expect(load()).toMatchObject({
    port: 4680,
    host: '127.0.0.1',
    dataDir: join(cwd, 'data'),
    baseUrl: 'http://localhost:4680',
    databaseUrl: null,
    fetchAllow: [],
    bergamotModels: null,
  });
});

test('the environment comes before the file, the file before the default; empty counts as not set', () => {
  file('SAMPAN_PORT=5000\nSAMPAN_WORKERS=7\nSAMPAN_DATA="./Dữ liệu"\nSAMPAN_HOST=\n');
  expect(load({ SAMPAN_PORT: '6000', SAMPAN_WORKERS: ' ' })).toMatchObject({
    port: 6000,
    workers: 7,
    dataDir: join(cwd, 'Dữ liệu'),
    host: '127.0.0.1',
    baseUrl: 'http://localhost:6000',
  });
});

test('SAMPAN_CONFIG names another file, which must be there', () => {
  file('SAMPAN_PORT=5001', 'other.env');
  expect(load({ SAMPAN_CONFIG: 'other.env' }).port).toBe(5001);
  expect(failure({ SAMPAN_CONFIG: 'none.env' }).code).toBe('config_file');
});

test('a secret may stand in a file of its own and is never printed', () => {
  file('postgresql://báo:bí%20mật@db/sampan\n', 'url');
  const env = { DATABASE_URL_FILE: 'url' };
  expect(load(env).databaseUrl).toBe('postgresql://báo:bí%20mật@db/sampan');
  const shown = describeConfig({ env, cwd }).find(line => line.name === 'DATABASE_URL');
  expect(shown).toMatchObject({ value: 'postgresql://báo:***@db/sampan', origin: 'environment, url' });
  expect(failure({ DATABASE_URL: 'mysql://me:secret@db' }).message).not.toContain('secret');
});

test.each([
  ['postgresql://u:p:q@r@h/d', 'postgresql://u:***@h/d'],
  ['postgresql:///d?host=/run&password=x&user=u', 'postgresql:///d?host=/run&password=***&user=u'],
  ['postgresql://h/d', 'postgresql://h/d'],
])('%s is shown as %s', (url, shown) => {
  expect(maskPassword(url)).toBe(shown);
});

test.each([
  ['SAMPAN_PROT', 'SAMPAN_PORT'],
  ['SAMPAN_BASEURL', 'SAMPAN_BASE_URL'],
])('%s is refused and the nearest known name told', (name, known) => {
  const error = failure({ [name]: '1' });
  expect(error).toMatchObject({ code: 'config_unknown', remedy: expect.stringContaining(`Did you mean ${known}?`) });
});

test('a name that nobody reads is refused in the file too, whatever it begins with', () => {
  file('DATABSE_URL=postgresql://h/d');
  expect(failure({})).toMatchObject({ code: 'config_unknown', remedy: expect.stringContaining('DATABASE_URL?') });
});

test.each([
  ['SAMPAN_PORT', '0'],
  ['SAMPAN_PORT', '65536'],
  ['SAMPAN_PORT', '80a'],
  ['SAMPAN_WORKERS', '0'],
  ['SAMPAN_BASE_URL', 'news.example.org'],
  ['SAMPAN_BASE_URL', 'https://news.example.org/vi'],
  ['SAMPAN_BASE_URL', 'https://me:secret@news.example.org'],
  ['SAMPAN_FETCH_ALLOW', '10.0.0.5'],
  ['SAMPAN_FETCH_ALLOW', 'http://10.0.0.5:80'],
  ['SAMPAN_LOG_LEVEL', 'loud'],
  ['SAMPAN_USER_AGENT', 'Sampan\r\nCookie: a'],
  ['SAMPAN_ROUTES', 'id→ms'],
])('%s=%s is refused with the name and a remedy', (name, value) => {
  const error = failure({ [name]: value });
  expect(error.code).toBe('config_invalid');
  expect(error.message).toContain(name);
  expect(error.remedy).not.toBe('');
});

test('what may be written in several ways is read the same', () => {
  expect(load({ SAMPAN_BASE_URL: 'https://tin.example.org/' }).baseUrl).toBe('https://tin.example.org');
  expect(load({ SAMPAN_FETCH_ALLOW: '10.0.0.5:80, [::1]:8080 intranet:81' }).fetchAllow).toEqual([
    '10.0.0.5:80',
    '[::1]:8080',
    'intranet:81',
  ]);
});
