import { Parser } from 'htmlparser2';
import type { Locale } from '../../base/locale.ts';
import type { BlockKind, Page, PageBlock } from './page.ts';

/**
 * What a reader sees of an HTML page, block by block, with the language each says it is in. Linear; never throws: what is
 * no HTML gives its text as paragraphs.
 */
export function pageOfHtml(id: string, html: string, fallback: Locale = 'en'): Page {
  const blocks: PageBlock[] = [];
  const open: Open[] = [];
  let locale = fallback;
  const flush = () => {
    const own = open.findLast(one => one.kind !== null);
    if (own) write(own.text.join(''), own.kind!, own.locale);
    if (own) own.text = [];
  };
  const write = (content: string, kind: BlockKind, of: Locale) => {
    const text = content.normalize('NFC').replace(/\s+/g, ' ').trim();
    if (/[\p{L}\p{N}]/u.test(text)) blocks.push({ id: String(blocks.length + 1), kind, text, locale: of });
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const parent = open.at(-1);
        if (name === 'html') locale = tagOf(attributes.lang) ?? fallback;
        const inside = tagOf(attributes.lang) ?? parent?.locale ?? locale;
        const isHidden = parent?.isHidden || hidden.has(name);
        const isFrame = parent?.isFrame || frames.has(name);
        const kind = isHidden ? null : kindOf(name, isFrame ?? false, parent);
        if (kind) flush();
        open.push({ name, kind, locale: inside, isHidden: isHidden ?? false, isFrame: isFrame ?? false, text: [] });
        if (name === 'img' && attributes.alt && !isHidden) write(attributes.alt, 'alt', inside);
      },
      ontext(text) {
        if (open.at(-1)?.isHidden) return;
        const own = open.findLast(one => one.kind !== null);
        own?.text.push(text);
      },
      onclosetag(name) {
        const one = open.at(-1);
        if (one?.kind) write(one.text.join(''), one.kind, one.locale);
        else if (one && breaks.has(name)) flush();
        open.pop();
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return { id, locale, blocks };
}

type Open = {
  name: string;
  kind: BlockKind | null;
  locale: Locale;
  isHidden: boolean;
  isFrame: boolean;
  text: string[];
};

const hidden = new Set(['script', 'style', 'template', 'noscript', 'head', 'svg']);
const frames = new Set(['nav', 'footer', 'header', 'aside', 'form', 'menu']);
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
    button: 'label',
    label: 'label',
    time: 'meta',
    address: 'meta',
    small: 'meta',
  },
};

/** In menus and footers everything but headings belongs to the frame. */
function kindOf(name: string, isFrame: boolean, parent: Open | undefined): BlockKind | null {
  const own = kinds[name] ?? (parent === undefined || name === 'body' ? 'paragraph' : null);
  if (own === null) return frames.has(name) ? 'label' : null;
  return isFrame && (own === 'item' || own === 'paragraph') ? 'label' : own;
}

function tagOf(lang: string | undefined): Locale | null {
  if (!lang) return null;
  try {
    return new Intl.Locale(lang).toString();
  } catch {
    return null;
  }
}
