import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { sha256 } from '../../base/id.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.json': 'application/feed+json; charset=utf-8',
  '.png': 'image/png',
};

/**
 * The web sites of the sample's outlets, from the repository, on loopback. `isLater()` true: as they are some days on,
 * with a corrected page, other feeds and an article that is gone.
 */
export function sampleServer(folder: string, origin: string, isLater: () => Promise<boolean>): Server {
  return createServer((request, response) => {
    isLater()
      .then(later => answer(folder, origin, later, request, response))
      .catch(() => {
        response.writeHead(404, { 'content-type': 'text/plain' });
        response.end('Not found\n');
      });
  });
}

async function answer(
  folder: string,
  origin: string,
  isLater: boolean,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = decodeURIComponent(new URL(request.url ?? '/', origin).pathname);
  const file = normalize(path.endsWith('/') ? `${path}index.html` : path);
  if (isLater && (await goneLater(folder)).includes(path)) {
    response.writeHead(410, { 'content-type': 'text/plain' });
    response.end('Gone\n');
    return;
  }
  const bytes = await (isLater ? readFile(join(folder, 'later', file)) : Promise.reject()).catch(() =>
    readFile(join(folder, 'outlets', file)),
  );
  const type = types[extname(file)] ?? 'application/octet-stream';
  const body = type.startsWith('image/') ? bytes : Buffer.from(bytes.toString('utf8').replaceAll('{{origin}}', origin));
  const etag = `"${sha256(body).slice(0, 16)}"`;
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, { etag });
    response.end();
    return;
  }
  response.writeHead(200, { 'content-type': type, etag });
  response.end(body);
}

async function goneLater(folder: string): Promise<string[]> {
  return JSON.parse(await readFile(join(folder, 'later', 'gone.json'), 'utf8')) as string[];
}
