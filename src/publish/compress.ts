import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

export type CompressedBody = { sha: string; brotli: Buffer; gzip: Buffer };

/** Brotli 5 and gzip 6 of a body; the identity is what gzip gives back. `sha` names the identity. */
export async function compressBody(body: Buffer, sha: string): Promise<CompressedBody> {
  const [brotli, gzipped] = await Promise.all([
    brotliAsync(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    }),
    gzipAsync(body, { level: 6 }),
  ]);
  return { sha, brotli, gzip: gzipped };
}
