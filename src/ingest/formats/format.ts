import { type Locale, parseLocale } from '../../base/locale.ts';
import type { Instant } from '../../base/time.ts';
import { absoluteAddress } from '../address.ts';
import { parseInstant } from '../dates.ts';
import { markupText } from '../markup-text.ts';

export type FeedItem = {
  /** Absolute http(s) address of the article. */
  url: string;
  /** The feed's own name for the item; its address when it has none. */
  id: string;
  /** Plain text. */
  title: string | null;
  /** Plain text. */
  summary: string | null;
  publishedAt: Instant | null;
  updatedAt: Instant | null;
  categories: string[];
  locale: Locale | null;
  author: string | null;
  /** Absolute http(s) address. */
  image: string | null;
};

export type FeedDocument = { title: string | null; locale: Locale | null; items: FeedItem[] };

/** What the start of a response shows. */
export type Probe = {
  /** The header as sent; it is often wrong and only breaks ties. */
  contentType: string | null;
  /** The first 4,096 characters, without byte order mark and leading white space. */
  head: string;
};

type Maybe = string | null | undefined;

/** An item as the feed writes it: markup, relative addresses, dates in any form. */
export type RawItem = {
  url?: Maybe;
  id?: Maybe;
  title?: Maybe;
  summary?: Maybe;
  published?: Maybe;
  updated?: Maybe;
  categories?: readonly Maybe[];
  locale?: Maybe;
  author?: Maybe;
  image?: Maybe;
  /** `xml:base` of the item. */
  base?: Maybe;
};

export type RawFeed = { title?: Maybe; url?: Maybe; locale?: Maybe; base?: Maybe; items: RawItem[] };

export type Format = {
  id: string;
  matches(probe: Probe): boolean;
  /** The feed with nothing resolved; throws when the text is not of this format or too broken for a strict reader. */
  read(text: string): RawFeed;
  parse(text: string, baseUrl: string): FeedDocument;
};

/** A feed format from how to recognise and how to read it. */
export function feedFormat(member: Pick<Format, 'id' | 'matches' | 'read'>): Format {
  return { ...member, parse: (text, baseUrl) => finishFeed(member.read(text), baseUrl) };
}

/** Feeds hold the newest some dozens; what lists thousands is an archive or an attack. */
export const maxItems = 500;

/** Resolves addresses, reads dates, turns markup to text. Items without an address that could be fetched are left out. */
export function finishFeed(raw: RawFeed, baseUrl: string): FeedDocument {
  const base = absoluteAddress(raw.base, baseUrl) ?? baseUrl;
  return {
    title: text(raw.title),
    locale: locale(raw.locale),
    items: onePerAddress(raw.items.slice(0, maxItems).flatMap(item => finishItem(item, base) ?? [])),
  };
}

/** Feeds list an article again when it is in two sections or has changed: the newest entry speaks, at the first one's place. */
function onePerAddress(items: readonly FeedItem[]): FeedItem[] {
  const byUrl = new Map<string, FeedItem>();
  for (const item of items) {
    const known = byUrl.get(item.url);
    if (!known || stateOf(item) > stateOf(known)) byUrl.set(item.url, item);
  }
  return [...byUrl.values()];
}

const stateOf = (item: FeedItem) => item.updatedAt ?? item.publishedAt ?? '';

function finishItem(raw: RawItem, feedBase: string): FeedItem | null {
  const base = absoluteAddress(raw.base, feedBase) ?? feedBase;
  const url = absoluteAddress(raw.url, base);
  if (url === null) return null;
  return {
    url,
    id: raw.id?.trim() || url,
    title: text(raw.title),
    summary: text(raw.summary),
    publishedAt: raw.published ? parseInstant(raw.published) : null,
    updatedAt: raw.updated ? parseInstant(raw.updated) : null,
    categories: [...new Set((raw.categories ?? []).flatMap(one => text(one) ?? []))],
    locale: locale(raw.locale),
    author: text(raw.author),
    image: absoluteAddress(raw.image, base),
  };
}

function text(value: Maybe): string | null {
  return value ? markupText(value) || null : null;
}

/** A claimed language counts when it is one; feeds also write `vi_VN` or the name of a country. */
function locale(value: Maybe): Locale | null {
  try {
    return value ? parseLocale(value.trim().replace('_', '-')) : null;
  } catch {
    return null;
  }
}
