import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { admitArticle } from '../../src/articles/admit-store.ts';
import { loadArticle, loadArticles } from '../../src/articles/article-store.ts';
import { imagesAt } from '../../src/articles/figure-store.ts';
import { saveOutlet } from '../../src/articles/outlet-store.ts';
import { newId, sha256 } from '../../src/base/id.ts';
import { textRuns } from '../../src/base/runs.ts';
import type { OpenedDatabase } from '../../src/db/open.ts';
import { saveMentions } from '../../src/entities/mention-store.ts';
import { forgetChanges } from '../../src/publish/change-store.ts';
import { compressBody } from '../../src/publish/compress.ts';
import { pagesShowing, removePages, storedPages, storePage } from '../../src/publish/page-store.ts';
import { cardTexts, visibleVersions } from '../../src/publish/version-store.ts';
import { saveFindings } from '../../src/translate/finding-store.ts';
import { articlesWithSentences, memoryUnitsFor } from '../../src/translate/memory-store.ts';
import { translationStatus } from '../../src/translate/status-store.ts';
import {
  saveEngineFailures,
  saveTranslatedSegments,
  saveVerdict,
  translatedSegments,
} from '../../src/translate/translation-store.ts';
import { databases, testDatabase } from '../support/database.ts';
import { draftOf } from '../support/draft.ts';

/** More than a statement of PostgreSQL takes parameters for. */
const many = 66_000;
const now = '2025-06-01T00:00:00.000Z';
const outlet = {
  id: 'song-ky',
  locale: 'vi',
  names: { vi: 'Sông Kỳ' },
  home: 'https://a.example/',
  logo: null,
  licence: { text: 'x', mayTranslate: true, endsAt: null },
};
const words = ['Chợ mở lại', '集市重新开张', 'ตลาดเปิดอีกครั้ง', 'عادت السوق', 'Pasar dibuka'];

