import { type Kysely, sql } from 'kysely';
import type { Locale } from '../base/locale.ts';
import { among } from '../db/arrays.ts';
import type { Database } from '../db/schema.ts';
import type { CompressedBody } from './compress.ts';
import type { PageKey } from './paths.ts';

type Db = Kysely<Database>;

/** One publisher at a time: what it reads and what it writes belong together. Held until the transaction ends. */
export async function lockPages(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(22, 0)`.execute(db);
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
        eb('article_id', '=', among(articleIds)),
        eb('path', '=', among(paths)),
        eb('locale', '=', among(locales)),
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
  const rows = await db
    .selectFrom('page_article')
    .select('path')
    .distinct()
    .where('article_id', '=', among(articleIds))
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
  // A sitemap shows more articles than a statement takes parameters for.
  await sql`insert into page_article (path, article_id)
    select ${page.path}, article_id
    from unnest(${[...new Set(page.shows)]}::uuid[]) as article_id`.execute(db);
}

export async function removePages(db: Db, paths: readonly string[]): Promise<void> {
  await db.deleteFrom('page').where('path', '=', among(paths)).execute();
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

export type PageBytes = { path: string; brotli: Buffer; gzip: Buffer };

/** Every page with its bytes, in the order of the paths, a lot at a time: all of them are more than memory holds. */
export async function* everyPageInLots(db: Db): AsyncGenerator<PageBytes[]> {
  let last = '';
  for (;;) {
    const lot = await db
      .selectFrom('page')
      .innerJoin('page_body', 'page_body.sha', 'page.body_sha')
      .select(['page.path', 'page_body.brotli', 'page_body.gzip'])
      .where('page.path', '>', last)
      .orderBy('page.path')
      .limit(200)
      .execute();
    if (lot.length === 0) return;
    yield lot;
    last = lot.at(-1)!.path;
  }
}
