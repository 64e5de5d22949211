import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { admitArticle } from '../../src/articles/admit-store.ts';
import { loadArticle, restoreArticle, withdrawArticle } from '../../src/articles/article-store.ts';
import type { ArticleDraft } from '../../src/articles/draft.ts';
import { setImages } from '../../src/articles/figure-store.ts';
import { saveOutlet } from '../../src/articles/outlet-store.ts';
import { plainText, textRuns } from '../../src/base/runs.ts';
import type { OpenedDatabase } from '../../src/db/open.ts';
import { clearProblem, openProblems, storeProblem } from '../../src/platform/problem-store.ts';
import { recordChange } from '../../src/publish/change-store.ts';
import { savePublication } from '../../src/publish/setup-store.ts';
import { visibleVersions } from '../../src/publish/version-store.ts';
import { saveTranslation } from '../../src/translate/translate-article.ts';
import { databases, testDatabase } from '../support/database.ts';
import { draftOf } from '../support/draft.ts';

const now = '2025-06-01T00:00:00.000Z';
const outlet = {
  id: 'song-ky',
  locale: 'vi',
  names: { vi: 'Sông Kỳ' },
  home: 'https://a.example/',
  logo: null,
  licence: { text: 'x', mayTranslate: true, endsAt: null },
};

const draft = draftOf;

