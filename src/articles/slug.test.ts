import { expect, test } from 'vitest';
import { slugFor } from './slug.ts';

const free = () => false;

test.each([
  ['https://a.example/tin/gap-go-dau-xuan.htm', 'Gặp gỡ đầu xuân', 'gap-go-dau-xuan'],
  ['https://a.example/?p=12', 'Đường sắt Lạng Sơn – Hà Nội', 'duong-sat-lang-son-ha-noi'],
  ['https://a.example/%E8%B0%88/12345', '友谊关智慧口岸', expect.stringMatching(/^article-[0-9a-f]{8}$/)],
  ['https://a.example/2025/%zz', 'ข่าว', expect.stringMatching(/^article-[0-9a-f]{8}$/)],
])('%s becomes a legible address', (url, headline, slug) => {
  expect(slugFor(url, headline, free)).toEqual(slug);
});

test('a taken slug gets a suffix that depends on the address alone', () => {
  const one = slugFor('https://a.example/x/rail.html', 'Rail', () => true);
  expect(one).toMatch(/^rail-[0-9a-f]{8}$/);
  expect(slugFor('https://a.example/x/rail.html', 'Other', () => true)).toBe(one);
  expect(slugFor('https://b.example/x/rail.html', 'Rail', () => true)).not.toBe(one);
});

test('a source that is no web address gives way to the headline', () => {
  expect(slugFor(`urn:sampan:bien:${'a'.repeat(64)}`, 'Giá cà phê hôm nay', () => false)).toBe('gia-ca-phe-hom-nay');
  expect(slugFor(`urn:sampan:bien:${'a'.repeat(64)}`, '咖啡价格', () => false)).toMatch(/^article-[0-9a-f]{8}$/);
});
