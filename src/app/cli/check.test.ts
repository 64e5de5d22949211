import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
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
    },
  ]);
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
  expect([out, code]).toEqual(['', expect.any(Number)]);
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
  [['bad.jsonl'], 1, 'documents_invalid'],
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
