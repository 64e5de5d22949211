import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sharpPng } from '../support/picture.ts';
import {
  environment,
  freePort,
  freePorts,
  root,
  runSampan,
  startSampan,
  temporaryFolder,
  until,
} from '../support/sampan.ts';

// One outlet that does everything wrong beside one that does nothing wrong: each fault ends in a stored problem with a
// remedy, and the good articles are published all the same.

type Problem = { subject: string; code: string; message: string; remedy: string | null };

const expected: [subject: string, code: string][] = [
  ['feed:/bad/not-xml', 'feed_not_a_feed'],
  ['feed:/bad/empty', 'feed_empty'],
  ['feed:/bad/large', 'fetch_too_large'],
  ['feed:/bad/bomb', 'fetch_too_large'],
  ['feed:/bad/endless', 'fetch_too_large'],
  ['feed:/bad/round', 'fetch_redirects'],
  ['feed:/bad/inside', 'fetch_refused'],
  ['feed:/bad/entities', 'feed_hostile'],
  ['page:/good/same-text-elsewhere', 'article_duplicate'],
  ['page:/good/no-headline', 'article_without_headline'],
  ['page:/good/no-text', 'article_without_body'],
  ['picture:/img/page.jpg', 'picture_refused'],
  ['page:/good/no-date', 'article_without_date'],
];

const good = ['Cửa khẩu mở thêm làn', 'Không ghi ngày', 'Trang lồng nhau', 'Ảnh không phải là ảnh', 'Sai bảng mã'];

let server: Server;
let origin: string;
let env: NodeJS.ProcessEnv;
let problems: Problem[];
let site: string;
let lateAsked = 0;
let latePicture: Buffer;
const cleanUp: (() => Promise<unknown>)[] = [];

const prose =
  'Đoàn công tác của tỉnh đã làm việc tại cửa khẩu trong hai ngày và ghi nhận những thay đổi ở làn xe tải. Mỗi ngày có thêm hàng chục xe được thông quan sớm hơn trước. Người dân hai bên nói rằng chợ đông hơn mọi năm.';

const page = (
  headline: string,
  body: string,
  head = '<meta property="article:published_time" content="2025-03-01T08:00:00+07:00">',
) =>
  `<!doctype html><html lang="vi"><head><title>${headline}</title>${head}</head><body><article>${headline && `<h1>${headline}</h1>`}${body}</article></body></html>`;

