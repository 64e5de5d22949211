import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { constants, createDeflateRaw, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { closeTestServers, serve, serveRaw, type TestServer } from '../../test/support/fetch-server.ts';
import { createSafeFetch } from './safe-fetch.ts';

afterEach(closeTestServers);

function fetchFrom(server: TestServer) {
  return createSafeFetch({ userAgent: 'Sampan/0.1', allow: new Set([server.host]) });
}

/** The error that fetching ends with; every connection must be closed after it. */
async function failure(server: TestServer, options = {}) {
  const fetch = fetchFrom(server);
  const error = await fetch(`${server.origin}/x?token=s3cret`, options).then(
    () => null,
    (error: unknown) => error,
  );
  await server.idle();
  expect(String((error as Error)?.message)).not.toContain('s3cret');
  expect(error).toHaveProperty('remedy', expect.stringMatching(/\w/));
  return error;
}

function endless(response: ServerResponse, chunk: Buffer): void {
  const more = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', more);
  more();
}

/** Follows the memory of the process until `work` is done; answers the growth in bytes. */
async function growth(work: Promise<unknown>): Promise<number> {
  const before = process.memoryUsage.rss();
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 5);
  await work.finally(() => clearInterval(timer));
  return Math.max(most, process.memoryUsage.rss()) - before;
}

/** 1 MB of gzip that unpacks to 1 GiB: one deflated mebibyte, a thousand times. */
async function gzipBomb(): Promise<Buffer> {
  const deflate = createDeflateRaw({ level: 9 });
  const chunks: Buffer[] = [];
  deflate.on('data', chunk => chunks.push(chunk));
  deflate.write(Buffer.alloc(1024 * 1024));
  await new Promise<void>(resolve => deflate.flush(constants.Z_FULL_FLUSH, () => resolve()));
  const mebibyte = Buffer.concat(chunks);
  return Buffer.concat([gzipSync('').subarray(0, 10), ...Array.from({ length: 1024 }, () => mebibyte)]);
}

test('a body that never ends is cut off at the cap', async () => {
  const server = await serve((_, response) => endless(response, Buffer.alloc(65_536)));
  const work = failure(server, { maxBytes: 2_000_000 });
  expect(await growth(work)).toBeLessThan(100e6);
  expect(await work).toMatchObject({ code: 'fetch_too_large' });
});

test('30 MB are refused by what they announce, and when they announce nothing', async () => {
  const big = Buffer.alloc(30_000_000, 'x');
  const announced = await serve((_, response) => response.end(big));
  const silent = await serve((_, response) => {
    response.write('<rss>');
    response.end(big);
  });
  expect(await failure(announced)).toMatchObject({ code: 'fetch_too_large' });
  expect(await failure(silent)).toMatchObject({ code: 'fetch_too_large' });
});

test('1 MB of gzip does not become 1 GiB of memory', async () => {
  const bomb = await gzipBomb();
  expect(bomb.length).toBeLessThan(1_300_000);
  const server = await serve((_, response) => response.setHeader('content-encoding', 'gzip').end(bomb));
  const work = failure(server);
  expect(await growth(work)).toBeLessThan(150e6);
  expect(await work).toMatchObject({ code: 'fetch_too_large' });
});

test('a zstd bomb is stopped by the same cap', async () => {
  const bomb = zstdCompressSync(Buffer.alloc(200_000_000));
  const server = await serve((_, response) => response.setHeader('content-encoding', 'zstd').end(bomb));
  expect(await failure(server)).toMatchObject({ code: 'fetch_too_large' });
});

test('compressed noise that unpacks to nothing ends with the deadline or the cap', async () => {
  const server = await serve((_, response) => {
    response.setHeader('content-encoding', 'deflate');
    // Empty stored blocks, for ever.
    endless(response, Buffer.from('000000ffff'.repeat(10_000), 'hex'));
  });
  expect(await failure(server, { maxBytes: 1_000_000, timeoutMs: 3_000 })).toMatchObject({
    code: expect.stringMatching(/^fetch_(too_large|timeout)$/),
  });
});

test.each(['gzip, gzip', 'gzip,br', 'compress', 'aes128gcm'])(
  'the content encoding "%s" is refused',
  async encoding => {
    const server = await serve((_, response) => {
      response.setHeader('content-encoding', encoding).end(gzipSync(gzipSync('x')));
    });
    expect(await failure(server)).toMatchObject({ code: 'fetch_bad_response' });
  },
);

