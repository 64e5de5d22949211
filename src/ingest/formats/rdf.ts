import { parseRdfFeed } from 'feedsmith';
import { feedFormat } from './format.ts';
import { firstImage } from './media.ts';

/** RSS 1.0 and 0.90. Source: https://web.resource.org/rss/1.0/spec */
export const rdf = feedFormat({
  id: 'rdf',
  matches: ({ head }) => /<(?:\w+:)?RDF[\s>]/i.test(head) && /purl\.org\/rss|netscape\.com\/rdf|channel/i.test(head),
  read(text) {
    const feed = parseRdfFeed(text);
    return {
      title: feed.title,
      url: feed.link,
      locale: feed.dc?.languages?.[0],
      items: (feed.items ?? []).map(item => ({
        url: item.link ?? item.rdf?.about,
        id: item.rdf?.about,
        title: item.title ?? item.dc?.titles?.[0],
        summary: item.description ?? item.content?.encoded ?? item.dc?.descriptions?.[0],
        published: item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0],
        updated: item.dcterms?.modified?.[0],
        categories: item.dc?.subjects ?? [],
        locale: item.dc?.languages?.[0],
        author: item.dc?.creators?.[0],
        image: firstImage(item.media, undefined),
      })),
    };
  },
});
