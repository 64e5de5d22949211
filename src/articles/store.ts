import { type Kysely, sql } from 'kysely';
import { SampanError } from '../base/error.ts';
import { newId, sha256 } from '../base/id.ts';
import type { Locale } from '../base/locale.ts';
import { plainText } from '../base/runs.ts';
import type { Instant } from '../base/time.ts';
import type { Database } from '../db/schema.ts';
import { memoryKey } from '../text/normalise.ts';
import { type Admission, admit, type Known, sharedText } from './admit.ts';
import type { Article, Figure, Image, Outlet, Segment, Unit, UnitKind } from './article.ts';
import type { ArticleDraft } from './draft.ts';
import { slugFor } from './slug.ts';

type Db = Kysely<Database>;

export type AdmitRequest = {
  outletId: string;
  url: string;
  draft: ArticleDraft;
  locale: Locale;
  images: ReadonlyMap<string, Image>;
  /** Pictures that may still come: their figures are kept. */
  pending?: ReadonlySet<string>;
  sectionId: string | null;
  captureId: string | null;
  /** As the outlet states it; null where it states none. In the future: an embargo. */
  publishedAt: Instant | null;
  now: Instant;
};

export type Admitted =
  | { kind: 'new' | 'revised' | 'unchanged'; articleId: string }
  /** The text is the same, but the outlet moved or lifted the embargo. */
  | { kind: 'rescheduled'; articleId: string; embargoUntil: Instant | null }
  /** The same text is there already under another address. */
  | { kind: 'duplicate'; articleId: string; sourceUrl: string };

/**
 * Takes a draft in as a new article or a new revision. Call inside a transaction; running twice is the same as once.
 *
 * @throws SampanError `article_of_another_outlet`
 */
export async function admitArticle(db: Db, request: AdmitRequest): Promise<Admitted> {
  // Two workers with the same article at once: the second waits here and then finds it known.
  await sql`select pg_advisory_xact_lock(20, hashtext(${request.outletId}))`.execute(db);
  const known = await articleAt(db, request.url);
  if (known && known.outlet_id !== request.outletId) throw ofAnotherOutlet(request, known.outlet_id);
  if (known) return revise(db, known, request);

  const admission = admit(request.draft, request.locale, request.images, undefined, request.pending);
  // Two outlets with one text at once likewise. Always after the outlet's lock, so that none waits for the other.
  await sql`select pg_advisory_xact_lock(23, hashtext(${admission.fingerprint}))`.execute(db);
  const twin = (await twinAt(db, request.url, admission)) ?? (await articleWithFingerprint(db, admission.fingerprint));
  if (twin) {
    await rememberAddress(db, request.url, twin.id);
    return { kind: 'duplicate', articleId: twin.id, sourceUrl: twin.source_url };
  }
  const articleId = newId();
  const slug = await freeSlug(db, request);
  await db
    .insertInto('article')
    .values({
      id: articleId,
      slug,
      outlet_id: request.outletId,
      source_url: request.url,
      locale: request.locale,
      section_id: request.sectionId,
      fingerprint: admission.fingerprint,
      embargo_until: embargoOf(request),
      first_published_at: request.publishedAt ?? request.now,
      created_at: request.now,
    })
    .execute();
  await insertRevision(db, articleId, 1, admission, request);
  return { kind: 'new', articleId };
}

async function revise(db: Db, known: KnownArticle, request: AdmitRequest): Promise<Admitted> {
  const isMoved = await reschedule(db, known, request);
  const admission = admit(
    request.draft,
    request.locale,
    request.images,
    await knownParts(db, known.id),
    request.pending,
  );
  if (admission.contentHash === known.content_hash) {
    return isMoved
      ? { kind: 'rescheduled', articleId: known.id, embargoUntil: embargoOf(request) }
      : { kind: 'unchanged', articleId: known.id };
  }
  await insertRevision(db, known.id, known.seq + 1, admission, request);
  await db
    .updateTable('article')
    .set({
      fingerprint: admission.fingerprint,
      section_id: eb => eb.fn.coalesce(eb.val(request.sectionId), 'section_id'),
    })
    .where('id', '=', known.id)
    .execute();
  return { kind: 'revised', articleId: known.id };
}

