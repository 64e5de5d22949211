import { Parser } from 'htmlparser2';
import { collapse } from '../markup-text.ts';

/** A light tree of our own: elements and text, nothing else. */
export type Element = {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
  parent: Element | null;
};

export type Node = Element | string;

/** A page of news has some thousands of nodes; what is beyond the cap is left unread. */
const maxNodes = 200_000;
/** Deeper elements become siblings at this depth: their text stays, and nothing downstream can overflow. */
const maxDepth = 512;
const maxAttribute = 4096;

const dropped = new Set(['style', 'template', 'svg', 'math', 'canvas', 'object', 'applet', 'audio', 'map']);
/** Text in these is not for readers; of scripts only data is kept. */
const isData = (name: string, type: string | undefined) => name === 'script' && /ld\+json/i.test(type ?? '');

/** The tree of a page, however broken the page is. Never throws; linear in the length of the page. */
export function buildTree(html: string): Element {
  const root: Element = { name: '#root', attributes: {}, children: [], parent: null };
  let current = root;
  let depth = 0;
  let nodes = 0;
  let mute = 0;
  // Elements beyond the depth cap are closed as soon as they open; their closing tags must not close others.
  let flattened = 0;

  const parser = new Parser({
    onopentag(name, attributes) {
      if (mute > 0 || dropped.has(name) || (name === 'script' && !isData(name, attributes.type))) {
        mute += 1;
        return;
      }
      if (nodes >= maxNodes) return;
      nodes += 1;
      const element: Element = { name, attributes: shorten(attributes), children: [], parent: current };
      current.children.push(element);
      if (depth >= maxDepth) flattened += 1;
      else {
        current = element;
        depth += 1;
      }
    },
    ontext(text) {
      if (mute > 0 || nodes >= maxNodes || text === '') return;
      const last = current.children.length - 1;
      if (typeof current.children[last] === 'string') current.children[last] += text;
      else {
        nodes += 1;
        current.children.push(text);
      }
    },
    onclosetag() {
      if (mute > 0) mute -= 1;
      else if (flattened > 0) flattened -= 1;
      else if (current.parent) {
        current = current.parent;
        depth -= 1;
      }
    },
  });
  parser.end(html);
  return root;
}

function shorten(attributes: Record<string, string>): Record<string, string> {
  for (const [name, value] of Object.entries(attributes)) {
    if (value.length > maxAttribute) attributes[name] = value.slice(0, maxAttribute);
  }
  return attributes;
}

export function isElement(node: Node): node is Element {
  return typeof node !== 'string';
}

/** The first element in document order, `root` included, that matches; null when none does. */
export function find(root: Element, matches: (element: Element) => boolean): Element | null {
  const open = [root];
  for (let one = open.pop(); one; one = open.pop()) {
    if (matches(one)) return one;
    pushChildren(one, open);
  }
  return null;
}

/** All of them, in document order. */
export function findAll(root: Element, matches: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  const open = [root];
  for (let one = open.pop(); one; one = open.pop()) {
    if (matches(one)) found.push(one);
    pushChildren(one, open);
  }
  return found;
}

function pushChildren(element: Element, open: Element[]): void {
  for (let index = element.children.length - 1; index >= 0; index -= 1) {
    const child = element.children[index] as Node;
    if (isElement(child)) open.push(child);
  }
}

/** All text below, as it stands in the source. */
export function rawText(node: Node): string {
  if (typeof node === 'string') return node;
  if (node.name === 'script' || node.name === 'noscript') return '';
  let out = '';
  for (const child of node.children) out += isElement(child) && isBlock(child) ? ` ${rawText(child)} ` : rawText(child);
  return out;
}

/** The text below on one line. */
export function lineOf(node: Node): string {
  return collapse(rawText(node));
}

export function elementChildren(element: Element): Element[] {
  return element.children.filter(isElement);
}

const inlineNames = new Set(
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark nobr picture q rb rp rt ruby s samp small source span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Whether an element starts a line of its own. Unknown elements (web components) do when they hold a block. */
export function isBlock(element: Element): boolean {
  if (inlineNames.has(element.name)) return false;
  return !element.name.includes('-') || element.children.some(child => isElement(child) && isBlock(child));
}

/** Lower-case words of class, id and the like: `pic-note__text` gives pic, note, text. */
export function tokensOf(element: Element): readonly string[] {
  const known = tokens.get(element);
  if (known) return known;
  const found = readTokens(element);
  tokens.set(element, found);
  return found;
}

const tokens = new WeakMap<Element, readonly string[]>();
const noTokens: readonly string[] = [];

function readTokens(element: Element): readonly string[] {
  const { class: names = '', id = '', itemprop = '', role = '' } = element.attributes;
  if (names === '' && id === '' && itemprop === '' && role === '' && !element.attributes['data-testid'])
    return noTokens;
  return `${names} ${id} ${itemprop} ${role} ${element.attributes['data-testid'] ?? ''} ${element.attributes['data-component'] ?? ''}`
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(token => token !== '');
}

export function closest(element: Element, matches: (one: Element) => boolean): Element | null {
  for (let one: Element | null = element; one; one = one.parent) if (matches(one)) return one;
  return null;
}

/** Whether a part says by its name that it corrects the article (schema.org calls it `correction`). */
export function isCorrection(element: Element): boolean {
  return tokensOf(element).some(
    token => token === 'correction' || token === 'corrections' || token === 'correctioncomment',
  );
}
