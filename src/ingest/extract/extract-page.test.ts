import { expect, test } from 'vitest';
import { plainText } from '../../base/runs.ts';
import { extractPage } from './extract-page.ts';

const url = 'https://bien.example/tin/bai-1.html';
const paragraphs = [
  'Hai bên thống nhất coi đường sắt là khâu phải đi trước, tuyến Đồng Đăng – Hà Nội sẽ dùng khổ 1.435 mm như phía bên kia biên giới.',
  'Biên bản hội đàm chưa ghi tổng mức đầu tư, cũng chưa ghi năm khởi công; hai bên hẹn gặp lại vào mùa xuân năm sau.',
];

function page(body: string, head = ''): string {
  return `<!doctype html><html lang="vi"><head><title>Đường sắt - Tin Biên</title>${head}</head><body>
    <nav><a href="/">Trang chủ</a> <a href="/xa-hoi">Xã hội</a></nav><main><h1>Đường sắt</h1><div class="noi-dung">${body}</div></main></body></html>`;
}

const text = paragraphs.map(one => `<p>${one}</p>`).join('');

test('links, emphasis and strong become runs with codes; links that lead nowhere become text', () => {
  const draft = extractPage(
    page(
      `<p>Theo <a href="/a?x=1#y">biên <em>bản</em></a>, <a href="javascript:alert(1)">bấm</a> <b>mạnh</b> <i> </i>.</p>${text}`,
    ),
    { url },
  );
  const first = draft.blocks[0];
  if (first?.kind !== 'paragraph') throw new Error('no paragraph');
  expect(first.content).toEqual({
    runs: [
      { text: 'Theo ' },
      { open: 1 },
      { text: 'biên ' },
      { open: 2 },
      { text: 'bản' },
      { close: 2 },
      { close: 1 },
      { text: ', bấm ' },
      { open: 3 },
      { text: 'mạnh' },
      { close: 3 },
      { text: ' .' },
    ],
    codes: [
      { id: 1, kind: 'link', href: 'https://bien.example/a?x=1#y' },
      { id: 2, kind: 'emphasis' },
      { id: 3, kind: 'strong' },
    ],
  });
});

test.each([
  ['data-src', '<img src="data:image/gif;base64,R0lGOD" data-src="/anh/1.jpg" alt="Tàu">'],
  ['data-srcset', '<img src="data:image/gif;base64,R0lGOD" data-srcset="/anh/0.jpg 300w, /anh/1.jpg 1200w" alt="Tàu">'],
  ['srcset', '<img srcset="/anh/0.jpg 1x, /anh/1.jpg 2x" alt="Tàu">'],
  [
    'noscript',
    '<img src="data:image/gif;base64,R0lGOD" alt="Tàu"><noscript><img src="/anh/1.jpg" alt="Tàu"></noscript>',
  ],
  [
    'picture',
    '<picture><source srcset="/anh/1.jpg 1200w"><img src="data:image/gif;base64,R0lGOD" alt="Tàu"></picture>',
  ],
])('keeps a caption with its photo when the figure is lazy-loaded by %s', (_, image) => {
  const figure = `<figure>${image}<figcaption>Tàu qua cầu. <span class="credit">Ảnh: Hà Vy</span></figcaption></figure>`;
  const draft = extractPage(page(`${text}${figure}`), { url });
  const found = draft.blocks.find(block => block.kind === 'figure');
  expect(found).toMatchObject({ src: 'https://bien.example/anh/1.jpg', alt: 'Tàu', credit: 'Hà Vy' });
  expect(plainText(found?.caption?.runs ?? [])).toBe('Tàu qua cầu.');
});

test('a paragraph below a picture that is called a note is its caption', () => {
  const draft = extractPage(
    page(
      `${text}<p class="pic"><img src="/1.png" alt="关口"></p><p class="pic-note">友谊关口岸的货运通道。（图：舢板工坊）</p>`,
    ),
    { url },
  );
  const figure = draft.blocks.find(block => block.kind === 'figure');
  expect(figure).toMatchObject({ alt: '关口', credit: '舢板工坊' });
  expect(plainText(figure?.caption?.runs ?? [])).toBe('友谊关口岸的货运通道。');
});

