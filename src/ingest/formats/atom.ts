import { type AtomFeed, parseAtomFeed } from 'feedsmith';
import { feedFormat, type RawItem } from './format.ts';
import { firstImage } from './media.ts';

/** Atom 1.0 and 0.3. Source: RFC 4287. */
export const atom = feedFormat({
  id: 'atom',
  matches: ({ head }) => /<(?:\w+:)?feed[\s>]/i.test(head) && !/<(?:html|rss|\w+:RDF)[\s>]/i.test(head),
  read(text) {
    const feed = parseAtomFeed(text);
    return {
      title: construct(feed.title),
      url: alternate(feed.links),
      locale: feed.xml?.lang,
      base: feed.xml?.base,
      items: (feed.entries ?? []).map(readEntry),
    };
  },
});

type Entry = AtomFeed.Entry<string>;
type Link = { href?: string | undefined; rel?: string | undefined; type?: string | undefined };
type TextConstruct = { value?: string | undefined; type?: string | undefined };

function readEntry(entry: Entry): RawItem {
  const enclosures = (entry.links ?? []).filter(link => link.rel === 'enclosure');
  return {
    url: alternate(entry.links),
    id: entry.id,
    title: construct(entry.title),
    summary: construct(entry.summary) ?? construct(entry.content as TextConstruct | undefined),
    published: entry.published ?? entry.dc?.dates?.[0],
    updated: entry.updated,
    categories: (entry.categories ?? []).map(one => one.label ?? one.term),
    locale: entry.xml?.lang,
    author: entry.authors?.[0]?.name ?? entry.dc?.creators?.[0],
    image: firstImage(
      entry.media,
      enclosures.map(link => ({ url: link.href, type: link.type })),
    ),
    base: entry.xml?.base,
  };
}

function alternate(links: readonly Link[] | undefined): string | null {
  const own = (links ?? []).filter(link => (link.rel ?? 'alternate') === 'alternate');
  // One entry may link to a page and to its PDF or audio form.
  return (own.find(link => link.type === undefined || /html/.test(link.type)) ?? own[0])?.href ?? null;
}

/** Of type `text` the value is text: a "<" in it is a sign, not a tag. */
function construct(value: TextConstruct | undefined): string | null {
  if (value?.value === undefined) return null;
  const isMarkup = value.type === 'html' || value.type === 'xhtml' || value.type?.includes('/');
  return isMarkup ? value.value : value.value.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
