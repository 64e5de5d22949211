import sharp from 'sharp';

/** A small picture that is one. */
export function sharpPng(): Promise<Buffer> {
  return sharp({ create: { width: 60, height: 40, channels: 3, background: '#0b5a5e' } })
    .png()
    .toBuffer();
}