test('gzip within gzip that is announced once stays packed', async () => {
  const server = await serve((_, response) => {
    response.setHeader('content-encoding', 'gzip').end(gzipSync(gzipSync('x')));
  });
  expect(Buffer.from((await fetchFrom(server)(server.origin)).body)).toEqual(gzipSync('x'));
});

test.each(['gzip', 'deflate', 'br', 'zstd'])(
  'a body that is not %s though it says so is a bad response',
  async encoding => {
    const server = await serve((_, response) => {
      response.setHeader('content-encoding', encoding).end('\xff\xfe plain text, no compression, Tiếng Việt');
    });
    expect(await failure(server)).toMatchObject({
      code: 'fetch_bad_response',
      message: expect.stringContaining('damaged'),
    });
  },
);

test('half a gzip is a bad response', async () => {
  const half = gzipSync('Đồng Đăng '.repeat(1000)).subarray(0, 40);
  const server = await serve((_, response) => response.setHeader('content-encoding', 'gzip').end(half));
  expect(await failure(server)).toMatchObject({ code: 'fetch_bad_response' });
});

test('headers that do not come end at the deadline', async () => {
  const server = await serveRaw(() => {});
  expect(await failure(server, { timeoutMs: 300 })).toMatchObject({ code: 'fetch_timeout', retryable: true });
});

test('headers that drip end at the deadline', async () => {
  const server = await serveRaw(socket => {
    socket.write('HTTP/1.1 200 OK\r\n');
    const timer = setInterval(() => socket.write('x: y\r\n'), 20);
    socket.on('close', () => clearInterval(timer));
  });
  expect(await failure(server, { timeoutMs: 300 })).toMatchObject({ code: 'fetch_timeout' });
});

test('a body that drips ends at the deadline, compressed or not', async () => {
  for (const encoding of ['identity', 'gzip']) {
    const packed = gzipSync(randomBytes(1000));
    let sent = 0;
    const server = await serve((_, response) => {
      response.setHeader('content-encoding', encoding);
      const timer = setInterval(() => response.write(packed.subarray(sent, ++sent)), 20);
      response.on('close', () => clearInterval(timer));
    });
    const started = performance.now();
    expect(await failure(server, { timeoutMs: 300 })).toMatchObject({ code: 'fetch_timeout' });
    expect(performance.now() - started).toBeLessThan(2_000);
  }
});

test('redirects that each come in time do not outlive the deadline together', async () => {
  const server = await serve((request, response) => {
    const timer = setTimeout(() => response.writeHead(302, { location: `${request.url}1` }).end(), 150);
    response.on('close', () => clearTimeout(timer));
  });
  expect(await failure(server, { timeoutMs: 400 })).toMatchObject({ code: 'fetch_timeout' });
  expect(server.asked.length).toBeLessThan(4);
});

test('a flood of headers is a bad response', async () => {
  const server = await serveRaw(socket => {
    socket.write('HTTP/1.1 200 OK\r\n');
    const more = () => {
      while (!socket.destroyed && socket.write(`x-${Math.random()}: ${'y'.repeat(1000)}\r\n`));
    };
    socket.on('drain', more);
    more();
  });
  expect(await failure(server)).toMatchObject({ code: 'fetch_bad_response' });
});

test('a body shorter than announced is not taken for whole', async () => {
  const server = await serveRaw(socket => {
    socket.end('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nonly this');
  });
  expect(await failure(server)).toMatchObject({ code: expect.stringMatching(/^fetch_(bad_response|unreachable)$/) });
});

test('a broken chunk is not taken for the end', async () => {
  const server = await serveRaw(socket => {
    socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nzz\r\n');
  });
  expect(await failure(server)).toMatchObject({ code: 'fetch_bad_response' });
});

test('what is not HTTP is a bad response', async () => {
  const server = await serveRaw(socket => socket.end('220 mail.example ESMTP\r\n'));
  expect(await failure(server)).toMatchObject({ code: 'fetch_bad_response' });
});

test('a connection that is reset is reported as unreachable and may be tried again', async () => {
  const before = await serveRaw(socket => socket.resetAndDestroy());
  const within = await serveRaw(socket => {
    socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf', () => socket.resetAndDestroy());
  });
  for (const server of [before, within])
    expect(await failure(server)).toMatchObject({ code: 'fetch_unreachable', retryable: true });
});

test('a server that is not there is unreachable, not forbidden by its robots.txt', async () => {
  const server = await serve(() => {});
  server.close();
  expect(await failure(server)).toMatchObject({ code: 'fetch_unreachable', retryable: true });
});
