/** What came back from outside, whole and within the caps. */
export type Fetched = {
  /** The address that answered, after redirects. */
  url: string;
  status: number;
  /** Lower-case names. */
  headers: Record<string, string>;
  body: Uint8Array;
};

export type FetchOptions = {
  /** Cap on the body after decompression, in bytes. Default 8 MiB. */
  maxBytes?: number;
  /** Deadline for the whole exchange in milliseconds, redirects and body included. Default 15,000. */
  timeoutMs?: number;
  etag?: string | null;
  lastModified?: string | null;
  accept?: string;
  signal?: AbortSignal;
  /** Skips robots.txt; only for robots.txt itself. */
  ignoreRobots?: boolean;
};

/**
 * Fetches an address from outside. Answers any status, 304 with an empty body included.
 * Throws SampanError: `fetch_refused` (address not public, scheme), `fetch_robots`, `fetch_redirects`, `fetch_timeout`,
 * `fetch_too_large`, `fetch_unreachable`, `fetch_bad_response`.
 */
export type SafeFetch = (url: string, options?: FetchOptions) => Promise<Fetched>;
