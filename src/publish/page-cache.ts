import { gunzipSync } from 'node:zlib';
import type { Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';
import { readPage } from './page-store.ts';
import { isPictureShown } from './version-store.ts';

/** A page as it goes over the wire: every header ready, every encoding at hand. */
export type WirePage = {
  status: number;
  /** Begins the entity tag of every encoding. */
  tag: string;
  brotli: Wire;
  gzip: Wire;
  identity: Wire;
};
/** `text` holds the bytes one to one (latin1), so that head and body go out in one write. */
export type Wire = { headers: string[]; text: string };

/** Headers every answer carries. Pages are no script's and no frame's business, and say so. */
export const safetyHeaders = [
  'content-security-policy',
  "default-src 'none'; img-src 'self'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'x-content-type-options',
  'nosniff',
];

const defaultBytes = 256 * 1024 * 1024;

/**
 * Published pages in memory, the longest kept out first, and which pictures they may show. `forget` follows the
 * publisher's announcements: what was being read at that moment is not kept.
 */
export function pageCache(db: Kysely<Database>, maxBytes = defaultBytes, now: () => Date = () => new Date()) {
  const pages = new Map<string, WirePage>();
  const reading = new Map<string, Promise<WirePage | null>>();
  let pictures = new Map<string, Promise<boolean>>();
  let bytes = 0;

  async function read(path: string): Promise<WirePage | null> {
    const row = await readPage(db, path);
    return row ? wirePage(row) : null;
  }

  function keep(path: string, page: WirePage): void {
    pages.set(path, page);
    bytes += sizeOf(page);
    for (const [oldest] of pages) {
      if (bytes <= maxBytes || oldest === path) break;
      drop(oldest);
    }
  }

  function drop(path: string): void {
    const page = pages.get(path);
    if (page) bytes -= sizeOf(page);
    pages.delete(path);
    reading.delete(path);
  }

  return {
    /** The page where it is in memory. */
    peek: (path: string): WirePage | undefined => pages.get(path),
    async get(path: string): Promise<WirePage | null> {
      const known = pages.get(path);
      if (known) return known;
      const begun = reading.get(path);
      if (begun) return begun;
      const page = read(path);
      reading.set(path, page);
      try {
        const found = await page;
        if (found && reading.get(path) === page) keep(path, found);
        return found;
      } finally {
        if (reading.get(path) === page) reading.delete(path);
      }
    },
    /** Whether a version that may be seen has this picture. Ask for pictures that are there: each answer is kept. */
    showsPicture(sha: string): Promise<boolean> {
      const known = pictures.get(sha);
      if (known) return known;
      const kept = pictures;
      const answer = isPictureShown(db, sha, now().toISOString());
      kept.set(sha, answer);
      answer.catch(() => kept.delete(sha));
      return answer;
    },
    /** `*`: everything. Any page that changed may have shown or hidden a picture. */
    forget(paths: readonly string[]): void {
      pictures = new Map();
      for (const path of paths.includes('*') ? [...pages.keys(), ...reading.keys()] : paths) drop(path);
    },
  };
}

function sizeOf(page: WirePage): number {
  return page.brotli.text.length + page.gzip.text.length + page.identity.text.length;
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
  ];
  // A strong validator names bytes, so each encoding has its own.
  const wire = (body: Buffer, encoding: 'br' | 'gzip' | null): Wire => {
    const own = ['etag', `"${tag}-${encoding ?? 'id'}"`, 'content-length', String(body.length)];
    return {
      headers: [...common, ...own, ...(encoding ? ['content-encoding', encoding] : [])],
      text: body.toString('latin1'),
    };
  };
  return {
    status: row.status,
    tag,
    brotli: wire(row.brotli, 'br'),
    gzip: wire(row.gzip, 'gzip'),
    identity: wire(gunzipSync(row.gzip), null),
  };
}
