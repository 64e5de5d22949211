import { afterAll, beforeAll, expect, test } from 'vitest';
import { affectedBy } from '../../src/app/steps/affected-sentences.ts';
import { createEntity, mergeNames, preferName, splitNames } from '../../src/app/steps/change-names.ts';
import { acceptSentences, type Outcome, rejectSentences, undoNameChange } from '../../src/app/steps/decide-names.ts';
import { enqueueSearch, findAgain } from '../../src/app/steps/find-again.ts';
import { letPass } from '../../src/app/steps/let-pass.ts';
import { entityNamed } from '../../src/app/steps/record-names.ts';
import { unlistedNames } from '../../src/app/steps/unlisted-names.ts';
import { loadArticle } from '../../src/articles/article-store.ts';
import { plainText, type Run, textRuns } from '../../src/base/runs.ts';
import type { OpenedDatabase } from '../../src/db/open.ts';
import { dossiersAbout, openDossier } from '../../src/dossiers/store.ts';
import { formsIn } from '../../src/entities/entity.ts';
import { mentionsOf } from '../../src/entities/mention-store.ts';
import { nameChanges } from '../../src/entities/name-change-store.ts';
import { loadEntities, saveEntities } from '../../src/entities/store.ts';
import { parseTermList } from '../../src/entities/term-list.ts';
import { sentencesOf } from '../../src/translate/memory.ts';
import { saveMemoryUnits } from '../../src/translate/memory-store.ts';
import { textChangesOf } from '../../src/translate/spelling/text-change-store.ts';
import { translationStatus } from '../../src/translate/status-store.ts';
import { saveTranslation } from '../../src/translate/translate-article.ts';
import {
  lockTranslation,
  publishedOf,
  saveTranslatedSegments,
  type TranslatedSegment,
  translatedSegments,
} from '../../src/translate/translation-store.ts';
import { admitTestArticle, saveTestOutlet } from '../support/admitted.ts';
import { testDatabase } from '../support/database.ts';

const now = '2025-06-01T00:00:00.000Z';
let database: OpenedDatabase;
let ctx: { db: OpenedDatabase['db']; now: () => Date };
let articleId: string;
const market = ['Thăm chợ', 'Ông Trần Cương đến thăm chợ.', 'Ông Chen Gang khen chợ đông.', 'Ông Trần C. ra về.'];
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
  await saveTestOutlet(ctx.db);
  articleId = await admitTestArticle(ctx.db, { slug: 'tham-cho', now, texts: market });
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
  await expect(act()).rejects.toMatchObject({ code, remedy: expect.stringMatching(/\S/) });
});

test('the memory follows a sentence that is respelt, and comes back with it', async () => {
  const units = async () =>
    (await ctx.db.selectFrom('memory_unit').select('target_runs').orderBy('id').execute()).map(row =>
      plainText(row.target_runs as Run[]),
    );
  const article = (await loadArticle(ctx.db, articleId))!;
  const [sentence] = sentencesOf(article.revision.units).filter(one => plainText(one.runs).includes('đến thăm'));
  await ctx.db.transaction().execute(db =>
    saveMemoryUnits(db, [
      {
        ...{ from: 'vi', to: 'th', sourceHash: sentence!.hash, sourceRuns: sentence!.runs },
        ...{ targetRuns: textRuns('นายเฉิน กังมา'), beforeHash: null, afterHash: null, state: 'reviewed' as const },
        ...{ engine: null, translator: 'P', reviewer: 'P', approvedAt: now, document: 'x' },
      },
    ]),
  );
  await translate('th', 'ตลาด', 'นายเฉิน กังมา', 'เขาชม', 'เขาไป');
  const { changeId } = await preferName(ctx, { entityId: 'chen-gang', locale: 'th', form: 'เฉินกัง', person: 'An' });
  await acceptSentences(ctx, { changeId, sentences: 'all', person: 'Bình' });
  expect(await units()).toEqual(['นายเฉินกังมา']);
  await undoNameChange(ctx, changeId, 'An');
  expect(await units()).toEqual(['นายเฉิน กังมา']);
  expect(await texts('th')).toContain('นายเฉิน กังมา');
});

