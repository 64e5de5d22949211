import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { main } from './main.ts';

let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'sampan-segment-'));
  await writeFile(join(cwd, 'vi.txt'), 'Ông đến TP. Hà Nội. Bà ở lại.\r\n\r\n会议结束。好。\n');
  await writeFile(
    join(cwd, 'all.srx'),
    `<srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="no"/><body>
     <languagerules><languagerule languagerulename="all"><rule break="yes"><beforebreak>\\.</beforebreak>
     <afterbreak>\\s</afterbreak></rule></languagerule></languagerules>
     <maprules><languagemap languagepattern="vi" languagerulename="all"/></maprules></body></srx>`,
  );
});
afterAll(() => rm(cwd, { recursive: true }));

async function segment(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await main(['segment', ...args], { out: one => out.push(one), err: one => err.push(one), env: {}, cwd });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

test('a sentence a line, blocks apart', async () => {
  expect(await segment('vi.txt', '--locale', 'vi')).toEqual({
    code: 0,
    out: 'Ông đến TP. Hà Nội.\nBà ở lại.\n\n会议结束。\n好。',
    err: '',
  });
});

test('by the rules of a file, as JSON that joins to the text', async () => {
  const { code, out } = await segment('vi.txt', '--locale', 'vi', '--srx', 'all.srx', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual([['Ông đến TP. ', 'Hà Nội. ', 'Bà ở lại.'], ['会议结束。好。']]);
});

test('without a language, without rules for it, and with no rules at all it says what to do', async () => {
  expect((await segment('vi.txt')).code).toBe(2);
  expect((await segment('vi.txt', '--locale', 'th', '--srx', 'all.srx')).err).toMatch(/languagemap/);
  expect((await segment('vi.txt', '--locale', 'vi', '--srx', 'vi.txt')).err).toMatch(/line \d/);
});
