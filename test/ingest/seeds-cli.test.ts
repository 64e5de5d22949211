import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadArticles } from '../../src/articles/article-store.ts';
import { sha256 } from '../../src/base/id.ts';
import { plainText } from '../../src/base/runs.ts';
import { dayIn } from '../../src/base/time.ts';
import { openDatabase } from '../../src/db/open.ts';
import { environment, freePorts, root, runSampan, temporaryFolder } from '../support/sampan.ts';

const data = process.env.SAMPAN_TEST_DATA ?? resolve(root, '../shared/data');
const gold = join(data, 'seeds/gold_pages.json');
const pages = join(data, '../seeds');

type Gold = {
  file: string;
  lang: string;
  title: string | null;
  date: string | null;
  lead: { text: string }[] | null;
  body: { text: string }[];
  figures: { alt: string | null; caption: string | null; credit: string | null }[];
  source_url: string | null;
};

test.skipIf(!existsSync(gold))(
  'real pages as text go through `sampan ingest` and stand in the database as a person read them',
  { timeout: 120_000 },
  async () => {
    const wanted = JSON.parse(readFileSync(gold, 'utf8')) as Gold[];
    const folder = await temporaryFolder();
    const env = environment(join(folder.path, 'data'), await freePorts());
    const publication = join(folder.path, 'publication.json');
    await writeFile(
      publication,
      JSON.stringify({
        name: { en: 'Seeds' },
        tagline: { en: 'Seeds' },
        defaultLocale: 'en',
        timeZone: 'Asia/Ho_Chi_Minh',
        editions: ['en', ...new Set(wanted.map(page => page.lang))],
        sections: [],
        outlets: [
          {
            id: 'platform',
            locale: 'vi',
            names: { vi: 'Việt Nam' },
            home: 'https://platform.example/',
            licence: { text: 'test', mayTranslate: false },
          },
        ],
      }),
    );
    expect((await runSampan(['config', 'apply', publication], env)).code).toBe(0);
    const done = await runSampan(
      ['ingest', ...wanted.map(page => join(pages, page.file)), '--outlet', 'platform', '--json'],
      env,
    );
    expect(done.code, done.output).toBe(0);
    const again = await runSampan(
      ['ingest', ...wanted.map(page => join(pages, page.file)), '--outlet', 'platform', '--json'],
      env,
    );
    expect(
      JSON.parse(again.output.trim().split('\n').at(-1) as string).map((one: { result: string }) => one.result),
    ).toEqual(wanted.map(() => 'unchanged'));

    const database = await openDatabase({ url: null, dataDir: join(folder.path, 'data') });
    try {
      const rows = await database.db.selectFrom('article').select('id').execute();
      const articles = await loadArticles(
        database.db,
        rows.map(row => ({ articleId: row.id, revisionId: null })),
      );
      expect(articles).toHaveLength(wanted.length);
      for (const page of wanted) {
        const bytes = sha256(readFileSync(join(pages, page.file)));
        const address = page.source_url ?? `urn:sampan:platform:${bytes}`;
        const article = articles.find(one => one.sourceUrl === address);
        const { units, figures, publishedAt } = article!.revision;
        const texts = (kind: string, figureId?: string) =>
          units
            .filter(unit => unit.kind === kind && (figureId === undefined || unit.figureId === figureId))
            .map(unit => unit.segments.map(segment => plainText(segment.runs)).join(' '));
        const folded = (list: readonly string[]) => list.map(text => text.normalize('NFC').replace(/\s+/g, ' ').trim());
        expect(article?.locale, page.file).toBe(page.lang);
        expect(texts('headline')).toEqual(page.title === null ? [] : [page.title]);
        if (page.date) expect(dayIn(publishedAt, 'Asia/Ho_Chi_Minh')).toBe(page.date);
        expect(folded(texts('lead'))).toEqual(folded(page.lead ? [page.lead.map(one => one.text).join(' ')] : []));
        expect(folded([...texts('paragraph')])).toEqual(folded(page.body.map(one => one.text)));
        const found = figures.map(figure => ({
          alt: folded(texts('alt', figure.id))[0] ?? null,
          caption: folded(texts('caption', figure.id))[0] ?? null,
          credit: figure.credit,
        }));
        expect(found).toEqual(
          page.figures.map(one => ({
            alt: one.alt && folded([one.alt])[0],
            caption: one.caption && folded([one.caption])[0],
            credit: one.credit,
          })),
        );
      }
    } finally {
      await database.close();
      await folder.remove();
    }
  },
);