function ofAnotherOutlet({ url, outletId }: AdmitRequest, owner: string): SampanError {
  return new SampanError('article_of_another_outlet', `${url} is an article of ${owner}, not of ${outletId}`, {
    remedy: 'Name the outlet it belongs to, or take it in under its own address: --url ADDRESS.',
  });
}

/** While nobody has seen the article its outlet may move its date; from then on it stands. True when it moved. */
async function reschedule(db: Db, known: KnownArticle, request: AdmitRequest): Promise<boolean> {
  const { publishedAt, now } = request;
  if (publishedAt === null || known.embargo_until === null || known.embargo_until <= now) return false;
  if (publishedAt === known.embargo_until) return false;
  await db
    .updateTable('article')
    .set({ embargo_until: embargoOf(request), first_published_at: publishedAt })
    .where('id', '=', known.id)
    .execute();
  await db.updateTable('revision').set({ published_at: publishedAt }).where('article_id', '=', known.id).execute();
  return true;
}

function embargoOf({ publishedAt, now }: Pick<AdmitRequest, 'publishedAt' | 'now'>): Instant | null {
  return publishedAt !== null && publishedAt > now ? publishedAt : null;
}

async function insertRevision(
  db: Db,
  articleId: string,
  seq: number,
  admission: Admission,
  request: AdmitRequest,
): Promise<void> {
  const revisionId = newId();
  await db
    .insertInto('revision')
    .values({
      id: revisionId,
      article_id: articleId,
      seq,
      content_hash: admission.contentHash,
      has_headline: admission.units.some(unit => unit.kind === 'headline'),
      byline: request.draft.byline,
      published_at: request.publishedAt ?? request.now,
      modified_at: request.draft.modifiedAt,
      capture_id: request.captureId,
      created_at: request.now,
    })
    .execute();
  await insertFigures(db, articleId, admission.figures);
  await insertSegments(db, articleId, admission.units);
  await insertUnits(db, revisionId, admission);
}

async function insertFigures(db: Db, articleId: string, figures: readonly Figure[]): Promise<void> {
  if (figures.length === 0) return;
  await db
    .insertInto('figure')
    .values(
      figures.map(figure => ({
        id: figure.id,
        article_id: articleId,
        source_url: figure.sourceUrl,
        image_sha: figure.image?.sha ?? null,
        width: figure.image?.width ?? null,
        height: figure.image?.height ?? null,
      })),
    )
    .onConflict(conflict =>
      conflict.column('id').doUpdateSet(eb => ({
        image_sha: eb.ref('excluded.image_sha'),
        width: eb.ref('excluded.width'),
        height: eb.ref('excluded.height'),
      })),
    )
    .execute();
}

async function insertSegments(db: Db, articleId: string, units: readonly Unit[]): Promise<void> {
  const segments = new Map(units.flatMap(unit => unit.segments.map(segment => [segment.id, segment])));
  if (segments.size === 0) return;
  await db
    .insertInto('segment')
    .values(
      [...segments.values()].map(segment => ({
        id: segment.id,
        article_id: articleId,
        hash: sha256(memoryKey(plainText(segment.runs))),
        text: plainText(segment.runs),
        runs: JSON.stringify(segment.runs),
        codes: JSON.stringify(segment.codes),
      })),
    )
    .onConflict(conflict => conflict.column('id').doNothing())
    .execute();
}