test('a sentence waits with its name put right anew where it was reworded, and what was left is listed again', async () => {
  await translate('en', 'At the market', 'Mr Chen Gang visited.', 'Mr Chen Gang praised it.', 'Secretary Tran left.');
  const wish = { entityId: 'chen-gang', locale: 'en', form: 'Chen Kang', person: 'An' };
  const { changeId } = await preferName(ctx, wish);
  await translate('en', 'At the market', 'Then Chen Gang came.', 'Mr Chen Gang praised it.', 'Secretary Tran left.');
  expect((await acceptSentences(ctx, { changeId, sentences: 'all', person: 'B' })).overtaken).toHaveLength(1);
  const waiting = (await textChangesOf(ctx.db, changeId)).filter(one => one.state === 'proposed');
  expect(waiting.map(one => plainText(one.after))).toEqual(['Then Chen Kang came.']);
  // Made after the change by somebody who has not heard of it.
  await translate('en', 'At the market', 'Then Chen Gang came.', 'Mr Chen Gang praised it.', 'Chen Gang left.');
  const again = await preferName(ctx, wish);
  expect(again.affected.map(one => plainText(one.before)).sort()).toEqual([
    'Chen Gang left.',
    'Mr Chen Gang praised it.',
    'Then Chen Gang came.',
  ]);
  await undoNameChange(ctx, again.changeId, 'An');
  await undoNameChange(ctx, changeId, 'An');
});

test('two changes in one sentence go back in their order, and nothing is lost between', async () => {
  await translate('en', 'At the market', 'Chen Gang met Secretary Tran.', 'It was good.', 'They left.');
  const before = await rows('en');
  const change = async (entityId: string, form: string) => {
    const { changeId } = await preferName(ctx, { entityId, locale: 'en', form, person: 'An' });
    await acceptSentences(ctx, { changeId, sentences: 'all', person: 'B' });
    return changeId;
  };
  const [first, second] = [await change('chen-gang', 'Chan Kong'), await change('tran-cuong', 'Mr Tran')];
  expect(await texts('en')).toContain('Chan Kong met Mr Tran.');
  expect((await undoNameChange(ctx, first, 'An')).overtaken).toHaveLength(1);
  await undoNameChange(ctx, second, 'An');
  expect((await undoNameChange(ctx, first, 'An')).done).toHaveLength(1);
  expect(await rows('en')).toEqual(before);
});

test('what somebody approved after the change is not taken back with it', async () => {
  await translate('en', 'At the market', 'Chen Gang came.', 'It was good.', 'They left.');
  const { changeId } = await preferName(ctx, { entityId: 'chen-gang', locale: 'en', form: 'Chan Kong', person: 'An' });
  await acceptSentences(ctx, { changeId, sentences: 'all', person: 'B' });
  const [row] = (await rows('en')).filter(one => plainText(one.runs).includes('Chan Kong'));
  await ctx.db
    .transaction()
    .execute(db => saveTranslatedSegments(db, 'en', [{ ...row!, state: 'final', reviewer: 'P', reviewedAt: now }]));
  expect((await undoNameChange(ctx, changeId, 'An')).overtaken).toHaveLength(1);
  expect((await rows('en')).find(one => one.segmentId === row!.segmentId)).toMatchObject({
    state: 'final',
    reviewer: 'P',
  });
  await ctx.db.deleteFrom('translated_segment').where('segment_id', '=', row!.segmentId).execute();
});

test('a worker at the same translation is waited for, and its text is not overwritten', async () => {
  await translate('en', 'At the market', 'Chen Gang came.', 'It was good.', 'They left.');
  const { changeId } = await preferName(ctx, { entityId: 'chen-gang', locale: 'en', form: 'Chan Kong', person: 'An' });
  const [row] = (await rows('en')).filter(one => plainText(one.runs).includes('Chen Gang'));
  let accepting: Promise<Outcome> | undefined;
  await ctx.db.transaction().execute(async db => {
    await lockTranslation(db, articleId, 'en');
    accepting = acceptSentences(ctx, { changeId, sentences: 'all', person: 'B' });
    const approved = { ...row!, runs: textRuns('Mr Gang Chen came.'), state: 'final' as const, reviewer: 'P' };
    await saveTranslatedSegments(db, 'en', [approved]);
  });
  expect((await accepting)?.done).toEqual([]);
  expect(await texts('en')).toContain('Mr Gang Chen came.');
  await undoNameChange(ctx, changeId, 'An');
});

test('two people who change one entity at once lose nothing', async () => {
  const wish = (locale: string) =>
    preferName(ctx, { entityId: 'chen-gang', locale, form: `Chen ${locale}`, person: 'A' });
  const [fr, es] = await Promise.all([wish('fr'), wish('es')]);
  const entity = await entityNamed(ctx.db, 'chen-gang');
  expect([formsIn(entity, 'fr'), formsIn(entity, 'es')]).toEqual([['Chen fr'], ['Chen es']]);
  const order = (await nameChanges(ctx.db)).map(one => one.id).filter(id => id === fr.changeId || id === es.changeId);
  // Written in the same instant: whichever came last goes first.
  for (const id of order) await undoNameChange(ctx, id, 'A').catch(() => {});
  for (const id of order) await undoNameChange(ctx, id, 'A').catch(() => {});
  expect(formsIn(await entityNamed(ctx.db, 'chen-gang'), 'fr')).toEqual([]);
});

