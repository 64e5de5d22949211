import { Parser } from 'htmlparser2';
import { SampanError } from '../../base/error.ts';
import { absoluteAddress } from '../address.ts';
import { collapse } from '../markup-text.ts';
import { type FeedDocument, type Format, finishFeed, type Probe, type RawFeed } from './format.ts';
import { refuseHostile } from './guard.ts';
import { readLeniently } from './lenient.ts';
import { formats } from './list.ts';
import { skipProlog } from './prolog.ts';

/**
 * The feed in a response. `text` is decoded; `url` resolves relative addresses.
 *
 * @throws SampanError `feed_empty` (nothing there), `feed_not_a_feed` (says what it seems to be), `feed_broken` (a feed
 * of which nothing can be read), `feed_hostile` (made to hurt a parser)
 */
export function readFeed(text: string, url: string, contentType: string | null): FeedDocument {
  const clean = stripStart(text);
  if (clean === '') {
    throw new SampanError('feed_empty', `${url} answered with nothing`, {
      remedy: 'Open the address in a browser; if it is empty there too, ask the outlet.',
      retryable: true,
    });
  }
  refuseHostile(clean);
  const format = formatOf(clean, contentType);
  if (!format) throw notAFeed(clean, url);
  return finishFeed(readRaw(format, clean, url), url);
}

/** The format that recognises the text; null when none does. */
export function formatOf(text: string, contentType: string | null): Format | null {
  const probe: Probe = { contentType, head: probeHead(text) };
  return formats.find(one => one.matches(probe)) ?? null;
}

/** Comments and declarations before the root can be long; the root is what counts. */
function probeHead(text: string): string {
  return skipProlog(text).slice(0, 4096);
}

export function stripStart(text: string): string {
  return text.replace(/^[\ufeff\u0000\s]+/, '');
}

/** Strictly if that works, leniently if it does not or finds less. */
function readRaw(format: Format, text: string, url: string): RawFeed {
  const { feed, cause } = attempt(format, text);
  if (feed && feed.items.length > 0) return feed;
  if (format.id !== 'json-feed') {
    const lenient = readLeniently(text);
    if (lenient.items.length > 0) return lenient;
    // A new outlet's feed may have no items yet; but then it ends where a feed ends.
    if (/<\/(?:\w+:)?(?:rss|feed|rdf)\s*>\s*$/i.test(text)) return feed ?? lenient;
  } else if (feed) return feed;
  throw new SampanError('feed_broken', `${url} starts as a feed (${format.id}), but no item of it can be read`, {
    remedy: 'Have the outlet check the feed with a validator (validator.w3.org/feed).',
    retryable: true,
    cause,
  });
}

function attempt(format: Format, text: string): { feed: RawFeed | null; cause: unknown } {
  try {
    return { feed: format.read(text), cause: null };
  } catch (cause) {
    return { feed: null, cause };
  }
}

function notAFeed(text: string, url: string): SampanError {
  const isPage = /<(?:!doctype html|html|head|body|div|p)[\s>]/i.test(text.slice(0, 4096));
  if (!isPage) {
    return new SampanError('feed_not_a_feed', `${url} is not a feed: ${kindOf(text)}`, {
      remedy: 'Give the address of an RSS, Atom or JSON feed.',
    });
  }
  const feed = feedLinkedIn(text, url);
  return new SampanError('feed_not_a_feed', `${url} is not a feed: it is an HTML page`, {
    remedy: feed
      ? `The page names this feed: ${feed}`
      : 'The page names no feed; look for an RSS sign on it, or ask the outlet.',
  });
}

function kindOf(text: string): string {
  if (/^[[{]/.test(text)) return 'it is JSON of another kind';
  const root = /<([\w:-]+)/.exec(skipProlog(text).slice(0, 4096))?.[1];
  if (root && /^<\?xml|^<[\w:]+[\s>]/.test(text)) return `it is XML with the root <${root}>`;
  return `it starts with "${collapse(text.slice(0, 40))}"`;
}

function feedLinkedIn(text: string, url: string): string | null {
  let found: string | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (found || name !== 'link' || !/\balternate\b/i.test(attributes.rel ?? '')) return;
      if (/(?:rss|atom)\+xml|feed\+json/i.test(attributes.type ?? '')) found = absoluteAddress(attributes.href, url);
    },
  });
  parser.end(text.slice(0, 200_000));
  return found;
}
