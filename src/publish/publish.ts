import type { Kysely } from 'kysely';
import { sha256 } from '../base/id.ts';
import type { Database } from '../db/schema.ts';
import type { Context } from '../platform/context.ts';
import { dueChanges, forgetChanges } from './change-store.ts';
import { compressBody } from './compress.ts';
import { makePage } from './make.ts';
import {
  announcePages,
  forgetBodies,
  lockPages,
  refreshStatistics,
  removePages,
  type StoredPage,
  storedPages,
  storePage,
} from './page-store.ts';
import { type PageKey, pathOf } from './paths.ts';
import type { Site } from './site.ts';
import { loadSite } from './site-store.ts';
import { assets, type MadePage, pageSource } from './source.ts';
import { everyPage, pagesOfChange } from './touched.ts';

export type Published = { changes: number; rendered: number; stored: number };

const changesPerRun = 200;
const manyChanges = 20;

/**
 * Brings the pages up to date with the changes that are due, in one transaction: readers see all of it or nothing.
 * `rendered` counts the pages made, `stored` those whose bytes differ from what was there.
 */
export async function publishChanges(ctx: Pick<Context, 'db' | 'config' | 'now'>): Promise<Published> {
  const total: Published = { changes: 0, rendered: 0, stored: 0 };
  for (;;) {
    const one = await publishSome(ctx);
    total.changes += one.changes;
    total.rendered += one.rendered;
    total.stored += one.stored;
    if (one.changes < changesPerRun) return total;
  }
}

async function publishSome(ctx: Pick<Context, 'db' | 'config' | 'now'>): Promise<Published> {
  const now = ctx.now().toISOString();
  return ctx.db.transaction().execute(async db => {
    await lockPages(db);
    const changes = await dueChanges(db, now, changesPerRun);
    const site = changes.length > 0 ? await loadSite(db, ctx.config.baseUrl) : null;
    if (!site) {
      // Without a publication there is no page to bring up to date.
      await forgetChanges(
        db,
        changes.map(change => change.id),
      );
      return { changes: changes.length, rendered: 0, stored: 0 };
    }
    const articleIds = changes.some(change => change.articleId === null)
      ? 'everything'
      : [...new Set(changes.map(change => change.articleId as string))];
    if (articleIds === 'everything' || articleIds.length >= manyChanges) await refreshStatistics(db);
    const done = await renderPages(db, site, now, articleIds);
    await forgetChanges(
      db,
      changes.map(change => change.id),
    );
    return { changes: changes.length, ...done };
  });
}

/** Makes the pages a change touches and keeps those whose bytes are other ones than before. */
async function renderPages(db: Kysely<Database>, site: Site, now: string, changed: string[] | 'everything') {
  const { keys: touched, stray } =
    changed === 'everything'
      ? await everyPage(db, site, now)
      : { keys: await pagesOfChange(db, site, now, changed), stray: [] };
  const keys = distinct(touched);
  const source = await pageSource(db, site, now);
  const before = new Map((await storedPages(db, { paths: [...keys.keys()] })).map(page => [page.path, page]));
  const written: string[] = [];
  const removed: string[] = [...stray];
  for (const turn of inTurns(keys)) {
    for (const [path, key] of turn) {
      const page = await makePage(source, key);
      const old = before.get(path);
      if (page && (await keepPage(db, path, key, page, old))) written.push(path);
      if (!page && old) removed.push(path);
    }
    source.forgetArticle();
  }
  await removePages(db, removed);
  if (written.length + removed.length > 0) await forgetBodies(db);
  await announcePages(db, [...written, ...removed]);
  return { rendered: keys.size, stored: written.length };
}

/** Stores a page unless these bytes stand at its address already; true when it was stored. */
async function keepPage(
  db: Kysely<Database>,
  path: string,
  key: PageKey,
  page: MadePage,
  old: StoredPage | undefined,
): Promise<boolean> {
  const body = Buffer.from(page.body);
  const sha = sha256(body);
  // Equal bytes show equal articles: each one stands there with its address.
  if (old?.bodySha === sha && old.status === page.status) return false;
  await storePage(db, {
    path,
    locale: 'locale' in key ? key.locale : null,
    kind: key.kind,
    status: page.status,
    contentType: page.contentType,
    articleId: key.kind === 'article' ? key.articleId : null,
    shows: page.shows,
    body: await compressBody(body, sha),
  });
  return true;
}

/** The pages of one article stand together: they are made from the same things, and the next ones from others. */
function inTurns(keys: ReadonlyMap<string, PageKey>): [string, PageKey][][] {
  return [...Map.groupBy(keys, ([, key]) => (key.kind === 'article' ? key.articleId : null)).values()];
}

function distinct(keys: readonly PageKey[]): Map<string, PageKey> {
  return new Map(keys.map(key => [pathOf(key, assets), key]));
}
