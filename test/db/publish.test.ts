import { randomBytes } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyPublication, parsePublication } from '../../src/app/setup.ts';
import { admitArticle } from '../../src/articles/admit-store.ts';
import type { Outlet } from '../../src/articles/article.ts';
import { loadArticle, withdrawArticle } from '../../src/articles/article-store.ts';
import type { ArticleDraft } from '../../src/articles/draft.ts';
import { saveOutlet } from '../../src/articles/outlet-store.ts';
import { sha256 } from '../../src/base/id.ts';
import { textRuns } from '../../src/base/runs.ts';
import type { OpenedDatabase } from '../../src/db/open.ts';
import { loadConfig } from '../../src/platform/config.ts';
import { recordChange } from '../../src/publish/change-store.ts';
import { pageCache } from '../../src/publish/page-cache.ts';
import { readPage, storedPages } from '../../src/publish/page-store.ts';
import { publishChanges } from '../../src/publish/publish.ts';
import { savePublication } from '../../src/publish/setup-store.ts';
import { loadSite } from '../../src/publish/site-store.ts';
import { pageSource } from '../../src/publish/source.ts';
import { shownPictures } from '../../src/publish/version-store.ts';
import { saveTranslation } from '../../src/translate/translate-article.ts';
import { databases, testDatabase } from '../support/database.ts';

const outlet: Outlet = {
  id: 'song-ky',
  locale: 'vi',
  names: { vi: 'Sông Kỳ' },
  home: 'https://a.example/',
  logo: null,
  licence: { text: 'CC BY 4.0', mayTranslate: true, endsAt: null },
};
const publication = {
  names: { en: 'The Ferry' },
  taglines: { en: 'One river' },
  about: {},
  defaultLocale: 'en',
  timeZone: 'Asia/Ho_Chi_Minh',
  editions: ['vi', 'zh-Hans', 'th', 'ar', 'id'].map(locale => ({ locale, indexMachine: false })),
  sections: [
    { id: 'border', names: { en: 'Border' } },
    { id: 'market', names: { en: 'Market' } },
  ],
};
/** A word of its own for each article; letters alone: a number in it would have to stand in the translation too. */
const word = () =>
  randomBytes(12)
    .toString('hex')
    .replace(/\d/g, digit => 'ghijklmnop'[Number(digit)]!);
const texts: Record<string, [string, string]> = {
  vi: ['Chợ Kỳ Lừa mở lại', 'Chợ mở lại sáng nay.'],
  'zh-Hans': ['奇鹿集市重新开张', '集市今早重新开张。'],
  th: ['ตลาดกี่หลัวเปิดอีกครั้ง', 'ตลาดเปิดอีกครั้งเมื่อเช้านี้'],
  ar: ['سوق كي لوا تفتح من جديد', 'فتحت السوق أبوابها صباح اليوم.'],
  id: ['Pasar Kỳ Lừa dibuka kembali', 'Pasar dibuka kembali pagi ini.'],
};

