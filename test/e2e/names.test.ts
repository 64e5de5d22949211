import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runningDatabaseUrl } from '../../src/db/open.ts';
import { root, runSampan } from '../support/sampan.ts';
import { sampleSettled } from '../support/settled.ts';
import { crawl, type ServedSample, serveSample } from '../support/site.ts';

// One man, under a name of another language in the pages of a partner: the name is made right in every sentence of two
// editions, through review, and all of it is taken back.

let sample: ServedSample;
const seeds = resolve(process.env.SAMPAN_TEST_DATA ?? join(root, '../shared/data'), '../seeds');
const pages = existsSync(seeds) ? readdirSync(seeds).filter(name => name.endsWith('.txt')) : [];

beforeAll(async () => {
  sample = await serveSample();
  if (pages.length > 0) {
    const files = pages.map(name => join(seeds, name));
    const taken = await runSampan(['ingest', ...files, '--outlet', 'song-ky'], sample.env);
    expect(taken.output).toContain('new');
    await sampleSettled(sample.dataDir);
  }
}, 240_000);
afterAll(() => sample?.stop());

async function names(...args: string[]) {
  const { code, output } = await runSampan(['names', ...args, '--json'], sample.env);
  expect(code, output).toBe(0);
  return JSON.parse(output.trim().split('\n').at(-1)!);
}

async function site(): Promise<Map<string, string>> {
  await sampleSettled(sample.dataDir);
  return new Map([...(await crawl(sample.origin))].map(([path, page]) => [path, page.text]));
}

const inEdition = (all: ReadonlyMap<string, string>, locale: string) =>
  [...all]
    .filter(([path]) => path.startsWith(`/${locale}/`))
    .map(([, text]) => text)
    .join('\n');

/** Every sentence of an edition that holds one of these words, asked of the tables without any rule of names. */
async function sentencesWith(locale: string, words: RegExp): Promise<string[]> {
  const client = new pg.Client({ connectionString: runningDatabaseUrl(sample.dataDir) });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string; text: string }>(
      `select distinct s.id, coalesce((select string_agg(run->>'text', '' order by at)
          from jsonb_array_elements(t.runs) with ordinality as parts(run, at)), s.text) as text
       from segment s
       join article a on a.id = s.article_id
       join unit_segment u on u.segment_id = s.id
       join revision r on r.id = u.revision_id
       left join translated_segment t on t.segment_id = s.id and t.locale = $1
       where (a.locale = $1 or t.segment_id is not null) and a.withdrawn_at is null
         and r.seq = (select max(seq) from revision where article_id = a.id)`,
      [locale],
    );
    return rows
      .filter(row => words.test(row.text))
      .map(row => row.id)
      .sort();
  } finally {
    await client.end();
  }
}

describe('a preferred form', () => {
  let before: Map<string, string>;
  const changes: string[] = [];

  test('lists every sentence of the edition that says it otherwise, and changes no page yet', {
    timeout: 120_000,
  }, async () => {
    before = await site();
    const wishes = [
      { locale: 'id', form: 'Chen Gang', otherwise: /Tran Cuong|Trần Cương|陈刚/ },
      { locale: 'fr', form: 'Trần Cương', otherwise: /Chen Gang|Tran Cuong|陈刚/ },
    ];
    for (const { locale, form, otherwise } of wishes) {
      const wanted = await sentencesWith(locale, otherwise);
      const listed = await names('--prefer', 'chen-gang', locale, form, '--person', 'Test');
      expect(listed.map((one: { segmentId: string }) => one.segmentId).sort(), locale).toEqual(wanted);
      if (locale === 'fr' || pages.length > 0) expect(wanted.length).toBeGreaterThan(0);
      for (const one of listed) expect(one.after).toContain(form);
    }
    changes.push(...(await names('--history')).map((one: { id: string }) => one.id));
    expect(changes).toHaveLength(2);
    expect(await site()).toEqual(before);
  });

  test('is on every page once a person accepted it', { timeout: 120_000 }, async () => {
    for (const id of changes) expect((await names('--accept', id, '--person', 'Test')).overtaken).toEqual([]);
    const after = await site();
    expect(inEdition(after, 'fr')).toContain('Trần Cương');
    expect(inEdition(after, 'fr')).not.toMatch(/Chen Gang|Tran Cuong/);
    expect(inEdition(after, 'id')).not.toMatch(/Tran Cuong/);
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
  });

  test('is taken back byte for byte', { timeout: 120_000 }, async () => {
    for (const id of changes) expect((await names('--undo', id, '--person', 'Test')).overtaken).toEqual([]);
    expect(await site()).toEqual(before);
    const again = await runSampan(['names', '--undo', changes[0]!, '--person', 'Test'], sample.env);
    expect(again.code).not.toBe(0);
    expect(again.output).toContain('change_undone');
  });
});