test('a correction is a block of its own, wherever it stands', () => {
  const inside = extractPage(page(`<p class="correction">Đính chính: khổ đường là 1.435 mm.</p>${text}`), { url });
  expect(inside.blocks[0]?.kind).toBe('correction');
  const outside = extractPage(
    page(text).replace('</main>', '<div class="correction"><p>更正：轨距为1435毫米。</p></div></main>'),
    { url },
  );
  expect(outside.blocks.at(-1)).toMatchObject({
    kind: 'correction',
    content: { runs: [{ text: '更正：轨距为1435毫米。' }] },
  });
  const data = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Đường sắt","correction":{"@type":"CorrectionComment","text":"แก้ไข: ความกว้างราง 1,435 มม."}}</script>`;
  expect(extractPage(page(text, data), { url }).blocks.at(-1)).toMatchObject({ kind: 'correction' });
});

test('JSON-LD is read in arrays, in @graph, by reference, and when its strings hold line ends', () => {
  const data = `<script type="application/ld+json">[{"@context":"https://schema.org"},{"@graph":[{"@type":"Person","@id":"#a","name":"Lê Thu Hằng"},
    {"@type":["NewsArticle"],"headline":"Đường sắt","author":{"@id":"#a"},"publisher":{"name":"Tin\n Biên"},"datePublished":"2025-02-21","articleSection":["Giao thông"],}]}]</script>`;
  expect(extractPage(page(text, data), { url })).toMatchObject({
    headline: 'Đường sắt',
    byline: 'Lê Thu Hằng',
    outletName: 'Tin Biên',
    publishedAt: null,
    publishedOn: '2025-02-21',
    section: 'Giao thông',
    locale: 'vi',
  });
});

test('a canonical address counts on the same site only, and never the front page', () => {
  const at = (href: string) => extractPage(page(text, `<link rel="canonical" href="${href}">`), { url }).url;
  expect(at('https://www.bien.example/tin/bai-1')).toBe('https://www.bien.example/tin/bai-1');
  expect(at('https://other.example/x')).toBe(url);
  expect(at('https://bien.example/')).toBe(url);
});

test('advertisement codes, menus, related articles, newsletters and comments are not in the body', () => {
  const furniture = `<p>[quang_cao_1]</p><p>Xem thêm: <a href="/b">Giá xoài tăng</a></p>
    <div class="x9"><ul><li><a href="/c">Mùa hoa trên cao nguyên</a></li><li><a href="/d">Chợ phiên vùng cao</a></li></ul></div>
    <section class="letter"><p>Nhận tin mỗi sáng.</p><form><input name="mail"></form></section>
    <section id="comments"><p>Bài viết rất hay, mong báo tiếp tục theo dõi chuyện này trong năm tới nhé.</p></section>`;
  const draft = extractPage(page(`${text}${furniture}`), { url });
  expect(draft.blocks.map(block => (block.kind === 'figure' ? '' : plainText(block.content.runs)))).toEqual(paragraphs);
});

test('20,000 nested elements are read in less than two seconds', () => {
  const start = performance.now();
  const draft = extractPage(`<h1>深</h1>${'<div>'.repeat(20_000)}${text}${'</div>'.repeat(20_000)}`, { url });
  expect(performance.now() - start).toBeLessThan(2000);
  expect(JSON.stringify(draft.blocks)).toContain('khổ 1.435 mm');
});

test.each([
  '',
  '<',
  '<html',
  '\u0000',
  '<p>',
  '<!--',
  '<script>',
  '<table><tr><td>'.repeat(3000),
  '&'.repeat(100_000),
  '<a href='.repeat(10_000),
  '</div>'.repeat(50_000),
])('broken page %# gives a draft, never an exception', html => {
  expect(extractPage(html, { url }).url).toBe(url);
});

test.each([
  ['nested', `${'<i>'.repeat(20_000)}Chợ mở lại sáng nay, người mua rất đông.${'</i>'.repeat(20_000)}`],
  ['empty', `${'<b></b>'.repeat(20_000)}Chợ mở lại sáng nay, người mua rất đông.`],
  ['side by side', `Chợ mở lại sáng nay, người mua rất đông. ${'<i>x</i> '.repeat(20_000)}`],
  ['apart', `${'a<b> </b>'.repeat(20_000)} Chợ mở lại sáng nay, người mua rất đông.`],
])('twenty thousand marks in one paragraph (%s) cost no more than their number', (_name, inner) => {
  const start = performance.now();
  const { blocks } = extractPage(`<article><h1>Chợ</h1><p>${inner}</p></article>`, { url: 'https://a.example/' });
  expect(blocks.map(block => block.kind)).toEqual(['paragraph']);
  expect(performance.now() - start).toBeLessThan(3000);
});
