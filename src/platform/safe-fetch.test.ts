import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { closeTestServers, serve } from '../../test/support/fetch-server.ts';
import { createSafeFetch, type SafeFetchSettings } from './safe-fetch.ts';

afterEach(closeTestServers);

const text = 'Đồng Đăng – Bằng Tường · ด่านโหย่วอี้กวน · معبر الصداقة · 友谊关 · Gerbang Persahabatan';

function fetchFrom(hosts: { host: string }[], settings: Partial<SafeFetchSettings> = {}) {
  const allow = new Set(hosts.map(one => one.host));
  return createSafeFetch({ userAgent: 'Sampan/0.1 (+https://sampan.example)', allow, ...settings });
}

function failsWith(code: string, message = '') {
  return expect.objectContaining({ code, message: expect.stringContaining(message) });
}

const encodings: [string, (bytes: string) => Buffer][] = [
  ['gzip', gzipSync],
  ['x-gzip', gzipSync],
  ['deflate', deflateSync],
  ['deflate', deflateRawSync],
  ['br', brotliCompressSync],
  ['zstd', zstdCompressSync],
  ['identity', Buffer.from],
];

test.each(encodings)('a body sent as %s arrives as it was written', async (encoding, compress) => {
  const server = await serve((_, response) => response.setHeader('content-encoding', encoding).end(compress(text)));
  const answer = await fetchFrom([server])(server.origin);
  expect(Buffer.from(answer.body).toString()).toBe(text);
});

test('an unchanged page costs a 304, asked for with the validators of the copy at hand', async () => {
  const server = await serve((request, response) => {
    response.setHeader('etag', '"v1"');
    response.statusCode = request.headers['if-none-match'] === '"v1"' ? 304 : 200;
    response.end(response.statusCode === 304 ? undefined : text);
  });
  const fetch = fetchFrom([server]);
  const first = await fetch(server.origin);
  const second = await fetch(server.origin, {
    etag: first.headers.etag,
    lastModified: 'Tue, 24 Nov 2026 08:00:00 GMT',
  });
  expect([first.status, second.status, second.body.length]).toEqual([200, 304, 0]);
});

test('a validator that is no header value is left out', async () => {
  const server = await serve((request, response) => response.end(String(request.headers['if-none-match'])));
  const answer = await fetchFrom([server])(server.origin, { etag: '"a"\r\nx-injected: 1' });
  expect(Buffer.from(answer.body).toString()).toBe('undefined');
});

test.each([200, 201, 404, 410, 500])('status %i is an answer, not an error', async status => {
  const server = await serve((_, response) => response.writeHead(status, { location: '/elsewhere' }).end(text));
  const answer = await fetchFrom([server])(server.origin);
  expect([answer.status, Buffer.from(answer.body).toString()]).toEqual([status, text]);
});

test('says who asks, and neither sends nor keeps cookies', async () => {
  const server = await serve((request, response) => {
    response.setHeader('set-cookie', ['a=1', 'b=2']);
    response.end(JSON.stringify(request.headers));
  });
  const fetch = fetchFrom([server]);
  await fetch(server.origin);
  const answer = await fetch(`${server.origin}/#part`, { accept: 'text/html' });
  const sent = JSON.parse(Buffer.from(answer.body).toString());
  expect(sent).toMatchObject({ accept: 'text/html', 'user-agent': 'Sampan/0.1 (+https://sampan.example)' });
  expect(sent).not.toHaveProperty('cookie');
  expect(answer.headers).not.toHaveProperty('set-cookie');
  expect(answer.url).toBe(`${server.origin}/`);
});

test.each([301, 302, 303, 307, 308])('a redirect %i is followed and the last address is reported', async status => {
  const server = await serve((request, response) => {
    // As many servers do: UTF-8 as it is, not escaped.
    const location = Buffer.from('/tin-tức/1?x=1#a').toString('latin1');
    if (request.url === '/tin') response.writeHead(status, { location }).end('moved');
    else response.end(text);
  });
  const answer = await fetchFrom([server])(`${server.origin}/tin`);
  expect(answer.url).toBe(`${server.origin}/tin-t%E1%BB%A9c/1?x=1`);
  expect(Buffer.from(answer.body).toString()).toBe(text);
});

