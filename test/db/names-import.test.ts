import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { main } from '../../src/app/cli/main.ts';
import { formsIn } from '../../src/entities/entity.ts';
import { toTbx } from '../../src/entities/import/to-tbx.ts';
import { loadEntities, saveEntities } from '../../src/entities/store.ts';
import { parseTermList } from '../../src/entities/term-list.ts';
import { savePublication } from '../../src/publish/setup-store.ts';
import { testDatabase } from '../support/database.ts';
import { environment, freePorts } from '../support/sampan.ts';

let cwd: string;
let env: NodeJS.ProcessEnv;
let database: Awaited<ReturnType<typeof testDatabase>>;

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'sampan-import-'));
  database = await testDatabase();
  env = environment(cwd, await freePorts(), { DATABASE_URL: database.url, SAMPAN_LOG_LEVEL: 'silent' });
  await saveEntities(
    database.db,
    parseTermList([
      { id: 'vietnam', type: 'place', names: { vi: 'Việt Nam', 'zh-Hans': '越南', th: 'เวียดนาม', en: 'Vietnam' } },
      { id: 'wei-tao', type: 'person', names: { en: 'Wei Tao', 'zh-Hans': '韦韬' } },
    ]),
  );
});
afterAll(async () => {
  await database.close();
  await rm(cwd, { recursive: true });
});

async function names(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (text: string) => out.push(text), err: (text: string) => err.push(text), env, cwd };
  const code = await main(['names', ...args, '--json'], io);
  return { code, json: JSON.parse(out.join('\n') || 'null'), err: err.join('\n') };
}

const csv = `id,type,vi,zh-Hans,en,ar,th
viet,place,Việt Nam,越南,Viet Nam,فيتنام,เวียดนาม
wt,person,Vi Thao,,Wei Tao,,
hue,place,Huế,顺化,Hue,هوي,เว้
bad,planet,Sao,,,,
`;

test('a file is compared first: nothing is written, and a page shows both sides', async () => {
  await writeFile(join(cwd, 'names.csv'), csv);
  const before = await loadEntities(database.db);
  const { code, json } = await names('--import', 'names.csv', '--html', 'page.html');
  expect(code).toBe(0);
  expect(json.entries.map((one: { entry: string; kind: string }) => [one.entry, one.kind])).toEqual([
    ['viet', 'conflict'],
    ['wt', 'perhaps'],
    ['hue', 'new'],
  ]);
  expect(json.problems).toEqual([{ line: 5, message: '"planet" is no type', remedy: expect.any(String) }]);
  expect(await readFile(join(cwd, 'page.html'), 'utf8')).toContain('<bdi lang="ar" dir="rtl">فيتنام</bdi>');
  expect((await names('--import', 'names.csv', 'new', '--dry-run')).json.entries.length).toBe(3);
  expect(await loadEntities(database.db)).toEqual(before);
});

test('what was decided is one change, on record, and undone as one', async () => {
  const before = await loadEntities(database.db);
  const { json } = await names('--import', 'names.csv', 'new', 'viet=vietnam', '--person', 'Lê An');
  expect([json.entities.sort(), json.left]).toEqual([['hue', 'vietnam'], 1]);
  const after = new Map((await loadEntities(database.db)).map(one => [one.id, one]));
  expect(formsIn(after.get('vietnam')!, 'en')).toEqual(['Vietnam', 'Viet Nam']);
  expect(formsIn(after.get('hue')!, 'th')).toEqual(['เว้']);
  const history = await names('--history');
  expect(history.json[0]).toMatchObject({ id: json.change, kind: 'import', person: 'Lê An' });
  expect((await names('--undo', json.change, '--person', 'Lê An')).code).toBe(0);
  expect(await loadEntities(database.db)).toEqual(before);
});

test('TBX, items of Wikidata and term lists are told apart', async () => {
  const given = parseTermList([{ id: 'hue', type: 'place', names: { vi: 'Huế', ar: 'هوي' } }]);
  await writeFile(join(cwd, 'names.tbx'), toTbx(given));
  await writeFile(
    join(cwd, 'list.json'),
    JSON.stringify(given.map(({ id, type }) => ({ id, type, names: { vi: 'Huế' } }))),
  );
  const statement = { mainsnak: { datavalue: { value: { id: 'Q515' } } } };
  const item = { id: 'Q36167', labels: { vi: { language: 'vi', value: 'Huế' } }, claims: { P31: [statement] } };
  await writeFile(join(cwd, 'dump.json'), `[\n${JSON.stringify(item)}\n]\n`);
  await savePublication(database.db, {
    names: { vi: 'Thử' },
    taglines: { vi: 'Thử' },
    about: {},
    defaultLocale: 'vi',
    timeZone: 'Asia/Ho_Chi_Minh',
    editions: ['vi', 'zh-Hans'].map(locale => ({ locale, indexMachine: false })),
    sections: [],
  });
  for (const [file, entry] of [
    ['names.tbx', 'hue'],
    ['list.json', 'hue'],
    ['dump.json', 'Q36167'],
  ])
    expect((await names('--import', file!)).json.entries, file).toMatchObject([{ entry, kind: 'new' }]);
});

test('what ships comes in beside what is there', async () => {
  const { json } = await names('--shipped', 'new', 'same', '--person', 'Lê An');
  expect(json.entities).toContain('vietnam');
  expect(json.entities).toContain('quang-ninh');
  for (const id of ['country-vn', 'language-vi']) expect(json.entities).not.toContain(id);
  expect((await names('--undo', json.change, '--person', 'Lê An')).code).toBe(0);
  const only = await names('--shipped', 'languages', 'places');
  expect(new Set(only.json.entries.map((one: { entry: string }) => one.entry.split('-')[0])).has('country')).toBe(
    false,
  );
});

test.each([
  [['--import'], 'usage'],
  [['--import', 'names.csv', 'new'], 'usage'],
  [['--import', 'names.csv', 'everything', '--person', 'A'], 'usage'],
  [['--import', 'names.csv', '--type', 'planet'], 'usage'],
  [['--import', 'none.csv'], 'file_unreadable'],
  [['--import', 'none.json'], 'file_unreadable'],
  [['--import', 'names.csv', 'same', '--person', 'A'], 'nothing_decided'],
  [['--import', 'names.csv', 'nobody=new', '--person', 'A'], 'entry_unknown'],
])('%j is refused: %s', async (args, code) => {
  expect((await names(...args)).json.error.code).toBe(code);
});
