import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { main } from '../../src/app/cli/main.ts';
import { openContext } from '../../src/app/context.ts';
import { translate } from '../../src/app/steps/translate.ts';
import { loadConfig } from '../../src/platform/config.ts';
import { createDesk } from '../../src/translate/open-desk.ts';
import { testDatabase } from '../support/database.ts';
import { environment, freePorts, root } from '../support/sampan.ts';

// One publication through every verb that answers in JSON, in the order a newsroom would use them.

let cwd: string;
let env: NodeJS.ProcessEnv;
const cleanUp: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'sampan-json-'));
  const database = await testDatabase();
  env = environment(cwd, await freePorts(), { DATABASE_URL: database.url, SAMPAN_LOG_LEVEL: 'silent' });
  cleanUp.push(database.close, () => rm(cwd, { recursive: true }));
});
afterAll(async () => {
  for (const clean of cleanUp) await clean();
});

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (text: string) => out.push(text), err: (text: string) => err.push(text), env, cwd };
  const code = await main(args, io);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** What a verb answers with `--json`: one JSON value, and nothing beside it. */
async function answer(...args: string[]) {
  const { code, out, err } = await run(...args, '--json');
  expect(err).toBe('');
  return { code, json: JSON.parse(out) };
}

/** What a worker would do with the jobs of translating. */
async function translateAll() {
  const ctx = await openContext(loadConfig({ env, cwd }));
  try {
    const desk = createDesk({ engines: [], routes: [], log: ctx.log });
    const articles = await ctx.db.selectFrom('article').select('id').execute();
    for (const { id } of articles) await translate({ ...ctx, desk }, { articleId: id, locale: 'en' });
  } finally {
    await ctx.close();
  }
}

const publication = {
  name: { vi: 'Thử', en: 'Trial' },
  tagline: { vi: 'Thử', en: 'Trial' },
  defaultLocale: 'vi',
  timeZone: 'Asia/Ho_Chi_Minh',
  editions: ['vi', 'en'],
  sections: [{ id: 'border', names: { vi: 'Biên giới', en: 'Border' } }],
  outlets: [
    {
      id: 'thu',
      locale: 'vi',
      names: { vi: 'Báo Thử' },
      home: 'https://thu.example/',
      licence: 'x',
      feeds: [{ url: 'https://thu.example/rss' }, { url: 'https://thu.example/atom' }],
    },
  ],
};
const names = [
  { id: 'dong-hung', type: 'place', names: { vi: ['Đông Hưng'], 'zh-Hans': ['东兴'], en: ['Dongxing'] } },
  { id: 'ha-long', type: 'place', names: { vi: ['Hạ Long', 'vịnh Hạ Long'], th: ['ฮาลอง'], ar: ['ها لونغ'] } },
];
const page = `<!doctype html><html lang="vi"><title>Chợ phiên</title><article><h1>Chợ phiên cửa khẩu đông khách</h1>
  <time datetime="2025-03-01T08:00:00+07:00">1-3-2025</time>
  <p>Người dân hai bên nói rằng chợ phiên cuối tuần có 4.500 khách, đông hơn mọi năm.</p></article></html>`;

