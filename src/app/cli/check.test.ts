import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainText } from '../../base/runs.ts';
import { readXliff } from '../../translate/interchange/read-xliff.ts';
import { main } from './main.ts';

let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'sampan-check-'));
  const files = {
    'vi.txt': 'Bí thư Trần Cương đến Hà Nội.\n\nTuyến đường sắt khổ 1.435 mm.\nÔng nói: “Hai bên hợp tác.”\n',
    'en.txt':
      'Secretary Tran Cuong arrived in Hanoi.\nThe 1.435 mm gauge railway.\nHe said: “The two sides cooperate.”\n',
    'good.txt':
      'Secretary Chen Gang arrived in Hanoi.\nThe 1,435 mm gauge railway.\nHe said: “The two sides cooperate.”\n',
    'short.txt': 'Secretary Chen Gang arrived in Hanoi.\n',
    'names.json': JSON.stringify({
      entities: [
        {
          id: 'chen-gang',
          type: 'person',
          gender: 'm',
          names: { vi: { preferred: 'Trần Cương' }, en: { preferred: 'Chen Gang', forbidden: ['Tran Cuong'] } },
        },
      ],
    }),
    // As a publication has it: what is not written here is wrong because another language writes it.
    'list.json': JSON.stringify([
      { id: 'chen-gang', type: 'person', names: { vi: ['Trần Cương'], en: ['Chen Gang'], 'zh-Hans': '陈刚' } },
    ]),
    'broken-list.json': '[{"id":"chen-gang"',
    'documents.jsonl': [
      ['bài một', 'Có 29 văn kiện.', 'There are 92 documents.'],
      ['bài hai', 'Có 29 văn kiện.', 'There are 29 documents.'],
    ]
      .map(([id, source, target]) =>
        JSON.stringify({
          id,
          source_lang: 'vi',
          target_lang: 'en',
          segments: [{ id: 's1', kind: 'headline', source, target }],
        }),
      )
      .join('\n'),
    'bad.jsonl': '\n{"id":"x","source_lang":"vi","target_lang":"en","segments":[{"id":1,"source":"a"}]}\n',
    'bad.xlf':
      '<?xml version="1.0"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="vi"><file>',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(cwd, name), text);
  await writeFile(join(cwd, 'latin.txt'), Buffer.from('Le délégué est là.\nDeux.\nTrois.\n', 'latin1'));
});
afterAll(() => rm(cwd, { recursive: true }));

