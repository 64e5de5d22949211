import { Parser } from 'htmlparser2';
import { type Locale, localeOfTag } from '../../base/locale.ts';
import type { BlockKind, Page, PageBlock } from './page.ts';

/** Of a page that says no language and whose reader said none. */
export const undetermined: Locale = 'und';

/**
 * What a reader sees of an HTML page, block by block, with the language each says it is in: the page's is `to`, else what
 * the page says, else `undetermined`. Linear; never throws: what is no HTML gives its text as paragraphs.
 */
export function pageOfHtml(id: string, html: string, to: Locale | null = null): Page {
  const blocks: PageBlock[] = [];
  const open: Open[] = [];
  let tooDeep = 0;
  let locale = to ?? undetermined;
  const flush = () => {
    const own = open.at(-1)?.own;
    if (own) write(own);
    if (own) own.text = [];
  };
  const add = (content: string, kind: BlockKind, of: Locale, level: number | null = null) => {
    const text = content.normalize('NFC').replace(/\s+/g, ' ').trim();
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    blocks.push({ id: String(blocks.length + 1), kind, text, locale: of, ...(level === null ? {} : { level }) });
  };
  const write = ({ name, kind, locale: of, text }: Open) =>
    add(text.join(''), kind!, of, kind === 'heading' ? Number(name.slice(1)) : null);
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const parent = open.at(-1);
        if (open.length >= deepest) {
          tooDeep += 1;
          if (tooDeep > endless) parser.pause();
          return;
        }
        const said = localeOfTag(attributes.lang);
        const isWhole = name === 'html' || name === 'body';
        if (isWhole) locale = to ?? said ?? locale;
        const inside = isWhole ? locale : (said ?? parent?.locale ?? locale);
        // A drawn sign has its meaning in its title; what stands in it is a picture of letters.
        const isDrawn = attributes.role === 'img' || attributes['aria-hidden'] === 'true';
        const isHidden = (parent?.isHidden ?? false) || hidden.has(name) || isDrawn;
        const isArticle = (parent?.isArticle ?? false) || name === 'article' || name === 'main';
        const opensFrame =
          frames.has(name) || landmarks.has(attributes.role ?? '') || (pageParts.has(name) && !isArticle);
        const isFrame = (parent?.isFrame ?? false) || opensFrame;
        const isLink = (parent?.isLink ?? false) || name === 'a';
        const isForeign = parent !== undefined && inside !== parent.locale;
        const around = parent?.own?.kind ?? null;
        const kind = isHidden ? null : (kindOf(name, opensFrame, isFrame, parent) ?? (isForeign ? around : null));
        if (kind && isForeign && !kinds[name]) parent?.own?.text.push(elsewhere);
        else if (kind) flush();
        const one: Open = {
          ...{ name, kind, locale: inside, isHidden, isFrame, isArticle, isLink, text: [] },
          own: null,
          heading: null,
        };
        one.own = kind ? one : (parent?.own ?? null);
        one.heading = kind === 'heading' ? one : (parent?.heading ?? null);
        open.push(one);
        // A heading that leads elsewhere is an entry of a list, whether the link is in it or around it.
        if (one.isLink && one.heading) one.heading.kind = 'item';
        if (name === 'img' && attributes.alt && !isHidden) add(attributes.alt, 'alt', inside);
      },
      ontext(text) {
        const around = open.at(-1);
        if (!around?.isHidden) around?.own?.text.push(text);
      },
      onclosetag(name) {
        if (tooDeep > 0) {
          tooDeep -= 1;
          return;
        }
        const one = open.at(-1);
        if (one?.kind) write(one);
        else if (one && breaks.has(name)) flush();
        open.pop();
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  flush();
  return { id, locale, blocks };
}

/** Where words of another language stand in a sentence: they are a block of their own. */
const elsewhere = '\ufffc';

type Open = {
  name: string;
  kind: BlockKind | null;
  locale: Locale;
  isHidden: boolean;
  isFrame: boolean;
  isLink: boolean;
  /** In the article, or in the page's main part. */
  isArticle: boolean;
  text: string[];
  /** The nearest element that is a block, and the nearest heading: this one or one around it. */
  own: Open | null;
  heading: Open | null;
};

/** No page nests deeper for its readers: what lies deeper is text of the element at this depth. */
const deepest = 300;
/** Beyond as many open elements nothing is read: the parser's own list of them is what takes the time. */
const endless = 5000;

const hidden = new Set(['script', 'style', 'template', 'noscript', 'head', 'svg']);
/** A form is none: some sites put the whole page into one. */
const frames = new Set(['nav', 'footer', 'menu']);
const landmarks = new Set(['navigation', 'search', 'contentinfo']);
/** Parts of the frame where they are the page's; an article has its own, with headline, lead and quotations. */
const pageParts = new Set(['header', 'aside']);
const breaks = new Set(['br', 'div', 'section', 'td', 'tr']);
const kinds: Record<string, BlockKind> = {
  ...{
    h1: 'title',
    h2: 'heading',
    h3: 'heading',
    h4: 'heading',
    h5: 'heading',
    h6: 'heading',
    p: 'paragraph',
    blockquote: 'paragraph',
  },
  ...{
    figcaption: 'caption',
    li: 'item',
    dt: 'label',
    dd: 'label',
    ...{ button: 'label', label: 'label', legend: 'label', option: 'label' },
    time: 'meta',
    address: 'meta',
    small: 'meta',
  },
};

/** In menus and footers everything belongs to the frame, headings too. */
function kindOf(name: string, opensFrame: boolean, isFrame: boolean, parent: Open | undefined): BlockKind | null {
  const own = kinds[name] ?? (parent === undefined || name === 'body' ? 'paragraph' : null);
  if (own === null) return opensFrame || (isFrame && name === 'a') ? 'label' : null;
  return isFrame && (own === 'item' || own === 'paragraph' || own === 'heading') ? 'label' : own;
}
