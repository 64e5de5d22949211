import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { root, temporaryFolder } from './support/sampan.ts';

const data = process.env.SAMPAN_TEST_DATA ?? resolve(root, '../shared/data');

// Whether each bench still runs and says what it must; its figures are for runs by hand.
test.each([
  ['seeds', ['seeds.fields', 'seeds.furniture'], existsSync(join(data, 'seeds/gold_pages.json'))],
  ['render', ['render.pages.per.second'], true],
  ['publish', ['publish.12.s', 'publish.rendered', 'publish.rss.mb'], true],
  ['serve', ['stored.vs.nginx'], existsSync('/usr/bin/wrk') && existsSync('/usr/sbin/nginx')],
] as const)('bench/%s.ts runs and writes the rows %j', { timeout: 180_000 }, async (name, rows, hasNeeds) => {
  const folder = await temporaryFolder();
  const file = join(folder.path, 'result.json');
  try {
    const done = spawnSync(process.execPath, [join(root, `bench/${name}.ts`), '--data', data, '--json', file], {
      encoding: 'utf8',
      env: { ...process.env, BENCH_ARTICLES: '16', BENCH_RUNS: '1', BENCH_SECONDS: '1' },
    });
    expect(done.status, done.stderr).toBe(0);
    const report = JSON.parse(readFileSync(file, 'utf8'));
    expect(report.bench).toBe(name);
    const found = new Map(report.rows.map((row: { name: string }) => [row.name, row]));
    if (hasNeeds) expect([...found.keys()]).toEqual(expect.arrayContaining([...rows]));
    for (const row of report.rows) {
      expect(row).toEqual({
        name: expect.any(String),
        value: expect.any(Number),
        n: expect.any(Number),
        peers: expect.any(Object),
      });
    }
  } finally {
    await folder.remove();
  }
});
