import { pipeline, type Transform } from 'node:stream';
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
  constants as zlib,
} from 'node:zlib';
import { badResponse, tooLarge } from './fetch-errors.ts';

export type BodyCap = {
  maxBytes: number;
  /** What is over the cap: an error, or cut off. */
  over: 'error' | 'cut';
};

/** A cut body may be compressed; its compressed form ends here at the latest. */
const maxCompressedOfCut = 8 * 1024 * 1024;

/** Reads a body to its end, decompressed; both forms stay within the cap. `shown` names the address in errors. */
export async function readBody(
  body: AsyncIterable<Uint8Array>,
  headers: Record<string, string>,
  cap: BodyCap,
  shown: string,
): Promise<Uint8Array> {
  const encoding = oneEncoding(headers['content-encoding'] ?? '', shown);
  const announced = Number(headers['content-length'] ?? 0);
  if (cap.over === 'error' && announced > cap.maxBytes) throw tooLarge(shown, cap.maxBytes);
  const maxSent = cap.over === 'cut' ? maxCompressedOfCut : cap.maxBytes;
  const decoded = encoding === 'identity' ? body : await decompress(withinCap(body, maxSent, shown), encoding);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of decoded) {
    size += chunk.length;
    if (size > cap.maxBytes && cap.over === 'error') throw tooLarge(shown, cap.maxBytes);
    chunks.push(chunk);
    if (size >= cap.maxBytes && cap.over === 'cut') break;
  }
  const whole = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, size);
  return whole.length > cap.maxBytes ? whole.subarray(0, cap.maxBytes) : whole;
}

type Encoding = 'identity' | 'gzip' | 'deflate' | 'br' | 'zstd';

/** Nobody compresses twice in earnest, and each layer multiplies what a bomb can do. */
function oneEncoding(header: string, shown: string): Encoding {
  const named = header
    .toLowerCase()
    .split(',')
    .map(one => one.trim().replace(/^x-/, ''));
  const [encoding = 'identity', ...more] = named.filter(one => one !== '' && one !== 'identity');
  if (more.length > 0) throw badResponse(shown, 'the body is compressed more than once');
  if (!/^(identity|gzip|deflate|br|zstd)$/.test(encoding))
    throw badResponse(shown, `the content encoding ${encoding.slice(0, 20)} was not asked for`);
  return encoding as Encoding;
}

async function* withinCap(body: AsyncIterable<Uint8Array>, maxBytes: number, shown: string) {
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(shown, maxBytes);
    yield chunk;
  }
}

async function decompress(sent: AsyncGenerator<Uint8Array>, encoding: Encoding): Promise<AsyncIterable<Uint8Array>> {
  const first = await sent.next();
  // Some servers announce a compressed body and send none.
  if (first.done) return sent;
  const decoder = decoderOf(encoding, first.value);
  // Errors and an early end of reading pass through the pipeline both ways; its callback has nothing to add.
  pipeline(startingWith(first.value, sent), decoder, () => {});
  return decoder;
}

async function* startingWith(first: Uint8Array, rest: AsyncGenerator<Uint8Array>) {
  yield first;
  yield* rest;
}

function decoderOf(encoding: Encoding, start: Uint8Array): Transform {
  if (encoding === 'gzip') return createGunzip();
  if (encoding === 'br') return createBrotliDecompress();
  // RFC 9659: a window of 8 MiB is the most that a receiver must lend.
  if (encoding === 'zstd') return createZstdDecompress({ params: { [zlib.ZSTD_d_windowLogMax]: 23 } });
  // Half of the world sends deflate without its zlib header.
  return ((start[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
}
