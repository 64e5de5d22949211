import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from './support/sampan.ts';

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map(name => ({ name: name.replaceAll('\\', '/'), text: readFileSync(join(root, 'src', name), 'utf8') }));

test('only store files touch tables, and the queue its own', () => {
  const touching = sources
    .filter(({ text }) => /\.(selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql(<[^>]*>)?`/.test(text))
    .map(one => one.name);
  expect(touching.length).toBeGreaterThan(8);
  expect(touching.filter(name => !/store\.ts$|^db\/|^platform\/(queue|enqueue-many)\.ts$/.test(name))).toEqual([]);
});

test('no text of SQL is made of values', () => {
  const raw = sources
    .filter(({ name, text }) => /sql\.raw\(/.test(text) && !name.startsWith('db/migrations/'))
    .map(one => one.name);
  expect(raw).toEqual([]);
});

/** Asks the network by itself, instead of through the fetcher it was handed. Which modules it imports is a rule of imports. */
const fetchesAlone = (text: string) =>
  /\bfetch\(|\bglobalThis\b|\bnew (WebSocket|EventSource)\(/.test(text.replaceAll(/\bctx\.fetch\(/g, ''));

test('nothing fetches but through the context', () => {
  expect(sources.filter(({ text }) => fetchesAlone(text)).map(one => one.name)).toEqual([]);
});

test.each([
  'await fetch(url)',
  'globalThis.fetch(url)',
  'const get = globalThis.fetch;',
  'options.fetch(url)',
  "new WebSocket('ws://a.example')",
  'await ctx.fetch(url); await fetch(url)',
])('%s would be found', text => {
  expect(fetchesAlone(text)).toBe(true);
});

describe('who may import whom', () => {
  /** Files that each break one rule, with what they import. */
  const planted: [rule: string, file: string, imports: string][] = [
    ['text-imports', 'text/planted-subject.ts', '../publish/paths.ts'],
    ['ingest-imports', 'ingest/planted-subject.ts', '../translate/gate.ts'],
    ['nothing-imports-app', 'planted-app.ts', './app/listen.ts'],
    ['no-cycles', 'base/planted-cycle.ts', './planted-cycle.ts'],
    ['pure-folders-import-no-node-io', 'text/planted-disk.ts', 'node:fs/promises'],
    ['pure-folders-import-no-node-io', 'theme/planted-process.ts', 'node:child_process'],
    ['one-module-fetches', 'ingest/planted-undici.ts', 'undici'],
    ['one-module-fetches', 'platform/planted-https.ts', 'node:https'],
    ['one-module-fetches', 'app/planted-dns.ts', 'node:dns/promises'],
    ['one-module-fetches', 'db/planted-http2.ts', 'node:http2'],
    ['few-open-sockets', 'ingest/planted-http.ts', 'node:http'],
    ['few-open-sockets', 'platform/planted-net.ts', 'node:net'],
    ['few-open-sockets', 'translate/engines/planted-tls.ts', 'node:tls'],
    ['private-members', 'publish/planted-private.ts', '../translate/checks/all.ts'],
    ['no-dev-dependency-in-src', 'articles/planted-dev.ts', 'fast-check'],
  ];
  const fine: [file: string, imports: string][] = [
    ['text/fine.ts', '../base/html.ts'],
    ['ingest/fine.test.ts', 'node:http'],
    ['platform/fetch-fine.ts', 'undici'],
    ['app/fine.ts', 'node:http'],
    ['db/fine.ts', 'node:net'],
  ];
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sampan-imports-'));
    for (const name of ['src', 'tsconfig.json', 'package.json', '.dependency-cruiser.cjs'])
      cpSync(join(root, name), join(folder, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('every rule passes as things are, and finds what breaks it and nothing else', { timeout: 60_000 }, () => {
    const plant = (file: string, imports: string) =>
      writeFileSync(join(folder, 'src', file), `export * as planted from '${imports}';\n`);
    expect(broken(folder)).toEqual([]);
    for (const [, file, imports] of planted) plant(file, imports);
    for (const [file, imports] of fine) plant(file, imports);
    expect(broken(folder)).toEqual(planted.map(([rule, file]) => `${rule} src/${file}`).sort());
  });
});

/** `rule file` for every import that the rules do not allow in a copy of the tree. */
function broken(folder: string): string[] {
  const cruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [cruise, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const { violations } = JSON.parse(stdout).summary as { violations: { from: string; rule: { name: string } }[] };
  return violations.map(({ rule, from }) => `${rule.name} ${from}`).sort();
}
