import { expect, test } from 'vitest';
import { readFeed } from './read-feed.ts';

const url = 'https://bien.example/feed';

test.each(['', '  \n\t ', '\ufeff'])('a response of %j is called empty', text => {
  expect(() => readFeed(text, url, 'application/rss+xml')).toThrow(
    expect.objectContaining({ code: 'feed_empty', retryable: true }),
  );
});

test('a web page in the place of a feed is named as one, with the feed it links to', () => {
  const page = `<!doctype html><html lang="vi"><head><link rel="alternate" type="application/rss+xml" href="/rss/tin-moi.xml"></head><body>Tin mới</body></html>`;
  expect(() => readFeed(page, url, 'application/rss+xml')).toThrow(
    expect.objectContaining({
      code: 'feed_not_a_feed',
      remedy: expect.stringContaining('https://bien.example/rss/tin-moi.xml'),
    }),
  );
});

test.each([
  ['Không tìm thấy trang', 'Không tìm thấy trang'],
  ['{"error": "quota"}', 'JSON of another kind'],
  ['<?xml version="1.0"?><urlset><url/></urlset>', '<urlset>'],
])('%s is no feed, and the message says what it is', (text, what) => {
  expect(() => readFeed(text, url, null)).toThrow(
    expect.objectContaining({ code: 'feed_not_a_feed', message: expect.stringContaining(what) }),
  );
});

test('a feed without items is a feed', () => {
  expect(readFeed('<rss version="2.0"><channel><title>สำนักข่าวใหม่</title></channel></rss>', url, null)).toEqual({
    title: 'สำนักข่าวใหม่',
    locale: null,
    items: [],
  });
});

test('an end that never came and no item is called broken', () => {
  expect(() => readFeed('<rss version="2.0"><channel><title>أخبار', url, null)).toThrow(
    expect.objectContaining({ code: 'feed_broken' }),
  );
});

test('a feed that is not well-formed is read for what it holds', () => {
  const text = `<rss version="2.0"><channel><title>Q & A</title><item><title>Tiêu đề & một <b>nhãn</title><link>https://bien.example/a?x=1&y=2</link>
    <description>一 < 二</description><item><title>ที่สอง</title><link>/b</link></item>`;
  const feed = readFeed(text, url, null);
  expect(feed.items.map(item => item.url)).toEqual(['https://bien.example/a?x=1&y=2', 'https://bien.example/b']);
});

test.each([
  [
    'entities of its own',
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "b">]><rss><channel><title>&a;</title></channel></rss>',
  ],
  ['nesting without end', `<rss><channel>${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}</channel></rss>`],
  ['more than 10 MiB', `<rss><channel><title>${'x'.repeat(10 * 2 ** 20)}</title></channel></rss>`],
])('%s is refused as hostile', (_, text) => {
  expect(() => readFeed(text, url, null)).toThrow(
    expect.objectContaining({ code: 'feed_hostile', remedy: expect.any(String) }),
  );
});

test('a DOCTYPE that only names the format is no reason to refuse', () => {
  const text =
    '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.netscape.com/rss.dtd"><rss version="0.91"><channel><title>t</title></channel></rss>';
  expect(readFeed(text, url, null).title).toBe('t');
});

test('an address that stands twice is one item: the newest entry of it, where the first stood', () => {
  const item = (path: string, title: string, day: string) =>
    `<item><title>${title}</title><link>https://bien.example/${path}</link><pubDate>${day} Mar 2025 08:00:00 GMT</pubDate></item>`;
  const text = `<rss version="2.0"><channel><title>Tin</title>${[
    item('1', 'ข่าวเก่า', '01'),
    item('2', 'أخبار', '02'),
    item('1', 'Tin đã sửa', '03'),
    item('1', '旧闻', '02'),
  ].join('')}</channel></rss>`;
  expect(readFeed(text, url, null).items.map(one => [one.url, one.title])).toEqual([
    ['https://bien.example/1', 'Tin đã sửa'],
    ['https://bien.example/2', 'أخبار'],
  ]);
});
