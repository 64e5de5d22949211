import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
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

test('nothing outside the platform opens a connection of its own to another host', () => {
  const fetching = sources
    .filter(
      ({ name, text }) =>
        /\bfetch\(|from 'undici'|from 'node:https'/.test(
          text.replace(/ctx\.fetch\(|\bawait fetch\(url, options\)|\.fetch\(/g, ''),
        ) && !name.startsWith('platform/'),
    )
    .map(one => one.name);
  // The doctor asks the server of this very machine whether it lives.
  expect(fetching.filter(name => !name.startsWith('app/cli/doctor'))).toEqual([]);
});
