import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  affectedBy,
  createEntity,
  entityNamed,
  mergeNames,
  preferName,
  splitNames,
} from '../../src/app/steps/change-names.ts';
import { acceptSentences, rejectSentences, undoNameChange } from '../../src/app/steps/decide-names.ts';
import { findAgain } from '../../src/app/steps/find-again.ts';
import { admitArticle } from '../../src/articles/admit-store.ts';
import { loadArticle } from '../../src/articles/article-store.ts';
import { saveOutlet } from '../../src/articles/outlet-store.ts';
import { plainText, textRuns } from '../../src/base/runs.ts';
import type { OpenedDatabase } from '../../src/db/open.ts';
import { dossiersAbout, openDossier } from '../../src/dossiers/store.ts';
import { formsIn } from '../../src/entities/entity.ts';
import { mentionsOf } from '../../src/entities/mention-store.ts';
import { nameChanges } from '../../src/entities/name-change-store.ts';
import { loadEntities, saveEntities } from '../../src/entities/store.ts';
import { parseTermList } from '../../src/entities/term-list.ts';
import { textChangesOf } from '../../src/translate/spelling/text-change-store.ts';
import { saveTranslation } from '../../src/translate/translate-article.ts';
import { type TranslatedSegment, translatedSegments } from '../../src/translate/translation-store.ts';
import { testDatabase } from '../support/database.ts';
import { draftOf } from '../support/draft.ts';

const now = '2025-06-01T00:00:00.000Z';
let database: OpenedDatabase;
let ctx: { db: OpenedDatabase['db']; now: () => Date };
let articleId: string;
const people = parseTermList([
  {
    id: 'chen-gang',
    type: 'person',
    names: { vi: ['Trần Cương'], 'zh-Hans': ['陈刚'], en: ['Chen Gang'], th: ['เฉิน กัง'] },
  },
  { id: 'tran-cuong', type: 'person', names: { vi: ['Trần C.'], en: ['Secretary Tran'], ar: ['تران كوونغ'] } },
]);

beforeAll(async () => {
  database = await testDatabase();
  ctx = { db: database.db, now: () => new Date(now) };
  await saveEntities(ctx.db, people);
  await openDossier(ctx.db, 'visits', 'tran-cuong');
  await saveOutlet(ctx.db, {
    id: 'song-ky',
    locale: 'vi',
    names: { vi: 'Sông Kỳ' },
    home: 'https://a.example/',
    logo: null,
    licence: { text: 'x', mayTranslate: true, endsAt: null },
  });
  const admitted = await ctx.db.transaction().execute(db =>
    admitArticle(db, {
      outletId: 'song-ky',
      url: 'https://a.example/tham-cho',
      draft: draftOf('Thăm chợ', 'Ông Trần Cương đến thăm chợ.', 'Ông Chen Gang khen chợ đông.', 'Ông Trần C. ra về.'),
      locale: 'vi',
      images: new Map(),
      sectionId: null,
      captureId: null,
      publishedAt: now,
      now,
    }),
  );
  articleId = admitted.articleId;
  await translate('en', 'At the market', 'Mr Chen Gang visited.', 'Mr Chen Gang praised it.', 'Secretary Tran left.');
  await findAgain(ctx, { locale: 'vi', after: null });
});
afterAll(() => database?.close());

async function translate(locale: string, ...targets: string[]) {
  const article = (await loadArticle(ctx.db, articleId))!;
  const segments = article.revision.units.flatMap(unit => unit.segments);
  const made = segments.map(
    (segment, at): TranslatedSegment => ({
      segmentId: segment.id,
      runs: textRuns(targets[at]!),
      state: 'translated',
      engine: 'test',
      engineVersion: '1',
      memoryUnitId: null,
      memoryMatch: null,
      confidence: null,
      translator: null,
      translatedAt: now,
      reviewer: null,
      reviewedAt: null,
    }),
  );
  await ctx.db.transaction().execute(db => saveTranslation(db, article, locale, { made, failures: [] }, now));
}

const rows = async (locale: string) =>
  (await translatedSegments(ctx.db, articleId, [locale])).sort((a, b) => (a.segmentId < b.segmentId ? -1 : 1));

const texts = async (locale: string) => (await rows(locale)).map(row => plainText(row.runs)).sort();

const mentioned = async () => (await mentionsOf(ctx.db, articleId)).map(one => one.entityId).sort();

test('what a form would change is said beforehand, and nothing is written', async () => {
  const chen = await entityNamed(ctx.db, 'chen-gang');
  const affected = await affectedBy(ctx.db, chen, 'vi', 'Trần Cương');
  expect(affected.map(one => [plainText(one.before), plainText(one.after)])).toEqual([
    ['Ông Chen Gang khen chợ đông.', 'Ông Trần Cương khen chợ đông.'],
  ]);
  expect(await nameChanges(ctx.db)).toEqual([]);
});

