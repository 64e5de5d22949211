import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileExists, namesIn, removeOthers, writeWhole } from './files.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sampan-files-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a file is replaced whole, in folders that are made for it, and nothing is left beside it', async () => {
  const path = join(folder, 'vi', '2025', 'chợ-kỳ-lừa.html');
  for (const text of ['集市', 'ตลาด', 'سوق']) {
    await writeWhole(path, Buffer.from(text), { sync: text === 'ตลาด' });
    expect(await readFile(path, 'utf8')).toBe(text);
  }
  expect(await readdir(join(folder, 'vi', '2025'))).toEqual(['chợ-kỳ-lừa.html']);
});

test('a file that cannot be written says so and leaves nothing', async () => {
  const file = join(folder, 'pasar');
  await writeFile(file, 'x');
  await expect(writeWhole(join(file, 'a.html'), Buffer.from('y'), { sync: false })).rejects.toMatchObject({
    code: 'disk_write',
    retryable: true,
  });
  expect(await readFile(file, 'utf8')).toBe('x');
});

test('where no folder can be made that is said, and at once', async () => {
  await expect(writeWhole('/proc/sampan/a/b.html', Buffer.from('y'), { sync: false })).rejects.toMatchObject({
    code: 'disk_write',
  });
});

test('only the files that are not to be kept are removed', async () => {
  const site = join(folder, 'site');
  for (const name of ['index.html', 'ar/a.html', 'ar/b.html', 'th/c.html.0a1b.tmp'])
    await writeWhole(join(site, name), Buffer.from(name), { sync: false });
  expect(await removeOthers(site, new Set(['index.html', 'ar/b.html']))).toBe(2);
  expect([await fileExists(join(site, 'ar/b.html')), await fileExists(join(site, 'ar/a.html'))]).toEqual([true, false]);
  expect(await namesIn(join(folder, 'nothing'))).toEqual([]);
});