async function insertUnits(db: Db, revisionId: string, admission: Admission): Promise<void> {
  const credits = new Map(admission.figures.map(figure => [figure.id, figure.credit]));
  await db
    .insertInto('unit')
    .values(
      admission.units.map((unit, position) => ({
        revision_id: revisionId,
        position,
        kind: unit.kind,
        figure_id: unit.figureId,
        credit: unit.figureId ? (credits.get(unit.figureId) ?? null) : null,
      })),
    )
    .execute();
  const places = admission.units.flatMap((unit, unit_position) =>
    unit.segments.map((segment, position) => ({
      revision_id: revisionId,
      unit_position,
      position,
      segment_id: segment.id,
    })),
  );
  if (places.length > 0) await db.insertInto('unit_segment').values(places).execute();
}

type KnownArticle = {
  id: string;
  outlet_id: string;
  embargo_until: Instant | null;
  seq: number;
  content_hash: string;
};

async function articleAt(db: Db, url: string): Promise<KnownArticle | undefined> {
  return db
    .selectFrom('article')
    .innerJoin('revision', 'revision.article_id', 'article.id')
    .select(['article.id', 'article.outlet_id', 'article.embargo_until', 'revision.seq', 'revision.content_hash'])
    .where('article.source_url', '=', url)
    .orderBy('revision.seq', 'desc')
    .limit(1)
    .executeTakeFirst();
}

async function articleWithFingerprint(db: Db, fingerprint: string) {
  return db
    .selectFrom('article')
    .select(['id', 'source_url'])
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst();
}

/** The article whose duplicate stood at this address, as long as what stands there now is one of its states. */
async function twinAt(db: Db, url: string, admission: Admission) {
  const twin = await db
    .selectFrom('article_url')
    .innerJoin('article', 'article.id', 'article_url.article_id')
    .select(['article.id', 'article.source_url'])
    .where('article_url.url', '=', url)
    .executeTakeFirst();
  if (!twin || sharedText(admission, (await knownParts(db, twin.id)).segments) >= 0.5) return twin;
  await db.deleteFrom('article_url').where('url', '=', url).execute();
  return undefined;
}

async function rememberAddress(db: Db, url: string, articleId: string): Promise<void> {
  await db
    .insertInto('article_url')
    .values({ url, article_id: articleId })
    .onConflict(conflict => conflict.column('url').doNothing())
    .execute();
}

async function freeSlug(db: Db, request: AdmitRequest): Promise<string> {
  const slug = slugFor(request.url, request.draft.headline ?? '', () => false);
  const taken = await db.selectFrom('article').select('id').where('slug', '=', slug).executeTakeFirst();
  return taken ? slugFor(request.url, request.draft.headline ?? '', () => true) : slug;
}

async function knownParts(db: Db, articleId: string): Promise<Known> {
  const segments = await db
    .selectFrom('segment')
    .select(['id', 'runs', 'codes'])
    .where('article_id', '=', articleId)
    .execute();
  const places = await db
    .selectFrom('figure')
    .innerJoin('unit', 'unit.figure_id', 'figure.id')
    .innerJoin('revision', 'revision.id', 'unit.revision_id')
    .select(['figure.id', 'figure.source_url'])
    .where('figure.article_id', '=', articleId)
    // As they stand in the newest revision; then those that only older ones have.
    .orderBy('revision.seq', 'desc')
    .orderBy('unit.position')
    .execute();
  const figures = [...new Map(places.map(place => [place.id, place])).values()];
  return {
    segments: segments as Segment[],
    figures: figures.map(figure => ({ id: figure.id, sourceUrl: figure.source_url, image: null, credit: null })),
  };
}

/** The article with its newest revision, or the one named; null when there is none. */
export async function loadArticle(db: Db, articleId: string, revisionId?: string): Promise<Article | null> {
  const [article] = await loadArticles(db, [{ articleId, revisionId: revisionId ?? null }]);
  return article ?? null;
}

