import { Parser } from 'htmlparser2';
import { maxItems, type RawFeed, type RawItem } from './format.ts';

/** Which field an element of an item fills; the name without a prefix that merely repeats the format's own. */
const fields: Record<string, keyof RawItem> = {
  title: 'title',
  'dc:title': 'title',
  link: 'url',
  guid: 'id',
  id: 'id',
  description: 'summary',
  summary: 'summary',
  tagline: 'summary',
  'dc:description': 'summary',
  'content:encoded': 'summary',
  content: 'summary',
  pubdate: 'published',
  published: 'published',
  issued: 'published',
  created: 'published',
  'dc:date': 'published',
  'dcterms:issued': 'published',
  updated: 'updated',
  modified: 'updated',
  'dcterms:modified': 'updated',
  author: 'author',
  'dc:creator': 'author',
  'dc:language': 'locale',
};

/** Elements that hold markup of their own: their tags are content, not structure. */
const holders = new Set([
  'title',
  'description',
  'summary',
  'content',
  'content:encoded',
  'tagline',
  'dc:description',
  'dc:title',
]);

/**
 * Reads what can be read of an RSS or Atom feed that is not well-formed: unclosed elements, bare ampersands, HTML in the
 * middle, an end that never came. Never throws; a text without items gives none.
 */
export function readLeniently(text: string): RawFeed {
  const feed: RawFeed = { items: [] };
  let item: RawItem | null = null;
  let open: { name: string; text: string } | null = null;
  let markup = 0;

  const keep = (field: keyof RawItem, value: string) => {
    const target = item ?? feed;
    const clean = value.trim();
    if (clean === '') return;
    if (item === null && !(field === 'title' || field === 'url' || field === 'locale')) return;
    (target as Record<string, unknown>)[field] ??= clean;
  };

  const own = ownPrefixes(text);
  const plainName = (raw: string) => raw.toLowerCase().replace(own, '');

  const parser = new Parser(
    {
      onopentag(rawName, attributes) {
        const name = plainName(rawName);
        if (name === 'item' || name === 'entry') {
          // An item that opens inside an item means the first was never closed.
          item = { categories: [] };
          if (feed.items.length < maxItems) feed.items.push(item);
          open = null;
          if (attributes['rdf:about']) item.id = attributes['rdf:about'];
        } else if (name === 'link' && attributes.href) {
          if ((attributes.rel ?? 'alternate') === 'alternate') keep('url', attributes.href);
        } else if (item && (name === 'category' || name === 'dc:subject') && attributes.term) {
          item.categories = [...(item.categories ?? []), attributes.label ?? attributes.term];
        } else if (item && isPicture(name, attributes)) keep('image', attributes.url as string);
        else if (open && holders.has(open.name)) {
          markup += 1;
          open.text += ' ';
        } else if (fields[name] || name === 'category' || name === 'dc:subject' || name === 'language') {
          open = { name, text: '' };
          markup = 0;
        }
        const lang = attributes['xml:lang'];
        if (lang && (name === 'feed' || name === 'rss' || name === 'entry' || name === 'item')) keep('locale', lang);
        const base = attributes['xml:base'];
        if (base && (name === 'feed' || name === 'rss')) feed.base = base;
        else if (base && item && name === 'entry') item.base = base;
      },
      ontext(part) {
        if (open) open.text += part;
      },
      onclosetag(rawName) {
        const name = plainName(rawName);
        if (name === 'item' || name === 'entry') item = null;
        if (!open) return;
        if (open.name !== name) {
          if (name === 'name' && open.name === 'author') return;
          markup = Math.max(0, markup - 1);
          open.text += ' ';
          return;
        }
        if (item && (name === 'category' || name === 'dc:subject'))
          item.categories = [...(item.categories ?? []), open.text];
        else if (name === 'language') keep('locale', open.text);
        else keep(fields[name] as keyof RawItem, open.text);
        open = null;
      },
    },
    { xmlMode: true, decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(text);
  for (const one of feed.items) if (!one.url && /^https?:/i.test(one.id ?? '')) one.url = one.id;
  return feed;
}

/** Prefixes under which the feed writes the elements of RSS or Atom themselves. */
function ownPrefixes(text: string): RegExp {
  const namespaces =
    /xmlns:([\w-]+)\s*=\s*["']http:\/\/(?:backend\.userland\.com\/rss2?|purl\.org\/(?:rss\/1\.0\/|atom\/ns#)|www\.w3\.org\/2005\/Atom)/gi;
  const found = [...text.slice(0, 20_000).matchAll(namespaces)].map(match => (match[1] as string).toLowerCase());
  return new RegExp(`^(?:${['rss', 'atom', 'a', ...found].join('|')}):`);
}

function isPicture(name: string, attributes: Record<string, string>): boolean {
  if (!attributes.url) return false;
  if (name === 'media:thumbnail') return true;
  if (name === 'media:content') return attributes.medium === 'image' || (attributes.type ?? '').startsWith('image/');
  return name === 'enclosure' && (attributes.type ?? '').startsWith('image/');
}
