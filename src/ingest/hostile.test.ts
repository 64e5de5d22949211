import { expect, test } from 'vitest';
import { SampanError } from '../base/error.ts';
import { skipProlog } from './formats/prolog.ts';
import { readCapture } from './read-capture.ts';

// What an outlet, or who broke into it, may send. Reading grows with the length; a square would take minutes here.
const budgetMs = 3000;
const url = 'https://bien.example/x';
const fill = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
const mib = 2 ** 20;

function outcome(body: string, expect: 'feed' | 'article', contentType: string | null): string {
  try {
    return readCapture({ body, contentType, url }, { expect }).kind;
  } catch (error) {
    if (error instanceof SampanError) return error.code;
    throw error;
  }
}

const bodies: [name: string, body: string][] = [
  ['8 MiB of comments that never end', fill('<!--', 8 * mib)],
  ['8 MiB of instructions that never end', fill('<?', 8 * mib)],
  ['8 MiB of whole comments and no root', fill('<!---->', 7 * mib)],
  ['comments, then words', `${fill('<!---->', 4095)}Giá cà phê hôm nay`],
  ['8 MiB of DOCTYPEs', fill('<!DOCTYPE ', 8 * mib)],
  ['8 MiB of opening brackets', fill('<', 8 * mib)],
];

test.each(bodies)('%s cost no more than their length, as a feed and as a page', (_name, body) => {
  for (const [kind, type] of [
    ['feed', 'application/rss+xml'],
    ['article', 'text/html'],
    ['article', null],
  ] as const) {
    const start = performance.now();
    expect(outcome(body, kind, type)).toMatch(/^(feed_\w+|article|article_without_body)$/);
    expect(performance.now() - start).toBeLessThan(budgetMs);
  }
});

test('a long comment before the root hides neither a feed nor a page', () => {
  const comment = `\ufeff<?xml version="1.0"?> <!-- ${'Tin tức – ข่าว – أخبار – 新闻 '.repeat(2000)} -->\n`;
  expect(skipProlog(`${comment}<rss>`)).toBe('<rss>');
  const item = '<item><link>https://bien.example/1</link></item>';
  expect(outcome(`${comment}<rss version="2.0"><channel>${item}</channel></rss>`, 'feed', null)).toBe('feed');
  const page = `<html><body><article><h1>Chợ</h1><p>${'Chợ mở lại sáng nay, người mua rất đông. '.repeat(9)}</p></article></body></html>`;
  expect(readCapture({ body: comment + page, contentType: null, url })).toMatchObject({
    kind: 'article',
    draft: { headline: 'Chợ' },
  });
});
