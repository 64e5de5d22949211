import type { ArticleDraft, DraftBlock } from '../../articles/draft.ts';
import { plainText, textRuns } from '../../base/runs.ts';
import { identifyLanguage } from '../../text/identify.ts';
import { absoluteAddress } from '../address.ts';
import { parseDayOnly, parseInstant } from '../dates.ts';
import { readBlocks } from './blocks.ts';
import { contentRoot, measurePage } from './content-root.ts';
import type { Page } from './furniture.ts';
import { type Metadata, readMetadata } from './metadata.ts';
import { readPageHead } from './page-head.ts';
import { buildTree, closest, type Element, find, findAll, isCorrection } from './tree.ts';

export type ExtractOptions = {
  /** Address the page was fetched from, after redirects: resolves links, bounds the canonical address. */
  url: string;
};

/**
 * The article on a web page. Fields the page does not state are null; a page without an article gives no blocks. Never
 * throws, however broken or hostile the page is, and reads at most 200,000 nodes, 512 deep.
 */
export function extractPage(html: string, { url }: ExtractOptions): ArticleDraft {
  const root = buildTree(html);
  const base = baseOf(root, url);
  const meta = readMetadata(root, url);
  const body = find(root, one => one.name === 'body') ?? root;
  const page = measurePage(body);
  const content = contentRoot(body, page, meta.articleBody);
  const head = readPageHead(root, content, meta, page, base);
  const blocks = [...readBlocks(content, page, base, head.read)];
  blocks.push(...correctionsOutside(body, content, page, base, meta, blocks));
  return {
    url: meta.canonical ?? url,
    headline: head.headline,
    lead: head.lead,
    byline: head.byline,
    outletName: meta.outletName,
    publishedAt: meta.publishedAt ?? timeOf(root)?.at ?? null,
    publishedOn: meta.publishedOn ?? timeOf(root)?.on ?? null,
    modifiedAt: meta.modifiedAt,
    locale: languageOfBlocks(blocks, meta.locale),
    section: meta.section,
    sourceUrl: meta.sourceUrl,
    blocks,
  };
}

/** A correction printed above or below the text, or stated in the data alone, is part of the article all the same. */
function correctionsOutside(
  body: Element,
  content: Element,
  page: Page,
  base: string,
  meta: Metadata,
  blocks: readonly DraftBlock[],
): DraftBlock[] {
  const outside = findAll(
    body,
    one => isCorrection(one) && !closest(one, up => up === content || (up !== one && isCorrection(up))),
  );
  const printed = outside.flatMap(one => readBlocks(one, page, base, new Set())).map(asCorrection);
  const known = [...blocks, ...printed]
    .map(block => (block.kind === 'figure' ? '' : plainText(block.content.runs)))
    .join('\n');
  const stated = meta.corrections.filter(text => !known.includes(text.slice(0, 60)));
  return [
    ...printed,
    ...stated.map((text): DraftBlock => ({ kind: 'correction', content: { runs: textRuns(text), codes: [] } })),
  ];
}

function asCorrection(block: DraftBlock): DraftBlock {
  return block.kind === 'figure' ? block : { kind: 'correction', content: block.content };
}

function baseOf(root: Element, url: string): string {
  const base = find(root, one => one.name === 'base' && one.attributes.href !== undefined);
  return absoluteAddress(base?.attributes.href, url) ?? url;
}

/** What the text is written in; the page's claim decides where the text leaves it open. */
function languageOfBlocks(blocks: readonly DraftBlock[], declared: string | null): string | null {
  const text = blocks.map(block => (block.kind === 'figure' ? '' : plainText(block.content.runs))).join('\n');
  const found = identifyLanguage(text, { declared });
  return found.locale ?? declared;
}

/** The first `<time>` or `itemprop=datePublished` that states a day. */
function timeOf(root: Element): { at: string | null; on: string | null } | null {
  const marked =
    find(root, one => (one.attributes.itemprop ?? '').includes('datePublished')) ??
    find(root, one => one.name === 'time');
  const value = marked?.attributes.datetime ?? marked?.attributes.content;
  if (!value) return null;
  const on = parseDayOnly(value);
  return on ? { at: null, on } : { at: parseInstant(value), on: null };
}
