import { gunzipSync } from 'node:zlib';
import { openDatabase } from '../../src/db/open.ts';

export type PageBytes = { status: number; body: string };

/** Every published page of a data folder nobody else has open, path to bytes. */
export async function pagesIn(dataDir: string): Promise<Map<string, PageBytes>> {
  const database = await openDatabase({ url: null, dataDir });
  try {
    const rows = await database.db
      .selectFrom('page')
      .innerJoin('page_body', 'page_body.sha', 'page.body_sha')
      .select(['path', 'status', 'gzip'])
      .orderBy('path')
      .execute();
    return new Map(rows.map(row => [row.path, { status: row.status, body: gunzipSync(row.gzip).toString('utf8') }]));
  } finally {
    await database.close();
  }
}
