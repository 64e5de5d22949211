import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { root, temporaryFolder } from './support/sampan.ts';

const data = process.env.SAMPAN_TEST_DATA ?? resolve(root, '../shared/data');

// Whether each bench still runs and says what it must; its figures are for runs by hand.
const cases = [
  ['seeds', ['seeds.fields', 'seeds.furniture'], existsSync(join(data, 'seeds/gold_pages.json'))],
  [
    'gate',
    ['demetr.numbers', 'demetr.untranslated', 'page.alarm.sample.critical', 'clean.critical', 'pairs.per.second'],
    existsSync(join(data, 'translation/demetr')),
  ],
  [
    'languages',
    ['lid.sentences', 'lid.idms', 'residue.lines', 'residue.spans'],
    existsSync(join(data, 'stories/ntrex.jsonl.gz')),
  ],
  ['segments', ['segmentation'], existsSync(join(data, 'languages/segmentation.json'))],
  ['linear', ['linear.exponent', 'linear.seconds', 'numbers.exponent'], true],
  [
    'names',
    [
      ...['hanviet.recall', 'hanviet.precision', 'korean.recall', 'japanese.recall', 'cantonese.recall'],
      ...(existsSync(join(data, 'dossiers/gold.json')) ? ['finding.recall', 'finding.alone.recall'] : []),
      'finding.mb.per.second',
    ],
    true,
  ],
  ['render', ['render.pages.per.second'], true],
  ['publish', ['publish.12.s', 'publish.rendered', 'publish.rss.mb'], true],
  ['serve', ['stored.vs.nginx'], existsSync('/usr/bin/wrk') && existsSync('/usr/sbin/nginx')],
] as const;

for (const [name, rows, hasNeeds] of cases) {
  test.skipIf(!hasNeeds)(`bench/${name}.ts runs and writes its rows`, { timeout: 180_000 }, () =>
    runsWith(name, data, rows),
  );
}

test.each(['seeds', 'extract', 'languages', 'segments', 'gate'])(
  'bench/%s.ts leaves out what it has no data for',
  name => runsWith(name, join(root, 'no-such-folder'), []),
);

async function runsWith(name: string, dataFolder: string, rows: readonly string[]): Promise<void> {
  const folder = await temporaryFolder();
  const file = join(folder.path, 'result.json');
  try {
    const done = spawnSync(process.execPath, [join(root, `bench/${name}.ts`), '--data', dataFolder, '--json', file], {
      encoding: 'utf8',
      env: { ...process.env, BENCH_ARTICLES: '16', BENCH_RUNS: '1', BENCH_SECONDS: '1', BENCH_KB: '16' },
    });
    expect(done.status, done.stderr).toBe(0);
    const report = JSON.parse(readFileSync(file, 'utf8'));
    expect(report.bench).toBe(name);
    const names = report.rows.map((row: { name: string }) => row.name);
    expect(names).toEqual(rows.length === 0 ? [] : expect.arrayContaining([...rows]));
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
}
