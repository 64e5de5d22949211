import type { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { translateMissing } from '../../src/app/steps/translate.ts';
import { admitArticle } from '../../src/articles/admit-store.ts';
import { loadArticle, loadArticles } from '../../src/articles/article-store.ts';
import { imagesAt, setImages } from '../../src/articles/figure-store.ts';
import { saveOutlet } from '../../src/articles/outlet-store.ts';
import { newId, sha256 } from '../../src/base/id.ts';
import { plainText, type Run, textRuns } from '../../src/base/runs.ts';
import type { OpenedDatabase } from '../../src/db/open.ts';
import type { Database } from '../../src/db/schema.ts';
import { saveMentions } from '../../src/entities/mention-store.ts';
import { loadEntities, mentionedEntities, saveEntities } from '../../src/entities/store.ts';
import { parseTermList } from '../../src/entities/term-list.ts';
import { savePublication } from '../../src/publish/setup-store.ts';
import { type NewMemoryUnit, saveMemoryUnits } from '../../src/translate/memory-store.ts';
import { saveTranslatedSegments, translatedSegments } from '../../src/translate/translation-store.ts';
import { databases, testDatabase } from '../support/database.ts';
import { draftOf } from '../support/draft.ts';
import { statementsOf } from '../support/statements.ts';

const now = '2025-06-01T00:00:00.000Z';
const outlet = {
  id: 'song-ky',
  locale: 'vi',
  names: { vi: 'Sông Kỳ' },
  home: 'https://a.example/',
  logo: null,
  licence: { text: 'x', mayTranslate: true, endsAt: null },
};
const editions = ['vi', 'zh-Hans', 'th', 'ar', 'id'];

describe.each(databases())('on $name', server => {
  let database: OpenedDatabase;
  let db: Kysely<Database>;

  beforeAll(async () => {
    database = await testDatabase(server);
    db = database.db;
    await saveOutlet(db, outlet);
    await savePublication(db, {
      names: { en: 'T' },
      taglines: { en: 'T' },
      about: {},
      defaultLocale: 'vi',
      timeZone: 'UTC',
      editions: editions.map(locale => ({ locale, indexMachine: false })),
      sections: [],
    });
  });
  afterAll(() => database?.close());

  const admit = (url: string, sentences: readonly string[], pictures: readonly string[] = []) => {
    const draft = draftOf(`Kiểm kê ${url}`, ...sentences);
    draft.blocks.push(
      ...pictures.map(src => ({ kind: 'figure' as const, src, alt: 'Ảnh', caption: null, credit: null })),
    );
    return db.transaction().execute(trx =>
      admitArticle(trx, {
        outletId: outlet.id,
        url,
        draft,
        locale: 'vi',
        images: new Map(),
        pending: new Set(pictures),
        sectionId: null,
        captureId: null,
        publishedAt: now,
        now,
      }),
    );
  };
  const numbered = (count: number) => Array.from({ length: count }, (_, at) => `Câu 第${at}句 รู้ ${at}.`);

  test('a hundred translated sentences are kept in one statement, the last of two for one sentence', async () => {
    const { articleId } = await admit('https://a.example/tram-cau', numbered(100));
    const article = (await loadArticle(db, articleId))!;
    const ids = article.revision.units.flatMap(unit => unit.segments.map(segment => segment.id));
    const made = (segmentId: string, text: string) => ({
      segmentId,
      runs: textRuns(text),
      state: 'translated' as const,
      engine: 'apertium',
      engineVersion: '3.8.3',
      memoryUnitId: null,
      memoryMatch: null,
      confidence: 0.5,
      translator: null,
      translatedAt: now,
      reviewer: null,
      reviewedAt: null,
    });
    const save = (text: string) =>
      statementsOf(db, one =>
        saveTranslatedSegments(one, 'ar', [...ids.map(id => made(id, text)), made(ids[0]!, 'الأخيرة')]),
      );
    expect([await save('قبل'), await save('بعد')]).toEqual([1, 1]);
    const kept = new Map((await translatedSegments(db, articleId, ['ar'])).map(row => [row.segmentId, row]));
    expect(kept.size).toBe(101);
    expect(ids.map(id => plainText(kept.get(id)!.runs))).toEqual(['الأخيرة', ...ids.slice(1).map(() => 'بعد')]);
    expect(kept.get(ids[1]!)).toMatchObject({ engineVersion: '3.8.3', confidence: 0.5, translatedAt: now });
  });

  test('a pair replaces the one of its place in its document and no other, in two statements for a hundred', async () => {
    const pair = (at: number, target: string, given: Partial<NewMemoryUnit> = {}): NewMemoryUnit => ({
      from: 'vi',
      to: 'th',
      sourceHash: sha256(String(at)),
      sourceRuns: textRuns(String(at)),
      targetRuns: textRuns(target),
      beforeHash: at === 0 ? null : sha256(String(at - 1)),
      afterHash: null,
      state: 'translated',
      engine: null,
      translator: 'T',
      reviewer: null,
      approvedAt: now,
      document: 'https://a.example/tai-lieu',
      ...given,
    });
    const texts = async () => {
      const rows = await db.selectFrom('memory_unit').select('target_runs').execute();
      return rows.map(row => plainText(row.target_runs as Run[])).sort();
    };
    const elsewhere = [
      pair(0, 'ที่อื่น', { document: null }),
      pair(0, 'ภาษาอื่น', { to: 'id' }),
      pair(1, 'หลังประโยคอื่น', { beforeHash: null }),
    ];
    await saveMemoryUnits(db, [...elsewhere, pair(0, 'เก่า'), pair(1, 'เก่า')]);
    const hundred = Array.from({ length: 100 }, (_, at) => pair(at, 'ใหม่'));
    expect(await statementsOf(db, one => saveMemoryUnits(one, hundred))).toBe(2);
    await saveMemoryUnits(db, [pair(0, 'ที่อื่น อีกครั้ง', { document: null })]);
    expect(await texts()).toEqual(['ที่อื่น อีกครั้ง', 'ภาษาอื่น', 'หลังประโยคอื่น', ...hundred.map(() => 'ใหม่')].sort());
  });

  test('pictures of any address are found by it through an index, and given to an article in one statement', async () => {
    const long = `https://a.example/${'アン'.repeat(2000)}.jpg`;
    const urls = ['https://a.example/1.jpg', 'https://a.example/2.jpg', long];
    const { articleId } = await admit('https://a.example/anh', ['Có ảnh.'], urls);
    await admit('https://a.example/anh-khac', ['Bài khác.'], urls);
    const images = new Map(urls.map((url, at) => [url, { sha: sha256(url), width: at + 1, height: 2 }]));
    let isChanged: boolean | null = null;
    const give = () => statementsOf(db, async one => (isChanged = await setImages(one, articleId, images)));
    expect([await give(), isChanged]).toEqual([1, true]);
    expect([await give(), isChanged]).toEqual([1, false]);
    expect(await imagesAt(db, [...urls, 'https://a.example/3.jpg'])).toEqual(images);
    expect((await loadArticle(db, articleId))!.revision.figures.map(figure => figure.image)).toEqual([
      ...images.values(),
    ]);
    expect(await setImages(db, articleId, new Map())).toBe(false);
    const client = await database.pool.connect();
    // The table is too small for the planner to care.
    await client.query('set enable_seqscan = off');
    const { rows } = await client.query('explain select image_sha from figure where source_url = any($1)', [urls]);
    client.release(true);
    expect(JSON.stringify(rows)).toContain('figure_source_url');
  });

  test('a term list of a hundred entities is kept in three statements, its names instead of those of its locales', async () => {
    const list = (form: string) =>
      parseTermList(
        Array.from({ length: 100 }, (_, at) => ({
          id: `e-${at}`,
          type: 'place',
          names: { vi: [`${form} ${at}`, `Tên khác ${at}`], 'zh-Hans': [`地方${at}`] },
        })),
      );
    const other = { id: 'e-0', type: 'place', names: { th: ['สถานที่'] } };
    expect(await statementsOf(db, one => saveEntities(one, list('Cũ')))).toBe(3);
    await saveEntities(db, parseTermList([other]));
    await saveEntities(
      db,
      list('Mới').map(entity => ({ ...entity, type: 'organisation' as const })),
    );
    const kept = await loadEntities(db);
    expect(kept).toHaveLength(100);
    const [wanted] = parseTermList([
      {
        id: 'e-0',
        type: 'organisation',
        names: { th: ['สถานที่'], vi: ['Mới 0', 'Tên khác 0'], 'zh-Hans': ['地方0'] },
      },
    ]);
    expect(kept.find(entity => entity.id === 'e-0')).toEqual(wanted);
  });

  test('of the term list a translation is given what its article mentions, in every language', async () => {
    const { articleId } = await admit('https://a.example/nhac-ten', ['Nhắc tên 第一.']);
    const segmentId = (await loadArticle(db, articleId))!.revision.units[1]!.segments[0]!.id;
    const list = [
      { id: 'dinh-lap', type: 'place', names: { vi: ['Đình Lập'], zh: ['亭立'], th: ['ดิ่ญเลิป'] } },
      { id: 'loc-binh', type: 'place', names: { vi: ['Lộc Bình'], 'zh-Hans': ['禄平'], zh: ['祿平'] } },
      { id: 'van-lang', type: 'place', names: { vi: ['Văn Lãng'], 'zh-Hans': ['文朗'] } },
    ];
    const entities = parseTermList(list);
    await saveEntities(db, entities);
    const mention = { segmentId, start: 0, end: 4 };
    await saveMentions(
      db,
      [segmentId],
      [
        { ...mention, entityId: 'dinh-lap' },
        { ...mention, entityId: 'loc-binh', start: 9 },
      ],
    );
    expect(await mentionedEntities(db, articleId)).toEqual(entities.slice(0, 2));
  });

  test('of an article that was revised only the wanted state is read, and the order is as asked', async () => {
    const states = ['Một.', 'Hai.', 'Ba.'];
    for (const state of states) await admit('https://a.example/ba-lan', [state, 'Ở lại.']);
    const { articleId } = await admit('https://a.example/khac', ['Khác.']);
    const revisions = await db
      .selectFrom('revision')
      .innerJoin('article', 'article.id', 'revision.article_id')
      .select(['revision.id', 'article.id as article_id'])
      .where('article.source_url', '=', 'https://a.example/ba-lan')
      .orderBy('seq')
      .execute();
    const revised = revisions[0]!.article_id;
    const loaded = await loadArticles(db, [
      { articleId, revisionId: null },
      { articleId: revised, revisionId: revisions[0]!.id },
      { articleId: newId(), revisionId: null },
      { articleId: revised, revisionId: newId() },
      { articleId, revisionId: revisions[1]!.id },
      { articleId: revised, revisionId: null },
    ]);
    expect(loaded.map(one => plainText(one.revision.units[1]!.segments[0]!.runs))).toEqual(['Khác.', 'Một.', 'Ba.']);
    expect(await loadArticles(db, [])).toEqual([]);
  });

  test('what is missing in every edition is asked for in two statements, one job each, newest first', async () => {
    const before = await translateMissing(db);
    expect(before).toBeGreaterThan(editions.length);
    await database.pool.query('delete from graphile_worker._private_jobs');
    expect(await statementsOf(db, one => translateMissing(one))).toBe(2);
    const jobs = async () =>
      (
        await database.pool.query(
          `select key, payload, max_attempts, priority, task_identifier as task
           from graphile_worker._private_jobs
           join (select id, task_identifier from graphile_worker.jobs) as public_jobs using (id)
           order by id`,
        )
      ).rows;
    const made = await jobs();
    expect(made).toHaveLength(before);
    for (const { key, payload, ...rest } of made) {
      expect(key).toBe(`translate ${payload.articleId} ${payload.locale}`);
      expect(rest).toEqual({ max_attempts: 8, priority: 0, task: 'translate' });
    }
    expect(await translateMissing(db, 'th')).toBeLessThan(before);
    expect((await jobs()).map(job => job.key)).toEqual(made.map(job => job.key));
    expect(await translateMissing(db, 'ko')).toBe(0);
  });
});
