import sharp, { type Metadata } from 'sharp';
import { SampanError } from '../base/error.ts';
import { sha256 } from '../base/id.ts';

type Picture = {
  /** WebP, upright, without metadata. */
  bytes: Buffer;
  /** Pixels. */
  width: number;
  height: number;
  /** Hex SHA-256 of `bytes`. */
  sha: string;
};

/** Longest side in pixels; smaller pictures stay as they are. */
const maxSide = 1600;
const maxPixels = 50_000_000;
const maxSeconds = 3;

/**
 * Makes of a picture from outside one that may be served: decoded and encoded anew, so that nothing else that hides in
 * the file (markup, GPS position, further frames) comes along. The same bytes in give the same bytes out.
 *
 * Throws `picture_refused` (not PNG, JPEG, GIF, WebP or AVIF; too many pixels; too slow) and `picture_broken`.
 */
export async function reencodePicture(bytes: Uint8Array): Promise<Picture> {
  const kind = sniffPicture(bytes);
  if (!kind) throw refusedKind(bytes);
  // Only the first frame: a small GIF can hold minutes of work.
  const source = sharp(bytes, { limitInputPixels: maxPixels, pages: 1, failOn: 'error', sequentialRead: true });
  try {
    checkSize(await source.metadata());
    const { data, info } = await source
      .autoOrient()
      .resize({ width: maxSide, height: maxSide, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82, effort: 4 })
      .timeout({ seconds: maxSeconds })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height, sha: sha256(data) };
  } catch (error) {
    throw toPictureError(error, kind);
  }
}

/** What the first bytes say; file names and content types are not asked. */
export function sniffPicture(bytes: Uint8Array): 'png' | 'jpeg' | 'gif' | 'webp' | 'avif' | null {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (/^GIF8[79]a/.test(start)) return 'gif';
  if (start.startsWith('RIFF') && start.startsWith('WEBP', 8)) return 'webp';
  // The brand may be the general one (mif1) with AVIF among the compatible ones.
  return start.startsWith('ftyp', 4) && /avi[fs]/.test(start.slice(8)) ? 'avif' : null;
}

function checkSize({ width, height }: Metadata): void {
  if (width * height > maxPixels) throw refused(`it has ${width} × ${height} pixels, more than ${maxPixels}`);
}

function refusedKind(bytes: Uint8Array): SampanError {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (/<svg[\s>]/i.test(start)) return refused('it is an SVG, which is a program as much as a picture');
  return refused('it is not a PNG, JPEG, GIF, WebP or AVIF file');
}

function refused(why: string, cause?: unknown): SampanError {
  return new SampanError('picture_refused', `the picture was refused: ${why}`, {
    cause,
    remedy: `Use a PNG, JPEG, GIF, WebP or AVIF file of at most ${maxPixels / 1e6} million pixels.`,
  });
}

function toPictureError(error: unknown, kind: string): SampanError {
  if (error instanceof SampanError) return error;
  const message = error instanceof Error ? error.message : '';
  if (/pixel limit|too large|dimensions/i.test(message)) return refused(`it has more than ${maxPixels} pixels`, error);
  if (/timeout/i.test(message)) return refused(`it takes more than ${maxSeconds} s to decode`, error);
  return new SampanError('picture_broken', `the ${kind} file is damaged or not whole`, {
    cause: error,
    remedy: 'Open the picture in a viewer; if it is whole there, save it anew as JPEG or PNG.',
  });
}
