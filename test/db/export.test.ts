import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../src/base/id.ts';
import type { OpenedDatabase } from '../../src/db/open.ts';
import { diskBlobs } from '../../src/platform/blobs.ts';
import { compressBody } from '../../src/publish/compress.ts';
import { exportSite } from '../../src/publish/export.ts';
import { removePages, storePage } from '../../src/publish/page-store.ts';
import { databases, testDatabase } from '../support/database.ts';
import { temporaryFolder } from '../support/sampan.ts';

describe.each(databases())('on $name', server => {
  let database: OpenedDatabase;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  beforeAll(async () => {
    database = await testDatabase(server);
    folder = await temporaryFolder();
  });
  afterAll(async () => {
    await database?.close();
    await folder?.remove();
  });

  const page = {
    locale: 'th',
    kind: 'about',
    status: 200,
    contentType: 'text/html',
    articleId: null,
    shows: [],
  } as const;
  const store = async (path: string, text: string) => {
    const body = Buffer.from(text);
    await storePage(database.db, { ...page, path, body: await compressBody(body, sha256(body)) });
  };
  const paths = Array.from({ length: 450 }, (_, at) => `/th/${String(at).padStart(3, '0')}/`);
  const storeAll = async (text: string) => {
    for (const path of paths) await store(path, `${text} ${path}`);
  };

  test('what is exported is of one moment, whatever is published meanwhile, and counted as written', async () => {
    await storeAll('ก่อน');
    let isFirst = true;
    const publishMeanwhile: KyselyPlugin = {
      transformQuery: ({ node }) => node,
      async transformResult({ result }) {
        if (isFirst && result.rows.some(row => 'gzip' in row)) {
          isFirst = false;
          await storeAll('หลัง');
          await removePages(database.db, ['/th/449/']);
          await store('/th/450/', 'ใหม่');
        }
        return result;
      },
    };
    const target = join(folder.path, 'site');
    const ctx = { blobs: diskBlobs(join(folder.path, 'blobs')), now: () => new Date('2025-06-01T00:00:00Z') };
    const first = await exportSite({ ...ctx, db: database.db.withPlugin(publishMeanwhile) }, target);
    expect(isFirst).toBe(false);
    expect(first).toEqual({ pages: 450, pictures: 0, removed: 0 });
    const text = (path: string) => readFile(join(target, path, 'index.html'), 'utf8');
    for (const path of paths) expect(await text(path)).toBe(`ก่อน ${path}`);

    expect(await exportSite({ ...ctx, db: database.db }, target)).toEqual({ pages: 450, pictures: 0, removed: 3 });
    expect((await readdir(join(target, 'th'))).includes('450')).toBe(true);
    expect(await text('/th/000/')).toBe('หลัง /th/000/');
    expect(gunzipSync(await readFile(join(target, 'th/450/index.html.gz'))).toString()).toBe('ใหม่');
  });
});
