import { gunzipSync } from 'node:zlib';
import type { Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';
import { readPage } from './store.ts';

/** A page as it goes over the wire: every header ready, every encoding at hand. */
export type WirePage = {
  status: number;
  /** Begins the entity tag of every encoding. */
  tag: string;
  brotli: Wire;
  gzip: Wire;
  identity: Wire;
};
export type Wire = { headers: string[]; body: Buffer };

/** Headers every answer carries. Pages are no script's and no frame's business, and say so. */
export const safetyHeaders = [
  'content-security-policy',
  "default-src 'none'; img-src 'self'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'x-content-type-options',
  'nosniff',
  'referrer-policy',
  'strict-origin-when-cross-origin',
  'cross-origin-opener-policy',
  'same-origin',
];

const defaultBytes = 256 * 1024 * 1024;

/** Published pages in memory, least recently read out first. `forget` follows the publisher's announcements. */
export function pageCache(db: Kysely<Database>, maxBytes = defaultBytes) {
  const pages = new Map<string, Promise<WirePage | null>>();
  const sizes = new Map<string, number>();
  let bytes = 0;

  async function read(path: string): Promise<WirePage | null> {
    const row = await readPage(db, path);
    const page = row ? wirePage(row) : null;
    if (page && pages.has(path)) grow(path, page);
    else pages.delete(path);
    return page;
  }

  function grow(path: string, page: WirePage): void {
    const size = page.brotli.body.length + page.gzip.body.length + page.identity.body.length;
    sizes.set(path, size);
    bytes += size;
    for (const [oldest] of sizes) {
      if (bytes <= maxBytes) break;
      if (oldest !== path) drop(oldest);
    }
  }

  function drop(path: string): void {
    pages.delete(path);
    bytes -= sizes.get(path) ?? 0;
    sizes.delete(path);
  }

  return {
    get(path: string): Promise<WirePage | null> {
      const known = pages.get(path);
      if (known) return known;
      const page = read(path);
      pages.set(path, page);
      page.catch(() => drop(path));
      return page;
    },
    /** `*`: everything. */
    forget(paths: readonly string[]): void {
      if (paths.includes('*')) for (const path of [...pages.keys()]) drop(path);
      else for (const path of paths) drop(path);
    },
  };
}

export type PageCache = ReturnType<typeof pageCache>;

type Row = NonNullable<Awaited<ReturnType<typeof readPage>>>;

function wirePage(row: Row): WirePage {
  const tag = row.sha.slice(0, 27);
  const isAsset = row.path.startsWith('/assets/');
  const common = [
    'content-type',
    row.content_type,
    'vary',
    'accept-encoding',
    'cache-control',
    isAsset ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
    ...safetyHeaders,
    ...(row.locale ? ['content-language', row.locale] : []),
  ];
  // A strong validator names bytes, so each encoding has its own.
  const wire = (body: Buffer, encoding: 'br' | 'gzip' | null): Wire => {
    const own = ['etag', `"${tag}-${encoding ?? 'id'}"`, 'content-length', String(body.length)];
    return { headers: [...common, ...own, ...(encoding ? ['content-encoding', encoding] : [])], body };
  };
  return {
    status: row.status,
    tag,
    brotli: wire(row.brotli, 'br'),
    gzip: wire(row.gzip, 'gzip'),
    identity: wire(gunzipSync(row.gzip), null),
  };
}
