import { isAscii, isUtf8 } from 'node:buffer';
import sniffHtml from 'html-encoding-sniffer';

export type TextKind = 'html' | 'xml' | 'text' | 'json';

/**
 * Text of a body from outside: NFC, without NUL and lone surrogates. Never throws; what no encoding explains becomes
 * U+FFFD.
 *
 * The byte order mark wins, then the `contentType` header, then what the document says of itself, then UTF-8 if the
 * bytes are UTF-8, then windows-1252. A declaration that the bytes give the lie is passed over.
 * Source: WHATWG Encoding ("decode") and HTML ("encoding sniffing algorithm"); XML 1.0, appendix F.
 */
export function decodeText(body: Uint8Array, contentType: string | null | undefined, kind: TextKind): string {
  const text = new TextDecoder(encodingOf(body, contentType ?? '', kind)).decode(body);
  const clean = text.includes('\0') ? text.replaceAll('\0', '') : text;
  return (clean.isWellFormed() ? clean : clean.replace(/\p{Surrogate}/gu, '')).normalize('NFC');
}

function encodingOf(body: Uint8Array, contentType: string, kind: TextKind): string {
  const marked = byteOrderMark(body);
  if (marked) return marked;
  const inHeader = /charset\s*=\s*["']?([^\s;"']+)/i.exec(contentType)?.[1];
  const evidence = lookForUtf8(body);
  for (const label of [inHeader, inDocument(body, kind)]) {
    const encoding = label && known(label);
    if (encoding && isCredible(encoding, body, evidence)) return encoding;
  }
  return evidence.valid ? 'utf-8' : 'windows-1252';
}

function byteOrderMark(body: Uint8Array): string | null {
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) return 'utf-8';
  if (body[0] === 0xfe && body[1] === 0xff) return 'utf-16be';
  return body[0] === 0xff && body[1] === 0xfe ? 'utf-16le' : null;
}

function inDocument(body: Uint8Array, kind: TextKind): string | null {
  const start = Buffer.from(body.subarray(0, 64 * 1024)).toString('latin1');
  if (kind === 'xml') {
    if (start.startsWith('<\0?\0')) return 'utf-16le';
    if (start.startsWith('\0<\0?')) return 'utf-16be';
    return /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start.slice(0, 1024))?.[1] ?? null;
  }
  if (kind !== 'html') return null;
  // Browsers look at 1,024 bytes first and change their mind at a later meta.
  return prescan(body) ?? /<meta\s[^>]*charset\s*=\s*["']?([\w.:-]+)/i.exec(start)?.[1] ?? null;
}

function prescan(body: Uint8Array): string | null {
  try {
    return sniffHtml(body, { defaultEncoding: null });
  } catch {
    // A meta that ends in "charset" trips the sniffer.
    return null;
  }
}

/** The encoding's own name, null for labels that nobody (or only `TextDecoder`) does not know. */
function known(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

type Evidence = {
  /** No byte speaks against UTF-8. */
  valid: boolean;
  /** Characters other than ASCII, if it is UTF-8; those of three bytes and more count twice. */
  weight: number;
  /** Places that are not UTF-8. */
  broken: number;
};

function lookForUtf8(body: Uint8Array): Evidence {
  if (isAscii(body)) return { valid: true, weight: 0, broken: 0 };
  const evidence = { valid: isUtf8(body), weight: 0, broken: 0 };
  const text = new TextDecoder().decode(body.subarray(0, 256 * 1024));
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) evidence.broken += 1;
    else if (code >= 0x80) evidence.weight += code >= 0x800 ? 2 : 1;
  }
  return evidence;
}

const western = /^(windows-125[0248]|iso-8859-(1|2|3|4|10|13|14|15|16)|macintosh)$/;

/** Few bytes of a legacy encoding may happen to be UTF-8; in Western text already one pair would be nonsense. */
const chance = 6;

function isCredible(encoding: string, body: Uint8Array, evidence: Evidence): boolean {
  // A single stray byte does not make a page of UTF-8 another encoding.
  if (encoding === 'utf-8') return evidence.valid || evidence.weight > evidence.broken;
  if (encoding.startsWith('utf-16')) return body.subarray(0, 1024).includes(0) || !evidence.valid;
  return !evidence.valid || evidence.weight < (western.test(encoding) ? 1 : chance);
}
