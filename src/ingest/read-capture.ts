import type { ArticleDraft } from '../articles/draft.ts';
import { SampanError } from '../base/error.ts';
import type { Locale } from '../base/locale.ts';
import { plainText } from '../base/runs.ts';
import { decodeText, type TextKind } from '../platform/decode.ts';
import { extractPage } from './extract/extract-page.ts';
import type { FeedDocument } from './formats/format.ts';
import { skipProlog } from './formats/prolog.ts';
import { formatOf, readFeed, stripStart } from './formats/read-feed.ts';
import { isBinary } from './is-binary.ts';
import { extractTextPage } from './text-page.ts';

export type Captured = {
  /** Bytes as they came, or text already decoded. */
  body: Uint8Array | string;
  /** The header as sent; null when there was none. */
  contentType: string | null;
  /** Address after redirects; for a file its `file:` address. */
  url: string;
};

export type CaptureHints = {
  /** What the caller asked for: a feed address must give a feed. */
  expect?: 'feed' | 'article';
  /** Name and language of the outlet, where known. */
  outlet?: string | null;
  locale?: Locale | null;
};

export type ReadCapture = { kind: 'feed'; feed: FeedDocument } | { kind: 'article'; draft: ArticleDraft };

/**
 * What a response holds, told by its content; the header only breaks ties.
 *
 * @throws SampanError `page_not_text`, `feed_empty`, `feed_not_a_feed`, `feed_broken`, `feed_hostile` where a feed is expected or found;
 * `article_without_body` for a page or text. A missing headline or date is no error: it stays null.
 */
export function readCapture(captured: Captured, hints: CaptureHints = {}): ReadCapture {
  const { url, contentType } = captured;
  if (typeof captured.body !== 'string' && isBinary(captured.body)) throw notText(url, hints);
  const text = textOf(captured);
  const isFeed = formatOf(text, contentType) !== null;
  if (hints.expect === 'feed' || (isFeed && hints.expect !== 'article'))
    return { kind: 'feed', feed: readFeed(text, url, contentType) };
  const draft = isHtml(text, contentType) ? extractPage(text, { url }) : extractTextPage(text, hints);
  if (lettersIn(draft) < fewestLetters) {
    throw new SampanError('article_without_body', `${url} has no article text`, {
      remedy:
        'Open it in a browser: it may be a list of articles, ask for a subscription, or be written by script only.',
    });
  }
  return { kind: 'article', draft };
}

/** A word is no article; a caption of ten Han signs may be one. */
const fewestLetters = 10;

function lettersIn({ blocks }: ArticleDraft): number {
  const texts = blocks.map(block => (block.kind === 'figure' ? block.caption : block.content));
  return texts.flatMap(text => (text ? (plainText(text.runs).match(/\p{L}/gu) ?? []) : [])).length;
}

function notText(url: string, { expect }: CaptureHints): SampanError {
  if (expect === 'feed') {
    return new SampanError('feed_not_a_feed', `${url} is a file of another kind, not a feed`, {
      remedy: 'Enter the address of the RSS, Atom or JSON feed.',
    });
  }
  return new SampanError('page_not_text', `${url} is a picture, a document or another file, not a page`, {
    remedy: 'Take in the page that shows it; of a document, save its text to a .txt file and take that in.',
  });
}

function textOf({ body, contentType }: Captured): string {
  if (typeof body === 'string') return body;
  return decodeText(body, contentType, kindOf(body, contentType));
}

/** Only decides where an encoding may be declared, so the first bytes as Latin-1 are enough. */
function kindOf(body: Uint8Array, contentType: string | null): TextKind {
  const head = stripStart(
    Buffer.from(body.subarray(0, 2048))
      .toString('latin1')
      .replace(/\0|^\u00ef\u00bb\u00bf/g, ''),
  );
  if (head.startsWith('<?xml') && !/<html[\s>]/i.test(head)) return 'xml';
  if (head.startsWith('{') || head.startsWith('[')) return 'json';
  return isHtml(head, contentType) ? 'html' : /^<(?:rss|feed|rdf:RDF)[\s>]/i.test(head) ? 'xml' : 'text';
}

function isHtml(text: string, contentType: string | null): boolean {
  const head = skipProlog(text).slice(0, 4096);
  if (/^<(?:!doctype\s+html|html|head|body|meta|title|div|p|article|main|section)\b/i.test(head)) return true;
  return /\bx?html\b/i.test(contentType ?? '') && head.includes('<');
}
