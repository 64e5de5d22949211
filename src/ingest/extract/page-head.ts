import type { Inline } from '../../articles/draft.ts';
import { similarity } from '../formats/text/lines.ts';
import { collapse } from '../markup-text.ts';
import { hasFrameName } from './furniture.ts';
import { InlineBuilder } from './inline.ts';
import type { Metadata } from './metadata.ts';
import { closest, type Element, elementChildren, find, findAll, isElement, rawText, tokensOf } from './tree.ts';

export type PageHead = {
  headline: string | null;
  lead: Inline | null;
  byline: string | null;
  /** Elements that are read here and must not come again in the body. */
  read: Set<Element>;
};

const leadTokens = new Set(
  'lead lede standfirst sapo summary dek deck intro introduction subtitle subheadline subhead chapo chapeau excerpt entradilla abstract teaserline preamble ingress vorspann description'.split(
    ' ',
  ),
);
const bylineTokens = new Set('byline author authors writer reporter contributor contributors'.split(' '));
const dateTokens = new Set('date dateline timestamp published pubdate datetime time updated dates posted'.split(' '));

/** Headline, lead and byline as the page prints them, checked against what it says for machines. */
export function readPageHead(root: Element, content: Element, meta: Metadata, base: string): PageHead {
  const read = new Set<Element>();
  const title = titleElement(root, meta);
  const headline = title ? textOf(title) : (meta.headline ?? documentTitle(root, meta));
  for (const h1 of findAll(root, one => one.name === 'h1' && similarity(textOf(one), headline ?? '') > 0.6))
    read.add(h1);
  if (title) read.add(title);
  const order = new Map([...findAll(root, () => true)].map((element, index) => [element, index]));
  const lead = leadElement(root, content, title, meta, order);
  if (lead) read.add(lead);
  const byline = readByline(root, content, meta, order, read);
  return { headline, lead: lead ? inlineOf(lead, base) : null, byline, read };
}

function titleElement(root: Element, meta: Metadata): Element | null {
  const headings = findAll(root, one => one.name === 'h1' && textOf(one) !== '');
  const marked = find(
    root,
    one =>
      (one.attributes.itemprop ?? '').split(/\s+/).includes('headline') &&
      textOf(one).length > 3 &&
      one.name !== 'meta',
  );
  if (meta.headline !== null) {
    const claimed = meta.headline;
    const likely = [...headings, ...(marked ? [marked] : []), ...findAll(root, one => one.name === 'h2')];
    const best = likely.find(one => similarity(textOf(one), claimed) > 0.75);
    if (best) return best;
  }
  if (marked) return marked;
  const outside = headings.filter(
    one =>
      !closest(
        one,
        up => up.name === 'header' && /logo|brand|masthead/.test(up.attributes.class ?? up.attributes.id ?? ''),
      ),
  );
  return outside.length === 1 && !sameAs(outside[0], meta.outletName) ? (outside[0] as Element) : null;
}

function sameAs(element: Element | undefined, name: string | null): boolean {
  return element !== undefined && name !== null && textOf(element).toLowerCase() === name.toLowerCase();
}

/** `<title>` without the site's name behind a dash, bar or underscore. */
function documentTitle(root: Element, meta: Metadata): string | null {
  const title = find(root, one => one.name === 'title' && one.parent?.name !== 'svg');
  const text = title ? textOf(title) : '';
  if (text === '') return null;
  const parts = text.split(/\s+[-–—|·»:]\s+|[_|]/);
  const last = parts.at(-1) as string;
  const isSite = parts.length > 1 && (last.length < 40 || last === meta.outletName);
  return isSite ? text.slice(0, text.lastIndexOf(last)).replace(/[\s\-–—|·»:_]+$/u, '') : text;
}

/**
 * The lead: a short text between title and body that its class calls so, or that the page repeats as its description;
 * never a paragraph that stands among the others without either.
 */
function leadElement(
  root: Element,
  content: Element,
  title: Element | null,
  meta: Metadata,
  order: Map<Element, number>,
): Element | null {
  const start = title ? (order.get(title) as number) : -1;
  const candidates = findAll(root, one => {
    const at = order.get(one) as number;
    if (at <= start || !isLeadElement(one)) return false;
    const text = textOf(one);
    return text.length >= 15 && text.length <= 900 && !holdsBlocks(one);
  });
  const named = candidates.find(one => isNamedLead(one) && isAbove(one, content, order));
  if (named) return named;
  const { description } = meta;
  if (description === null) return null;
  return candidates.find(one => !isBodyParagraph(one, content) && similarity(textOf(one), description) > 0.9) ?? null;
}