test('the outlet’s own words and a machine’s are changed where a person accepts it, and all is taken back', async () => {
  const [entities, english] = [await loadEntities(ctx.db), await rows('en')];
  const own = await preferName(ctx, { entityId: 'chen-gang', locale: 'vi', form: 'Trần Cương', person: 'An' });
  const other = await preferName(ctx, { entityId: 'chen-gang', locale: 'en', form: 'Trần Cương', person: 'An' });
  expect(await texts('en')).toContain('Mr Chen Gang praised it.');

  const [first, second] = await textChangesOf(ctx.db, other.changeId);
  await acceptSentences(ctx, { changeId: own.changeId, sentences: 'all', person: 'Bình' });
  await acceptSentences(ctx, { changeId: other.changeId, sentences: [first!.id], person: 'Bình' });
  await rejectSentences(ctx, { changeId: other.changeId, sentences: [second!.id], person: 'Bình' });
  expect(await texts('vi')).toEqual(['Ông Trần Cương khen chợ đông.']);
  expect((await texts('en')).filter(text => text.includes('Trần Cương'))).toHaveLength(1);
  const [row] = (await rows('en')).filter(one => one.segmentId === first!.segmentId);
  // Its names were looked at, nothing else: it is still a machine's sentence.
  expect(row).toMatchObject({ state: 'translated', engine: 'test', reviewer: null });
  expect(formsIn(await entityNamed(ctx.db, 'chen-gang'), 'en')).toEqual(['Trần Cương', 'Chen Gang']);

  await undoNameChange(ctx, other.changeId, 'An');
  await undoNameChange(ctx, own.changeId, 'An');
  expect(await rows('en')).toEqual(english);
  expect(await texts('vi')).toEqual([]);
  expect(await loadEntities(ctx.db)).toEqual(entities);
  expect((await nameChanges(ctx.db)).map(one => one.undone?.by)).toEqual(['An', 'An']);
});

test('a sentence that somebody changed meanwhile is left alone and named', async () => {
  const { changeId } = await preferName(ctx, { entityId: 'chen-gang', locale: 'en', form: 'Chan Kong', person: 'An' });
  await translate('en', 'At the market', 'Mr Chen came.', 'Mr Chen Gang praised it.', 'Secretary Tran left.');
  const accepted = await acceptSentences(ctx, { changeId, sentences: 'all', person: 'Bình' });
  expect(accepted.done.map(one => plainText(one.after))).toEqual(['Mr Chan Kong praised it.']);
  expect(accepted.overtaken.map(one => plainText(one.before))).toEqual(['Mr Chen Gang visited.']);
  await translate('en', 'At the market', 'Mr Chen came.', 'He praised it.', 'Secretary Tran left.');
  const undone = await undoNameChange(ctx, changeId, 'An');
  expect(undone.overtaken).toHaveLength(1);
  expect(await texts('en')).toContain('He praised it.');
});

test('two entities become one with mentions and dossiers, and two again', async () => {
  const before = await loadEntities(ctx.db);
  expect(await mentioned()).toEqual(['chen-gang', 'tran-cuong']);
  const changeId = await mergeNames(ctx, 'chen-gang', ['tran-cuong'], 'An');
  expect(await mentioned()).toEqual(['chen-gang', 'chen-gang']);
  expect(await dossiersAbout(ctx.db, 'chen-gang')).toEqual(['visits']);
  const merged = await entityNamed(ctx.db, 'chen-gang');
  expect([formsIn(merged, 'vi'), formsIn(merged, 'ar')]).toEqual([['Trần Cương', 'Trần C.'], ['تران كوونغ']]);
  await expect(entityNamed(ctx.db, 'tran-cuong')).rejects.toMatchObject({ code: 'entity_unknown' });

  await undoNameChange(ctx, changeId, 'An');
  expect(await mentioned()).toEqual(['chen-gang', 'tran-cuong']);
  expect(await dossiersAbout(ctx.db, 'tran-cuong')).toEqual(['visits']);
  expect(await loadEntities(ctx.db)).toEqual(before);
});

test('one entity becomes two, the mentions of the forms that leave it go with them, and one again', async () => {
  const whole = await mergeNames(ctx, 'chen-gang', ['tran-cuong'], 'An');
  const forms = new Map([['vi', ['Trần C.']]]);
  const changeId = await splitNames(ctx, { entityId: 'chen-gang', newId: 'tran-c', forms, person: 'An' });
  expect(await mentioned()).toEqual(['chen-gang', 'tran-c']);
  expect(formsIn(await entityNamed(ctx.db, 'tran-c'), 'vi')).toEqual(['Trần C.']);
  await expect(undoNameChange(ctx, whole, 'An')).rejects.toMatchObject({ code: 'change_overtaken' });
  await undoNameChange(ctx, changeId, 'An');
  expect(await mentioned()).toEqual(['chen-gang', 'chen-gang']);
  await undoNameChange(ctx, whole, 'An');
  expect(await mentioned()).toEqual(['chen-gang', 'tran-cuong']);
});

test('a name that is new is found in the articles that came before it', async () => {
  const [market] = parseTermList([{ id: 'cho', type: 'place', names: { vi: ['chợ'], en: ['market'] } }]);
  const changeId = await createEntity(ctx, market!, 'An');
  const { rows } = await database.pool.query(`select payload from graphile_worker._private_jobs
    where key = 'find-names vi'`);
  await findAgain(ctx, rows[0].payload);
  expect((await mentioned()).filter(id => id === 'cho')).toHaveLength(3);
  await undoNameChange(ctx, changeId, 'An');
  expect(await mentioned()).toEqual(['chen-gang', 'tran-cuong']);
});

test.each([
  ['entity_unknown', () => preferName(ctx, { entityId: 'nobody', locale: 'vi', form: 'X', person: 'An' })],
  ['entity_known', () => createEntity(ctx, people[0]!, 'An')],
  ['entities_unlike', () => mergeNames(ctx, 'chen-gang', ['chen-gang'], 'An')],
  [
    'name_unknown',
    () => splitNames(ctx, { entityId: 'chen-gang', newId: 'n', forms: new Map([['vi', ['Ai']]]), person: 'An' }),
  ],
  ['change_unknown', () => undoNameChange(ctx, 'x', 'An')],
  ['change_unknown', () => acceptSentences(ctx, { changeId: articleId, sentences: 'all', person: 'An' })],
])('%s is said with a remedy', async (code, act) => {
  await expect(act()).rejects.toMatchObject({ code, remedy: expect.any(String) });
});
