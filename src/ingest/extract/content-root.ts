import { weightOf } from '../formats/text/lines.ts';
import { collapse } from '../markup-text.ts';
import { isFurniture, type Page, type PartMeasure, proseOf } from './furniture.ts';
import {
  type Element,
  elementChildren,
  findAll,
  isBlock,
  isCorrection,
  isElement,
  type Node,
  rawText,
  tokensOf,
} from './tree.ts';

/** Paragraphs shorter than this prove nothing; menus and captions are full of them. */
const proseWeight = 80;

/** Measures every part of a page once: prose (text in blocks of some length that is not linked), text, links. */
export function measurePage(root: Element): Page {
  const measures = new Map<Element, PartMeasure>();
  const add = (element: Element, inLink: boolean): PartMeasure => {
    const own: PartMeasure = { prose: 0, text: 0, linked: 0, links: 0 };
    const linked = inLink || element.name === 'a';
    for (const child of element.children) {
      const part = isElement(child) ? add(child, linked) : measureText(child, linked);
      own.prose += part.prose;
      own.text += part.text;
      own.linked += part.linked;
      own.links += part.links;
    }
    if (element.name === 'a') own.links += 1;
    own.prose += ownProse(element);
    measures.set(element, own);
    return own;
  };
  const total = add(root, false);
  const nothing: PartMeasure = { prose: 0, text: 0, linked: 0, links: 0 };
  const page: Page = {
    prose: total.prose,
    measure: element => measures.get(element) ?? nothing,
    trustNames: true,
    furniture: new Map(),
  };
  if (cleanProse(root, page)(root) >= 0.3 * page.prose) return page;
  return { ...page, trustNames: false, furniture: new Map() };
}

function measureText(text: string, linked: boolean): PartMeasure {
  const length = collapse(text).length;
  return { prose: 0, text: length, linked: linked ? length : 0, links: 0 };
}

/** Text of an element that stands in it directly, or in inline elements, split where blocks or breaks do. */
function ownProse(element: Element): number {
  if (!isBlock(element) && element.name !== '#root') return 0;
  if (element.name === 'script' || element.name === 'noscript' || element.name === 'select') return 0;
  let sum = 0;
  let run = '';
  const flush = () => {
    const weight = weightOf(collapse(run));
    if (weight >= proseWeight || (weight >= 40 && element.name === 'p')) sum += weight;
    run = '';
  };
  for (const child of element.children) {
    if (isElement(child) && (isBlock(child) || child.name === 'br')) flush();
    else run += unlinked(child);
  }
  flush();
  return sum;
}

function unlinked(node: Node): string {
  if (!isElement(node)) return node;
  return node.name === 'a' ? ' ' : node.children.map(unlinked).join('');
}

/**
 * The part of the page that holds the article's text. What the page marks as such (`itemprop`, `<article>`, `<main>`)
 * is believed when it holds most of the prose; then the smallest part that still holds nearly all of it.
 */
export function contentRoot(root: Element, page: Page, articleBody: string | null): Element {
  const start = markedRoot(root, page) ?? root;
  const clean = cleanProse(start, page);
  let current = start;
  for (;;) {
    const inner = elementChildren(current)
      .filter(child => isBlock(child) && !isFurniture(child, page))
      .map(child => ({ child, prose: clean(child) }))
      .sort((a, b) => b.prose - a.prose)[0];
    if (!inner || inner.prose === 0 || inner.child.name === 'p' || inner.child.name === 'blockquote') break;
    // Where no paragraph stands in the part itself, it is a frame around others: the text is in one of them.
    const isFrame = paragraphsOf(current) === 0;
    if (inner.prose < (isFrame ? 0.6 : 0.9) * clean(current)) break;
    current = inner.child;
  }
  return articleBody === null ? current : widen(current, start, articleBody);
}

/** Paragraphs that stand directly in a part. */
function paragraphsOf(element: Element): number {
  return elementChildren(element).filter(child => /^(?:p|h[2-6]|blockquote|figure)$/.test(child.name)).length;
}

/** Prose of an element without that of its furniture. */
function cleanProse(start: Element, page: Page): (element: Element) => number {
  const known = new Map<Element, number>();
  const count = (element: Element): number => {
    const before = known.get(element);
    if (before !== undefined) return before;
    let sum = proseOf(page, element);
    for (const child of elementChildren(element)) {
      // A correction may stand above or below the text it corrects; it is found wherever it is.
      const isApart = isFurniture(child, page) || isCorrection(child);
      sum -= isApart ? proseOf(page, child) : proseOf(page, child) - count(child);
    }
    known.set(element, sum);
    return sum;
  };
  count(start);
  return count;
}

function markedRoot(root: Element, page: Page): Element | null {
  const marks: ((element: Element) => boolean)[] = [
    element => (element.attributes.itemprop ?? '').split(/\s+/).includes('articleBody'),
    element => element.name === 'article' || (element.attributes.role ?? '') === 'article',
    element => tokensOf(element).some(token => token === 'articlebody' || token === 'storybody'),
    element => element.name === 'main' || element.attributes.role === 'main',
  ];
  for (const matches of marks) {
    const best = findAll(root, matches).sort((a, b) => proseOf(page, b) - proseOf(page, a))[0];
    if (best && proseOf(page, best) >= 0.4 * page.prose && proseOf(page, best) > 0) return best;
  }
  return null;
}

/** Climbs while the next part up adds text that the page's own `articleBody` holds. */
function widen(inner: Element, limit: Element, articleBody: string): Element {
  const body = collapse(articleBody);
  let current = inner;
  while (current !== limit && current.parent) {
    const missing = elementChildren(current.parent).filter(child => child !== current && child.name !== 'script');
    const adds = missing.some(child => {
      const text = collapse(rawText(child));
      return text.length >= 60 && body.includes(text.slice(0, 60));
    });
    if (!adds) break;
    current = current.parent;
  }
  return current;
}
