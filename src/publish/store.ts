import { type Kysely, sql } from 'kysely';
import type { Locale } from '../base/locale.ts';
import type { Run } from '../base/runs.ts';
import type { Instant } from '../base/time.ts';
import type { Database } from '../db/schema.ts';
import { enqueue } from '../platform/queue.ts';
import type { CompressedBody } from './compress.ts';
import type { PageKey } from './paths.ts';

type Db = Kysely<Database>;

/** One publisher at a time: what it reads and what it writes belong together. Held until the transaction ends. */
export async function lockPages(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(22, 0)`.execute(db);
}

/**
 * Says that something readers may see has changed, inside the transaction of the change. `articleId` null: everything.
 * A moment in the future (end of an embargo or a licence) brings the article back to the publisher then.
 */
export async function recordChange(
  db: Db,
  articleId: string | null,
  now: Instant,
  dueAt: Instant = now,
): Promise<void> {
  await db.insertInto('change').values({ article_id: articleId, locale: null, due_at: dueAt }).execute();
  const isLater = dueAt > now;
  await enqueue(
    db,
    'publish',
    {},
    {
      key: isLater ? `publish ${dueAt}` : 'publish',
      runAt: isLater ? dueAt : new Date(Date.parse(now) + gatherMs).toISOString(),
      queue: 'publish',
      keepTime: true,
      priority: -10,
    },
  );
}

/** Changes that come within this time go to the pages together. */
const gatherMs = 500;

export type Change = { id: string; articleId: string | null };

export async function dueChanges(db: Db, now: Instant, limit: number): Promise<Change[]> {
  const rows = await db
    .selectFrom('change')
    .select(['id', 'article_id'])
    .where('due_at', '<=', now)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(row => ({ id: row.id, articleId: row.article_id }));
}

export async function hasDueChanges(db: Db, now: Instant): Promise<boolean> {
  return (await dueChanges(db, now, 1)).length > 0;
}

export async function forgetChanges(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.deleteFrom('change').where('id', 'in', ids).execute();
}

/** An article a change names, with what readers may see of it now. */
export type ChangedArticle = {
  articleId: string;
  slug: string;
  firstPublishedAt: string;
  outletId: string;
  sectionId: string | null;
};

export async function changedArticles(db: Db, articleIds: readonly string[]): Promise<ChangedArticle[]> {
  return db
    .selectFrom('article')
    .select([
      'id as articleId',
      'slug',
      'first_published_at as firstPublishedAt',
      'outlet_id as outletId',
      'section_id as sectionId',
    ])
    .where('id', 'in', articleIds)
    .execute();
}

export type Version = {
  articleId: string;
  slug: string;
  locale: Locale;
  sourceLocale: Locale;
  revisionId: string;
  carriage: 'original' | 'reviewed' | 'human' | 'machine';
  outletId: string;
  sectionId: string | null;
  firstPublishedAt: Instant;
};

export type VersionFilter = {
  locale?: Locale;
  articleIds?: readonly string[];
  sectionId?: string;
  outletId?: string;
  /** Newest first: only what comes behind this one. */
  behind?: Pick<Version, 'firstPublishedAt' | 'slug'>;
  /** Only what was first published at this instant or later, oldest first. */
  from?: Instant;
  before?: Instant;
  limit?: number;
};

/** The one predicate, of a version: a licence that allows no translation (any more) takes the translations down. */
function seenAt(now: Instant) {
  return sql<boolean>`may_be_seen(article, outlet, ${now}::timestamptz)
    and (version.carriage = 'original' or (outlet.licence->>'mayTranslate')::boolean)`;
}

/**
 * The versions that may be seen now: complete, through the gate, and allowed by `may_be_seen`. Newest first, unless
 * `from` is given; the slug decides between articles of one instant.
 */
export async function visibleVersions(db: Db, now: Instant, filter: VersionFilter = {}): Promise<Version[]> {
  const { behind } = filter;
  let query = db
    .selectFrom('version')
    .innerJoin('article', 'article.id', 'version.article_id')
    .innerJoin('outlet', 'outlet.id', 'article.outlet_id')
    .innerJoin('edition', 'edition.locale', 'version.locale')
    .select([
      'version.article_id',
      'version.locale',
      'version.revision_id',
      'version.carriage',
      'article.slug',
      'article.locale as source_locale',
      'article.outlet_id',
      'article.section_id',
      'article.first_published_at',
    ])
    .where(seenAt(now))
    .orderBy('article.first_published_at', filter.from === undefined ? 'desc' : 'asc')
    .orderBy('article.slug', filter.from === undefined ? 'desc' : 'asc');
  if (filter.locale) query = query.where('version.locale', '=', filter.locale);
  if (filter.articleIds) query = query.where('version.article_id', 'in', [...filter.articleIds, nobody]);
  if (filter.sectionId) query = query.where('article.section_id', '=', filter.sectionId);
  if (filter.outletId) query = query.where('article.outlet_id', '=', filter.outletId);
  if (filter.from) query = query.where('article.first_published_at', '>=', filter.from);
  if (filter.before) query = query.where('article.first_published_at', '<', filter.before);
  if (behind) {
    query = query.where(
      sql<boolean>`(article.first_published_at, article.slug) < (${behind.firstPublishedAt}::timestamptz, ${behind.slug})`,
    );
  }
  if (filter.limit) query = query.limit(filter.limit);
  return (await query.execute()).map(row => ({
    articleId: row.article_id,
    slug: row.slug,
    locale: row.locale,
    sourceLocale: row.source_locale,
    revisionId: row.revision_id,
    carriage: row.carriage,
    outletId: row.outlet_id,
    sectionId: row.section_id,
    firstPublishedAt: row.first_published_at,
  }));
}

const nobody = '00000000-0000-0000-0000-000000000000';

export type CardText = {
  kind: string;
  figureId: string | null;
  image: { sha: string; width: number; height: number } | null;
  runs: Run[] | null;
};

/** Headline, lead and figures of versions, in one question: what a card shows, by revision. */
export async function cardTexts(
  db: Db,
  locale: Locale,
  revisionIds: readonly string[],
): Promise<Map<string, CardText[][]>> {
  const texts = new Map<string, CardText[][]>();
  if (revisionIds.length === 0) return texts;
  const rows = await db
    .selectFrom('unit')
    .leftJoin('unit_segment', join =>
      join
        .onRef('unit_segment.revision_id', '=', 'unit.revision_id')
        .onRef('unit_segment.unit_position', '=', 'unit.position'),
    )
    .leftJoin('segment', 'segment.id', 'unit_segment.segment_id')
    .leftJoin('article', 'article.id', 'segment.article_id')
    .leftJoin('translated_segment', join =>
      join.onRef('translated_segment.segment_id', '=', 'segment.id').on('translated_segment.locale', '=', locale),
    )
    .leftJoin('figure', 'figure.id', 'unit.figure_id')
    .select([
      'unit.revision_id',
      'unit.position',
      'unit.kind',
      'unit.figure_id',
      'figure.image_sha',
      'figure.width',
      'figure.height',
      'article.locale as source_locale',
      'segment.runs as source_runs',
      'translated_segment.runs as target_runs',
    ])
    .where('unit.revision_id', 'in', revisionIds)
    .where('unit.kind', 'in', ['headline', 'lead', 'alt', 'caption'])
    .orderBy('unit.revision_id')
    .orderBy('unit.position')
    .orderBy('unit_segment.position')
    .execute();
  let last: { revision: string; position: number } | null = null;
  for (const row of rows) {
    const units = texts.get(row.revision_id) ?? [];
    texts.set(row.revision_id, units);
    if (!last || last.revision !== row.revision_id || last.position !== row.position) units.push([]);
    last = { revision: row.revision_id, position: row.position };
    units.at(-1)?.push({
      kind: row.kind,
      figureId: row.figure_id,
      image: row.image_sha === null ? null : { sha: row.image_sha, width: row.width ?? 0, height: row.height ?? 0 },
      runs: (row.source_locale === locale ? row.source_runs : row.target_runs) as Run[] | null,
    });
  }
  return texts;
}

/** Sections and outlets that have something to show, per edition. */
export async function filledLists(
  db: Db,
  now: Instant,
): Promise<{ locale: Locale; sectionId: string | null; outletId: string }[]> {
  const rows = await db
    .selectFrom('version')
    .innerJoin('article', 'article.id', 'version.article_id')
    .innerJoin('outlet', 'outlet.id', 'article.outlet_id')
    .innerJoin('edition', 'edition.locale', 'version.locale')
    .select(['version.locale', 'article.section_id', 'article.outlet_id'])
    .distinct()
    .where(seenAt(now))
    .execute();
  return rows.map(row => ({ locale: row.locale, sectionId: row.section_id, outletId: row.outlet_id }));
}

export type StoredPage = {
  path: string;
  locale: Locale | null;
  kind: PageKey['kind'];
  status: number;
  articleId: string | null;
  bodySha: string;
};

export type StoredPageFilter = {
  articleIds?: readonly string[];
  paths?: readonly string[];
  locales?: readonly Locale[];
};

/** The pages that are there and fit any of what is named; all of them when nothing is. */
export async function storedPages(db: Db, filter?: StoredPageFilter): Promise<StoredPage[]> {
  let query = db.selectFrom('page').select(['path', 'locale', 'kind', 'status', 'article_id', 'body_sha']);
  if (filter) {
    const { articleIds = [], paths = [], locales = [] } = filter;
    query = query.where(eb =>
      eb.or([
        eb('article_id', 'in', [...articleIds, nobody]),
        eb('path', 'in', [...paths, '']),
        eb('locale', 'in', [...locales, '']),
      ]),
    );
  }
  const rows = await query.execute();
  return rows.map(storedPage);
}

function storedPage(row: {
  path: string;
  locale: string | null;
  kind: string;
  status: number;
  article_id: string | null;
  body_sha: string;
}): StoredPage {
  return {
    path: row.path,
    locale: row.locale,
    kind: row.kind as PageKey['kind'],
    status: row.status,
    articleId: row.article_id,
    bodySha: row.body_sha,
  };
}

/** The sections, outlets and standing pages of every edition. */
export async function storedLists(db: Db): Promise<StoredPage[]> {
  const rows = await db
    .selectFrom('page')
    .select(['path', 'locale', 'kind', 'status', 'article_id', 'body_sha'])
    .where('kind', '<>', 'article')
    .execute();
  return rows.map(storedPage);
}

/** The pages that show anything of these articles. */
export async function pagesShowing(db: Db, articleIds: readonly string[]): Promise<string[]> {
  if (articleIds.length === 0) return [];
  const rows = await db
    .selectFrom('page_article')
    .select('path')
    .distinct()
    .where('article_id', 'in', articleIds)
    .execute();
  return rows.map(row => row.path);
}

export type PageToStore = {
  path: string;
  locale: Locale | null;
  kind: PageKey['kind'];
  status: number;
  contentType: string;
  articleId: string | null;
  shows: readonly string[];
  body: CompressedBody;
};

export async function storePage(db: Db, page: PageToStore): Promise<void> {
  await db
    .insertInto('page_body')
    .values(page.body)
    .onConflict(conflict => conflict.column('sha').doNothing())
    .execute();
  const row = {
    locale: page.locale,
    kind: page.kind,
    status: page.status,
    content_type: page.contentType,
    body_sha: page.body.sha,
    article_id: page.articleId,
  };
  await db
    .insertInto('page')
    .values({ path: page.path, ...row })
    .onConflict(conflict => conflict.column('path').doUpdateSet(row))
    .execute();
  await db.deleteFrom('page_article').where('path', '=', page.path).execute();
  if (page.shows.length > 0) {
    await db
      .insertInto('page_article')
      .values([...new Set(page.shows)].map(article_id => ({ path: page.path, article_id })))
      .execute();
  }
}

export async function removePages(db: Db, paths: readonly string[]): Promise<void> {
  if (paths.length > 0) await db.deleteFrom('page').where('path', 'in', paths).execute();
}

/** Bodies no page shows any more. */
export async function forgetBodies(db: Db): Promise<void> {
  await db
    .deleteFrom('page_body')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('page').select('path').whereRef('page.body_sha', '=', 'page_body.sha'))),
    )
    .execute();
}

/** After much has changed at once the planner knows nothing of it yet, and would read whole tables for a dozen rows. */
export async function refreshStatistics(db: Db): Promise<void> {
  await sql`analyze article, revision, unit, unit_segment, segment, figure, translation, translated_segment, page, page_article`.execute(
    db,
  );
}

/** Tells every server which pages to read anew; delivered when the transaction commits. */
export async function announcePages(db: Db, paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return;
  // A notification holds 8,000 bytes: beyond that, everything is read anew.
  const payload = paths.join('\n');
  await sql`select pg_notify('pages', ${Buffer.byteLength(payload) < 7000 ? payload : '*'})`.execute(db);
}

export async function readPage(db: Db, path: string) {
  return db
    .selectFrom('page')
    .innerJoin('page_body', 'page_body.sha', 'page.body_sha')
    .select([
      'page.path',
      'page.status',
      'page.content_type',
      'page.locale',
      'page_body.sha',
      'page_body.brotli',
      'page_body.gzip',
    ])
    .where('page.path', '=', path)
    .executeTakeFirst();
}

export async function everyStoredPath(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('page').select('path').orderBy('path').execute();
  return rows.map(row => row.path);
}

/** The pictures of the versions that may be seen now, by the hash of their bytes: it is their address. */
export async function shownPictures(db: Db, now: Instant): Promise<string[]> {
  const rows = await picturesSeen(db, now).distinct().orderBy('figure.image_sha').execute();
  return rows.map(row => row.image_sha as string);
}

/** Whether a version that may be seen now has this picture. */
export async function isPictureShown(db: Db, sha: string, now: Instant): Promise<boolean> {
  return (await picturesSeen(db, now).where('figure.image_sha', '=', sha).limit(1).executeTakeFirst()) !== undefined;
}

function picturesSeen(db: Db, now: Instant) {
  return db
    .selectFrom('figure')
    .innerJoin('unit', 'unit.figure_id', 'figure.id')
    .innerJoin('article', 'article.id', 'figure.article_id')
    .innerJoin('outlet', 'outlet.id', 'article.outlet_id')
    .innerJoin('version', join =>
      join.onRef('version.article_id', '=', 'article.id').onRef('version.revision_id', '=', 'unit.revision_id'),
    )
    .innerJoin('edition', 'edition.locale', 'version.locale')
    .select('figure.image_sha')
    .where('figure.image_sha', 'is not', null)
    .where(seenAt(now));
}
