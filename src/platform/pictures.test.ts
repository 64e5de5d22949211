import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../base/id.ts';
import { reencodePicture, sniffPicture } from './pictures.ts';

const pack = join(process.env.SAMPAN_TEST_DATA ?? '../shared/data', 'security/images');

function gradient(width: number, height: number) {
  const data = Buffer.alloc(width * height * 3);
  for (let i = 0; i < data.length; i += 1) data[i] = (i * 7 + Math.floor(i / width)) % 256;
  return sharp(data, { raw: { width, height, channels: 3 } });
}

test.each(['png', 'jpeg', 'gif', 'webp', 'avif'] as const)('%s becomes WebP of the same size', async format => {
  const bytes = await gradient(60, 40).toFormat(format).toBuffer();
  expect(sniffPicture(bytes)).toBe(format);
  const picture = await reencodePicture(bytes);
  expect(sniffPicture(picture.bytes)).toBe('webp');
  expect([picture.width, picture.height, picture.sha]).toEqual([60, 40, sha256(picture.bytes)]);
  expect(await sharp(picture.bytes).metadata()).toMatchObject({ format: 'webp', width: 60, height: 40 });
});

test('the longest side is at most 1,600 pixels, whichever it is', async () => {
  const [wide, tall] = await Promise.all(
    [gradient(3200, 800), gradient(500, 2000)].map(async one => reencodePicture(await one.png().toBuffer())),
  );
  expect([wide?.width, wide?.height, tall?.width, tall?.height]).toEqual([1600, 400, 400, 1600]);
});

test('the same bytes give the same bytes, however many threads work on them', async () => {
  const bytes = await gradient(1800, 1200).jpeg().toBuffer();
  const threads = sharp.concurrency();
  const shas: string[] = [];
  for (const count of [1, 4, 2]) {
    sharp.concurrency(count);
    shas.push((await reencodePicture(bytes)).sha);
  }
  sharp.concurrency(threads);
  expect(new Set(shas).size).toBe(1);
});

test('a photo lying on its side is set upright and forgets where it was taken', async () => {
  const bytes = await gradient(80, 40)
    .withExif({ IFD0: { Artist: 'Nguyễn Văn An' }, IFD3: { GPSLatitude: '21/1 56/1 0/1', GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect((await sharp(bytes).metadata()).exif).toBeDefined();
  const picture = await reencodePicture(bytes);
  const { exif, xmp, icc, orientation } = await sharp(picture.bytes).metadata();
  expect([picture.width, picture.height, exif, xmp, icc, orientation]).toEqual([40, 80, ...Array(4).fill(undefined)]);
});

test('of a moving picture the first frame is taken', async () => {
  const frames = Buffer.concat([Buffer.alloc(300, 255), Buffer.alloc(300, 0)]);
  const bytes = await sharp(frames, { raw: { width: 10, height: 20, channels: 3, pageHeight: 10 } })
    .gif()
    .toBuffer();
  const picture = await reencodePicture(bytes);
  expect((await sharp(picture.bytes).metadata()).pages ?? 1).toBe(1);
  expect([picture.width, picture.height]).toEqual([10, 10]);
  expect((await sharp(picture.bytes).raw().toBuffer())[0]).toBeGreaterThan(250);
});

test('transparency is kept', async () => {
  const bytes = await sharp({ create: { width: 4, height: 4, channels: 4, background: '#ff000080' } })
    .png()
    .toBuffer();
  expect((await sharp((await reencodePicture(bytes)).bytes).metadata()).hasAlpha).toBe(true);
});

test.each([
  ['nothing', ''],
  ['a page', '<!doctype html><title>Không tìm thấy</title>'],
  ['an SVG', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'],
  ['a PDF', '%PDF-1.7'],
  ['a TIFF', 'II*\0\x08\0\0\0'],
])('%s is refused', async (_, text) => {
  const expected = { code: 'picture_refused', remedy: expect.stringContaining('WebP') };
  await expect(reencodePicture(Buffer.from(text))).rejects.toMatchObject(expected);
});

test('half a picture is broken', async () => {
  for (const format of ['png', 'jpeg', 'webp'] as const) {
    const whole = await gradient(200, 200).toFormat(format).toBuffer();
    const half = whole.subarray(0, whole.length / 2);
    await expect(reencodePicture(half), format).rejects.toMatchObject({ code: 'picture_broken', retryable: false });
  }
});

test('more than 50 million pixels are refused before they are unpacked', async () => {
  const bytes = await sharp({ create: { width: 8000, height: 7000, channels: 3, background: '#000' } })
    .png()
    .toBuffer();
  const started = performance.now();
  await expect(reencodePicture(bytes)).rejects.toMatchObject({ code: 'picture_refused' });
  expect(performance.now() - started).toBeLessThan(500);
});

describe.skipIf(!existsSync(pack))(`the pictures of ${pack}`, () => {
  const read = (name: string) => readFileSync(join(pack, name));
  const expected: [string, string][] = [
    ['bomb_16k.png', 'picture_refused'],
    ['bomb_header_60000.png', 'picture_refused'],
    ['bomb_header_2e9.png', 'picture_broken'],
    ['truncated.png', 'picture_broken'],
    ['html_named.jpg', 'picture_refused'],
    ['svg_bomb.svg', 'picture_refused'],
    ['svg_file_ref.svg', 'picture_refused'],
    ['svg_script.svg', 'picture_refused'],
    ['svg_use_laughs.svg', 'picture_refused'],
  ];

  test.each(expected)('%s ends in %s at once', async (name, code) => {
    const started = performance.now();
    await expect(reencodePicture(read(name))).rejects.toMatchObject({ code });
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  test('two thousand frames cost no more than one', async () => {
    const started = performance.now();
    expect(await reencodePicture(read('gif_2000frames_4000px.gif'))).toMatchObject({ width: 1, height: 1 });
    expect(performance.now() - started).toBeLessThan(3_500);
  });

  test('markup that hides in a picture does not come along', async () => {
    const bytes = read('polyglot_html.png');
    expect(bytes.toString('latin1')).toMatch(/<script|<html/i);
    expect((await reencodePicture(bytes)).bytes.toString('latin1')).not.toMatch(/<script|<html/i);
  });
});
