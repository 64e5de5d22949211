import { parseRssFeed, type RssFeed } from 'feedsmith';
import { feedFormat, type RawItem } from './format.ts';
import { firstImage } from './media.ts';

/** RSS 0.9x and 2.0. Source: https://www.rssboard.org/rss-specification and the namespaces dc, dcterms, content, media. */
export const rss = feedFormat({
  id: 'rss',
  matches: ({ head }) => /<(?:\w+:)?rss[\s>]/i.test(head),
  read(text) {
    const feed = parseRssFeed(text);
    return {
      title: feed.title ?? feed.dc?.titles?.[0],
      url: feed.link,
      locale: feed.language ?? feed.dc?.languages?.[0],
      base: feed.xml?.base,
      items: (feed.items ?? []).map(readItem),
    };
  },
});

type Item = RssFeed.Item<string>;

function readItem(item: Item): RawItem {
  // A guid is an address unless it says otherwise (RSS 2.0); readers have always forgiven a missing link.
  const permanent = item.guid?.isPermaLink === false ? null : item.guid?.value;
  const alternate = item.atom?.links?.find(link => (link.rel ?? 'alternate') === 'alternate')?.href;
  return {
    url: item.link ?? alternate ?? permanent,
    id: item.guid?.value,
    title: item.title ?? item.dc?.titles?.[0],
    summary: item.description ?? item.content?.encoded,
    published:
      item.pubDate ??
      item.dc?.dates?.[0] ??
      item.dcterms?.issued?.[0] ??
      item.dcterms?.created?.[0] ??
      item.atom?.published,
    updated: item.dcterms?.modified?.[0] ?? item.atom?.updated,
    categories: [...(item.categories ?? []).map(one => one.name), ...(item.dc?.subjects ?? [])],
    locale: item.dc?.languages?.[0] ?? item.xml?.lang,
    author: item.dc?.creators?.[0] ?? authorName(item.authors?.[0]) ?? item.itunes?.author,
    image: firstImage(item.media, item.enclosures),
    base: item.xml?.base,
  };
}

/** RSS writes an author as `address (name)`: the address is nobody's business. */
function authorName(author: unknown): string | null {
  if (typeof author === 'object' && author !== null && 'name' in author) return String(author.name);
  if (typeof author !== 'string') return null;
  const named = /^\S+@\S+\s*\((.+)\)$/.exec(author) ?? /^(.+?)\s*<\S+@\S+>$/.exec(author);
  return named?.[1] ?? (author.includes('@') ? null : author);
}