async function check(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  // Nothing of Sampan is set up: no data folder, no database, no settings.
  const code = await main(['check', ...args], { out: one => out.push(one), err: one => err.push(one), env: {}, cwd });
  expect(existsSync(join(cwd, 'data'))).toBe(false);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

test('two plain files, with names: each finding with its sentences, and 3 for what is critical', async () => {
  const { code, out } = await check('vi.txt', 'en.txt', '--authority', 'names.json');
  expect(code).toBe(3);
  expect(out).toContain('critical  name-form: "Tran Cuong" is no form of "chen-gang" here: write "Chen Gang"');
  expect(out).toContain('The ⟦1.435⟧ mm gauge railway.');
  expect(out).toMatch(/3 segments: 2 critical, 0 major, 0 minor$/);
  const good = await check('vi.txt', 'good.txt', '--authority', 'names.json', '--from', 'vi', '--to', 'en');
  expect([good.code, good.out]).toEqual([0, '3 segments: 0 critical, 0 major, 0 minor']);
});

test('the names may be the term list of a publication', async () => {
  const { code, out } = await check('vi.txt', 'en.txt', '--authority', 'list.json', '--format', 'jsonl');
  expect(code).toBe(3);
  expect(out.split('\n').map(line => JSON.parse(line).check)).toContain('name-form');
  const alone = await check('--alone', 'en.txt', '--to', 'en', '--authority', 'list.json');
  expect(alone.out).toContain('“Tran Cuong” is what this person is called in another language');
});

test('aligned documents give JSON Lines with spans of the plain text', async () => {
  const { code, out } = await check('documents.jsonl', '--format', 'jsonl');
  expect(code).toBe(3);
  expect(out.split('\n').map(line => JSON.parse(line))).toEqual([
    {
      document: 'bài một',
      segment: 's1',
      check: 'numbers',
      dimension: 'accuracy',
      severity: 'critical',
      source: [3, 5],
      target: [10, 12],
      message: expect.stringContaining('92'),
      remedy: expect.stringContaining('original'),
    },
  ]);
  const fields = 'document segment check dimension severity source target message remedy'.split(' ');
  expect(Object.keys(JSON.parse(out))).toEqual(fields);
});

test('JSON Lines have the fix and the other places behind the rest, where there are any', async () => {
  const fixed = await check('vi.txt', 'en.txt', '--authority', 'list.json', '--format', 'jsonl');
  const name = fixed.out
    .split('\n')
    .map(line => JSON.parse(line))
    .find(one => one.check === 'name-form');
  expect(name.fix).toBe('Chen Gang');
  await writeFile(join(cwd, 'twice.txt'), 'Chen Gang came.\nMr Tran Cuong spoke.\n');
  const alone = await check('--alone', 'twice.txt', '--to', 'en', '--authority', 'list.json', '--format', 'jsonl');
  const person = JSON.parse(alone.out.split('\n').find(line => line.includes('one-person'))!);
  expect(person).toMatchObject({ segment: '2', also: [{ segment: '1', target: [0, 9] }] });
});

test('what is safe to mend is mended in the XLIFF that comes out', async () => {
  const files = ['vi.txt', 'en.txt', '--authority', 'list.json', '--format', 'xliff'];
  const { out } = await check(...files, '--fix');
  expect(
    readXliff(out)
      .segments.map(one => plainText(one.target!))
      .slice(0, 2),
  ).toEqual(['Secretary Chen Gang arrived in Hanoi.', 'The 1,435 mm gauge railway.']);
  expect((await check('vi.txt', 'en.txt', '--fix')).code).toBe(2);
});

test('SARIF names tool, rule, level, file and line', async () => {
  const { out } = await check('vi.txt', 'en.txt', '--format', 'sarif');
  const { version, runs } = JSON.parse(out);
  expect([version, runs[0].tool.driver.name, runs[0].tool.driver.rules]).toEqual([
    '2.1.0',
    'Sampan',
    [{ id: 'numbers', shortDescription: { text: 'A wrong figure' } }],
  ]);
  expect(runs[0].results).toMatchObject([
    {
      ruleId: 'numbers',
      level: 'error',
      locations: [{ physicalLocation: { artifactLocation: { uri: 'en.txt' }, region: { startLine: 2 } } }],
      properties: { remedy: expect.stringContaining('original') },
    },
  ]);
});

test('XLIFF holds the document with each finding as a note of its unit', async () => {
  const { out } = await check('vi.txt', 'en.txt', '--format', 'xliff');
  expect(out).toContain('<unit id="2">\n<notes><note category="numbers" priority="1" appliesTo="target">critical: ');
  const file = readXliff(out);
  expect(file.segments.map(one => plainText(one.target!))).toEqual(
    readFileSync(join(cwd, 'en.txt'), 'utf8').trim().split('\n'),
  );
});

test('HTML shows each finding at its place, and takes nothing of a text for markup', async () => {
  await writeFile(join(cwd, 'hostile.txt'), '<script>alert(1)</script> 1.435 & more\n');
  await writeFile(join(cwd, 'hostile.en.txt'), '<script>alert(1)</script> 1.435 & more\n');
  const { out } = await check('vi.txt', 'en.txt', '--format', 'html', '--authority', 'names.json');
  expect(out).toContain('lang="en" dir="ltr">Secretary <mark class="critical">Tran Cuong</mark><sup>');
  expect(out).toContain('<li class="critical"><b>2</b>critical');
  const hostile = await check('hostile.txt', 'hostile.en.txt', '--from', 'vi', '--to', 'ar', '--format', 'html');
  expect(hostile.out).toContain('dir="rtl"');
  expect(hostile.out).not.toContain('<script>');
});

test('--out writes a page per document and an index, and every finding says what to do', async () => {
  const { out, code } = await check('documents.jsonl', '--format', 'html', '--out', join(cwd, 'report'));
  expect([code, out]).toEqual([3, `${join(cwd, 'report', 'index.html')}: 2 segments: 1 critical, 0 major, 0 minor`]);
  const names = readdirSync(join(cwd, 'report'));
  const index = readFileSync(join(cwd, 'report', 'index.html'), 'utf8');
  expect(names.length).toBeGreaterThan(1);
  for (const name of names.filter(one => one !== 'index.html')) {
    expect(index).toContain(`href="${name}"`);
    const page = readFileSync(join(cwd, 'report', name), 'utf8');
    expect(page.split('class="do"').length).toBe(page.split(/<li id="f\d+"/).length);
  }
});

test('--page reads a finished page, and tells its frame from its text', async () => {
  await writeFile(
    join(cwd, 'page.html'),
    '<html lang="fr"><h1>Titre</h1><p>Français À l’occasion.</p><footer><p>No data</p></footer></html>',
  );
  const { out } = await check('--page', 'page.html', '--format', 'jsonl');
  expect(out).toContain('"check":"language-name"');
  expect(out).toContain('"check":"label-language"');
});

test('--out takes the place of a report of Sampan, and of nothing else', async () => {
  const write = (folder: string) => check('documents.jsonl', '--format', 'html', '--out', folder);
  await mkdir(join(cwd, 'mine', 'empty'), { recursive: true });
  await writeFile(join(cwd, 'mine', 'index.html'), '<!doctype html><title>My pages</title>');
  const refused = await write('mine');
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('error (report_not_written)')]);
  expect(readFileSync(join(cwd, 'mine', 'index.html'), 'utf8')).toContain('My pages');
  const file = await write('en.txt');
  expect(file.err).toMatch(/en\.txt is a file\nremedy: Name a folder, or one that is not there yet/);
  for (const folder of ['mine/empty', 'mine/empty', 'mine/new/folder']) {
    expect((await write(folder)).err).toBe('');
    expect(readFileSync(join(cwd, folder, 'index.html'), 'utf8')).toContain('Findings in 2 documents');
  }
});

