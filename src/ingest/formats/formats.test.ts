import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formats } from './list.ts';
import { readFeed } from './read-feed.ts';

/** One feed per format with the same content: what the formats have in common must come out equal. */
const samples: Record<string, string> = Object.fromEntries(
  ['rss.xml', 'rdf.xml', 'atom.xml', 'json-feed.json'].map(name => [
    name.replace(/\.\w+$/, ''),
    readFileSync(new URL(`../fixtures/feeds/${name}`, import.meta.url), 'utf8'),
  ]),
);
const base = 'https://bien.example/tin/feed';

describe.each(formats)('format $id', format => {
  const text = samples[format.id] as string;

  test('recognises its own feed and none of the others', () => {
    for (const [id, other] of Object.entries(samples)) {
      expect(format.matches({ contentType: null, head: other.slice(0, 4096) })).toBe(id === format.id);
    }
  });

  test('gives absolute addresses, plain titles, instants in UTC and the languages claimed', () => {
    const feed = format.parse(text, base);
    expect(feed).toMatchObject({ title: 'Tin biên giới & bạn', locale: 'vi' });
    expect(feed.items.map(item => item.url)).toEqual([
      'https://bien.example/bai/1',
      'https://bien.example/bai/2',
      'https://bien.example/bai/3',
    ]);
    expect(feed.items[0]).toMatchObject({
      title: 'Gặp gỡ <đầu xuân> 2025',
      summary: 'Hai bên ký 29 văn kiện.',
      publishedAt: '2025-02-21T03:00:00.000Z',
      author: 'Lê Thu Hằng',
      categories: ['Biên giới'],
    });
    expect(feed.items.map(item => item.title)).toEqual([
      'Gặp gỡ <đầu xuân> 2025',
      '友谊关口岸试行预约',
      'เปิดด่านวันเสาร์ اليوم',
    ]);
    expect(feed.items[2]?.publishedAt).toBeNull();
  });

  test('leaves out items that lead nowhere a page could be fetched from', () => {
    const feed = format.parse(text, base);
    expect(JSON.stringify(feed)).not.toContain('javascript:');
    expect(feed.items).toHaveLength(3);
  });

  test('lists at most 500 items', () => {
    const many = repeatItem(format.id, text, 900);
    expect(format.parse(many, base).items).toHaveLength(500);
  });

  test('cut off in the middle it still gives what stands before, or is called broken', () => {
    const cut = text.slice(0, Math.floor(text.length * 0.7));
    try {
      expect(readFeed(cut, base, null).items.length).toBeGreaterThan(0);
    } catch (error) {
      expect(error).toMatchObject({ code: 'feed_broken' });
    }
  });
});

function repeatItem(id: string, text: string, times: number): string {
  if (id === 'json-feed') {
    const feed = JSON.parse(text) as { items: object[] };
    return JSON.stringify({
      ...feed,
      items: Array.from({ length: times }, (_, at) => ({ ...feed.items[0], url: `/${at}` })),
    });
  }
  const item = /<(item|entry)[\s>][\s\S]*?<\/\1>/.exec(text)?.[0] as string;
  const items = Array.from({ length: times }, (_, at) =>
    item.replace(/(<(?:\w+:)?link\b[^>]*?(?:href="|>))[^"<]*/, `$1/${at}`),
  );
  return text.replace(item, items.join(''));
}
