import { createServer } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type OpenContext, openContext } from '../../src/app/context.ts';
import { pollFeed } from '../../src/app/steps/poll.ts';
import { takeIn } from '../../src/app/steps/take-in.ts';
import { shownArticle } from '../../src/articles/article-store.ts';
import { keepFeeds, saveFeed } from '../../src/articles/feed-store.ts';
import { outletById, saveOutlet } from '../../src/articles/outlet-store.ts';
import { loadConfig } from '../../src/platform/config.ts';
import { openProblems, storeProblem } from '../../src/platform/problem-store.ts';
import { testDatabase } from '../support/database.ts';
import { environment, freePort, freePorts, temporaryFolder } from '../support/sampan.ts';

// An outlet on loopback that is what `site` says, and a clock that is set by hand: what a poll asks for is done at once.

let ctx: OpenContext;
let origin: string;
const start = Date.parse('2025-03-01T00:00:00Z');
let now = start;
const site = {
  pages: new Map<string, { text: string; etag?: string } | 404 | 410>(),
  title: 'Tin',
  etag: '"1"',
  listed: [] as string[],
};
let asked: string[] = [];
const cleanUp: (() => Promise<unknown>)[] = [];

const prose =
  'Người dân hai bên nói rằng chợ phiên cuối tuần đông hơn mọi năm, hàng hoá bày kín hai dãy phố, xe tải xếp hàng từ sớm.';