test.each([
  [['--alone', 'blank.txt'], 'blank.txt'],
  [['--page', 'blank.txt'], 'blank.txt'],
  [['--page', 'empty.html'], 'empty.html'],
  [['--page', 'nameless.html'], 'nameless.html'],
  [['vi.txt', 'blank.txt'], 'blank.txt'],
  [['empty.jsonl'], 'empty.jsonl'],
])('%j: that there is no text is said, not passed as clean', async (args, name) => {
  await writeFile(join(cwd, 'blank.txt'), '\ufeff \r\n\t\n');
  await writeFile(join(cwd, 'empty.jsonl'), '');
  await writeFile(join(cwd, 'nameless.html'), '<body><hr></body>');
  await writeFile(join(cwd, 'empty.html'), '<!doctype html><html lang="fr"><body><p> </p></body></html>');
  const { code, err } = await check(...args);
  expect([code, err]).toEqual([1, expect.stringContaining(`error (file_empty): ${name} has no text\nremedy: `)]);
});

test('an XLIFF file without translations is no mistake, but says so', async () => {
  await writeFile(
    join(cwd, 'sources.xlf'),
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="vi"><file id="f"><unit id="1"><segment><source>Có</source></segment></unit></file></xliff>',
  );
  const { code, out, err } = await check('sources.xlf');
  expect([code, out]).toEqual([0, '0 segments: 0 critical, 0 major, 0 minor']);
  expect(err).toContain('sources.xlf: nothing is translated yet');
});

test.each([
  [['page.html'], 'page.html is an HTML page', 'check --page page.html'],
  [['--alone', 'page.html'], 'page.html is an HTML page', 'check --page page.html'],
  [['--alone', 'documents.jsonl'], 'documents.jsonl is JSON Lines', 'check documents.jsonl'],
  [['--page', 'bad.xlf'], 'bad.xlf is XLIFF', 'check bad.xlf'],
  [['vi.txt'], '"vi.txt" is plain text', 'check --alone vi.txt'],
  [['--alone', '--page', 'vi.txt'], '--alone is for texts, --page for finished pages', 'check --help'],
  [['--alone', 'vi.txt', '--from', 'en'], '--from is the language of the source', 'check --help'],
  [['--page', 'vi.txt', './vi.txt'], './vi.txt is given twice', 'check --help'],
  [['vi.txt', 'vi.txt'], 'vi.txt is given twice', 'check --help'],
])('%j is refused with the command that fits', async (args, message, command) => {
  await writeFile(join(cwd, 'page.html'), '<h1>Titre</h1><p>À l’occasion.</p>');
  const { code, err } = await check(...args);
  expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  expect(err.split('\nremedy: ')[1]).toContain(command);
});

