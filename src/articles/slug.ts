import { sha256 } from '../base/id.ts';

/**
 * The last part of an article's address in every edition: the outlet's own where it is legible, else the headline's
 * Latin letters, else a short hash of the address. Lower-case ASCII, at most 80 characters. `taken` adds the hash.
 */
export function slugFor(sourceUrl: string, headline: string, isTaken: (slug: string) => boolean): string {
  const hash = sha256(sourceUrl).slice(0, 8);
  const own = ascii(lastPathSegment(sourceUrl));
  const slug = letters(own) >= 4 ? own : letters(ascii(headline)) >= 4 ? ascii(headline) : `article-${hash}`;
  return isTaken(slug) ? `${slug.slice(0, 71)}-${hash}` : slug;
}

function lastPathSegment(url: string): string {
  // A name that is no address (urn:) holds nothing legible.
  if (/^(?!https?:)[a-z]+:/i.test(url)) return '';
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  const last = path.split('/').filter(Boolean).at(-1) ?? '';
  return decode(last).replace(/\.(html?|php|aspx?|jsp|amp|shtml)$/i, '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function ascii(text: string): string {
  return text
    .replace(/[đĐ]/g, 'd')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
}

function letters(text: string): number {
  return text.replace(/[^a-z]/g, '').length;
}
