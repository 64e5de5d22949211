import { escapeXml } from '../base/html.ts';
import type { Locale } from '../base/locale.ts';
import type { Card } from '../theme/page.ts';

export type FeedModel = {
  title: string;
  description: string;
  locale: Locale;
  /** Absolute addresses. */
  home: string;
  self: string;
  baseUrl: string;
  items: { card: Card; sourceUrl: string }[];
};

/** RSS 2.0 with the outlet as `source` and `dc:creator`, pictures as `media:content`. A guid is the address: it never changes. */
export function rssFeed(feed: FeedModel): string {
  const newest = feed.items
    .map(item => item.card.publishedAt)
    .sort()
    .at(-1);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">',
    '<channel>',
    element('title', feed.title),
    element('link', feed.home),
    element('description', feed.description),
    element('language', feed.locale),
    newest ? element('lastBuildDate', rfc822(newest)) : '',
    '<generator>Sampan</generator>',
    `<atom:link href="${escapeXml(feed.self)}" rel="self" type="application/rss+xml"/>`,
    ...feed.items.map(item => rssItem(feed, item)),
    '</channel>',
    '</rss>',
    '',
  ]
    .filter((line, at, all) => line !== '' || at === all.length - 1)
    .join('\n');
}

function rssItem(feed: FeedModel, { card, sourceUrl }: FeedModel['items'][number]): string {
  const link = feed.baseUrl + card.href;
  const picture = card.picture;
  return [
    '<item>',
    element('title', card.headline),
    element('link', link),
    `<guid isPermaLink="true">${escapeXml(link)}</guid>`,
    element('pubDate', rfc822(card.publishedAt)),
    card.lead ? element('description', card.lead) : '',
    card.section ? element('category', card.section) : '',
    element('dc:creator', card.outlet.name),
    element('dc:language', feed.locale),
    `<dc:source>${escapeXml(sourceUrl)}</dc:source>`,
    picture
      ? `<media:content url="${escapeXml(feed.baseUrl + picture.src)}" type="image/webp" medium="image" width="${picture.width}" height="${picture.height}">${
          picture.alt ? element('media:description', picture.alt) : ''
        }</media:content>`
      : '',
    '</item>',
  ]
    .filter(Boolean)
    .join('\n');
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

function rfc822(instant: string): string {
  return new Date(instant).toUTCString().replace('GMT', '+0000');
}
