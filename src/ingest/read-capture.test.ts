import { expect, test } from 'vitest';
import { readCapture } from './read-capture.ts';

const url = 'https://bien.example/x';
const body =
  'Hai bên thống nhất coi đường sắt là khâu phải đi trước, tuyến mới sẽ dùng khổ 1.435 mm như phía bên kia biên giới.';

test('the content decides what a capture is, not its header', () => {
  const feed = readCapture({
    body: Buffer.from('<rss version="2.0"><channel><title>t</title></channel></rss>'),
    contentType: 'text/html',
    url,
  });
  expect(feed.kind).toBe('feed');
  const page = readCapture({
    body: Buffer.from(`<!doctype html><h1>Đường sắt</h1><p>${body}</p>`),
    contentType: 'application/rss+xml',
    url,
  });
  expect(page).toMatchObject({ kind: 'article', draft: { headline: 'Đường sắt' } });
  const text = readCapture({
    body: `友谊关口岸试行预约\n\n边城日报边城日报2025-03-08\n\n${'友谊关口岸自本月起试行周末预约通关，企业可提前在线选定时段。'.repeat(4)}`,
    contentType: null,
    url,
  });
  expect(text).toMatchObject({
    kind: 'article',
    draft: { headline: '友谊关口岸试行预约', outletName: '边城日报', publishedOn: '2025-03-08' },
  });
});

test('bytes in another encoding are read by what the page declares', () => {
  const html = `<html><head><meta charset="windows-1258"><title>x</title></head><body><h1>Gap go</h1><p>${'Cuoc gap go dau xuan nam nay. '.repeat(6)}\u00d0</p></body></html>`;
  const captured = readCapture({ body: Buffer.from(html, 'latin1'), contentType: 'text/html', url });
  expect(JSON.stringify(captured)).toContain('Đ');
});

test('a text without a headline is read all the same', () => {
  const captured = readCapture({
    body: `${body} ${body}\nBiên bản hội đàm chưa ghi tổng mức đầu tư. ${body}`,
    contentType: 'text/plain',
    url,
  });
  expect(captured).toMatchObject({ kind: 'article', draft: { headline: null } });
});

test('a page without a text is refused with a remedy', () => {
  expect(() =>
    readCapture({
      body: '<!doctype html><h1>ข่าว</h1><nav><a href="/">หน้าแรก</a></nav>',
      contentType: 'text/html',
      url,
    }),
  ).toThrow(expect.objectContaining({ code: 'article_without_body' }));
  expect(() => readCapture({ body: new Uint8Array(), contentType: null, url })).toThrow(
    expect.objectContaining({ code: 'article_without_body' }),
  );
});

test('a feed that was asked for must be one', () => {
  expect(() => readCapture({ body: '<!doctype html><p>x</p>', contentType: null, url }, { expect: 'feed' })).toThrow(
    expect.objectContaining({ code: 'feed_not_a_feed' }),
  );
});

test('a missing date is no error', () => {
  const captured = readCapture({ body: `<!doctype html><h1>ข่าว</h1><p>${body}</p>`, contentType: 'text/html', url });
  expect(captured).toMatchObject({ draft: { publishedAt: null, publishedOn: null } });
});

const random = (seed: number) =>
  Uint8Array.from({ length: 4096 }, (_, at) => Math.imul((at + 1) * 2654435761, seed) >>> 24);

test.each([
  ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog >>')],
  ['a zip, as a .docx is one', Buffer.from('PK\u0003\u0004\u0014\0\u0006\0', 'latin1')],
  ['a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ['a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex')],
  ['an AVIF', Buffer.from('0000001c6674797061766966', 'hex')],
  ['noise', random(40503)],
  ['other noise', random(69069)],
])('%s is refused, whatever it is called', (_, bytes) => {
  for (const contentType of ['text/html', 'text/plain', null]) {
    expect(() => readCapture({ body: bytes, contentType, url })).toThrow(
      expect.objectContaining({ code: 'page_not_text' }),
    );
  }
  expect(() => readCapture({ body: bytes, contentType: 'text/xml', url }, { expect: 'feed' })).toThrow(
    expect.objectContaining({ code: 'feed_not_a_feed' }),
  );
});

test('text in UTF-16 and text with a stray sign or two is text', () => {
  const text = `Đường sắt\n\n${body}\n${body}`;
  expect(readCapture({ body: Buffer.from(`\ufeff${text}`, 'utf16le'), contentType: 'text/plain', url }).kind).toBe(
    'article',
  );
  expect(readCapture({ body: Buffer.from(`${text}\0\u0001`), contentType: 'text/plain', url }).kind).toBe('article');
});

test.each(['vm', 'Liên hệ', '联系我们', '12 345 678 910', '…'])('a word or two are no article: %s', text => {
  for (const [body, contentType] of [
    [text, 'text/plain'],
    [`<!doctype html><title>x</title><p>${text}</p>`, 'text/html'],
  ] as const)
    expect(() => readCapture({ body, contentType, url })).toThrow(
      expect.objectContaining({ code: 'article_without_body' }),
    );
});
