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
        if (name === 'html') locale = tagOf(attributes.lang) ?? fallback;
        const inside = tagOf(attributes.lang) ?? parent?.locale ?? locale;
        // A drawn sign has its meaning in its title; what stands in it is a picture of letters.
        const isDrawn = attributes.role === 'img' || attributes['aria-hidden'] === 'true';
        const isHidden = parent?.isHidden || hidden.has(name) || isDrawn;
        const isFrame = parent?.isFrame || frames.has(name);
        const isForeign = parent !== undefined && inside !== parent.locale;
        const around = open.findLast(one => one.kind !== null)?.kind ?? null;
        const kind = isHidden ? null : (kindOf(name, isFrame ?? false, parent) ?? (isForeign ? around : null));
        if (kind && isForeign && !kinds[name]) open.findLast(one => one.kind !== null)?.text.push(elsewhere);
        else if (kind) flush();
        open.push({ name, kind, locale: inside, isHidden: isHidden ?? false, isFrame: isFrame ?? false, text: [] });
        // A heading that leads elsewhere is an entry of a list.
        const heading = name === 'a' ? open.findLast(one => one.kind === 'heading') : undefined;
        if (heading) heading.kind = 'item';
        if (name === 'img' && attributes.alt && !isHidden) add(attributes.alt, 'alt', inside);
      },
      ontext(text) {
        if (open.at(-1)?.isHidden) return;
        const own = open.findLast(one => one.kind !== null);
        own?.text.push(text);
      },
      onclosetag(name) {
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

/** In menus and footers everything belongs to the frame, headings too. */
function kindOf(name: string, isFrame: boolean, parent: Open | undefined): BlockKind | null {
  const own = kinds[name] ?? (parent === undefined || name === 'body' ? 'paragraph' : null);
  if (own === null) return frames.has(name) || (isFrame && name === 'a') ? 'label' : null;
  return isFrame && (own === 'item' || own === 'paragraph' || own === 'heading') ? 'label' : own;
}

function tagOf(lang: string | undefined): Locale | null {
  if (!lang) return null;
  try {
    return new Intl.Locale(lang).toString();
  } catch {
    return null;
  }
}