describe.each(databases())('on $name', server => {
  let database: OpenedDatabase;

  beforeAll(async () => {
    database = await testDatabase(server);
    await saveOutlet(database.db, outlet);
  });
  afterAll(() => database?.close());

  const admit = (url: string, sentences: readonly string[]) => {
    const draft = draftOf(`Kiểm kê ${url}`, ...sentences);
    return database.db.transaction().execute(db =>
      admitArticle(db, {
        outletId: outlet.id,
        url,
        draft,
        locale: 'vi',
        images: new Map(),
        sectionId: null,
        captureId: null,
        publishedAt: now,
        now,
      }),
    );
  };

  /** So many articles without a text, for pages to show. */
  const insertArticles = async (count: number): Promise<string[]> => {
    const { rows } = await database.pool.query<{ id: string }>(
      `insert into article (id, slug, outlet_id, source_url, locale, fingerprint, first_published_at, created_at)
       select gen_random_uuid(), 'bai-' || n, 'song-ky', 'https://a.example/bai/' || n, 'vi', 'f' || n, $1, $1
       from generate_series(1, $2::int) as n
       returning id`,
      [now, count],
    );
    return rows.map(row => row.id);
  };

  test('a sitemap shows as many articles as its protocol allows, and its articles lead to it', async () => {
    const shows = await insertArticles(49_999);
    const body = Buffer.from('<urlset/>');
    const page = {
      locale: 'vi',
      kind: 'sitemap',
      status: 200,
      contentType: 'application/xml',
      articleId: null,
    } as const;
    const stored = { ...page, path: '/vi/sitemap.xml', shows, body: await compressBody(body, sha256(body)) };
    await storePage(database.db, stored);
    expect(await pagesShowing(database.db, [shows[0]!])).toEqual(['/vi/sitemap.xml']);
    expect(await pagesShowing(database.db, [...shows, ...Array.from({ length: many }, newId)])).toEqual([
      '/vi/sitemap.xml',
    ]);
    await storePage(database.db, { ...stored, shows: shows.slice(1) });
    expect(await pagesShowing(database.db, [shows[0]!])).toEqual([]);
  });

  test('a question may name more pages, articles and revisions than a statement takes parameters', async () => {
    const body = Buffer.from('一页');
    const page = { locale: 'vi', kind: 'about', status: 200, contentType: 'text/html', articleId: null } as const;
    const stored = { ...page, path: '/vi/about/', shows: [], body: await compressBody(body, sha256(body)) };
    await storePage(database.db, stored);
    const ids = Array.from({ length: many }, newId);
    const paths = [...ids.map(id => `/vi/2025/06/${id}/`), '/vi/about/'];
    expect((await storedPages(database.db, { paths })).map(one => one.path)).toEqual(['/vi/about/']);
    expect(await storedPages(database.db, { paths: [] })).toEqual([]);
    expect(await storedPages(database.db, { articleIds: ids })).toEqual([]);
    expect(await visibleVersions(database.db, now, { articleIds: ids })).toEqual([]);
    expect((await cardTexts(database.db, 'vi', ids)).size).toBe(0);
    expect(
      await loadArticles(
        database.db,
        ids.map(articleId => ({ articleId, revisionId: null })),
      ),
    ).toEqual([]);
    expect((await imagesAt(database.db, paths)).size).toBe(0);
    await forgetChanges(
      database.db,
      Array.from({ length: many }, (_, at) => String(at + 1_000_000)),
    );
    await removePages(database.db, paths);
    expect(await storedPages(database.db, { paths: ['/vi/about/'] })).toEqual([]);
  });

  test('an article of twelve thousand sentences is admitted, translated and judged', { timeout: 60_000 }, async () => {
    const sentences = Array.from({ length: 12_000 }, (_, at) => `${words[at % words.length]} ${at}.`);
    const { articleId } = await admit('https://a.example/kiem-ke', sentences);
    const article = (await loadArticle(database.db, articleId))!;
    const segments = article.revision.units.flatMap(unit => unit.segments);
    expect(segments).toHaveLength(12_001);

    const made = segments.map((segment, at) => ({
      segmentId: segment.id,
      runs: textRuns(`Sentence ${at}.`),
      state: 'translated' as const,
      engine: 'apertium',
      engineVersion: '3.8.3',
      memoryUnitId: null,
      memoryMatch: null,
      confidence: null,
      translator: null,
      translatedAt: now,
      reviewer: null,
      reviewedAt: null,
    }));
    await saveTranslatedSegments(database.db, 'en', made);
    const findings = segments.map(segment => ({
      segmentId: segment.id,
      check: 'numbers',
      dimension: 'accuracy',
      severity: 'minor' as const,
      message: 'x',
    }));
    await saveFindings(database.db, articleId, 'en', findings as never);
    const failures = segments.map(segment => ({ segmentId: segment.id, engine: 'apertium', failure: 'x' }));
    await saveEngineFailures(database.db, articleId, 'en', failures, now);
    await saveMentions(database.db, Array.from({ length: many }, newId), []);
    await saveVerdict(database.db, articleId, 'en', article.revision.id, {
      state: 'translated',
      carriage: 'machine',
      heldBy: [],
      blocked: Array.from({ length: many }, newId),
    });
    expect((await translatedSegments(database.db, articleId, ['en'])).map(one => one.segmentId).sort()).toEqual(
      segments.map(segment => segment.id).sort(),
    );
    const [status] = await translationStatus(database.db);
    expect([status?.findings.length, status?.failures.length]).toEqual([segments.length, segments.length]);
    const hashes = Array.from({ length: many }, (_, at) => sha256(String(at)));
    expect(await memoryUnitsFor(database.db, 'vi', 'en', hashes)).toEqual([]);
    expect(await articlesWithSentences(database.db, 'vi', hashes)).toEqual([]);
    // Its next state keeps the sentences that stay.
    expect((await admit('https://a.example/kiem-ke', [...sentences, 'Hết.'])).kind).toBe('revised');
    expect((await loadArticle(database.db, articleId))!.revision.units).toHaveLength(12_002);
  });
});
