import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTextInput } from './read-input.ts';

let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'sampan-input-'));
});
afterAll(() => rm(cwd, { recursive: true }));

async function read(...bytes: (Uint8Array | number[])[]): Promise<string> {
  await writeFile(join(cwd, 'a.txt'), Buffer.concat(bytes.map(one => Buffer.from(one))));
  return readTextInput({ cwd }, 'a.txt');
}

const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const texts = ['Bí thư Trần Cương', 'ไทย', 'العربية', '中国新闻', 'Bahasa Indonesia', '🚢'];

test.each(texts)('%s is read from UTF-8 and UTF-16, the mark is no part of it', async text => {
  expect(await read(Buffer.from(text))).toBe(text);
  expect(await read([0xef, 0xbb, 0xbf], Buffer.from(text))).toBe(text);
  expect(await read([0xff, 0xfe], utf16(text))).toBe(text);
  expect(await read([0xfe, 0xff], utf16(text).swap16())).toBe(text);
});

test.each([
  ['Latin-1', Buffer.from('Le délégué est arrivé', 'latin1')],
  ['UTF-8 cut in a character', Buffer.from('Trần').subarray(0, 4)],
  ['UTF-16 without its mark', utf16('Hello world')],
  ['half a character of UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16('ไทย'), Buffer.from([0x41])])],
  ['a packed file', Buffer.from([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0])],
])('%s is refused', async (_, bytes) => {
  await expect(read(bytes)).rejects.toMatchObject({
    code: 'file_unreadable',
    remedy: expect.stringContaining('Save it as UTF-8'),
  });
});

test.each([
  ['.', 'it is a folder', 'Name the files in it.'],
  ['nothing.txt', 'there is no such file', 'Check the name and the folder.'],
  ['https://example.org/a', 'it is an address', 'Save the page and name its file.'],
  ['-', 'there is no file of this name', 'For what comes from a pipe write /dev/stdin.'],
])('%s: %s', async (name, why, remedy) => {
  await expect(readTextInput({ cwd }, name)).rejects.toMatchObject({ message: `cannot read ${name}: ${why}`, remedy });
});