test('an entity that a dossier is about does not go with the change that made it', async () => {
  const [place] = parseTermList([{ id: 'ban-gioc', type: 'place', names: { vi: ['Bản Giốc'] } }]);
  const changeId = await createEntity(ctx, place!, 'An');
  await openDossier(ctx.db, 'falls', 'ban-gioc');
  await expect(undoNameChange(ctx, changeId, 'An')).rejects.toMatchObject({ code: 'entity_in_use' });
  expect(await dossiersAbout(ctx.db, 'ban-gioc')).toEqual(['falls']);
});

test('searching again for the names that were found when the article came in changes nothing', async () => {
  const before = await mentionsOf(ctx.db, articleId);
  await findAgain(ctx, { locale: 'vi', after: null });
  expect(await mentionsOf(ctx.db, articleId)).toEqual(before);
});

test('a list that says less keeps what was known', async () => {
  const [full] = parseTermList([
    {
      ...{ id: 'holder', type: 'person', gender: 'f', names: { en: ['Holder'] }, typeWords: { en: ['dame'] } },
      ...{ offices: [{ office: 'o', from: '2025' }], successors: ['x'], from: '1980' },
    },
  ]);
  await saveEntities(ctx.db, [full!]);
  await saveEntities(ctx.db, parseTermList([{ id: 'holder', type: 'person', names: { fr: ['Titulaire'] } }]));
  const { names: _, ...known } = full!;
  expect(await entityNamed(ctx.db, 'holder')).toMatchObject(known);
});

test('readers get back the text they had, also where the outlet has a newer one meanwhile', async () => {
  const published = () => publishedOf(ctx.db, articleId, 'sv');
  const forbidden = { sv: { preferred: 'Tran C.', forbidden: ['Usle Tran'] } };
  await saveEntities(ctx.db, parseTermList([{ id: 'tran-cuong', type: 'person', names: forbidden }]));
  await translate('sv', 'På torget', 'Chen Gang kom.', 'Chen Gang mötte Usle Tran.', 'Tran C. gick.');
  expect(await published()).toBeNull();
  const [status] = await translationStatus(ctx.db, { locale: 'sv' });
  const { segmentId } = status!.findings.find(one => one.check === 'name-form')!;
  const decision = { check: 'name-form', segmentId, person: 'An', reason: 'So he is called there.' };
  await letPass(ctx, { id: articleId, slug: status!.slug }, 'sv', decision);
  await translate('sv', 'På torget', 'Chen Gang kom.', 'Chen Gang mötte Usle Tran.', 'Tran C. gick.');
  const before = await published();
  expect(before).not.toBeNull();
  await admitTestArticle(ctx.db, { slug: 'tham-cho', now, texts: [...market, 'Câu này mới.'] });

  const { changeId } = await preferName(ctx, { entityId: 'chen-gang', locale: 'sv', form: 'Chan Kong', person: 'An' });
  const accepted = await acceptSentences(ctx, { changeId, sentences: 'all', person: 'An' });
  expect(accepted.held[0]?.heldBy).toContain('critical:name-form:1');
  expect(await published()).toBeNull();
  await undoNameChange(ctx, changeId, 'An');
  expect(await published()).toEqual(before);
});

test('two people who accept at once, or one who takes it back meanwhile, leave no sentence without its way back', async () => {
  await translate('id', 'Di pasar', 'Chen Gang datang.', 'Chen Gang memuji.', 'Tran C. pergi.');
  const before = await rows('id');
  const { changeId } = await preferName(ctx, { entityId: 'chen-gang', locale: 'id', form: 'Chan Kong', person: 'An' });
  const accept = () => acceptSentences(ctx, { changeId, sentences: 'all', person: 'B' });
  const outcomes = await Promise.all([accept(), accept()]);
  expect(outcomes.map(one => one.done.length).reduce((a, b) => a + b)).toBe(2);
  expect((await textChangesOf(ctx.db, changeId)).map(one => one.state)).toEqual(['accepted', 'accepted']);
  await undoNameChange(ctx, changeId, 'An');
  expect(await rows('id')).toEqual(before);

  const wish = await preferName(ctx, { entityId: 'chen-gang', locale: 'id', form: 'Chan Kong', person: 'An' });
  const both = [
    acceptSentences(ctx, { changeId: wish.changeId, sentences: 'all', person: 'B' }),
    undoNameChange(ctx, wish.changeId, 'An'),
  ];
  await Promise.all(both);
  if ((await textChangesOf(ctx.db, wish.changeId)).some(one => one.state === 'accepted'))
    await undoNameChange(ctx, wish.changeId, 'An');
  expect(await rows('id')).toEqual(before);
});