/** Many articles in three questions to the database; `revisionId` null means the newest. Order is kept, unknown ids are left out. */
export async function loadArticles(
  db: Db,
  wanted: readonly { articleId: string; revisionId: string | null }[],
): Promise<Article[]> {
  if (wanted.length === 0) return [];
  const rows = await db
    .selectFrom('article')
    .innerJoin('revision', 'revision.article_id', 'article.id')
    .select([
      'article.id',
      'article.slug',
      'article.outlet_id',
      'article.source_url',
      'article.locale',
      'article.section_id',
      'article.withdrawn_at',
      'article.withdrawn_reason',
      'article.embargo_until',
      'article.first_published_at',
      'revision.id as revision_id',
      'revision.seq',
      'revision.byline',
      'revision.published_at',
      'revision.modified_at',
    ])
    .where(
      'article.id',
      'in',
      wanted.map(one => one.articleId),
    )
    .orderBy('revision.seq', 'desc')
    .execute();
  const chosen = wanted.flatMap(one => {
    const row = rows.find(r => r.id === one.articleId && (one.revisionId === null || r.revision_id === one.revisionId));
    return row ? [row] : [];
  });
  const contents = await loadContents(
    db,
    chosen.map(row => row.revision_id),
  );
  return chosen.map(row => ({
    id: row.id,
    slug: row.slug,
    outletId: row.outlet_id,
    sourceUrl: row.source_url,
    locale: row.locale,
    sectionId: row.section_id,
    withdrawn: row.withdrawn_at === null ? null : { at: row.withdrawn_at, reason: row.withdrawn_reason ?? '' },
    embargoUntil: row.embargo_until,
    firstPublishedAt: row.first_published_at,
    revision: {
      id: row.revision_id,
      seq: row.seq,
      byline: row.byline,
      publishedAt: row.published_at,
      modifiedAt: row.modified_at,
      ...(contents.get(row.revision_id) ?? { units: [], figures: [] }),
    },
  }));
}

async function loadContents(db: Db, revisionIds: readonly string[]) {
  const contents = new Map<string, { units: Unit[]; figures: Figure[] }>();
  if (revisionIds.length === 0) return contents;
  const rows = await db
    .selectFrom('unit')
    .leftJoin('unit_segment', join =>
      join
        .onRef('unit_segment.revision_id', '=', 'unit.revision_id')
        .onRef('unit_segment.unit_position', '=', 'unit.position'),
    )
    .leftJoin('segment', 'segment.id', 'unit_segment.segment_id')
    .leftJoin('figure', 'figure.id', 'unit.figure_id')
    .select([
      'unit.revision_id',
      'unit.position',
      'unit.kind',
      'unit.figure_id',
      'unit.credit',
      'segment.id as segment_id',
      'segment.runs',
      'segment.codes',
      'figure.source_url',
      'figure.image_sha',
      'figure.width',
      'figure.height',
    ])
    .where('unit.revision_id', 'in', revisionIds)
    .orderBy('unit.revision_id')
    .orderBy('unit.position')
    .orderBy('unit_segment.position')
    .execute();
  let last: { revision: string; position: number; unit: Unit } | null = null;
  for (const row of rows) {
    const content = contents.get(row.revision_id) ?? { units: [], figures: [] };
    contents.set(row.revision_id, content);
    if (!last || last.revision !== row.revision_id || last.position !== row.position) {
      const unit: Unit = { kind: row.kind as UnitKind, figureId: row.figure_id, segments: [] };
      content.units.push(unit);
      last = { revision: row.revision_id, position: row.position, unit };
      if (row.figure_id && !content.figures.some(figure => figure.id === row.figure_id)) {
        content.figures.push({ id: row.figure_id, sourceUrl: row.source_url, image: imageOf(row), credit: row.credit });
      }
    }
    if (row.segment_id) last.unit.segments.push({ id: row.segment_id, runs: row.runs, codes: row.codes } as Segment);
  }
  return contents;
}