const rss = (...paths: string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Tin</title><link>${origin}/</link><description>x</description>${paths
    .map(
      (path, at) =>
        `<item><title>Tin ${at}</title><link>${origin}${path}</link><guid>${origin}${path}</guid>${path.includes('no-date') ? '' : `<pubDate>Sat, 01 Mar 2025 0${at}:00:00 +0700</pubDate>`}</item>`,
    )
    .join('')}</channel></rss>`;

const answers: Record<
  string,
  () => { type?: string; body: string | Buffer; status?: number; headers?: Record<string, string> }
> = {
  '/good/feed': () => ({
    body: rss(
      '/good/1',
      '/good/same-text-elsewhere',
      '/good/no-date',
      '/good/no-headline',
      '/good/no-text',
      '/good/deep',
      '/good/picture',
      '/good/gone',
      // Listed twice, as feeds of several sections do.
      '/good/1',
    ),
  }),
  '/good/1': () => ({
    type: 'text/html',
    body: page('Cửa khẩu mở thêm làn', `<p>${prose}</p><p>${prose.replace('hai ngày', 'ba ngày')}</p>`),
  }),
  '/good/same-text-elsewhere': () => ({
    type: 'text/html',
    body: page('Cửa khẩu mở thêm làn', `<p>${prose}</p><p>${prose.replace('hai ngày', 'ba ngày')}</p>`),
  }),
  '/good/no-date': () => ({
    type: 'text/html',
    body: page('Không ghi ngày', `<p>${prose} Bài này không có ngày.</p>`, ''),
  }),
  '/good/no-headline': () => ({
    type: 'text/plain; charset=utf-8',
    body: `${prose} Bài này không có tít.\n${prose} Đoạn thứ hai.\n${prose} Đoạn thứ ba.\n`,
  }),
  '/good/no-text': () => ({ type: 'text/html', body: page('Chỉ có tít', '') }),
  '/good/deep': () => ({
    type: 'text/html',
    body: page(
      'Trang lồng nhau',
      `${'<div>'.repeat(20_000)}<p>${prose} Trang lồng nhau.</p>${'</div>'.repeat(20_000)}`,
    ),
  }),
  '/good/picture': () => ({
    type: 'text/html',
    body: page(
      'Ảnh không phải là ảnh',
      `<p>${prose} Có ảnh.</p><figure><img src="/img/page.jpg" alt="Hỏng"><figcaption>Chú thích ảnh hỏng.</figcaption></figure><figure><img src="/img/fine.png" alt="Tốt"><figcaption>Chú thích ảnh tốt.</figcaption></figure><figure><img src="/img/late.png" alt="Ảnh đến sau"></figure>`,
    ),
  }),
  '/good/gone': () => ({ status: 404, body: 'gone' }),
  '/img/late.png': () => {
    lateAsked += 1;
    return lateAsked < 3 ? { status: 503, body: '' } : { type: 'image/png', body: latePicture };
  },
  '/img/page.jpg': () => ({ type: 'image/jpeg', body: '<html><script>alert(1)</script></html>' }),
  '/bad/not-xml': () => ({
    type: 'application/rss+xml',
    body: '<!doctype html><html><head><title>Trang chủ</title></head><body><p>Xin chào</p></body></html>',
  }),
  '/bad/empty': () => ({ type: 'application/rss+xml', body: '' }),
  '/bad/large': () => ({ type: 'application/rss+xml', body: Buffer.alloc(30 * 1024 * 1024, 'a') }),
  '/bad/bomb': () => ({ type: 'application/rss+xml', body: bomb(), headers: { 'content-encoding': 'gzip' } }),
  '/bad/round': () => ({ status: 302, body: '', headers: { location: '/bad/round?again' } }),
  '/bad/inside': () => ({ status: 302, body: '', headers: { location: 'http://169.254.169.254/latest/meta-data/' } }),
  '/bad/entities': () => ({
    type: 'application/rss+xml',
    body: '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss version="2.0"><channel><title>&b;</title></channel></rss>',
  }),
  '/bad/charset': () => ({
    type: 'application/rss+xml; charset=us-ascii',
    body: Buffer.from(rss('/good/latin'), 'utf8'),
  }),
  '/good/latin': () => ({
    type: 'text/html; charset=iso-8859-1',
    body: Buffer.from(page('Sai bảng mã', `<p>${prose} Sai bảng mã.</p>`), 'utf8'),
  }),
};

function bomb(): Buffer {
  return gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '));
}

beforeAll(async () => {
  const picture = await sharpPng();
  latePicture = picture;
  server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] as string;
    if (path === '/bad/endless') {
      response.writeHead(200, { 'content-type': 'application/rss+xml' });
      const timer = setInterval(() => response.write('<item/>'.repeat(20_000)), 5);
      request.on('close', () => clearInterval(timer));
      return;
    }
    if (path === '/img/fine.png') return void response.writeHead(200, { 'content-type': 'image/png' }).end(picture);
    const made = answers[path]?.() ?? { status: 404, body: 'not here' };
    response.writeHead(made.status ?? 200, { 'content-type': made.type ?? 'application/rss+xml', ...made.headers });
    response.end(made.body);
  });
  const port = await freePort();
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve));
  cleanUp.push(() => new Promise(resolve => server.close(resolve)));
  origin = `http://127.0.0.1:${port}`;

  const folder = await temporaryFolder();
  cleanUp.push(folder.remove);
  const ports = await freePorts();
  site = `http://localhost:${ports.site}`;
  env = environment(`${folder.path}/data`, ports, { SAMPAN_FETCH_ALLOW: `127.0.0.1:${port}` });
  const publication = join(folder.path, 'publication.json');
  const { writeFile } = await import('node:fs/promises');
  await writeFile(
    publication,
    JSON.stringify(
      publicationWith([
        '/bad/not-xml',
        '/bad/empty',
        '/bad/large',
        '/bad/bomb',
        '/bad/round',
        '/bad/inside',
        '/bad/entities',
        '/bad/endless',
        '/bad/charset',
        '/good/feed',
      ]),
    ),
  );
  const applied = await runSampan(['config', 'apply', publication], env);
  expect(applied.output).toContain('1 editions');

  const running = startSampan(['serve'], env);
  cleanUp.unshift(async () => {
    running.child.kill('SIGTERM');
    await running.exited;
  });
  await until('it serves', async () => running.output().includes('Sampan is ready'));
  await until(
    'every fault is on record',
    async () => {
      const { output } = await runSampan(['ingest', '--problems', '--json'], env);
      problems = JSON.parse(output.trim().split('\n').at(-1) as string);
      return expected.every(([subject]) => problemOf(subject));
    },
    60_000,
  ).catch(error => {
    throw new Error(JSON.stringify(problems, null, 1) + running.output().slice(-2000), { cause: error });
  });
  await until(
    'the good articles are published',
    async () => {
      const home = await (await fetch(`${site}/vi/`)).text();
      return good.every(headline => home.includes(headline));
    },
    60_000,
  );
}, 200_000);

