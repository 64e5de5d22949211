import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadArticle } from '../../src/articles/article-store.ts';
import { textRuns } from '../../src/base/runs.ts';
import type { OpenedDatabase } from '../../src/db/open.ts';
import { findNames, indexNames } from '../../src/entities/find-names.ts';
import { saveMentions } from '../../src/entities/mention-store.ts';
import { saveEntities } from '../../src/entities/store.ts';
import { parseTermList } from '../../src/entities/term-list.ts';
import { savePublication } from '../../src/publish/setup-store.ts';
import { visibleVersions } from '../../src/publish/version-store.ts';
import { translationStatus } from '../../src/translate/status-store.ts';
import { saveTranslation } from '../../src/translate/translate-article.ts';
import { admitTestArticle, saveTestOutlet } from '../support/admitted.ts';
import { testDatabase } from '../support/database.ts';

const now = '2025-06-01T00:00:00.000Z';
const names = { vi: ['Trần Cương'], 'zh-Hans': ['陈刚'], en: ['Chen Gang'], th: ['เฉิน กัง'], ar: ['تشن قانغ'] };
let database: OpenedDatabase;
let articleId: string;

beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  const entities = parseTermList([{ id: 'chen-gang', type: 'person', gender: 'm', names }]);
  await saveEntities(db, entities);
  await saveTestOutlet(db);
  await savePublication(db, {
    names: { en: 'T' },
    taglines: { en: 'T' },
    about: {},
    defaultLocale: 'vi',
    timeZone: 'UTC',
    editions: ['vi', 'en', 'th', 'ar'].map(locale => ({ locale, indexMachine: false })),
    sections: [],
  });
  const texts = ['Thăm chợ', 'Ông Trần Cương đến thăm chợ.', 'Ông khen chợ đông.'];
  articleId = await admitTestArticle(db, { slug: 'tham-cho', now, texts });
  const segments = (await loadArticle(db, articleId))!.revision.units.flatMap(unit => unit.segments);
  await saveMentions(
    db,
    segments.map(segment => segment.id),
    findNames(segments, indexNames(entities, 'vi')),
  );
});
afterAll(() => database?.close());

async function translated(locale: string, ...targets: string[]) {
  const { db } = database;
  const article = (await loadArticle(db, articleId))!;
  const segments = article.revision.units.flatMap(unit => unit.segments);
  const made = segments.map((segment, at) => ({
    segmentId: segment.id,
    runs: textRuns(targets[at]!),
    state: 'reviewed' as const,
    engine: null,
    engineVersion: null,
    memoryUnitId: null,
    memoryMatch: null,
    confidence: null,
    translator: 'A',
    translatedAt: now,
    reviewer: 'B',
    reviewedAt: now,
  }));
  await db
    .transaction()
    .execute(transaction => saveTranslation(transaction, article, locale, { made, failures: [] }, now));
  const [status] = await translationStatus(db, { locale });
  const isSeen = (await visibleVersions(db, now)).some(version => version.locale === locale);
  return { heldBy: status!.heldBy, isSeen };
}

test.each([
  ['en', ['A visit', 'Mr Tran Cuong visited the market.', 'He praised it.'], 'Mr Chen Gang visited the market.'],
  ['th', ['เยี่ยมตลาด', 'Chen Gang ไปเยี่ยมตลาด', 'เขาชมตลาด'], 'เฉิน กัง ไปเยี่ยมตลาด'],
  ['ar', ['زيارة السوق', 'زار Trần Cương السوق.', 'وأثنى عليها.'], 'زار تشن قانغ السوق.'],
])(
  'a person under a name of another language is stopped at the gate in %s, and passes under their own',
  async (locale, targets, right) => {
    const [headline, wrong, last] = targets as [string, string, string];
    expect(await translated(locale, headline, wrong, last)).toEqual({
      heldBy: ['critical:name-form:1'],
      isSeen: false,
    });
    expect(await translated(locale, headline, right, last)).toEqual({ heldBy: [], isSeen: true });
  },
);
