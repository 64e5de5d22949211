import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { DraftBlock, Inline } from '../../src/articles/draft.ts';
import { readCapture } from '../../src/ingest/read-capture.ts';

const folder = new URL('../../sample/outlets/', import.meta.url);
const origin = 'http://127.0.0.1:4699';
const outlets = existsSync(folder) ? readdirSync(folder) : [];
const pages = outlets.flatMap(outlet =>
  readdirSync(new URL(`${outlet}/`, folder))
    .filter(name => name.endsWith('.html') && name !== 'index.html')
    .map(name => `${outlet}/${name}`),
);
const feeds = ['song-ky/feed.xml', 'nanan/atom.xml', 'muara/feed.json'].filter(name =>
  existsSync(new URL(name, folder)),
);

function read(name: string) {
  const body = readFileSync(new URL(name, folder), 'utf8').replaceAll('{{origin}}', origin);
  return readCapture({ body: Buffer.from(body), contentType: null, url: `${origin}/${name}` });
}

describe.each(pages)('%s', name => {
  const captured = read(name);
  if (captured.kind !== 'article') throw new Error(`${name} was taken for a feed`);
  const { draft } = captured;

  test('reads as its golden file says', async () => {
    const flat = { ...draft, lead: draft.lead && marked(draft.lead), blocks: draft.blocks.map(flatBlock) };
    await expect(`${JSON.stringify(flat, null, 2)}\n`).toMatchFileSnapshot(
      new URL(`../../src/ingest/fixtures/outlets/${name.replace('.html', '.json')}`, import.meta.url).pathname,
    );
  });

  test('has every field a newsroom needs, and each picture has alt, caption and credit', () => {
    expect(draft.headline).toBeTruthy();
    expect(draft.lead).not.toBeNull();
    expect(draft.byline).toBeTruthy();
    expect(draft.outletName).toBeTruthy();
    expect(draft.section).toBeTruthy();
    expect(draft.publishedAt).toMatch(/^20\d\d-/);
    expect(draft.url).toBe(`${origin}/${name}`);
    const figures = draft.blocks.filter(block => block.kind === 'figure');
    expect(figures.length).toBeGreaterThan(0);
    for (const figure of figures) {
      expect(figure.src).toMatch(/^http:\/\/127\.0\.0\.1:4699\/.*\.png$/);
      expect(figure.alt).toBeTruthy();
      expect(figure.caption).not.toBeNull();
      expect(figure.credit).toBeTruthy();
    }
  });

  test('keeps nothing of menus, share bars, newsletters, comments and related articles', () => {
    const text = draft.blocks.map(block => JSON.stringify(block)).join('\n');
    expect(text).not.toMatch(
      /quang_cao|iklan|Facebook|WhatsApp|微信|Đăng ký|Subscribe|订阅|Read next|相关阅读|Tin liên quan|Từ khóa|责任编辑|Share|Komentar|Bình luận/,
    );
  });
});

test.each(feeds)('%s lists the articles of its outlet', name => {
  const captured = read(name);
  if (captured.kind !== 'feed') throw new Error(`${name} was not taken for a feed`);
  const { items, locale, title } = captured.feed;
  expect(title).toBeTruthy();
  expect(locale).toBeTruthy();
  expect(items.length).toBeGreaterThan(3);
  for (const item of items) {
    expect(item.url).toMatch(/^http:\/\/127\.0\.0\.1:4699\/.*\.html$/);
    expect(item.title).toBeTruthy();
    expect(item.publishedAt).toMatch(/^20\d\d-/);
  }
});

function flatBlock(block: DraftBlock) {
  if (block.kind === 'figure') return { ...block, caption: block.caption && marked(block.caption) };
  return { kind: block.kind, text: marked(block.content) };
}

/** Text with its codes as `[1 … 1]`, and where links lead. */
function marked({ runs, codes }: Inline): string {
  const body = runs
    .map(run => ('open' in run ? `[${run.open} ` : 'close' in run ? ` ${run.close}]` : run.text))
    .join('');
  return [body, ...codes.map(code => `${code.id}: ${code.kind} ${code.href ?? ''}`.trim())].join(' | ');
}
