import { afterAll, beforeAll, expect, test } from 'vitest';
import { letPass } from '../../src/app/steps/let-pass.ts';
import { loadArticle } from '../../src/articles/article-store.ts';
import { textRuns } from '../../src/base/runs.ts';
import type { OpenedDatabase } from '../../src/db/open.ts';
import { precisionsIn } from '../../src/translate/decision-store.ts';
import { translationStatus } from '../../src/translate/status-store.ts';
import { saveTranslation } from '../../src/translate/translate-article.ts';
import type { TranslatedSegment } from '../../src/translate/translation-store.ts';
import { admitTestArticle, saveTestOutlet } from '../support/admitted.ts';
import { testDatabase } from '../support/database.ts';

const now = '2025-06-01T00:00:00.000Z';
let database: OpenedDatabase;
let articleId: string;
const slug = 'hai-muoi-cau';
const sentences = Array.from({ length: 21 }, (_, at) => `Có ${at + 10} người đến chợ hôm ấy.`);
const wrong = sentences.map((_, at) => `Some ${at + 60} people came to the market that day.`);
const right = sentences.map((_, at) => `Some ${at + 10} people came to the market that day.`);

beforeAll(async () => {
  database = await testDatabase();
  await saveTestOutlet(database.db);
  articleId = await admitTestArticle(database.db, { slug, now, texts: ['Hai mươi câu', ...sentences] });
});
afterAll(() => database?.close());

async function translate(targets: readonly string[], translator: string | null) {
  const article = (await loadArticle(database.db, articleId))!;
  const segments = article.revision.units.flatMap(unit => unit.segments);
  const made = segments.map(
    (segment, at): TranslatedSegment => ({
      segmentId: segment.id,
      runs: textRuns(at === 0 ? 'Twenty sentences' : targets[at - 1]!),
      state: 'translated',
      engine: translator === null ? 'test' : null,
      engineVersion: null,
      memoryUnitId: null,
      memoryMatch: null,
      confidence: null,
      translator,
      translatedAt: now,
      reviewer: null,
      reviewedAt: null,
    }),
  );
  await database.db.transaction().execute(db => saveTranslation(db, article, 'en', { made, failures: [] }, now));
}

const status = async () => (await translationStatus(database.db, { locale: 'en' }))[0]!;
const figures = async () => (await precisionsIn(database.db, 'en')).find(one => one.check === 'numbers');

test('a check that people mostly let pass in a language is milder there, and holds nothing any more', async () => {
  await translate(wrong, null);
  const { findings, heldBy } = await status();
  expect(heldBy).toEqual(['critical:numbers:21']);
  const ctx = { db: database.db, now: () => new Date(now) };
  const article = { id: articleId, slug };
  for (const { segmentId } of findings.filter(one => one.check === 'numbers').slice(0, 20))
    await letPass(ctx, article, 'en', { check: 'numbers', segmentId, person: 'An', reason: 'The outlet said so.' });
  expect(await figures()).toEqual({ check: 'numbers', right: 0, wrong: 20 });
  await translate(wrong, null);
  expect((await status()).heldBy).toEqual([]);
  expect((await status()).findings.filter(one => one.check === 'numbers').map(one => one.severity)).toEqual(
    Array(21).fill('major'),
  );
});

test('a person’s wording that contents the check says that it was right; of one text the first word counts', async () => {
  await translate(right, 'Bình');
  expect(await figures()).toEqual({ check: 'numbers', right: 1, wrong: 20 });
  await translate(right, 'Bình');
  expect(await figures()).toEqual({ check: 'numbers', right: 1, wrong: 20 });
});

test('a machine’s other wording decides nothing', async () => {
  const before = await figures();
  await translate(right, null);
  expect(await figures()).toEqual(before);
});