describe.each(databases())('on $name', server => {
  let database: OpenedDatabase;
  let clock = Date.parse('2025-06-01T00:00:00.000Z');
  const now = () => new Date(clock);
  const later = (ms = 60_000) => {
    clock += ms;
    return now().toISOString();
  };

  beforeAll(async () => {
    database = await testDatabase(server);
    await saveOutlet(database.db, outlet);
    await savePublication(database.db, publication);
    await publish(null);
  });
  afterAll(() => database?.close());

  const publish = async (articleId: string | null) => {
    await recordChange(database.db, articleId, now().toISOString());
    return publishChanges({ db: database.db, config: loadConfig({ env: {}, cwd: '/' }), now });
  };
  const bodyAt = async (path: string) => {
    const page = await readPage(database.db, path);
    return page ? { status: page.status, text: gunzipSync(page.gzip).toString('utf8') } : null;
  };
  const paths = async () => (await storedPages(database.db)).map(page => page.path);
  /** Each change touches all the pages it should: making every page anew changes nothing. */
  const nothingLeft = async () => expect((await publish(null)).stored).toBe(0);

  const admit = (
    at: string,
    given: { sectionId?: string | null; picture?: string; headline?: string; url?: string } = {},
  ) => {
    const [headline, sentence] = texts.vi!;
    const picture = given.picture ? `https://a.example/${given.picture}.jpg` : null;
    const draft: ArticleDraft = {
      url: null,
      headline: given.headline ?? `${headline} ${at}`,
      lead: { runs: textRuns(`${sentence} ${at}.`), codes: [] },
      byline: null,
      outletName: null,
      publishedAt: null,
      publishedOn: null,
      modifiedAt: null,
      locale: 'vi',
      section: null,
      sourceUrl: null,
      blocks: picture
        ? [
            {
              kind: 'figure',
              src: picture,
              alt: 'Ảnh chợ',
              caption: { runs: textRuns('Một góc chợ.'), codes: [] },
              credit: null,
            },
          ]
        : [],
    };
    return database.db.transaction().execute(db =>
      admitArticle(db, {
        outletId: 'song-ky',
        url: given.url ?? `https://a.example/${at}`,
        draft,
        locale: 'vi',
        images: new Map(picture ? [[picture, { sha: sha256(picture), width: 1200, height: 800 }]] : []),
        sectionId: given.sectionId ?? null,
        captureId: null,
        publishedAt: later(),
        now: now().toISOString(),
      }),
    );
  };
  const translate = async (articleId: string, locale: string, by: 'machine' | 'reviewed') => {
    const article = (await loadArticle(database.db, articleId))!;
    const segments = article.revision.units.flatMap(unit => unit.segments);
    const made = segments.map((segment, at) => ({
      segmentId: segment.id,
      runs: textRuns(`${texts[locale]![at % 2]}`),
      state: by === 'machine' ? ('translated' as const) : by,
      engine: by === 'machine' ? 'apertium' : null,
      engineVersion: by === 'machine' ? '3.8.3' : null,
      memoryUnitId: null,
      memoryMatch: null,
      confidence: null,
      translator: null,
      translatedAt: now().toISOString(),
      reviewer: by === 'reviewed' ? 'Lê Minh' : null,
      reviewedAt: by === 'reviewed' ? now().toISOString() : null,
    }));
    await database.db
      .transaction()
      .execute(db => saveTranslation(db, article, locale, { made, failures: [] }, now().toISOString()));
  };
  const pathOf = async (articleId: string, locale: string) => {
    const article = (await loadArticle(database.db, articleId))!;
    return `/${locale}/2025/06/${article.slug}/`;
  };

  test('where the original has no address, none is named to readers, feeds or search engines', async () => {
    const at = word();
    const { articleId } = await admit(at, { url: `urn:sampan:song-ky:${sha256(at)}` });
    await translate(articleId, 'id', 'reviewed');
    await publish(articleId);
    for (const path of [await pathOf(articleId, 'vi'), await pathOf(articleId, 'id'), '/vi/feed.xml', '/id/feed.xml']) {
      const { text } = (await bodyAt(path))!;
      expect(text).toContain(path.startsWith('/vi') ? at : texts.id![0]);
      expect(text).not.toContain('urn:sampan');
      expect(text).not.toContain('isBasedOn');
    }
    await nothingLeft();
  });

  test('nothing readers, feeds and search engines are told begins or ends with white space', async () => {
    const { articleId } = await admit(word(), { picture: 'trim' });
    for (const locale of ['zh-Hans', 'th', 'ar', 'id']) await translate(articleId, locale, 'reviewed');
    await publish(articleId);
    const told =
      /<title>([^<]*)<|(?:name="description" content|property="og:title" content|property="og:description" content|alt)="([^"]*)"|"(?:headline|description)":"([^"]*)"|<description>([^<]*)<|<h[23]><a[^>]*>([^<]*)</g;
    for (const locale of Object.keys(texts)) {
      for (const path of [await pathOf(articleId, locale), `/${locale}/`, `/${locale}/feed.xml`]) {
        const found = [...(await bodyAt(path))!.text.matchAll(told)].map(
          match => match.slice(1).find(one => one !== undefined)!,
        );
        expect(found.length, path).toBeGreaterThan(1);
        expect(
          found.filter(one => one.trim() !== one),
          path,
        ).toEqual([]);
      }
    }
  });

  test('a picture is shown while an article that may be seen has it, and no longer', async () => {
    const at = word();
    const picture = sha256(`https://a.example/${at}.jpg`);
    const cache = pageCache(database.db, undefined, now);
    const { articleId } = await admit(at, { picture: at });
    expect(await cache.showsPicture(picture)).toBe(true);
    expect(await cache.showsPicture(sha256('another'))).toBe(false);
    expect(await shownPictures(database.db, now().toISOString())).toContain(picture);

    await withdrawArticle(database.db, `https://a.example/${at}`, 'the outlet answers 410', later());
    await publish(articleId);
    expect(await cache.showsPicture(picture), 'until the pages are announced').toBe(true);
    cache.forget(['/vi/']);
    expect(await cache.showsPicture(picture)).toBe(false);
    expect(await shownPictures(database.db, now().toISOString())).not.toContain(picture);

    const other = word();
    const ended = sha256(`https://a.example/${other}.jpg`);
    await admit(other, { picture: other });
    await saveOutlet(database.db, { ...outlet, licence: { ...outlet.licence, endsAt: later() } });
    expect(await shownPictures(database.db, now().toISOString())).not.toContain(ended);
    await saveOutlet(database.db, outlet);
    expect(await shownPictures(database.db, now().toISOString())).toContain(ended);
    await publish(null);
  });

  test('a corrected article has its new picture, its old one is shown no more', async () => {
    const at = word();
    await admit(at, { picture: `${at}-1` });
    await admit(at, { picture: `${at}-2` });
    const shown = await shownPictures(database.db, now().toISOString());
    expect([1, 2].map(n => shown.includes(sha256(`https://a.example/${at}-${n}.jpg`)))).toEqual([false, true]);
    await publish(null);
  });

  test('a translation enters the sitemap when it is reviewed, and the feed says of a raw one what it is', async () => {
    const { articleId } = await admit(word());
    await translate(articleId, 'id', 'machine');
    await publish(articleId);
    const path = await pathOf(articleId, 'id');
    const item = async () => (await bodyAt('/id/feed.xml'))!.text.split('<item>').find(one => one.includes(path));
    expect((await bodyAt('/id/sitemap.xml'))!.text).not.toContain(path);
    expect(await item()).toContain('Terjemahan mesin, belum diperiksa penyunting');
    expect(await item()).toContain('<category domain="https://schema.org/digitalSourceType">');
    await nothingLeft();

    await translate(articleId, 'id', 'reviewed');
    await publish(articleId);
    expect((await bodyAt('/id/sitemap.xml'))!.text).toContain(path);
    expect(await item()).not.toContain('Terjemahan mesin');
    expect(await item()).not.toContain('digitalSourceType');
    await nothingLeft();
  });

  test('a sitemap says when an article was corrected, the home page when any was', async () => {
    const { articleId } = await admit(word());
    await publish(articleId);
    const correctedAt = later();
    await database.db
      .updateTable('revision')
      .set({ modified_at: correctedAt })
      .where('article_id', '=', articleId)
      .execute();
    await publish(articleId);
    const { text } = (await bodyAt('/vi/sitemap.xml'))!;
    for (const path of [await pathOf(articleId, 'vi'), '/vi/'])
      expect(text).toContain(`${path}</loc><lastmod>${correctedAt}</lastmod>`);
    await nothingLeft();
  });

  test('an article that moves to another section is there, and not in the old one', async () => {
    const at = word();
    const { articleId } = await admit(at, { sectionId: 'border' });
    for (let i = 0; i < 8; i += 1)
      await publish((await admit(word(), { sectionId: i % 2 ? 'border' : 'market' })).articleId);
    await publish(articleId);
    const path = await pathOf(articleId, 'vi');
    expect((await bodyAt('/vi/section/border/'))!.text).toContain(path);
    await database.db.updateTable('article').set({ section_id: 'market' }).where('id', '=', articleId).execute();
    await publish(articleId);
    expect((await bodyAt('/vi/section/market/'))!.text).toContain(path);
    expect((await bodyAt('/vi/section/border/'))!.text).not.toContain(path);
    await nothingLeft();
  });

  test('an article that had no place on the front page gets one with its first picture', async () => {
    const at = word();
    const { articleId } = await admit(at);
    for (let i = 0; i < 30; i += 1) await admit(word());
    await publish(null);
    const path = await pathOf(articleId, 'vi');
    expect((await bodyAt('/vi/'))!.text).not.toContain(path);
    await admit(at, { picture: at });
    await publish(articleId);
    expect((await bodyAt('/vi/'))!.text).toContain(path);
    await nothingLeft();
  });

  test('a licence that allows no translation any more takes down the translations alone', async () => {
    const { articleId } = await admit(word());
    for (const locale of ['ar', 'th']) await translate(articleId, locale, 'reviewed');
    await publish(articleId);
    const status = async (locale: string) => (await bodyAt(await pathOf(articleId, locale)))?.status;
    expect([await status('vi'), await status('ar'), await status('th')]).toEqual([200, 200, 200]);
    await saveOutlet(database.db, { ...outlet, licence: { ...outlet.licence, mayTranslate: false } });
    await publish(null);
    expect([await status('vi'), await status('ar'), await status('th')]).toEqual([200, 410, 410]);
    await saveOutlet(database.db, outlet);
    await publish(null);
    expect(await status('ar')).toBe(200);
  });

  test('the end of a licence set later takes its articles down on that day, with a job of its own', async () => {
    const { articleId } = await admit(word());
    await publish(articleId);
    const endsAt = new Date(clock + 86_400_000).toISOString();
    const file = parsePublication(
      JSON.stringify({
        name: publication.names,
        tagline: publication.taglines,
        defaultLocale: 'vi',
        timeZone: publication.timeZone,
        editions: publication.editions,
        sections: publication.sections,
        outlets: [{ ...outlet, licence: { ...outlet.licence, endsAt: endsAt.replace('.000Z', 'Z') } }],
      }),
    );
    await database.db.transaction().execute(db => applyPublication(db, file, now().toISOString()));
    const job = await database.pool.query('select run_at from graphile_worker._private_jobs where key = $1', [
      `publish ${endsAt}`,
    ]);
    expect(job.rows.map(row => new Date(row.run_at).toISOString())).toEqual([endsAt]);
    const publishDue = () => publishChanges({ db: database.db, config: loadConfig({ env: {}, cwd: '/' }), now });
    const status = async () => (await bodyAt(await pathOf(articleId, 'vi')))?.status;
    clock = Date.parse(endsAt) - 1;
    await publishDue();
    expect(await status()).toBe(200);
    clock += 1;
    await publishDue();
    expect(await status()).toBe(410);
    await saveOutlet(database.db, outlet);
    await publish(null);
  });

  test('a page that is gone names the day only where the article was withdrawn', async () => {
    const at = word();
    const { articleId } = await admit(at);
    await translate(articleId, 'th', 'reviewed');
    await publish(articleId);
    await saveOutlet(database.db, { ...outlet, licence: { ...outlet.licence, endsAt: later() } });
    await publish(null);
    for (const locale of ['vi', 'th']) {
      const page = (await bodyAt(await pathOf(articleId, locale)))!;
      expect([page.status, /<time/.test(page.text.slice(page.text.indexOf('<h1>')))], locale).toEqual([410, false]);
    }
    expect((await bodyAt(await pathOf(articleId, 'vi')))!.text).not.toContain('đã được gỡ');
    await saveOutlet(database.db, outlet);
    await withdrawArticle(database.db, `https://a.example/${at}`, 'the outlet answers 410', '2025-06-21T02:00:00.000Z');
    await publish(null);
    const gone = (await bodyAt(await pathOf(articleId, 'vi')))!;
    expect([gone.status, gone.text.includes('đã được gỡ'), gone.text.includes('datetime="2025-06-21"')]).toEqual([
      410,
      true,
      true,
    ]);
  });

  test('a run over everything loads each article once, in whatever order its pages are stored, and lets it go', async () => {
    for (const locale of ['id', 'th']) await translate((await admit(word())).articleId, locale, 'reviewed');
    await publish(null);
    await database.pool.query('update page set status = status where locale = $1', ['vi']);
    await recordChange(database.db, null, now().toISOString());
    let loads = 0;
    const counter: KyselyPlugin = {
      transformQuery({ node }) {
        if (JSON.stringify(node).includes('wanted (article_id')) loads += 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    const config = loadConfig({ env: {}, cwd: '/' });
    await publishChanges({ db: database.db.withPlugin(counter), config, now });
    const { articles } = await database.db
      .selectFrom('page')
      .select(eb => eb.fn.count<string>('article_id').distinct().as('articles'))
      .executeTakeFirstOrThrow();
    expect(loads).toBe(Number(articles));

    const site = (await loadSite(database.db, config.baseUrl))!;
    const source = await pageSource(database.db, site, now().toISOString());
    const { articleId } = await admit(word());
    const first = source.article(articleId);
    expect(source.article(articleId)).toBe(first);
    source.forgetArticle();
    expect(source.article(articleId)).not.toBe(first);
    await publish(null);
  });

  test('pages of an edition that is given up go, and so do the assets of an earlier theme', async () => {
    const { articleId } = await admit(word(), { sectionId: 'border' });
    for (const locale of ['ar', 'id']) await translate(articleId, locale, 'reviewed');
    await publish(articleId);
    await database.db
      .insertInto('page')
      .columns(['path', 'locale', 'kind', 'status', 'content_type', 'body_sha', 'article_id'])
      .expression(eb =>
        eb
          .selectFrom('page')
          .select(['kind as path', 'locale', 'kind', 'status', 'content_type', 'body_sha', 'article_id'])
          .where('kind', '=', 'stylesheet')
          .limit(1),
      )
      .execute();
    expect(await paths()).toContain('stylesheet');
    await savePublication(database.db, {
      ...publication,
      editions: publication.editions.filter(edition => edition.locale !== 'ar'),
    });
    await publish(null);
    const left = await paths();
    expect(left.filter(path => path.startsWith('/ar/') || path === 'stylesheet')).toEqual([]);
    expect(left.filter(path => path.startsWith('/id/')).length).toBeGreaterThan(5);
    expect((await bodyAt(await pathOf(articleId, 'vi')))!.text).not.toContain('/ar/');
    await savePublication(database.db, publication);
    await publish(null);
    expect(await paths()).toContain('/ar/');
  });
});
