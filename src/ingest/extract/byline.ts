import { collapse } from '../markup-text.ts';
import { hasFrameName } from './furniture.ts';
import type { Metadata } from './metadata.ts';
import { closest, type Element, find, findAll, isElement, lineOf, rawText, tokensOf } from './tree.ts';

const bylineTokens = new Set('byline author authors writer reporter contributor contributors'.split(' '));
const dateTokens = new Set('date dateline timestamp published pubdate datetime time updated dates posted'.split(' '));

/** Who wrote it: from the data when it names a person, else what the page calls its byline. Byline and date lines of the body are taken out. */
export function readByline(
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
  const body = find(content, one => one.name === 'p' && lineOf(one).length > 120 && !isBylineElement(one));
  for (const one of findAll(content, element => isBylineElement(element) || isDateElement(element))) {
    const before = body === null || (order.get(one) as number) < (order.get(body) as number);
    if ((before || isBylineElement(one)) && lineOf(one).length <= 160) read.add(one);
  }
  const names = [...new Set(meta.authors.map(withoutBy))].filter(
    name => name !== '' && name !== meta.outletName && name.length <= 120,
  );
  if (names.length > 0) return names.slice(0, 6).join(', ');
  return first ? withoutBy(authorText(first)) || null : null;
}

export function isBylineElement(element: Element): boolean {
  if (element.name === 'meta' || element.name === 'link' || element.name === 'body' || element.name === 'article')
    return false;
  const marked =
    element.attributes.rel === 'author' || (element.attributes.itemprop ?? '').split(/\s+/).includes('author');
  if (!marked && !tokensOf(element).some(token => bylineTokens.has(token))) return false;
  const text = lineOf(element);
  return text !== '' && text.length <= 160;
}

export function isDateElement(element: Element): boolean {
  if (element.name === 'time') return true;
  if (!tokensOf(element).some(token => dateTokens.has(token))) return false;
  const text = lineOf(element);
  return text.length <= 80 && /\p{Nd}/u.test(text);
}

/** The names in a byline: its links where it has some, without the date beside them. */
function authorText(element: Element): string {
  const named = findAll(
    element,
    one => one.attributes.rel === 'author' || (one.attributes.itemprop ?? '') === 'name' || one.name === 'a',
  );
  if (named.length > 0) return [...new Set(named.map(lineOf))].filter(text => text !== '').join(', ');
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
