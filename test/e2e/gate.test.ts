import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readXliff } from '../../src/translate/interchange/read-xliff.ts';
import { writeXliff } from '../../src/translate/interchange/write-xliff.ts';
import { environment, freePort, freePorts, runSampan, startSampan, temporaryFolder, until } from '../support/sampan.ts';

// One article, translated by a file; a wrong figure in it is planted, found, held, let pass by a person, and published.

let env: NodeJS.ProcessEnv;
let folder: string;
let site: string;
let outlet: Server;
const cleanUp: (() => Promise<unknown>)[] = [];
const slug = 'khoi-cong-duong-sat';

const article = `<!doctype html><html lang="vi"><head><title>Khởi công</title><meta property="article:published_time" content="2025-03-01T08:00:00+07:00"></head><body><article><h1>Khởi công tuyến đường sắt khổ 1.435 mm</h1>
<p>Tuyến đường sắt dài 156 km nối hai tỉnh được khởi công sáng nay tại cửa khẩu, với khổ đường 1.435 mm. Hai bên ký 29 văn kiện và hẹn gặp lại sau ba tháng.</p>
<p>Đại diện nhà thầu nói công trình cần khoảng 4.500 công nhân trong giai đoạn đầu. Người dân trong vùng mong có việc làm và đường dân sinh mới.</p></article></body></html>`;

const english: Record<string, string> = {
  'Khởi công tuyến đường sắt khổ 1.435 mm': 'Work begins on a railway of 1,435 mm gauge',
  'Tuyến đường sắt dài 156 km nối hai tỉnh được khởi công sáng nay tại cửa khẩu, với khổ đường 1.435 mm.':
    'Work on a 156 km railway between two provinces began at the border gate this morning, with a gauge of 1,435 mm.',
  'Hai bên ký 29 văn kiện và hẹn gặp lại sau ba tháng.':
    'The two sides signed 29 documents and will meet again in three months.',
  'Đại diện nhà thầu nói công trình cần khoảng 4.500 công nhân trong giai đoạn đầu.':
    'The contractor said the works would need some 4,500 workers at first.',
  'Người dân trong vùng mong có việc làm và đường dân sinh mới.':
    'People in the area hope for jobs and a new local road.',
};

beforeAll(async () => {
  const temporary = await temporaryFolder();
  cleanUp.push(temporary.remove);
  folder = temporary.path;
  const port = await freePort();
  outlet = createServer((request, response) => {
    response.writeHead(request.url === `/${slug}.html` ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(request.url === `/${slug}.html` ? article : '');
  });
  await new Promise<void>(resolve => outlet.listen(port, '127.0.0.1', resolve));
  cleanUp.push(() => new Promise(resolve => outlet.close(resolve)));
  const ports = await freePorts();
  site = `http://localhost:${ports.site}`;
  env = environment(join(folder, 'data'), ports, { SAMPAN_FETCH_ALLOW: `127.0.0.1:${port}` });
  const publication = {
    name: { vi: 'Thử', en: 'Test' },
    tagline: { vi: 'Thử', en: 'Test' },
    defaultLocale: 'en',
    timeZone: 'Asia/Ho_Chi_Minh',
    editions: ['vi', 'en'],
    sections: [],
    outlets: [{ id: 'thu', locale: 'vi', names: { vi: 'Báo Thử' }, home: `http://127.0.0.1:${port}/`, licence: 'x' }],
  };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'publication.json'), JSON.stringify(publication));
  expect((await runSampan(['config', 'apply', join(folder, 'publication.json')], env)).code).toBe(0);
  const running = startSampan(['serve'], env);
  cleanUp.unshift(async () => {
    running.child.kill('SIGTERM');
    await running.exited;
  });
  await until('it serves', async () => running.output().includes('Sampan is ready'));
  const taken = await runSampan(['ingest', `http://127.0.0.1:${port}/${slug}.html`, '--outlet', 'thu'], env);
  expect(taken.output).toContain('.html: new');
  await until('the original is published', async () => (await fetch(`${site}/vi/2025/03/${slug}/`)).ok);
}, 120_000);

afterAll(async () => {
  for (const one of cleanUp) await one();
});

