import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockDataDir, lockHolder } from './data-lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sampan khoá '));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A lock as a process on another machine or in another container leaves it. */
function foreignLock(silentMs: number): string {
  const path = join(folder, 'sampan.lock');
  const holder = { pid: 1, born: '1', realm: 'máy-khác pid:[1] boot', since: '2026-01-01T00:00:00.000Z', nonce: 'f0' };
  writeFileSync(path, JSON.stringify(holder));
  const beat = new Date(Date.now() - silentMs);
  utimesSync(path, beat, beat);
  return path;
}

test('a folder is held until it is released, also against its own process', async () => {
  const lock = await lockDataDir(folder);
  expect(lockHolder(folder)?.pid).toBe(process.pid);
  await expect(lockDataDir(folder)).rejects.toMatchObject({ code: 'data_in_use' });
  lock.release();
  expect(lockHolder(folder)).toBeNull();
  expect(readdirSync(folder)).toEqual([]);
});

test('a holder elsewhere that still beats is left alone', async () => {
  const path = foreignLock(0);
  const beat = setInterval(() => utimesSync(path, new Date(), new Date()), 300);
  await expect(lockDataDir(folder)).rejects.toMatchObject({
    code: 'data_in_use',
    message: expect.stringContaining('process 1 on máy-khác'),
  });
  clearInterval(beat);
});

test('a holder elsewhere that has been silent for long is succeeded, and nothing is left of the change', async () => {
  foreignLock(120_000);
  expect(lockHolder(folder)).toBeNull();
  const lock = await lockDataDir(folder);
  expect(readdirSync(folder)).toEqual(['sampan.lock']);
  lock.release();
});

test('a lock that cannot be read is not taken for a free folder', async () => {
  writeFileSync(join(folder, 'sampan.lock'), '{');
  await expect(lockDataDir(folder)).rejects.toMatchObject({ code: 'data_lock_unreadable' });
});