test('every verb that takes --json answers with one JSON value', async () => {
  await writeFile(join(cwd, 'publication.json'), JSON.stringify(publication));
  await writeFile(join(cwd, 'names.json'), `\uFEFF${JSON.stringify(names)}`);
  await writeFile(join(cwd, 'cho.html'), page);

  expect((await answer('migrate')).json).toEqual({ migrated: [] });
  expect((await answer('config')).json.settings).toContainEqual(expect.objectContaining({ name: 'SAMPAN_PORT' }));
  expect(await answer('config', 'apply', 'publication.json')).toEqual({
    code: 0,
    json: { editions: 2, sections: 1, outlets: 1 },
  });
  expect(await answer('config', 'names', 'names.json')).toEqual({ code: 0, json: { entities: 2, names: 7 } });
  expect(await answer('ingest', '--poll')).toEqual({ code: 0, json: { feeds: 2 } });

  expect(await answer('ingest', 'cho.html', 'none.html', '--outlet', 'thu')).toEqual({
    code: 1,
    json: [
      { source: 'cho.html', ok: true, result: 'new' },
      { source: 'none.html', ok: false, error: expect.objectContaining({ code: 'file_unreadable' }) },
    ],
  });
  expect((await answer('ingest', '--problems')).json).toEqual([
    expect.objectContaining({ subject: `page:${join(cwd, 'none.html')}`, code: 'file_unreadable' }),
  ]);

  await translateAll();
  const { json: waiting } = await answer('translate', '--status');
  expect(waiting).toEqual([expect.objectContaining({ locale: 'en', heldBy: ['incomplete:2'] })]);
  const slug: string = waiting[0].slug;
  const xliff = (await run('translate', '--export', slug, 'en')).out;
  const targets = ['The border market is busy', 'People say the market had 45,000 visitors at the weekend.'];
  await writeFile(
    join(cwd, 'cho.en.xlf'),
    xliff
      .replaceAll('state="initial"', 'state="translated"')
      .replaceAll('</source>', () => `</source><target>${targets.shift()}</target>`),
  );
  expect(await answer('translate', '--import', 'cho.en.xlf', 'none.xlf')).toEqual({
    code: 1,
    json: [
      { file: 'cho.en.xlf', ok: true, from: 'vi', to: 'en', units: 2, articles: 1 },
      { file: 'none.xlf', ok: false, error: expect.objectContaining({ code: 'file_unreadable' }) },
    ],
  });
  expect(await answer('translate', '--missing')).toEqual({ code: 0, json: { jobs: 1 } });

  await translateAll();
  const { code, json: held } = await answer('translate', '--status', '--held');
  expect([code, held[0].heldBy]).toEqual([3, ['critical:numbers:1']]);
  const { segmentId } = held[0].findings.find((one: { severity: string }) => one.severity === 'critical');
  const decision = { segmentId, person: 'Lê Thị Thu Hà', reason: 'The outlet confirmed it by phone.' };
  const letPass = (check: string) =>
    answer(
      'translate',
      '--let-pass',
      check,
      slug,
      'en',
      '--segment',
      segmentId,
      '--person',
      decision.person,
      '--reason',
      decision.reason,
    );
  expect((await letPass('names')).json.error.code).toBe('finding_unknown');
  expect(await letPass('numbers')).toEqual({ code: 0, json: { slug, locale: 'en', check: 'numbers', ...decision } });
  await translateAll();
  expect(await answer('translate', '--status', '--held')).toEqual({ code: 0, json: [] });

  expect((await answer('publish')).json).toMatchObject({ stored: expect.any(Number), seconds: expect.any(Number) });
  expect((await answer('export', 'site')).json).toMatchObject({ pages: expect.any(Number), pictures: 0 });
  expect((await answer('doctor')).json.findings).toContainEqual(expect.objectContaining({ topic: 'publication' }));
  expect((await answer('ingest', '--remove-sample')).json).toEqual({ articles: 0, pictures: 0 });
});

test('the names of a term list are counted apart from the entities they name', async () => {
  const sample = JSON.parse(await readFile(join(root, 'sample/names.json'), 'utf8')) as { names: object }[];
  const { out } = await run('config', 'names', join(root, 'sample/names.json'));
  expect(out).toMatch(new RegExp(`^${sample.length} entities, \\d{3} names\\.$`));
});

test('a remedy is printed as it is typed here, also that of a stored problem', async () => {
  const text =
    'Đoàn công tác của tỉnh đã làm việc tại cửa khẩu trong hai ngày và ghi nhận những thay đổi ở làn xe tải. Mỗi ngày có thêm hàng chục xe được thông quan sớm hơn trước. Người dân hai bên nói rằng chợ đông hơn mọi năm.';
  await writeFile(join(cwd, 'no-headline.txt'), `${text}\n${text} Đoạn thứ hai.\n${text} Đoạn thứ ba.\n`);
  await writeFile(join(cwd, 'publication.json'), JSON.stringify(publication));
  await run('config', 'apply', 'publication.json');
  const { code, err } = await run('ingest', 'no-headline.txt', '--outlet', 'thu');
  expect([code, err]).toEqual([0, expect.stringContaining('remedy: Give it one: npm run -s sampan -- ingest')]);
  const { out } = await run('ingest', '--problems');
  expect(out).toContain('error (article_without_headline)');
  expect(out).toContain('remedy: Give it one: npm run -s sampan -- ingest FILE');
});

test('an export goes into a folder that is empty or of an export, and nowhere else', async () => {
  const [file, folder] = [join(cwd, 'a.txt'), join(cwd, 'mine')];
  await writeFile(file, 'x');
  await mkdir(folder);
  await writeFile(join(folder, 'thesis.txt'), 'x');
  for (const place of [file, folder]) {
    expect(await answer('export', place)).toMatchObject({ code: 1, json: { error: { code: 'export_folder' } } });
  }
  expect([await readFile(file, 'utf8'), await readFile(join(folder, 'thesis.txt'), 'utf8')]).toEqual(['x', 'x']);
});