test('validators go along within an origin and not to another one', async () => {
  const other = await serve((request, response) => response.end(`other ${request.headers['if-none-match']}`));
  const server = await serve((request, response) => {
    if (request.url === '/own') response.writeHead(302, { location: '/end' }).end();
    else if (request.url === '/other') response.writeHead(302, { location: other.origin }).end();
    else response.end(`own ${request.headers['if-none-match']}`);
  });
  const fetch = fetchFrom([server, other]);
  const bodies = await Promise.all(
    ['/own', '/other'].map(async path => (await fetch(server.origin + path, { etag: '"v1"' })).body),
  );
  expect(bodies.map(body => Buffer.from(body).toString())).toEqual(['own "v1"', 'other undefined']);
});

test('five redirects are followed and the sixth is not', async () => {
  const server = await serve((request, response) => {
    const left = Number(request.url?.slice(1));
    if (left === 0) response.end('end');
    else response.writeHead(302, { location: `/${left - 1}` }).end();
  });
  const fetch = fetchFrom([server]);
  expect((await fetch(`${server.origin}/5`)).status).toBe(200);
  await expect(fetch(`${server.origin}/6`)).rejects.toEqual(failsWith('fetch_redirects', 'more than 5'));
});

test('a redirect in a circle is noticed in the circle', async () => {
  const server = await serve((request, response) => {
    response.writeHead(302, { location: request.url === '/a' ? '/b' : '/a' }).end();
  });
  await expect(fetchFrom([server])(`${server.origin}/a`)).rejects.toEqual(failsWith('fetch_redirects', 'circle'));
  expect(server.asked).toEqual(['/a', '/b']);
});

test('robots.txt is asked once and obeyed, on permitted private hosts and after redirects too', async () => {
  let robots = 0;
  const server = await serve(
    (request, response) => {
      if (request.url === '/robots.txt') {
        robots += 1;
        response.end('User-agent: sampan\nDisallow: /riêng/\n');
      } else if (request.url === '/v%C3%B2ng') response.writeHead(302, { location: '/riêng/1' }).end();
      else response.end(text);
    },
    { ownRobots: true },
  );
  const fetch = fetchFrom([server]);
  expect((await fetch(`${server.origin}/công-khai`)).status).toBe(200);
  await expect(fetch(`${server.origin}/riêng/1?token=s3cret`)).rejects.toEqual(failsWith('fetch_robots', 'robots.txt'));
  await expect(fetch(`${server.origin}/vòng`)).rejects.toEqual(failsWith('fetch_robots'));
  expect((await fetch(`${server.origin}/riêng/1`, { ignoreRobots: true })).status).toBe(200);
  expect(robots).toBe(1);
});

test('robots.txt is asked again after a day, and while the server is in trouble the old one counts', async () => {
  let at = Date.parse('2026-11-24T08:00:00Z');
  let robots = { status: 200, body: 'user-agent: *\ndisallow: /x' };
  const server = await serve(
    (request, response) => {
      if (request.url === '/robots.txt') response.writeHead(robots.status).end(robots.body);
      else response.end('ok');
    },
    { ownRobots: true },
  );
  const fetch = fetchFrom([server], { now: () => new Date(at) });
  await expect(fetch(`${server.origin}/x`)).rejects.toEqual(failsWith('fetch_robots'));
  robots = { status: 503, body: '' };
  at += 25 * 3_600_000;
  await expect(fetch(`${server.origin}/x`)).rejects.toEqual(failsWith('fetch_robots', 'does not let us'));
  expect((await fetch(`${server.origin}/y`)).status).toBe(200);
  robots = { status: 404, body: '' };
  at += 3_600_000;
  expect((await fetch(`${server.origin}/x`)).status).toBe(200);
});