test('two files in one language, or the wrong way round, are no translation', async () => {
  const exchanged = await check('en.txt', 'vi.txt', '--from', 'vi', '--to', 'en');
  expect([exchanged.code, exchanged.err]).toEqual([1, expect.stringContaining('en.txt is in en and vi.txt in vi')]);
  expect(exchanged.err).toContain('check vi.txt en.txt');
  const alike = await check('good.txt', 'en.txt');
  expect([alike.code, alike.err]).toEqual([1, expect.stringContaining('good.txt and en.txt are both in en')]);
});

test.each([
  ['\r\n', ''],
  ['\r\n', '\ufeff'],
  ['\r', ''],
  ['\n', '\ufeff'],
])('lines that end in %j and a file that begins with "%s" are the same text', async (end, mark) => {
  const plain = await check('vi.txt', 'en.txt', '--format', 'jsonl');
  for (const name of ['vi.txt', 'en.txt'])
    await writeFile(
      join(cwd, `other-${name}`),
      mark + readFileSync(join(cwd, name), 'utf8').replaceAll('\n', end).replace('The', '\tThe'),
    );
  const other = await check('other-vi.txt', 'other-en.txt', '--format', 'jsonl');
  expect(other.out.replaceAll('other-', '')).toBe(plain.out);
});

test.each([
  [['vi.txt'], 2, 'usage'],
  [['vi.txt', 'en.txt', '--out', 'x'], 2, 'usage'],
  [['vi.txt', 'documents.jsonl'], 2, 'usage'],
  [[], 2, 'usage'],
  [['vi.txt', 'en.txt', '--format', 'pdf'], 2, 'usage'],
  [['vi.txt', 'en.txt', '--to', 'klingon!'], 2, 'unknown_locale'],
  [['documents.jsonl', '--format', 'xliff'], 2, 'usage'],
  [['vi.txt', 'short.txt'], 1, 'files_not_aligned'],
  [['vi.txt', 'nothing.txt'], 1, 'file_unreadable'],
  [['latin.txt', 'en.txt'], 1, 'file_unreadable'],
  [['bad.jsonl'], 1, 'documents_invalid'],
  [['list.json'], 1, 'documents_invalid'],
  [['bad.xlf'], 1, 'xliff_invalid'],
  [['documents.jsonl', '--authority', 'documents.jsonl'], 1, 'authority_invalid'],
  [['documents.jsonl', '--authority', 'broken-list.json'], 1, 'term_list_invalid'],
  [['documents.jsonl', '--terms', 'names.json'], 1, 'terms_invalid'],
] as const)('%j ends with %i and %s, with a remedy', async (args, code, error) => {
  const refused = await check(...args);
  expect([refused.code, refused.err], refused.out).toEqual([code, expect.stringContaining(`error (${error})`)]);
  expect(refused.err).toContain('remedy: ');
});

const suite = resolve(process.env.SAMPAN_TEST_DATA ?? '../shared/data', 'translation/xliff/xliff-21/test-suite');

describe.skipIf(!existsSync(suite))('the XLIFF 2.1 test suite (skipped without the data folder)', () => {
  const filesIn = (folder: string) => {
    const all = readdirSync(join(suite, folder)).filter(name => name.endsWith('.xlf'));
    return all.map(name => join(suite, folder, name));
  };

  test.each(['core/valid', 'modules/valid', 'core/in-out'])('every file of %s is checked', async folder => {
    for (const file of filesIn(folder)) {
      const { code, out, err } = await check(file);
      expect([0, 3], `${file}: ${err}`).toContain(code);
      expect(out).toMatch(/\d+ segments: \d+ critical, \d+ major, \d+ minor$/);
    }
  });

  test.each(['core/invalid', 'modules/invalid'])('no file of %s brings it down', async folder => {
    for (const file of filesIn(folder)) {
      const { code, err } = await check(file);
      expect([0, 1, 3], file).toContain(code);
      if (code === 1) expect(err, file).toMatch(/error \(xliff_invalid\): .*\nremedy: /s);
    }
  });
});