async function importTranslation(change: (text: string) => string): Promise<void> {
  const exported = await runSampan(['translate', '--export', slug, 'en'], env);
  const file = readXliff(exported.output.slice(exported.output.indexOf('<?xml')));
  for (const segment of file.segments) {
    const source = segment.source.map(run => ('text' in run ? run.text : '')).join('');
    segment.target = [{ text: change(english[source] as string) }];
    segment.state = 'reviewed';
    segment.reviewer = 'Hannah Whitlock';
    segment.translator = 'Daniel Okafor';
    segment.at = '2025-03-02T08:00:00.000Z';
  }
  const path = join(folder, 'en.xlf');
  await writeFile(path, writeXliff(file));
  const imported = await runSampan(['translate', '--import', path], env);
  expect(imported.output).toContain('for 1 articles');
}

const status = async () => {
  const { output } = await runSampan(['translate', '--status', slug, '--json'], env);
  return JSON.parse(output.trim().split('\n').at(-1) as string)[0];
};
const english404 = async () => (await fetch(`${site}/en/2025/03/${slug}/`)).status;

test('a language nobody has translated waits for a person, and shows nothing of the source', async () => {
  await until('the translation waits', async () => (await status())?.heldBy[0] === 'incomplete:5');
  expect(await status()).toMatchObject({ locale: 'en', state: 'initial', isPublished: false });
  expect(await english404()).toBe(404);
  expect(await (await fetch(`${site}/en/`)).text()).not.toContain('Khởi công');
});

test('a wrong figure keeps the translation from every page and feed, and the newsroom is told the sentence and why', async () => {
  await importTranslation(text => text.replace('4,500 workers', '45,000 workers'));
  await until(
    'the gate holds it',
    async () => (await status())?.heldBy.length === 1 && (await status()).heldBy[0].startsWith('critical:'),
  );
  const held = await status();
  expect(held).toMatchObject({ state: 'reviewed', isPublished: false, heldBy: ['critical:numbers:1'] });
  expect(held.findings.find((one: { severity: string }) => one.severity === 'critical')).toMatchObject({
    check: 'numbers',
    source: expect.stringContaining('4.500'),
    target: expect.stringContaining('45,000'),
    message: expect.stringMatching(/4\.500|45,000/),
  });
  expect((await runSampan(['translate', '--status', '--held'], env)).code).toBe(3);
  expect(await english404()).toBe(404);
  for (const path of ['/en/', '/en/feed.xml', '/en/sitemap.xml', `/vi/2025/03/${slug}/`]) {
    expect(await (await fetch(site + path)).text(), path).not.toContain(
      path.startsWith('/vi') ? `/en/2025/03/${slug}/` : slug,
    );
  }
});

test('letting it pass needs a person and a reason; then it is published and the decision is on record', async () => {
  const { segmentId } = (await status()).findings.find((one: { severity: string }) => one.severity === 'critical');
  const letPass = (...more: string[]) =>
    runSampan(['translate', '--let-pass', 'numbers', slug, 'en', '--segment', segmentId, ...more], env);
  expect((await letPass('--person', 'Claire Aubry')).code).toBe(2);
  expect((await letPass('--person', ' ', '--reason', 'x')).code).toBe(2);
  expect((await letPass('--person', 'Claire Aubry', '--reason', 'The outlet confirmed 45,000 by phone.')).code).toBe(0);
  await until('it is published', async () => (await english404()) === 200);
  const page = await (await fetch(`${site}/en/2025/03/${slug}/`)).text();
  expect(page).toContain('45,000 workers');
  expect(page).toContain('Hannah Whitlock');
});

test('an override is for one text: another wrong figure is held again and leaves the site', async () => {
  await importTranslation(text => text.replace('29 documents', '92 documents'));
  await until('it is held', async () => (await status()).heldBy.includes('critical:numbers:1'));
  await until('it is gone', async () => (await english404()) === 410);
  expect(await (await fetch(`${site}/en/feed.xml`)).text()).not.toContain(slug);
});

test('a corrected file replaces what was approved before, and the article is back at its address', async () => {
  await importTranslation(text => text);
  await until('it is published', async () => (await english404()) === 200);
  expect(await status()).toMatchObject({ state: 'reviewed', heldBy: [], isPublished: true });
  const page = await (await fetch(`${site}/en/2025/03/${slug}/`)).text();
  expect(page).toContain('29 documents');
  expect(page).toContain('4,500 workers');
});

test('a broken translation file is refused with its place, and nothing of it is used', async () => {
  const path = join(folder, 'broken.xlf');
  const whole = await readFile(join(folder, 'en.xlf'), 'utf8');
  await writeFile(path, whole.slice(0, whole.length / 2));
  const { code, output } = await runSampan(['translate', '--import', path], env);
  expect(code).toBe(1);
  expect(output).toMatch(/error \(xliff_invalid\): line \d+, column \d+/);
});
