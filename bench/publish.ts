// One article changed in twelve languages: how long until every page it touches is new, and how many pages that are.
// The archive around it is made of the sample's pages. Peer: Hugo, where it is installed, which builds a site of the
// same number of pages anew (it keeps nothing between builds).
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openContext } from '../src/app/context.ts';
import { loadConfig } from '../src/platform/config.ts';
import { publishChanges } from '../src/publish/publish.ts';
import { editionLocales } from '../src/publish/site-store.ts';
import { correct, fillArchive } from './archive.ts';
import { benchOptions, median, report, row } from './support.ts';

const options = benchOptions();
const size = Number(process.env.BENCH_ARTICLES ?? 100);
const runs = Number(process.env.BENCH_RUNS ?? 7);
/** Filling and correcting are done by processes of their own, so that time and memory measured are the publisher's. */
const role = process.env.BENCH_ROLE;
const folder = process.env.BENCH_FOLDER ?? mkdtempSync(join(tmpdir(), 'sampan-bench-'));

if (role === undefined) inOtherProcess('fill');
const env = { SAMPAN_DATA: join(folder, 'data'), SAMPAN_LOG_LEVEL: 'warn' };
const ctx = await openContext(loadConfig({ env, cwd: folder }), { join: role !== undefined });
try {
  if (role === 'fill') await fill();
  else if (role !== undefined) await correctOne(Number(role));
  else await measure();
} finally {
  await ctx.close();
  if (role === undefined) rmSync(folder, { recursive: true, force: true });
}

function inOtherProcess(task: string): void {
  const child = { ...process.env, BENCH_ROLE: task, BENCH_FOLDER: folder };
  const done = spawnSync(process.execPath, process.argv.slice(1), {
    env: child,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (done.status !== 0) throw new Error(`${task} failed`);
}

async function fill(): Promise<void> {
  await fillArchive(ctx, size);
  const everything = await publishChanges(ctx);
  process.stderr.write(`archive: ${size} articles, ${everything.stored} pages\n`);
}

/** One of the newest articles, but not the very newest: its pages and those that show it are touched. */
async function correctOne(run: number): Promise<void> {
  const article = await ctx.db
    .selectFrom('article')
    .select('id')
    .orderBy('first_published_at', 'desc')
    .offset(4 + run)
    .limit(1)
    .executeTakeFirstOrThrow();
  await correct(ctx, article.id, run, await editionLocales(ctx.db));
}

async function measure(): Promise<void> {
  const times: number[] = [];
  const rendered: number[] = [];
  const stored: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    inOtherProcess(String(run));
    const startedAt = performance.now();
    const done = await publishChanges(ctx);
    times.push((performance.now() - startedAt) / 1000);
    rendered.push(done.rendered);
    stored.push(done.stored);
  }
  const memory = process.resourceUsage().maxRSS / 1024;
  process.stderr.write(`per change: ${median(rendered)} pages rendered, ${median(stored)} new or different\n`);
  const { pages } = await ctx.db
    .selectFrom('page')
    .select(eb => eb.fn.countAll<string>().as('pages'))
    .executeTakeFirstOrThrow();
  const hugo = hugoBuild(folder, Number(pages));
  report('publish', options, [
    row('publish.12.s', median(times), runs, hugo === null ? {} : { 'hugo (full build)': hugo }),
    row('publish.rendered', median(rendered), runs),
    row('publish.rss.mb', memory, 1),
  ]);
}

/** Seconds Hugo takes for a site of as many pages; null where it is not installed. */
function hugoBuild(parent: string, pages: number): number | null {
  if (spawnSync('hugo', ['version']).status !== 0) return null;
  const site = join(parent, 'hugo');
  mkdirSync(join(site, 'content'), { recursive: true });
  mkdirSync(join(site, 'layouts/_default'), { recursive: true });
  writeFileSync(join(site, 'config.toml'), 'baseURL = "https://example.org/"\ndisableKinds = ["taxonomy", "term"]\n');
  const page = (content: string) =>
    `<!doctype html><html lang="vi"><title>{{ .Title }}</title><body>${content}</body></html>`;
  writeFileSync(join(site, 'layouts/_default/single.html'), page('<h1>{{ .Title }}</h1>{{ .Content }}'));
  writeFileSync(
    join(site, 'layouts/_default/list.html'),
    page('{{ range first 60 .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}'),
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
