import type { Inline } from '../../articles/draft.ts';
import { similarity } from '../formats/text/lines.ts';
import { readByline } from './byline.ts';
import type { Page } from './furniture.ts';
import { documentTitle, titleElement } from './headline.ts';
import { InlineBuilder } from './inline.ts';
import { leadElement } from './lead.ts';
import type { Metadata } from './metadata.ts';
import { type Element, findAll, lineOf } from './tree.ts';

export type PageHead = {
  headline: string | null;
  lead: Inline | null;
  byline: string | null;
  /** Elements that are read here and must not come again in the body. */
  read: Set<Element>;
};

/** Headline, lead and byline as the page prints them, checked against what it says for machines. */
export function readPageHead(root: Element, content: Element, meta: Metadata, page: Page, base: string): PageHead {
  const read = new Set<Element>();
  const title = titleElement(root, meta);
  const headline = title ? lineOf(title) : (meta.headline ?? documentTitle(root, meta));
  for (const h1 of findAll(root, one => one.name === 'h1' && similarity(lineOf(one), headline ?? '') > 0.6))
    read.add(h1);
  if (title) read.add(title);
  const order = new Map([...findAll(root, () => true)].map((element, index) => [element, index]));
  const lead = leadElement(root, content, title, meta, page, order);
  if (lead) read.add(lead);
  const byline = readByline(root, content, meta, order, read);
  return { headline, lead: lead ? inlineOf(lead, base) : null, byline, read };
}

function inlineOf(element: Element, base: string): Inline | null {
  const builder = new InlineBuilder(base);
  for (const child of element.children) builder.add(child);
  return builder.take()?.content ?? null;
}
