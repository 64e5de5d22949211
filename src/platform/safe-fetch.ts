import type { Logger } from 'pino';
import { Agent } from 'undici';
import { SampanError } from '../base/error.ts';
import { checkAddress, hostAndPort, showAddress } from './fetch-address.ts';
import { guardedConnector, type Resolver } from './fetch-connector.ts';
import { aborted, badRedirect } from './fetch-errors.ts';
import { exchange, type Request, redirectTarget } from './fetch-exchange.ts';
import { createRobots, maxRobotsBytes } from './fetch-robots.ts';
import { createTurns, type Turn } from './fetch-turns.ts';
import type { Fetched, FetchOptions, SafeFetch } from './fetching.ts';
import { productToken } from './robots.ts';

export type SafeFetchSettings = {
  /** `Sampan/0.1 (+https://example.org/about)`; robots.txt knows us by the word before the slash. */
  userAgent: string;
  /**
   * `host:port`, in small letters, of private hosts that may be fetched from. They still have their robots.txt obeyed.
   * The set may change while the fetcher lives.
   */
  allow: ReadonlySet<string>;
  now?: () => Date;
  /** For tests: who says which addresses a name has. */
  resolver?: Resolver;
  politeness?: { perHostDelayMs: number; perHostConcurrency: number };
  log?: Pick<Logger, 'debug'>;
};

const maxRedirects = 5;
const connectTimeoutMs = 5_000;
const maxCrawlDelayMs = 10_000;
const defaults = { maxBytes: 8 * 1024 * 1024, timeoutMs: 15_000 };

/** The one way to the network outside. `close` ends what is still open. */
export function createSafeFetch(settings: SafeFetchSettings): SafeFetch & { close(): Promise<void> } {
  const { userAgent, log, now = () => new Date() } = settings;
  const { perHostDelayMs, perHostConcurrency } = settings.politeness ?? {
    perHostDelayMs: 1_000,
    perHostConcurrency: 1,
  };
  const permitted = settings.allow;
  const agent = new Agent({
    connect: guardedConnector(permitted, connectTimeoutMs, settings.resolver),
    connections: perHostConcurrency,
    maxHeaderSize: 32 * 1024,
    headersTimeout: 10_000,
    bodyTimeout: 10_000,
  });
  const enter = createTurns(perHostConcurrency, now);
  const rulesOf = createRobots(productToken(userAgent), now);

  async function safeFetch(address: string, options: FetchOptions = {}): Promise<Fetched> {
    const first = checkAddress(address, permitted);
    const request = firstRequest(first, userAgent, options);
    return follow(request, one => politely(one, options));
  }

  /** One request in the host's turn, if its robots.txt lets us. */
  async function politely(request: Request, options: FetchOptions): Promise<Fetched> {
    const turn = await enter(request.url.host, request.signal).catch(error => giveUp(error, request));
    try {
      const gapMs = options.ignoreRobots ? 0 : await askRobots(request, turn);
      await turn.pause(gapMs).catch(error => giveUp(error, request));
      return await send(request, turn);
    } finally {
      turn.leave();
    }
  }

  /** Throws `fetch_robots`, or says how long the host wants us to wait between two requests, in milliseconds. */
  async function askRobots(request: Request, turn: Turn): Promise<number> {
    const { url } = request;
    const rules = await rulesOf(url.origin, robotsUrl => {
      const robots = { ...request, url: new URL(robotsUrl), headers: { 'user-agent': userAgent } };
      return follow({ ...robots, cap: { maxBytes: maxRobotsBytes, over: 'cut' } }, one => send(one, turn));
    });
    if (url.pathname !== '/robots.txt' && !rules.allows(url.pathname + url.search)) throw forbidden(url);
    const ownDelay = permitted.has(hostAndPort(url)) ? 0 : perHostDelayMs;
    return Math.max(ownDelay, Math.min((rules.crawlDelay ?? 0) * 1000, maxCrawlDelayMs));
  }

  async function send(request: Request, turn: Turn): Promise<Fetched> {
    const answer = await exchange(agent, request);
    turn.heed(answer.status, answer.headers['retry-after']);
    log?.debug({ url: showAddress(request.url), status: answer.status, bytes: answer.body.length }, 'fetched');
    return answer;
  }

  /** Sends until the answer is not a redirect; every hop is checked as the first address was. */
  async function follow(request: Request, sendOne: (request: Request) => Promise<Fetched>): Promise<Fetched> {
    const start = request.url;
    const seen = new Set<string>();
    let next = request;
    for (let hops = 0; hops <= maxRedirects; hops += 1) {
      if (seen.has(next.url.href)) throw badRedirect(showAddress(start), 'redirects in a circle');
      seen.add(next.url.href);
      const answer = await sendOne(next);
      const target = redirectTarget(answer);
      if (target === null) return answer;
      next = redirected(next, checkAddress(target, permitted, next.url));
    }
    throw badRedirect(showAddress(start), `redirects more than ${maxRedirects} times`);
  }

  return Object.assign(safeFetch, { close: () => agent.destroy() });
}

function firstRequest(url: URL, userAgent: string, options: FetchOptions): Request {
  const headers: Record<string, string> = { 'user-agent': userAgent, accept: options.accept ?? '*/*' };
  if (options.etag && isHeaderValue(options.etag)) headers['if-none-match'] = options.etag;
  if (options.lastModified && isHeaderValue(options.lastModified)) headers['if-modified-since'] = options.lastModified;
  const { maxBytes = defaults.maxBytes, timeoutMs = defaults.timeoutMs, signal } = options;
  // The budget is one for all hops; waiting for a turn costs nothing of it.
  return { url, headers, signal, cap: { maxBytes, over: 'error' }, budget: { totalMs: timeoutMs, leftMs: timeoutMs } };
}

function isHeaderValue(value: string): boolean {
  return /^[\t\x20-\x7e\x80-\xff]*$/.test(value);
}

/** Validators belong to the origin that gave them. */
function redirected(request: Request, url: URL): Request {
  if (url.origin === request.url.origin) return { ...request, url };
  const { 'if-none-match': _etag, 'if-modified-since': _date, ...headers } = request.headers;
  return { ...request, url, headers };
}

function giveUp(error: unknown, request: Request): never {
  throw error instanceof SampanError ? error : aborted(showAddress(request.url));
}

function forbidden(url: URL): SampanError {
  return new SampanError('fetch_robots', `${url.host} does not let us read ${showAddress(url)} (robots.txt)`, {
    remedy: 'Ask the outlet to allow our user agent in its robots.txt, or use a feed that it allows.',
  });
}