test('a server whose robots.txt answers 500 is left alone and asked again later', async () => {
  const server = await serve((_, response) => response.writeHead(500).end(), { ownRobots: true });
  await expect(fetchFrom([server])(`${server.origin}/a`)).rejects.toMatchObject({
    code: 'fetch_robots',
    retryable: true,
  });
  expect(server.asked).toEqual([]);
});

test('an endless robots.txt is read as far as it must be', async () => {
  const server = await serve(
    (request, response) => {
      if (request.url !== '/robots.txt') return response.end('ok');
      response.write('user-agent: *\ndisallow: /x\n');
      const more = () => {
        while (response.write('#'.repeat(65_536))) if (response.destroyed) return;
      };
      response.on('drain', more);
      more();
    },
    { ownRobots: true },
  );
  const fetch = fetchFrom([server]);
  await expect(fetch(`${server.origin}/x`)).rejects.toEqual(failsWith('fetch_robots'));
  expect((await fetch(`${server.origin}/y`)).status).toBe(200);
});

test('a host is asked one thing at a time, other hosts meanwhile', async () => {
  let most = 0;
  let open = 0;
  const handler = (_: unknown, response: { end(text: string): void }) => {
    open += 1;
    most = Math.max(most, open);
    setImmediate(() => {
      open -= 1;
      response.end('ok');
    });
  };
  const server = await serve(handler);
  const fetch = fetchFrom([server]);
  await Promise.all(Array.from({ length: 8 }, (_, i) => fetch(`${server.origin}/${i}`)));
  expect([most, server.asked.length]).toEqual([1, 8]);
});

test('the crawl delay of robots.txt lies between two requests', async () => {
  const times: number[] = [];
  const server = await serve(
    (request, response) => {
      if (request.url === '/robots.txt') return response.end('user-agent: *\ncrawl-delay: 0.2');
      times.push(performance.now());
      response.end('ok');
    },
    { ownRobots: true },
  );
  const fetch = fetchFrom([server]);
  await Promise.all(['/1', '/2', '/3'].map(path => fetch(server.origin + path)));
  const gaps = times.slice(1).map((time, i) => time - times[i]!);
  expect(Math.min(...gaps)).toBeGreaterThan(190);
});

test('a host that asks to wait is not asked before, and the error says how long', async () => {
  let at = Date.parse('2026-11-24T08:00:00Z');
  const server = await serve((request, response) => {
    if (request.url === '/busy') response.writeHead(429, { 'retry-after': '120' });
    response.end();
  });
  const fetch = fetchFrom([server], { now: () => new Date(at) });
  expect((await fetch(`${server.origin}/busy`)).status).toBe(429);
  const tooSoon = {
    code: 'fetch_too_soon',
    retryable: true,
    message: expect.stringContaining('retryAfterSeconds=120'),
  };
  await expect(fetch(`${server.origin}/other`)).rejects.toMatchObject(tooSoon);
  at += 121_000;
  expect((await fetch(`${server.origin}/other`)).status).toBe(200);
  expect(server.asked).toEqual(['/busy', '/other']);
});

test('who no longer wants the answer frees the socket and the turn', async () => {
  const server = await serve((request, response) => {
    if (request.url === '/slow') response.write('…');
    else response.end('ok');
  });
  const fetch = fetchFrom([server]);
  const stop = new AbortController();
  const slow = fetch(`${server.origin}/slow`, { signal: stop.signal });
  const waiting = fetch(`${server.origin}/waiting`, { signal: stop.signal });
  const after = fetch(`${server.origin}/after`);
  while (server.asked.length === 0) await new Promise(setImmediate);
  stop.abort();
  await expect(slow).rejects.toEqual(failsWith('fetch_aborted'));
  await expect(waiting).rejects.toEqual(failsWith('fetch_aborted'));
  expect((await after).status).toBe(200);
  await fetch.close();
  await server.idle();
  expect(server.asked).toEqual(['/slow', '/after']);
});
