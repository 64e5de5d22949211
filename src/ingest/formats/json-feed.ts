import { parseJsonFeed } from 'feedsmith';
import { feedFormat } from './format.ts';

/** JSON Feed 1.0 and 1.1. Source: https://www.jsonfeed.org/version/1.1/ */
export const jsonFeed = feedFormat({
  id: 'json-feed',
  matches: ({ head, contentType }) =>
    head.startsWith('{') && (/jsonfeed\.org|"items"\s*:/.test(head) || /feed\+json/i.test(contentType ?? '')),
  read(text) {
    const feed = parseJsonFeed(JSON.parse(text) as Record<string, unknown>);
    return {
      title: plain(feed.title),
      url: feed.home_page_url,
      locale: feed.language,
      items: (feed.items ?? []).map(item => ({
        url: item.url ?? item.external_url ?? item.id,
        id: item.id,
        title: plain(item.title),
        summary: plain(item.summary) ?? plain(item.content_text) ?? item.content_html,
        published: item.date_published,
        updated: item.date_modified,
        categories: (item.tags ?? []).map(plain),
        locale: item.language,
        author: plain(item.authors?.[0]?.name),
        image: item.image ?? item.banner_image,
      })),
    };
  },
});

/** Everything but `content_html` is plain text in JSON Feed. */
function plain(text: string | undefined): string | undefined {
  return text?.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