describe.each(databases())('on $name', server => {
  let database: OpenedDatabase;

  beforeAll(async () => {
    database = await testDatabase(server);
    await saveOutlet(database.db, outlet);
    await saveOutlet(database.db, { ...outlet, id: 'muara' });
    await savePublication(database.db, {
      names: { en: 'T' },
      taglines: { en: 'T' },
      about: {},
      defaultLocale: 'en',
      timeZone: 'UTC',
      editions: [
        { locale: 'vi', indexMachine: false },
        { locale: 'en', indexMachine: false },
      ],
      sections: [],
    });
  });
  afterAll(() => database?.close());

  const admit = (url: string, one: ArticleDraft, publishedAt: string | null = now, at = now, outletId = outlet.id) =>
    database.db.transaction().execute(db =>
      admitArticle(db, {
        outletId,
        url,
        draft: one,
        locale: 'vi',
        images: new Map(),
        sectionId: null,
        captureId: null,
        publishedAt,
        now: at,
      }),
    );
  const url = () => `https://a.example/${randomUUID()}`;

  test('an article comes back as it was admitted, and a second time it is unchanged', async () => {
    const at = url();
    const one = draft('Chợ Kỳ Lừa mở lại', 'Chợ mở lại sáng nay. Người mua rất đông.', 'Giá bạch truật giảm 12%.');
    const first = await admit(at, one);
    expect(first.kind).toBe('new');
    expect((await admit(at, one)).kind).toBe('unchanged');
    const article = await loadArticle(database.db, first.articleId);
    expect(
      article?.revision.units.map(unit => [unit.kind, ...unit.segments.map(segment => plainText(segment.runs))]),
    ).toEqual([
      ['headline', 'Chợ Kỳ Lừa mở lại'],
      ['paragraph', 'Chợ mở lại sáng nay.', 'Người mua rất đông.'],
      ['paragraph', 'Giá bạch truật giảm 12%.'],
    ]);
    expect(article).toMatchObject({
      sourceUrl: at,
      locale: 'vi',
      firstPublishedAt: now,
      embargoUntil: null,
      withdrawn: null,
    });
  });

  test('two workers with the same article at once make one of it', async () => {
    const at = url();
    const one = draft('Hai người cùng lấy một tin', 'Tin này đến hai lần cùng lúc.');
    const kinds = (await Promise.all([admit(at, one), admit(at, one), admit(at, one)]))
      .map(result => result.kind)
      .sort();
    expect(kinds).toEqual(['new', 'unchanged', 'unchanged']);
  });

  test('an article with several figures of no address is revised', async () => {
    const at = url();
    const captioned = (text: string): ArticleDraft['blocks'][number] => ({
      kind: 'figure',
      src: null,
      alt: null,
      caption: { runs: textRuns(text), codes: [] },
      credit: null,
    });
    const one = (...captions: string[]) => {
      const base = draft('Ba tấm ảnh', 'Bài này chỉ còn chú thích ảnh.');
      return { ...base, blocks: [...base.blocks, ...captions.map(captioned)] };
    };
    const { articleId } = await admit(at, one('第一张照片。', 'ภาพที่สอง'));
    const before = (await loadArticle(database.db, articleId))!.revision.figures.map(figure => figure.id);
    expect((await admit(at, one('第一张照片。', 'ภาพที่สอง', 'Foto ketiga.'))).kind).toBe('revised');
    const after = (await loadArticle(database.db, articleId))!.revision.figures.map(figure => figure.id);
    expect(after).toHaveLength(3);
    expect(after.slice(0, 2)).toEqual(before);
  });

  test('the same text at another address is a duplicate, and its address leads to the first', async () => {
    const one = draft('Một bài ở hai nơi', 'Bài này đứng ở hai địa chỉ khác nhau.');
    const at = url();
    await admit(at, one);
    expect(await admit(url(), one)).toMatchObject({ kind: 'duplicate', sourceUrl: at });
  });

  test('a translation is out of date exactly for the sentence whose source moved on', async () => {
    const at = url();
    const { articleId } = await admit(
      at,
      draft('Ký 29 văn kiện', 'Có 12 văn kiện đã xong.', 'Phần còn lại chờ kinh phí.'),
    );
    const first = (await loadArticle(database.db, articleId))!;
    const translation = (segmentId: string, text: string) => ({
      segmentId,
      runs: textRuns(text),
      state: 'reviewed' as const,
      engine: null,
      engineVersion: null,
      memoryUnitId: null,
      memoryMatch: null,
      confidence: null,
      translator: 'T',
      translatedAt: now,
      reviewer: 'R',
      reviewedAt: now,
    });
    const [headline, done, rest] = first.revision.units.map(unit => unit.segments[0]!.id) as [string, string, string];
    await database.db.transaction().execute(db =>
      saveTranslation(
        db,
        first,
        'en',
        {
          made: [
            translation(headline, '29 documents signed'),
            translation(done, '12 documents are done.'),
            translation(rest, 'The rest waits for money.'),
          ],
          failures: [],
        },
        now,
      ),
    );
    const versions = () => visibleVersions(database.db, now, { articleIds: [articleId], locale: 'en' });
    expect(await versions()).toMatchObject([{ revisionId: first.revision.id, carriage: 'reviewed' }]);

    await admit(at, draft('Ký 29 văn kiện', 'Có 21 văn kiện đã xong.', 'Phần còn lại chờ kinh phí.'));
    const second = (await loadArticle(database.db, articleId))!;
    expect(
      second.revision.units.map(unit => unit.segments[0]!.id === headline || unit.segments[0]!.id === rest),
    ).toEqual([true, false, true]);
    await database.db.transaction().execute(db => saveTranslation(db, second, 'en', { made: [], failures: [] }, now));
    expect(await versions(), 'the old version stays until the new one is whole').toMatchObject([
      { revisionId: first.revision.id },
    ]);

    const changed = second.revision.units[1]!.segments[0]!.id;
    await database.db
      .transaction()
      .execute(db =>
        saveTranslation(
          db,
          second,
          'en',
          { made: [translation(changed, '21 documents are done.')], failures: [] },
          now,
        ),
      );
    expect(await versions()).toMatchObject([{ revisionId: second.revision.id, carriage: 'reviewed' }]);
  });

  test('nobody sees an article before its embargo ends, after its withdrawal, or beyond its licence', async () => {
    const soon = '2025-06-02T00:00:00.000Z';
    const at = url();
    const { articleId } = await admit(at, draft('Bài có hẹn giờ', 'Bài này chờ đến ngày mai.'), soon);
    const seen = async (moment: string) =>
      (await visibleVersions(database.db, moment, { articleIds: [articleId] })).length;
    expect([await seen(now), await seen('2025-06-01T23:59:59.999Z'), await seen(soon)]).toEqual([0, 0, 1]);
    await saveOutlet(database.db, { ...outlet, licence: { ...outlet.licence, endsAt: '2025-06-03T00:00:00.000Z' } });
    expect([await seen(soon), await seen('2025-06-03T00:00:00.000Z')]).toEqual([1, 0]);
    await saveOutlet(database.db, outlet);
    expect(await withdrawArticle(database.db, at, 'the outlet answers 410', soon)).toBe(articleId);
    expect(await withdrawArticle(database.db, at, 'again', soon)).toBeNull();
    expect(await seen(soon)).toBe(0);
    expect(await restoreArticle(database.db, articleId)).toBe(true);
    expect(await seen(soon)).toBe(1);
  });

  test('one text that two outlets bring at the same time is one article', async () => {
    for (const words of ['Berita dari kantor', 'ข่าวจากสำนักข่าว', 'خبر من الوكالة', 'Tin thông tấn', '通讯社消息']) {
      const one = draft(words, `${words} 1.`);
      const kinds = await Promise.all([admit(url(), one), admit(url(), one, now, now, 'muara')]);
      expect(kinds.map(result => result.kind).sort()).toEqual(['duplicate', 'new']);
    }
  });

  test('a duplicate stays one when its twin is corrected, and is an article when another text stands there', async () => {
    const [first, second] = [url(), url()];
    const old = draft('Giá cà phê', 'Giá tăng 12%.', 'Nông dân vui.', 'Thương lái chờ.');
    const { articleId } = await admit(first, old);
    expect((await admit(second, old, now, now, 'muara')).kind).toBe('duplicate');
    const corrected = draft('Giá cà phê', 'Giá tăng 21%.', 'Nông dân vui.', 'Thương lái chờ.');
    expect((await admit(first, corrected)).kind).toBe('revised');
    expect(await admit(second, old, now, now, 'muara')).toEqual({ kind: 'duplicate', articleId, sourceUrl: first });
    const other = draft('Bão vào bờ', 'Bão vào bờ đêm qua.', 'Tàu đã về bến.');
    expect((await admit(second, other, now, now, 'muara')).kind).toBe('new');
    expect((await admit(second, other, now, now, 'muara')).kind).toBe('unchanged');
  });

  test('an address that belongs to another outlet is refused', async () => {
    const at = url();
    await admit(at, draft('ใครเป็นเจ้าของ', 'ที่อยู่นี้เป็นของสำนักข่าวแรก'));
    await expect(admit(at, draft('Tin khác', 'Một bài khác hẳn.'), now, now, 'muara')).rejects.toMatchObject({
      code: 'article_of_another_outlet',
    });
  });

  test('a picture that changed under its address takes the place of the old one, once', async () => {
    const image = (letter: string) => ({ sha: letter.repeat(64), width: 3, height: 2 });
    const src = `${url()}.png`;
    const one = draft('图片换了', '文字没有变。');
    one.blocks.push({ kind: 'figure', src, alt: 'Ảnh', caption: null, credit: null });
    const take = () =>
      database.db.transaction().execute(db =>
        admitArticle(db, {
          outletId: outlet.id,
          url: `${src}.html`,
          draft: one,
          locale: 'vi',
          images: new Map(),
          pending: new Set([src]),
          sectionId: null,
          captureId: null,
          publishedAt: now,
          now,
        }),
      );
    const { articleId } = await take();
    const shown = async () => (await loadArticle(database.db, articleId))!.revision.figures.map(one => one.image?.sha);
    expect(await shown()).toEqual([undefined]);
    for (const letter of ['a', 'b']) {
      const images = new Map([[src, image(letter)]]);
      expect(await setImages(database.db, articleId, images)).toBe(true);
      expect(await setImages(database.db, articleId, images)).toBe(false);
      expect(await shown()).toEqual([letter.repeat(64)]);
    }
    expect((await take()).kind, 'a picture makes no revision').toBe('unchanged');
    expect(await shown()).toEqual(['b'.repeat(64)]);
  });

  test('an outlet may move or lift its embargo until the article has been seen, and not after', async () => {
    const [day2, day3, day4] = ['2025-06-02T00:00:00.000Z', '2025-06-03T00:00:00.000Z', '2025-06-04T00:00:00.000Z'];
    const at = url();
    const one = draft('公告将于明日发布', '本文须等到约定时间。');
    const { articleId } = await admit(at, one, day2);
    const seen = async (moment: string) =>
      (await visibleVersions(database.db, moment, { articleIds: [articleId] })).length;
    expect(await admit(at, one, day3)).toEqual({ kind: 'rescheduled', articleId, embargoUntil: day3 });
    expect([await seen(day2), await seen(day3)]).toEqual([0, 1]);
    expect((await admit(at, one, null)).kind, 'no date says nothing').toBe('unchanged');

    const corrected = draft('公告将于后日发布', '本文须等到约定时间。');
    expect((await admit(at, corrected, day4)).kind).toBe('revised');
    expect([await seen(day3), await seen(day4)]).toEqual([0, 1]);
    expect(await loadArticle(database.db, articleId)).toMatchObject({
      firstPublishedAt: day4,
      revision: { publishedAt: day4 },
    });

    expect(await admit(at, corrected, now)).toEqual({ kind: 'rescheduled', articleId, embargoUntil: null });
    expect(await seen(now)).toBe(1);
    expect((await admit(at, corrected, day4)).kind, 'what was seen stays seen').toBe('unchanged');
    expect(await seen(now)).toBe(1);
  });

  test('an article without a headline is kept and shown nowhere', async () => {
    const { articleId } = await admit(url(), { ...draft('x', 'Bài này không có tít nhưng có lời.'), headline: null });
    expect(await loadArticle(database.db, articleId)).not.toBeNull();
    expect(await visibleVersions(database.db, now, { articleIds: [articleId] })).toEqual([]);
  });

  test('a change and its job exist together or not at all', async () => {
    const counts = async () => {
      const { rows } = await database.pool.query(
        'select (select count(*) from change)::int as changes, (select count(*) from graphile_worker._private_jobs)::int as jobs',
      );
      return rows[0];
    };
    const before = await counts();
    await database.db
      .transaction()
      .execute(async db => {
        await recordChange(db, null, now);
        throw new Error('the step fails after all');
      })
      .catch(() => {});
    expect(await counts()).toEqual(before);
    await recordChange(database.db, null, now);
    await recordChange(database.db, null, now);
    expect(await counts()).toEqual({ changes: before.changes + 2, jobs: before.jobs + 1 });
  });

  test('a problem is kept once per subject until it is well', async () => {
    const at = new Date(now);
    await storeProblem(database.db, 'feed:https://a.example/', new Error('first'), at);
    await storeProblem(database.db, 'feed:https://a.example/', new Error('second'), at, 'song-ky');
    expect(await openProblems(database.db)).toMatchObject([
      { subject: 'feed:https://a.example/', message: 'second', outlet_id: 'song-ky' },
    ]);
    await clearProblem(database.db, 'feed:https://a.example/');
    expect(await openProblems(database.db)).toEqual([]);
  });
});
