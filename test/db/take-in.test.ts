import { createServer } from 'node:http';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenContext, openContext } from '../../src/app/context.ts';
import { takePictures } from '../../src/app/steps/pictures.ts';
import { takeIn } from '../../src/app/steps/take-in.ts';
import { loadArticle } from '../../src/articles/article-store.ts';
import { saveOutlet } from '../../src/articles/outlet-store.ts';
import { blobName } from '../../src/platform/blobs.ts';
import { loadConfig } from '../../src/platform/config.ts';
import { openProblems } from '../../src/platform/problem-store.ts';
import { savePublication } from '../../src/publish/setup-store.ts';
import { testDatabase } from '../support/database.ts';
import { environment, freePort, freePorts, temporaryFolder } from '../support/sampan.ts';

// An outlet on loopback whose page and picture are what `site` says now.

let ctx: OpenContext;
let origin: string;
const site = { sentence: '', colour: '', isPictureThere: true };
const cleanUp: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const server = createServer(async (request, response) => {
    if (request.url === '/robots.txt') return void response.writeHead(404).end();
    if (request.url?.startsWith('/never')) return;
    if (request.url === '/a.png') {
      if (!site.isPictureThere) return void response.writeHead(503).end();
      const picture = { create: { width: 60, height: 40, channels: 3, background: site.colour } } as const;
      return void response.end(await sharp(picture).png().toBuffer());
    }
    response.writeHead(200, { 'content-type': 'text/html' }).end(
      `<!doctype html><html lang="vi"><title>Chợ phiên</title><article><h1>Chợ phiên cửa khẩu đông khách</h1>
      <time datetime="2025-03-01T08:00:00+07:00">1-3-2025</time>
      <p>Người dân hai bên nói rằng chợ phiên cuối tuần đông hơn mọi năm, hàng hoá bày kín hai dãy phố.</p>
      <p>${site.sentence}</p><figure><img src="/a.png" alt="Chợ"><figcaption>Chợ sáng chủ nhật.</figcaption></figure></article>`,
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
  ctx = await openContext(loadConfig({ env, cwd: folder.path }));
  cleanUp.push(async () => server.close(), folder.remove, database.close, ctx.close);
  await saveOutlet(ctx.db, {
    id: 'cho',
    locale: 'vi',
    names: { vi: 'Chợ' },
    home: `${origin}/`,
    logo: null,
    licence: { text: 'x', mayTranslate: true, endsAt: null },
  });
});

afterAll(async () => {
  for (const clean of cleanUp.reverse()) await clean();
});

const take = async (change: Partial<typeof site>) => {
  Object.assign(site, change);
  const taken = await takeIn(ctx, {
    outletId: 'cho',
    url: `${origin}/1`,
    feedUrl: null,
    category: null,
    publishedAt: null,
    look: 'listed',
  });
  if (!('articleId' in taken)) throw new Error(taken.kind);
  const [figure] = (await loadArticle(ctx.db, taken.articleId))!.revision.figures;
  return { kind: taken.kind, sha: figure?.image?.sha, colour: figure?.image && (await colourOf(figure.image.sha)) };
};

async function colourOf(sha: string): Promise<string> {
  const { dominant } = await sharp(await ctx.blobs.get(blobName('media', sha, 'webp'))).stats();
  return Object.entries(dominant).reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

const pictureProblems = async () =>
  (await openProblems(ctx.db)).filter(one => one.subject === `picture:${origin}/a.png`).map(one => one.code);

test('a page and its picture that change together come together; one that cannot be had again stays as it was', async () => {
  const first = await take({ sentence: 'Chợ có một trăm hai mươi gian hàng.', colour: '#c00' });
  expect(first).toMatchObject({ kind: 'new', colour: 'r' });

  const second = await take({ sentence: 'Chợ có một trăm ba mươi gian hàng.', colour: '#00c' });
  expect(second).toMatchObject({ kind: 'revised', colour: 'b' });
  expect(await pictureProblems()).toEqual([]);

  const third = await take({ sentence: 'Chợ có một trăm bốn mươi gian hàng.', isPictureThere: false });
  expect(third).toEqual({ ...second, kind: 'revised' });
  expect(await pictureProblems()).toEqual(['picture_unreachable']);

  const fourth = await take({ sentence: 'Chợ có một trăm năm mươi gian hàng.', isPictureThere: true, colour: '#0c0' });
  expect(fourth).toMatchObject({ kind: 'revised', colour: 'g' });
  expect(await pictureProblems()).toEqual([]);

  const again = await take({ sentence: 'Chợ có một trăm hai mươi gian hàng.', colour: '#c00' });
  expect(again, 'a page as it once was, with its picture').toMatchObject({ kind: 'revised', colour: 'r' });
});

test('pictures that do not come hold nothing up for longer than asked', async () => {
  const urls = ['/never/1.png', '/a.png', '/never/2.png', '/never/3.png'].map(path => origin + path);
  site.isPictureThere = true;
  const { images, pending } = await takePictures(ctx, 'cho', urls, { waitMs: 1500 });
  expect([...images.keys()]).toEqual([urls[1]]);
  expect([...pending]).toEqual([urls[0], urls[2], urls[3]]);
});

test('a person may put an article that has not changed into another section', async () => {
  await savePublication(ctx.db, {
    names: { vi: 'Thử' },
    taglines: { vi: 'Thử' },
    about: {},
    defaultLocale: 'vi',
    timeZone: 'UTC',
    editions: [{ locale: 'vi', indexMachine: false }],
    sections: [{ id: 'kinh-te', names: { vi: 'Kinh tế' } }],
  });
  await take({});
  const job = {
    outletId: 'cho',
    url: `${origin}/1`,
    feedUrl: null,
    category: null,
    publishedAt: null,
    look: 'listed',
  } as const;
  const into = (section: string | null) => takeIn(ctx, job, { section, headline: null });
  expect((await into('kinh-te')).kind).toBe('moved');
  expect((await into('kinh-te')).kind).toBe('unchanged');
  expect((await into(null)).kind).toBe('unchanged');
});