beforeAll(async () => {
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    if (path === '/robots.txt') return void response.writeHead(404).end();
    if (path === '/feed') {
      if (request.headers['if-none-match'] === site.etag) return void response.writeHead(304).end();
      const items = site.listed.map(
        one =>
          `<item><title>${site.title} ${one}</title><link>${origin}${one}</link><pubDate>${new Date(start - (one.charCodeAt(1) - 96) * 60_000).toUTCString()}</pubDate></item>`,
      );
      response.writeHead(200, { 'content-type': 'application/rss+xml', etag: site.etag });
      return void response.end(
        `<rss version="2.0"><channel><title>Tin</title><link>${origin}/</link><description>x</description>${items.join('')}</channel></rss>`,
      );
    }
    const page = site.pages.get(path) ?? 404;
    const isKnown =
      typeof page === 'object' && page.etag !== undefined && request.headers['if-none-match'] === page.etag;
    asked.push(`${path} ${typeof page === 'number' ? page : isKnown ? 304 : 200}`);
    if (typeof page === 'number') return void response.writeHead(page).end();
    if (isKnown) return void response.writeHead(304).end();
    response.writeHead(200, { 'content-type': 'text/html', ...(page.etag && { etag: page.etag }) }).end(
      `<!doctype html><html lang="vi"><title>Chợ phiên</title><article><h1>Chợ phiên cửa khẩu</h1><time datetime="2025-02-28T23:00:00Z"></time>
      <p>${prose}</p><p>${page.text}</p></article>`,
    );
  });
  const port = await freePort();
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${port}`;
  const database = await testDatabase();
  const folder = await temporaryFolder();
  const env = environment(folder.path, await freePorts(), {
    DATABASE_URL: database.url,
    SAMPAN_LOG_LEVEL: 'silent',
    SAMPAN_FETCH_ALLOW: `127.0.0.1:${port}`,
  });
  ctx = { ...(await openContext(loadConfig({ env, cwd: folder.path }))), now: () => new Date(now) };
  cleanUp.push(async () => server.close(), folder.remove, database.close, ctx.close);
});

beforeEach(async () => {
  now = start;
  asked = [];
  site.pages.clear();
  site.listed = [];
  site.title = 'Tin';
  site.etag = '"1"';
  await ctx.db.deleteFrom('outlet').execute();
  await ctx.db.deleteFrom('problem').execute();
  const licence = { text: 'x', mayTranslate: true, endsAt: null };
  await saveOutlet(ctx.db, { id: 'cho', locale: 'vi', names: { vi: 'Chợ' }, home: `${origin}/`, logo: null, licence });
  await saveFeed(ctx.db, { url: `${origin}/feed`, outletId: 'cho', sections: {} }, new Date(now).toISOString());
});

afterAll(async () => {
  for (const clean of cleanUp.reverse()) await clean();
});

/** Polls `minutes` later and does what the poll asks for, as the queue would. Answers which pages were asked for. */
async function poll(minutes = 0): Promise<string[]> {
  now += minutes * 60_000;
  asked = [];
  await ctx.db.deleteFrom('graphile_worker._private_jobs' as never).execute();
  await pollFeed(ctx, { url: `${origin}/feed` });
  const { rows } = await ctx.database.pool.query(
    "select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'take-in' order by j.id",
  );
  for (const { payload } of rows) await takeOne(payload);
  return asked;
}

async function takeOne(job: Parameters<typeof takeIn>[1]): Promise<void> {
  await takeIn(ctx, job).catch(error => storeProblem(ctx.db, `page:${job.url}`, error, ctx.now(), job.outletId));
}

const problems = async () => (await openProblems(ctx.db)).map(one => one.code);
const isShown = async (path: string) => (await shownArticle(ctx.db, origin + path)) !== null;

test('a page that is not there yet is on record, looked for again and taken in when it comes', async () => {
  site.listed = ['/a'];
  expect(await poll()).toEqual(['/a 404']);
  expect(await problems()).toEqual(['page_gone']);
  expect(await poll(15)).toEqual([]);
  expect(await poll(15), 'the feed is unchanged, and yet').toEqual(['/a 404']);
  site.pages.set('/a', { text: 'Đây là chợ.' });
  expect(await poll(60)).toEqual(['/a 200']);
  expect(await problems()).toEqual([]);
  expect(await isShown('/a')).toBe(true);
});

test('a passing 404 withdraws nothing; a lasting one withdraws, and the article comes back with its page', async () => {
  site.listed = ['/a'];
  site.pages.set('/a', { text: 'Đây là chợ.' });
  await poll();
  site.pages.set('/a', 404);
  expect(await poll(30)).toEqual(['/a 404']);
  expect([await isShown('/a'), await problems()]).toEqual([true, ['page_gone']]);
  // The queue tries a failure that may pass again.
  now += 11 * 60_000;
  await takeOne({ outletId: 'cho', url: `${origin}/a`, feedUrl: null, category: null, publishedAt: null, look: 'due' });
  expect([await isShown('/a'), await problems()]).toEqual([false, []]);
  site.pages.set('/a', { text: 'Đây là chợ.' });
  expect(await poll(60)).toEqual(['/a 200']);
  expect(await isShown('/a')).toBe(true);
});

test.each([410, 404] as const)(
  'an article its feed drops from the middle and that answers %i is withdrawn at once',
  async status => {
    site.listed = ['/a', '/b'];
    for (const path of site.listed) site.pages.set(path, { text: `Đây là ${path}.` });
    await poll();
    site.pages.set('/a', status);
    site.listed = ['/b'];
    site.etag = '"2"';
    expect(await poll(15)).toEqual([`/a ${status}`]);
    expect([await isShown('/a'), await isShown('/b'), await problems()]).toEqual([false, true, []]);
  },
);

test('a correction is found when the feed words it anew, and when it says nothing', async () => {
  site.listed = ['/a'];
  site.pages.set('/a', { text: 'Hai mươi gian hàng ở chợ.', etag: '"a"' });
  await poll();
  site.pages.set('/a', { text: 'Ba mươi gian hàng ở chợ.', etag: '"b"' });
  site.title = 'Tin mới';
  site.etag = '"2"';
  expect(await poll(15)).toEqual(['/a 200']);
  expect(await poll(30), 'unchanged, and asked for with its validators').toEqual(['/a 304']);
  site.pages.set('/a', { text: 'Bốn mươi gian hàng ở chợ.', etag: '"c"' });
  expect(await poll(60)).toEqual(['/a 200']);
  const revisions = await ctx.db.selectFrom('revision').select('seq').orderBy('seq').execute();
  expect(revisions.map(one => one.seq)).toEqual([1, 2, 3]);
});

test('a poll that is told to stop is no failure of the feed', async () => {
  const stopped = new AbortController();
  const told = {
    ...ctx,
    fetch: ((url, options) => ctx.fetch(url, { ...options, signal: stopped.signal })) as typeof ctx.fetch,
  };
  stopped.abort();
  await expect(pollFeed(told, { url: `${origin}/feed` })).rejects.toMatchObject({ code: 'fetch_aborted' });
  expect(await problems()).toEqual([]);
  const feed = await ctx.db.selectFrom('feed').select('failures').executeTakeFirstOrThrow();
  expect(feed.failures).toBe(0);
});

test("a withdrawn article takes no other outlet's copy of its text down", async () => {
  await saveOutlet(ctx.db, { ...(await outletById(ctx.db, 'cho'))!, id: 'ban' });
  site.pages.set('/a', { text: 'Đây là chợ.' });
  site.pages.set('/copy', { text: 'Đây là chợ.' });
  const at = (path: string, outletId: string) =>
    takeIn(ctx, { outletId, url: origin + path, feedUrl: null, category: null, publishedAt: null, look: 'listed' });
  expect((await at('/a', 'cho')).kind).toBe('new');
  expect((await at('/copy', 'ban')).kind).toBe('duplicate');
  site.pages.set('/a', 410);
  expect((await at('/a', 'cho')).kind).toBe('withdrawn');
  expect((await at('/copy', 'ban')).kind).toBe('new');
});

test('an outlet has the feeds that are named, and what was wrong with the others is forgotten', async () => {
  const other = `${origin}/other`;
  await saveFeed(ctx.db, { url: other, outletId: 'cho', sections: {} }, new Date(now).toISOString());
  await storeProblem(ctx.db, `feed:${other}`, new Error('x'), ctx.now(), 'cho');
  const feeds = async () => (await ctx.db.selectFrom('feed').select('url').execute()).map(feed => feed.url);
  await keepFeeds(ctx.db, 'cho', [`${origin}/feed`]);
  expect([await feeds(), await problems()]).toEqual([[`${origin}/feed`], []]);
  await keepFeeds(ctx.db, 'cho', []);
  expect(await feeds()).toEqual([]);
});