function imageOf(row: { image_sha: string | null; width: number | null; height: number | null }): Image | null {
  return row.image_sha === null ? null : { sha: row.image_sha, width: row.width ?? 0, height: row.height ?? 0 };
}

/** Marks the article at `url` as withdrawn by its outlet. Null when there is no such article or it is withdrawn already. */
export async function withdrawArticle(db: Db, url: string, reason: string, at: Instant): Promise<string | null> {
  const row = await db
    .updateTable('article')
    .set({ withdrawn_at: at, withdrawn_reason: reason })
    .where('source_url', '=', url)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** An outlet that shows a withdrawn article again has taken the withdrawal back. */
export async function restoreArticle(db: Db, articleId: string): Promise<boolean> {
  const row = await db
    .updateTable('article')
    .set({ withdrawn_at: null, withdrawn_reason: null })
    .where('id', '=', articleId)
    .where('withdrawn_at', 'is not', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function outletById(db: Db, id: string): Promise<Outlet | null> {
  const row = await db.selectFrom('outlet').selectAll().where('id', '=', id).executeTakeFirst();
  return row
    ? { id: row.id, locale: row.locale, names: row.names, home: row.home, logo: row.logo, licence: row.licence }
    : null;
}

export async function saveOutlet(db: Db, outlet: Outlet, isSample = false): Promise<void> {
  const values = {
    locale: outlet.locale,
    names: JSON.stringify(outlet.names),
    home: outlet.home,
    logo: outlet.logo,
    licence: JSON.stringify(outlet.licence),
  };
  await db
    .insertInto('outlet')
    .values({ id: outlet.id, is_sample: isSample, ...values })
    .onConflict(conflict => conflict.column('id').doUpdateSet(values))
    .execute();
}

/** Pictures that were taken in before, by their address at the outlet. */
export async function imagesAt(db: Db, urls: readonly string[]): Promise<Map<string, Image>> {
  if (urls.length === 0) return new Map();
  const rows = await db
    .selectFrom('figure')
    .select(['source_url', 'image_sha', 'width', 'height'])
    .where('source_url', 'in', urls)
    .where('image_sha', 'is not', null)
    .execute();
  return new Map(rows.map(row => [row.source_url as string, imageOf(row) as Image]));
}

/** Gives figures of an article the pictures at their addresses. True when one is new or another than before. */
export async function setImages(db: Db, articleId: string, images: ReadonlyMap<string, Image>): Promise<boolean> {
  let isChanged = false;
  for (const [url, image] of images) {
    const rows = await db
      .updateTable('figure')
      .set({ image_sha: image.sha, width: image.width, height: image.height })
      .where('article_id', '=', articleId)
      .where('source_url', '=', url)
      .where('image_sha', 'is distinct from', image.sha)
      .returning('id')
      .execute();
    if (rows.length > 0) isChanged = true;
  }
  return isChanged;
}

/** The zone in which the publication's days begin; UTC until one is set up. */
export async function publicationTimeZone(db: Db): Promise<string> {
  const row = await db.selectFrom('publication').select('time_zone').executeTakeFirst();
  return row?.time_zone ?? 'UTC';
}

export async function editionLocales(db: Db): Promise<Locale[]> {
  const rows = await db.selectFrom('edition').select('locale').orderBy('position').execute();
  return rows.map(row => row.locale);
}

export async function isNewestRevision(db: Db, articleId: string, revisionId: string): Promise<boolean> {
  const row = await db
    .selectFrom('revision')
    .select('id')
    .where('article_id', '=', articleId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id === revisionId;
}

export async function articleBySlug(db: Db, slug: string): Promise<string | null> {
  const row = await db.selectFrom('article').select('id').where('slug', '=', slug).executeTakeFirst();
  return row?.id ?? null;
}

export async function sectionIds(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('section').select('id').orderBy('position').execute();
  return rows.map(row => row.id);
}