afterAll(async () => {
  for (const one of cleanUp) await one();
});

function publicationWith(feeds: string[]) {
  return {
    name: { vi: 'Thử' },
    tagline: { vi: 'Thử' },
    defaultLocale: 'vi',
    timeZone: 'Asia/Ho_Chi_Minh',
    editions: ['vi'],
    sections: [],
    outlets: [
      {
        id: 'thu',
        locale: 'vi',
        names: { vi: 'Báo Thử' },
        home: `${origin}/`,
        licence: 'x',
        feeds: feeds.map(path => ({ url: origin + path })),
      },
    ],
  };
}

const problemOf = (subject: string) => problems.find(one => one.subject === subject.replace(':/', `:${origin}/`));

test.each(expected)('%s ends as %s, with a remedy', (subject, code) => {
  expect(problemOf(subject)).toMatchObject({ code, remedy: expect.stringMatching(/\w{3}/) });
});

test('the other work goes on: the good articles are published, in the right letters', async () => {
  const home = await (await fetch(`${site}/vi/`)).text();
  for (const headline of good) expect(home).toContain(headline);
  expect(home).not.toContain('Bài này không có tít');
});

/** The address of the article with pictures, once the front page has it. */
async function picturePath(): Promise<string> {
  let found: string | undefined;
  await until('the article with pictures is on the front page', async () => {
    const home = await (await fetch(`${site}/vi/`)).text();
    found = /href="(\/vi\/2025\/\d\d\/picture\/)"/.exec(home)?.[1];
    return found !== undefined;
  });
  return found as string;
}

test('a figure whose picture is none is left out, the one beside it stays', async () => {
  const path = await picturePath();
  let article = '';
  await until('the good picture is there', async () => {
    article = await (await fetch(site + path)).text();
    return article.includes('Chú thích ảnh tốt.');
  });
  expect(article).not.toContain('Chú thích ảnh hỏng.');
  expect(article).not.toContain('<script>alert');
});

test('a picture that fails for a while holds no article up and comes after all', async () => {
  const path = await picturePath();
  await until('the picture came', async () => (await (await fetch(site + path)).text()).includes('alt="Ảnh đến sau"'));
  expect(lateAsked).toBe(3);
});

