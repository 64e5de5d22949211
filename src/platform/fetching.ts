/** What came back from outside, whole and within the caps. */
export type Fetched = {
  /** The address that answered, after redirects. */
  url: string;
  status: number;
  /** Lower-case names; a header sent twice is joined with a comma. No cookies. */
  headers: Record<string, string>;
  /** After content decoding. */
  body: Uint8Array;
};

export type FetchOptions = {
  /** Cap on the body in bytes, as sent and after decompression. Default 8 MiB. */
  maxBytes?: number;
  /** Deadline for the whole exchange in milliseconds, redirects and body included, turns waited for not. Default 15,000. */
  timeoutMs?: number;
  /** Validators of the copy at hand; not sent on to another origin. */
  etag?: string | null;
  lastModified?: string | null;
  accept?: string;
  signal?: AbortSignal;
  /** Skips robots.txt; only for robots.txt itself. */
  ignoreRobots?: boolean;
};

/**
 * Fetches an address from outside. Answers any status, 304 with an empty body included.
 * Throws SampanError: `fetch_refused` (address not public, scheme, credentials), `fetch_robots`, `fetch_redirects`,
 * `fetch_timeout`, `fetch_too_large`, `fetch_unreachable`, `fetch_bad_response`, `fetch_too_soon` (the host asked to
 * wait: the message says `retryAfterSeconds=N`), `fetch_aborted` (`signal`). Messages hold no query and no credentials.
 */
export type SafeFetch = (url: string, options?: FetchOptions) => Promise<Fetched>;
