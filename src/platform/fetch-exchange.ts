import { isUtf8 } from 'node:buffer';
import type { Dispatcher } from 'undici';
import { showAddress } from './fetch-address.ts';
import { type BodyCap, readBody } from './fetch-body.ts';
import { aborted, timedOut, toFetchError } from './fetch-errors.ts';
import type { Fetched } from './fetching.ts';

export type Request = {
  url: URL;
  headers: Record<string, string>;
  cap: BodyCap;
  /** Time for this request and those that follow from it; what an exchange takes is taken off. */
  budget: { totalMs: number; leftMs: number };
  signal?: AbortSignal | undefined;
};

/** One GET and its whole answer. The socket is closed when the answer is refused, late or no longer wanted. */
export async function exchange(agent: Dispatcher, request: Request): Promise<Fetched> {
  const { url, budget, signal } = request;
  const shown = showAddress(url);
  const started = performance.now();
  const late = `was not there whole after ${budget.totalMs} ms`;
  const stop = new AbortController();
  const stopNow = () => stop.abort();
  const timer = setTimeout(stopNow, budget.leftMs);
  signal?.addEventListener('abort', stopNow);
  try {
    if (signal?.aborted) throw aborted(shown);
    if (budget.leftMs <= 0) throw timedOut(shown, late);
    return await getWhole(agent, request, stop.signal, shown);
  } catch (error) {
    if (signal?.aborted) throw aborted(shown);
    if (stop.signal.aborted) throw timedOut(shown, late, error);
    throw toFetchError(error, shown);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stopNow);
    budget.leftMs -= performance.now() - started;
  }
}

async function getWhole(agent: Dispatcher, request: Request, signal: AbortSignal, shown: string): Promise<Fetched> {
  const { url, cap } = request;
  const { statusCode, headers, body } = await agent.request({
    origin: url.origin,
    path: url.pathname + url.search,
    method: 'GET',
    headers: { ...request.headers, 'accept-encoding': 'gzip, deflate, br, zstd' },
    signal,
  });
  const answer = { url: url.href, status: statusCode, headers: flatten(headers) };
  if (statusCode === 304 || statusCode === 204) {
    await body.dump();
    return { ...answer, body: new Uint8Array() };
  }
  try {
    // Nobody reads what stands under a redirect.
    const isRedirect = redirectTarget(answer) !== null;
    return { ...answer, body: isRedirect ? new Uint8Array() : await readBody(body, answer.headers, cap, shown) };
  } finally {
    // A body that was read to its end is not touched by this; any other takes its socket along.
    if (!body.readableEnded) body.on('error', () => {}).destroy();
  }
}

/** Where an answer sends us, as written; null when it is an answer in itself. */
export function redirectTarget({ status, headers }: Pick<Fetched, 'status' | 'headers'>): string | null {
  const { location } = headers;
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return null;
  // Headers are read as Latin-1; many servers write the address in UTF-8, unescaped.
  const bytes = Buffer.from(location, 'latin1');
  return isUtf8(bytes) && bytes.toString('latin1') === location ? bytes.toString() : location;
}

function flatten(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const out: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || name === 'set-cookie') continue;
    out[name] = typeof value === 'string' ? value : value.join(', ');
  }
  return out;
}
