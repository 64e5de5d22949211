import { expect, test } from 'vitest';
import { indexNames } from './find-names.ts';
import { parseTermList } from './term-list.ts';
import { gatherUnlisted, unlistedIn } from './unlisted.ts';

const listed = parseTermList([
  { id: 'wei-tao', type: 'person', names: { id: ['Wei Tao'], 'zh-Hans': ['韦韬'], vi: ['Vi Thao'] } },
]);

function unlisted(locale: string, ...articles: string[]) {
  const index = indexNames(listed, locale);
  return gatherUnlisted(
    articles.map((text, at) => {
      const article = { key: `a-${at}`, units: [{ kind: 'paragraph' as const, text }] };
      return { key: article.key, proposals: unlistedIn(article, locale, index) };
    }),
  );
}

test.each([
  ['id', 'Bapak Joko Susanto bertemu Bapak Wei Tao di Provinsi Riau.', ['Joko Susanto', 'Riau']],
  ['vi', 'Ông Lê Thị Hạnh gặp ông Vi Thao tại tỉnh Bắc Ninh.', ['Lê Thị Hạnh', 'Bắc Ninh']],
  ['zh-Hans', '自治区主席韦韬在南宁市会见代表团。韦韬表示，南宁欢迎各方。', ['南宁']],
])('in %s, of “%s” the authority lacks %j', (locale, text, wanted) => {
  expect(
    unlisted(locale, text)
      .map(one => one.text)
      .sort(),
  ).toEqual([...wanted].sort());
});

test('what several articles have comes first, with the articles and the reasons', () => {
  const [first, ...others] = unlisted(
    'id',
    'Bapak Joko Susanto hadir.',
    'Provinsi Riau maju.',
    'Ibu Joko Susanto hadir.',
  );
  expect(first).toMatchObject({ text: 'Joko Susanto', kind: 'person', count: 2, articles: ['a-0', 'a-2'] });
  expect(first?.reasons).toContain('title before it');
  expect(others.map(one => one.text)).toEqual(['Riau']);
});
