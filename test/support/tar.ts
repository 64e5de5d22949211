import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export type TarFile = { name: string; content: Buffer };

/** The regular files of a `.tar.gz`. Source: POSIX.1-1988 ustar, with GNU and pax long names. */
export function* readTarGz(path: string): Generator<TarFile> {
  const archive = gunzipSync(readFileSync(path));
  let longName: string | null = null;
  for (let at = 0; at + 512 <= archive.length; ) {
    const header = archive.subarray(at, at + 512);
    if (header.every(byte => byte === 0)) return;
    const size = Number.parseInt(field(header, 124, 12), 8) || 0;
    const type = String.fromCharCode(header[156] as number);
    const content = archive.subarray(at + 512, at + 512 + size);
    if (type === 'L') longName = content.toString('utf8').replace(/\0+$/, '');
    else if (type === 'x') longName = /\d+ path=(.*)\n/.exec(content.toString('utf8'))?.[1] ?? longName;
    else {
      const prefix = field(header, 345, 155);
      const name = longName ?? (prefix ? `${prefix}/${field(header, 0, 100)}` : field(header, 0, 100));
      longName = null;
      if (type === '0' || type === '\0') yield { name, content };
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

function field(header: Buffer, start: number, length: number): string {
  return header
    .toString('utf8', start, start + length)
    .replace(/\0[\s\S]*$/, '')
    .trim();
}
