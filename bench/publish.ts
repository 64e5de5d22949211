// One article changed in twelve languages: how long until every page it touches is new, and how many pages that are.
// The archive around it is made of the sample's pages. Peer: Hugo, where it is installed, which builds the site of the
// same number of pages anew (it keeps nothing between builds).
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openContext } from '../src/app/context.ts';
import { editionLocales } from '../src/articles/store.ts';
import { loadConfig } from '../src/platform/config.ts';
import { publishChanges } from '../src/publish/publish.ts';
import { correct, fillArchive } from './archive.ts';
import { benchOptions, median, report, row } from './support.ts';

const options = benchOptions();
const size = Number(process.env.BENCH_ARTICLES ?? 100);
const runs = Number(process.env.BENCH_RUNS ?? 7);
const isFilling = process.env.BENCH_FILL !== undefined;
const folder = process.env.BENCH_FILL ?? mkdtempSync(join(tmpdir(), 'sampan-bench-'));
// The archive is made in a process of its own, so that the memory measured is the publisher's.
if (!isFilling)
  spawnSync(process.execPath, process.argv.slice(1), { env: { ...process.env, BENCH_FILL: folder }, stdio: 'inherit' });
const ctx = await openContext(
  loadConfig({ env: { SAMPAN_DATA: join(folder, 'data'), SAMPAN_LOG_LEVEL: 'warn' }, cwd: folder }),
);
try {
  if (isFilling) await fill();
  else await measure();
} finally {
  await ctx.close();
  if (!isFilling) rmSync(folder, { recursive: true, force: true });
}

async function fill(): Promise<void> {
  await fillArchive(ctx, size);
  const everything = await publishChanges(ctx);
  process.stderr.write(`archive: ${size} articles, ${everything.stored} pages\n`);
}

async function measure(): Promise<void> {
  const articles = await ctx.db
    .selectFrom('article')
    .select('id')
    .orderBy('first_published_at', 'desc')
    .limit(runs + 4)
    .execute();
  const locales = await editionLocales(ctx.db);
  const times: number[] = [];
  const rendered: number[] = [];
  const stored: number[] = [];
  for (const [run, article] of articles.slice(4).entries()) {
    await correct(ctx, article.id, run, locales);
    const startedAt = performance.now();
    const done = await publishChanges(ctx);
    times.push((performance.now() - startedAt) / 1000);
    rendered.push(done.rendered);
    stored.push(done.stored);
  }
  process.stderr.write(`per change: ${median(rendered)} pages rendered, ${median(stored)} new or different\n`);
  const { pages } = await ctx.db
    .selectFrom('page')
    .select(eb => eb.fn.countAll<string>().as('pages'))
    .executeTakeFirstOrThrow();
  const hugo = hugoBuild(folder, Number(pages));
  report('publish', options, [
    row('publish.12.s', median(times), times.length, hugo === null ? {} : { 'hugo (full build)': hugo }),
    row('publish.rendered', median(rendered), times.length),
    row('publish.rss.mb', process.memoryUsage().rss / 2 ** 20, 1),
  ]);
}

/** Seconds Hugo takes for a site of as many pages; null where it is not installed. */
function hugoBuild(parent: string, pages: number): number | null {
  if (spawnSync('hugo', ['version']).status !== 0) return null;
  const site = join(parent, 'hugo');
  mkdirSync(join(site, 'content'), { recursive: true });
  mkdirSync(join(site, 'layouts/_default'), { recursive: true });
  writeFileSync(join(site, 'config.toml'), 'baseURL = "https://example.org/"\ndisableKinds = ["taxonomy", "term"]\n');
  writeFileSync(
    join(site, 'layouts/_default/single.html'),
    '<!doctype html><html lang="vi"><title>{{ .Title }}</title><body><h1>{{ .Title }}</h1>{{ .Content }}</body></html>',
  );
  writeFileSync(
    join(site, 'layouts/_default/list.html'),
    '<!doctype html><html lang="vi"><title>{{ .Title }}</title><body>{{ range first 60 .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</body></html>',
  );
  const body = 'Hai tuyến đường sắt khổ tiêu chuẩn 1.435 mm là chuyện được nhắc nhiều nhất.\n\n'.repeat(25);
  for (let at = 0; at < pages; at += 1) {
    writeFileSync(join(site, 'content', `p${at}.md`), `---\ntitle: "Tin ${at}"\ndate: 2025-01-01\n---\n${body}`);
  }
  const times = Array.from({ length: 3 }, () => {
    const startedAt = performance.now();
    spawnSync('hugo', ['--quiet', '-s', site, '-d', join(site, 'public')]);
    return (performance.now() - startedAt) / 1000;
  });
  return median(times);
}
