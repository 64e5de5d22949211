import type { Kysely } from 'kysely';
import { newId } from '../base/id.ts';
import type { Instant } from '../base/time.ts';
import type { Database } from '../db/schema.ts';

type Db = Kysely<Database>;

export type Capture = {
  outletId: string;
  url: string;
  fetchedAt: Instant;
  status: number;
  contentType: string | null;
  bodySha: string;
  etag: string | null;
  lastModified: string | null;
};

/** Keeps what came back, as evidence; the same body from the same address is kept once. */
export async function saveCapture(db: Db, capture: Capture): Promise<string> {
  const seen = { etag: capture.etag, last_modified: capture.lastModified, last_seen_at: capture.fetchedAt };
  const known = await db
    .updateTable('capture')
    .set(seen)
    .where('url', '=', capture.url)
    .where('body_sha', '=', capture.bodySha)
    .where('status', '=', capture.status)
    .returning('id')
    .executeTakeFirst();
  if (known) return known.id;
  const id = newId();
  await db
    .insertInto('capture')
    .values({
      id,
      outlet_id: capture.outletId,
      url: capture.url,
      fetched_at: capture.fetchedAt,
      status: capture.status,
      content_type: capture.contentType,
      body_sha: capture.bodySha,
      ...seen,
    })
    .execute();
  return id;
}

/** What stood at the address when it was last read. */
export async function newestCapture(db: Db, url: string) {
  return db
    .selectFrom('capture')
    .select(['body_sha as bodySha', 'etag', 'last_modified as lastModified'])
    .where('url', '=', url)
    .orderBy('last_seen_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}
