import { closestLocale, type Locale } from '../base/locale.ts';

// What a browser asks for in its headers (RFC 9110, section 12.5), as far as it changes what it gets.

export type Encoding = 'brotli' | 'gzip' | 'identity';

/** The smallest encoding that an Accept-Encoding header allows. */
export function encodingFor(header: string | string[] | undefined): Encoding {
  const wishes = typeof header === 'string' ? weighted(header) : [];
  if (accepts(wishes, 'br')) return 'brotli';
  return accepts(wishes, 'gzip') ? 'gzip' : 'identity';
}

/** The edition that an Accept-Language header asks for first, by language and script; null when it names none of them. */
export function wantedEdition(header: string | undefined, editions: readonly Locale[]): Locale | null {
  const wishes = weighted(header ?? '').filter(one => one.weight > 0);
  for (const { value } of wishes.sort((a, b) => b.weight - a.weight)) {
    const edition = closestLocale(value, editions);
    if (edition) return edition;
  }
  return null;
}

type Wish = { value: string; weight: number };

/** A weight of zero forbids; `*` speaks for the codings that are not named. */
function accepts(wishes: readonly Wish[], coding: string): boolean {
  const wish = wishes.find(one => one.value === coding) ?? wishes.find(one => one.value === '*');
  return wish !== undefined && wish.weight > 0;
}

const longest = 500;

/** The parts of a header with their weights, in lower case and in their order. Parts that say a weight which is none are left out. */
function weighted(header: string): Wish[] {
  const parts = header.slice(0, longest).split(',');
  // The last was cut and may say something else than it did.
  if (header.length > longest) parts.pop();
  return parts.flatMap(part => {
    const [value, ...parameters] = part.split(';').map(one => one.trim().toLowerCase());
    const weight = parameters.find(one => one.startsWith('q='))?.slice(2) ?? '1';
    return value && /^(0(\.\d*)?|1(\.0*)?)$/.test(weight) ? [{ value, weight: Number(weight) }] : [];
  });
}