test('of two wishes for one name the later counts: nobody accepts the earlier any more', async () => {
  await translate('id', 'Di pasar', 'Chen Gang datang.', 'Chen Gang memuji.', 'Tran C. pergi.');
  const wish = async (form: string) =>
    (await preferName(ctx, { entityId: 'chen-gang', locale: 'id', form, person: 'An' })).changeId;
  const [first, second] = [await wish('Chen Satu'), await wish('Chen Dua')];
  expect((await acceptSentences(ctx, { changeId: first, sentences: 'all', person: 'B' })).done).toEqual([]);
  expect((await acceptSentences(ctx, { changeId: second, sentences: 'all', person: 'B' })).done).toHaveLength(2);
  await undoNameChange(ctx, second, 'An');
  await undoNameChange(ctx, first, 'An');
});

test('a unit of the memory that said it rightly before is left as it was', async () => {
  const article = (await loadArticle(ctx.db, articleId))!;
  const [sentence] = sentencesOf(article.revision.units).filter(one => plainText(one.runs).includes('đến thăm'));
  const unit = (target: string, document: string) => ({
    ...{ from: 'vi', to: 'ms', sourceHash: sentence!.hash, sourceRuns: sentence!.runs, targetRuns: textRuns(target) },
    ...{ beforeHash: null, afterHash: null, state: 'reviewed' as const, engine: null, translator: 'P', reviewer: 'P' },
    ...{ approvedAt: now, document },
  });
  await ctx.db
    .transaction()
    .execute(db => saveMemoryUnits(db, [unit('Chen Gang tiba.', 'u1'), unit('Chan Kong tiba.', 'u2')]));
  await translate('ms', 'Di pasar', 'Chen Gang tiba.', 'Dia memuji.', 'Tran C. pergi.');
  const { changeId } = await preferName(ctx, { entityId: 'chen-gang', locale: 'ms', form: 'Chan Kong', person: 'An' });
  await acceptSentences(ctx, { changeId, sentences: 'all', person: 'B' });
  await undoNameChange(ctx, changeId, 'An');
  const kept = await ctx.db
    .selectFrom('memory_unit')
    .select(['document', 'target_runs'])
    .where('target_locale', '=', 'ms')
    .execute();
  expect(new Map(kept.map(row => [row.document, plainText(row.target_runs as Run[])]))).toEqual(
    new Map([
      ['u1', 'Chen Gang tiba.'],
      ['u2', 'Chan Kong tiba.'],
    ]),
  );
});

test('articles of the language are searched for a name that is given in a form of it, and in Latin letters all', async () => {
  const [one] = parseTermList([{ id: 'x-1', type: 'place', names: { 'vi-VN': ['Chợ Mới'], th: ['ตลาดใหม่'] } }]);
  await ctx.db.transaction().execute(async db => {
    await enqueueSearch(db, ['zh']);
    await enqueueSearch(db, ['fr']);
  });
  const keys = async () =>
    (await database.pool.query("select key from graphile_worker._private_jobs where key like 'find-names %'")).rows.map(
      row => row.key,
    );
  expect(await keys()).toContain('find-names vi');
  expect(await keys()).not.toContain('find-names zh');
  await createEntity(ctx, one!, 'An');
  await findAgain(ctx, { locale: 'vi', after: null });
});

test.each([['x 1'], ['a=b'], ['']])('the id “%s” is none', id => {
  expect(() => parseTermList([{ id, type: 'place', names: { vi: ['Chợ'] } }])).toThrow('an id has no spaces');
});

test('a text is no name', async () => {
  const [long] = parseTermList([{ id: 'long', type: 'place', names: { vi: ['ông '.repeat(100).trim()] } }]);
  await expect(createEntity(ctx, long!, 'An')).rejects.toMatchObject({ code: 'name_too_long' });
});

test('a name that nobody has listed is said with whom it may be in another reading', async () => {
  await admitTestArticle(ctx.db, {
    slug: 'vi-thao',
    now,
    texts: ['Hội đàm', 'Ông Vi Thao, Chủ tịch Quảng Tây, phát biểu.'],
  });
  const [wei] = parseTermList([{ id: 'wei-tao', type: 'person', names: { 'zh-Hans': ['韦韬'], en: ['Wei Tao'] } }]);
  await saveEntities(ctx.db, [wei!]);
  const found = (await unlistedNames(ctx, 'vi', 10)).find(one => one.text === 'Vi Thao');
  expect(found?.mayBe.map(one => [one.entityId, one.needsEvidence])).toEqual([['wei-tao', true]]);
});
