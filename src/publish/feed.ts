import { escapeXml } from '../base/html.ts';
import type { Locale } from '../base/locale.ts';
import type { Card } from '../theme/page.ts';
import { sayIn } from '../theme/strings.ts';
import { machineSourceType } from './json-ld.ts';

export type FeedModel = {
  title: string;
  description: string;
  locale: Locale;
  /** Absolute addresses. */
  home: string;
  self: string;
  baseUrl: string;
  items: { card: Card; sourceUrl: string | null }[];
};

/**
 * RSS 2.0 with the outlet as `dc:creator`, its page as `dc:source`, pictures as `media:content`. A guid is the address: it
 * never changes.
 */
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
  const description = [machineMark(feed, card), card.lead].filter(Boolean).join(' ');
  return [
    '<item>',
    element('title', card.headline),
    element('link', link),
    `<guid isPermaLink="true">${escapeXml(link)}</guid>`,
    element('pubDate', rfc822(card.publishedAt)),
    description ? element('description', description) : '',
    card.section ? element('category', card.section) : '',
    card.seal.carriage === 'machine'
      ? `<category domain="https://schema.org/digitalSourceType">${escapeXml(machineSourceType)}</category>`
      : '',
    element('dc:creator', card.outlet.name),
    element('dc:language', feed.locale),
    sourceUrl ? element('dc:source', sourceUrl) : '',
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

/** In the words of the edition: a reader of a feed sees no seal. */
function machineMark({ locale }: FeedModel, card: Card): string | null {
  return card.seal.carriage === 'machine' ? `[${sayIn(locale).text('notReviewed')}]` : null;
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

function rfc822(instant: string): string {
  return new Date(instant).toUTCString().replace('GMT', '+0000');
}
