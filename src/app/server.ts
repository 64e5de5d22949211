import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Locale } from '../base/locale.ts';
import { type Blobs, blobName } from '../platform/blobs.ts';
import { metrics } from '../platform/metrics.ts';
import { type PageCache, safetyHeaders, type WirePage } from '../publish/page-cache.ts';
import { homePath, notFoundPath } from '../publish/paths.ts';
import { type Encoding, encodingFor, wantedEdition } from './negotiate.ts';

type SiteServerOptions = { pages: PageCache; blobs: Blobs; editions: () => readonly Locale[]; log: Logger };

/**
 * Serves published pages. Addresses are the pages' paths and nothing else: no query, no host, no cookie has any effect
 * on a body; `/` alone may lead a reader to an edition in a language the browser asks for.
 */
export function siteServer(options: SiteServerOptions): Server {
  const server = createServer(
    { keepAliveTimeout: 30_000, headersTimeout: 15_000, requestTimeout: 20_000 },
    (request, response) => {
      // Most requests are for a page that is in memory: they are answered at once.
      const page = request.method === 'GET' && request.url !== '/' ? options.pages.peek(request.url ?? '') : undefined;
      if (page) return send(request, response, page.status, page);
      answer(options, request, response).catch(error => {
        options.log.error({ err: error, url: request.url }, 'request failed');
        if (!response.headersSent) plain(response, 503, 'The pages cannot be read at the moment. Please try again.\n');
        else response.destroy();
      });
    },
  );
  server.maxHeadersCount = 100;
  return server;
}

async function answer(options: SiteServerOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return plain(response, 405, 'Only GET and HEAD.\n');
  }
  const path = pathOf(request.url ?? '/');
  if (path === '/health/live') return plain(response, 200, 'ok\n');
  if (path.startsWith('/media/')) return media(options, path, request, response);
  if (path === '/') {
    const edition = wantedEdition(request.headers['accept-language'], options.editions());
    if (edition) return redirect(response, homePath(edition), true);
  }
  const page = await options.pages.get(path);
  if (page) return send(request, response, page.status, page);
  if (!path.endsWith('/') && (await options.pages.get(`${path}/`))) return redirect(response, `${path}/`, false);
  return notFound(options, path, request, response);
}

function send(request: IncomingMessage, response: ServerResponse, status: number, page: WirePage): void {
  const wire = page[knownEncoding(request.headers['accept-encoding'])];
  const known = request.headers['if-none-match'];
  if (known !== undefined && status === 200 && (known === '*' || known.includes(page.tag))) {
    const length = wire.headers.indexOf('content-length');
    metrics.httpRequests.count(304);
    response.writeHead(304, wire.headers.toSpliced(length, 2));
    response.end();
    return;
  }
  metrics.httpRequests.count(status);
  response.writeHead(status, wire.headers);
  if (request.method === 'HEAD') response.end();
  else response.end(wire.text, 'latin1');
}

const encodings = new Map<string, Encoding>();

/** Browsers send a handful of different headers: what each of them allows is worked out once. */
function knownEncoding(header: string | string[] | undefined): Encoding {
  if (typeof header !== 'string') return 'identity';
  const known = encodings.get(header);
  if (known) return known;
  const encoding = encodingFor(header);
  if (encodings.size < 1000 && header.length < 100) encodings.set(header, encoding);
  return encoding;
}

async function media(
  options: SiteServerOptions,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const sha = /^\/media\/([0-9a-f]{64})\.webp$/.exec(path)?.[1];
  const name = sha && blobName('media', sha, 'webp');
  if (!name || !(await options.blobs.has(name)) || !(await options.pages.showsPicture(sha)))
    return notFound(options, path, request, response);
  const etag = `"${sha.slice(0, 27)}"`;
  // The bytes never change, but a picture may be withdrawn: caches ask again after a day.
  const headers = ['etag', etag, 'cache-control', 'public, max-age=86400', ...safetyHeaders];
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers);
    response.end();
    return;
  }
  const body = await options.blobs.get(name);
  response.writeHead(200, ['content-type', 'image/webp', 'content-length', String(body.length), ...headers]);
  if (request.method === 'HEAD') response.end();
  else response.end(body);
}

async function notFound(
  options: SiteServerOptions,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const editions = options.editions();
  const locale =
    editions.find(one => path.startsWith(`/${one}/`)) ??
    wantedEdition(request.headers['accept-language'], editions) ??
    editions[0];
  const page = locale ? await options.pages.get(notFoundPath(locale)) : null;
  if (page) return send(request, response, 404, page);
  plain(response, 404, 'Not found.\n');
}

/**
 * The path of a request target, percent-encoding as it came; anything odd becomes a path no page has. Proxies may send a
 * whole address (RFC 9112, 3.2.2).
 */
function pathOf(target: string): string {
  const local = target.startsWith('/') ? target : target.replace(/^https?:\/\/[^/?#]*/i, '') || '/';
  const end = local.search(/[?#]/);
  const path = end === -1 ? local : local.slice(0, end);
  return path.startsWith('/') && !path.startsWith('//') ? path : '/-';
}

function redirect(response: ServerResponse, location: string, byLanguage: boolean): void {
  metrics.httpRequests.count(byLanguage ? 302 : 301);
  const headers = ['location', location, 'content-length', '0', ...safetyHeaders];
  response.writeHead(
    byLanguage ? 302 : 301,
    byLanguage ? [...headers, 'vary', 'accept-language', 'cache-control', 'no-store'] : headers,
  );
  response.end();
}

function plain(response: ServerResponse, status: number, text: string): void {
  metrics.httpRequests.count(status);
  const safety = [...safetyHeaders];
  safety[1] = "default-src 'none'; sandbox";
  response.writeHead(status, [
    'content-type',
    'text/plain; charset=utf-8',
    'content-length',
    String(Buffer.byteLength(text)),
    ...safety,
  ]);
  response.end(text);
}