test('ingest says what it did; files are known by their bytes or their --url, never by a path', async () => {
  const { mkdir, writeFile } = await import('node:fs/promises');
  const folder = await temporaryFolder();
  const ingest = async (...args: string[]) => {
    const { code, output } = await runSampan(['ingest', ...args, '--outlet', 'thu', '--json'], env);
    const [one] = JSON.parse(output.trim().split('\n').at(-1) as string);
    return { code, result: one.result ?? one.error.code };
  };
  const file = async (name: string, headline: string) => {
    await mkdir(join(folder.path, name, '..'), { recursive: true });
    await writeFile(join(folder.path, name), page(headline, `<p>${prose} ${headline}.</p>`));
    return join(folder.path, name);
  };
  const [one, two] = [await file('a/tin.html', 'Tin trong tệp một'), await file('b/tin.html', '第二个文件里的消息')];
  expect(await ingest(one)).toEqual({ code: 0, result: 'new' });
  expect(await ingest(one)).toEqual({ code: 0, result: 'unchanged' });
  expect(await ingest(two), 'a file of the same name is another article').toEqual({ code: 0, result: 'new' });
  const address = 'https://bao-thu.example/tin-co-dia-chi';
  expect(await ingest(await file('c.html', 'ข่าวในไฟล์'), '--url', address)).toEqual({ code: 0, result: 'new' });
  expect(await ingest(await file('c.html', 'ข่าวแก้ไขแล้ว'), '--url', address)).toEqual({ code: 0, result: 'revised' });

  expect(await ingest(`${origin}/good/never-was`)).toEqual({ code: 1, result: 'page_gone' });
  expect(await ingest(`${origin}/good/no-headline`, '--headline', 'Tít được đặt')).toEqual({
    code: 0,
    result: 'revised',
  });
  await until('it is shown', async () => (await (await fetch(`${site}/vi/`)).text()).includes('Tin trong tệp một'));
  for (const path of ['/vi/', '/vi/feed.xml']) expect(await (await fetch(site + path)).text()).not.toContain('file:');
  await folder.remove();
});

test.each([
  [
    'a locale that does not exist',
    { editions: ['vi', 'xx-nowhere-at-all'] },
    /editions\.1\.locale: .*is not a language tag/,
  ],
  ['a default that is no edition', { defaultLocale: 'fr' }, /"fr" is not among the editions/],
  ['a time zone nobody keeps', { timeZone: 'Asia/Atlantis' }, /timeZone/],
  ['a dossier without a name', { dossiers: [{ id: 'x', entity: 'nobody' }] }, /"nobody", which has no name yet/],
])('%s in a publication file is refused whole, with its place and a remedy', async (_name, change, words) => {
  const { writeFile } = await import('node:fs/promises');
  const folder = await temporaryFolder();
  const file = join(folder.path, 'bad.json');
  await writeFile(file, JSON.stringify({ ...publicationWith([]), name: { vi: 'Hỏng' }, ...change }));
  const { code, output } = await runSampan(['config', 'apply', file], env);
  await folder.remove();
  expect(code).not.toBe(0);
  expect(output).toMatch(words);
  expect(output).toContain('remedy:');
  expect(await (await fetch(`${site}/vi/`)).text()).not.toContain('Hỏng');
});

test('a term list with two forms for one name is refused whole', async () => {
  const names = JSON.parse(await readFile(join(root, 'sample/names.json'), 'utf8'));
  const { writeFile } = await import('node:fs/promises');
  const folder = await temporaryFolder();
  const file = join(folder.path, 'names.json');
  await writeFile(file, JSON.stringify([...names, { ...names[0], names: { id: ['Tran Cuong'] } }]));
  const { code, output } = await runSampan(['config', 'names', file], env);
  await folder.remove();
  expect(code).not.toBe(0);
  expect(output).toContain('error (term_conflict)');
  expect(output).toContain('"Tran Cuong"');
});