function isLeadElement(element: Element): boolean {
  return /^(?:p|div|h2|h3|h4|span|section|strong|header)$/.test(element.name) && !hasFrameName(element);
}

function isNamedLead(element: Element): boolean {
  return tokensOf(element).some(token => leadTokens.has(token));
}

/** Above the text, or the first thing in it. */
function isAbove(element: Element, content: Element, order: Map<Element, number>): boolean {
  if (!closest(element, up => up === content)) return (order.get(element) as number) < (order.get(content) as number);
  const first = elementChildren(content).find(
    child => textOf(child) !== '' && child.name !== 'h1' && child.name !== 'figure',
  );
  if (first !== undefined && closest(element, up => up === first) !== null) return true;
  const paragraph = find(content, one => one.name === 'p' && textOf(one).length > 80);
  return (
    paragraph === element || (paragraph !== null && (order.get(element) as number) < (order.get(paragraph) as number))
  );
}

function isBodyParagraph(element: Element, content: Element): boolean {
  return (
    element.name === 'p' &&
    element.parent === content &&
    elementChildren(content).filter(one => one.name === 'p').length > 2 &&
    tokensOf(element).length === 0
  );
}

function holdsBlocks(element: Element): boolean {
  return (
    find(
      element,
      one => one !== element && /^(?:p|div|ul|ol|h[1-6]|figure|img|table|section|form|button)$/.test(one.name),
    ) !== null && elementChildren(element).length > 1
  );
}

/** Who wrote it: from the data when it names a person, else what the page calls its byline. Byline and date lines of the body are taken out. */
function readByline(
  root: Element,
  content: Element,
  meta: Metadata,
  order: Map<Element, number>,
  read: Set<Element>,
): string | null {
  const lines = findAll(
    root,
    one => isBylineElement(one) && !closest(one, up => up.name === 'figure' || up.name === 'figcaption'),
  );
  const first = lines.find(one => !hasFrameName(one));
  const body = find(content, one => one.name === 'p' && textOf(one).length > 120 && !isBylineElement(one));
  for (const one of findAll(content, element => isBylineElement(element) || isDateElement(element))) {
    const before = body === null || (order.get(one) as number) < (order.get(body) as number);
    if ((before || isBylineElement(one)) && textOf(one).length <= 160) read.add(one);
  }
  const names = [...new Set(meta.authors.map(withoutBy))].filter(
    name => name !== '' && name !== meta.outletName && name.length <= 120,
  );
  if (names.length > 0) return names.slice(0, 6).join(', ');
  return first ? withoutBy(authorText(first)) || null : null;
}

function isBylineElement(element: Element): boolean {
  if (element.name === 'meta' || element.name === 'link' || element.name === 'body' || element.name === 'article')
    return false;
  const marked =
    element.attributes.rel === 'author' || (element.attributes.itemprop ?? '').split(/\s+/).includes('author');
  const text = textOf(element);
  if (text === '' || text.length > 160) return false;
  return marked || tokensOf(element).some(token => bylineTokens.has(token));
}

function isDateElement(element: Element): boolean {
  if (element.name === 'time') return true;
  const text = textOf(element);
  return text.length <= 80 && /\p{Nd}/u.test(text) && tokensOf(element).some(token => dateTokens.has(token));
}

/** The names in a byline: its links where it has some, without the date beside them. */
function authorText(element: Element): string {
  const named = findAll(
    element,
    one => one.attributes.rel === 'author' || (one.attributes.itemprop ?? '') === 'name' || one.name === 'a',
  );
  if (named.length > 0) return [...new Set(named.map(textOf))].filter(text => text !== '').join(', ');
  return collapse(
    element.children
      .map(child => (isElement(child) && isDateElement(child) ? ' ' : isElement(child) ? rawText(child) : child))
      .join(''),
  );
}

/** Without the word before the name and what separates it from the rest of the line. */
function withoutBy(text: string): string {
  return text
    .replace(
      /^(?:by|written by|words by|door|av|af|von|par|por|di|oleh|penulis|theo|bởi|tác giả|作者|记者|文|기자|بقلم|كتب|โดย)(?:\s*[:：／]\s*|\s+)/iu,
      '',
    )
    .replace(/[\s|·•,–—-]+$/u, '')
    .trim();
}

function inlineOf(element: Element, base: string): Inline | null {
  const builder = new InlineBuilder(base);
  for (const child of element.children) builder.add(child);
  return builder.take()?.content ?? null;
}

function textOf(element: Element): string {
  return collapse(rawText(element));
}
