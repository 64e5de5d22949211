import { expect, test } from 'vitest';
import { plainText } from '../../base/runs.ts';
import { InlineBuilder } from './inline.ts';
import { buildTree } from './tree.ts';

function taken(html: string) {
  const builder = new InlineBuilder('https://a.example/');
  builder.add(buildTree(html));
  return builder.take();
}

test('codes around nothing vanish, also those that hold only such codes', () => {
  expect(taken('<b><i></i></b>ราคากาแฟ<i> <b></b></i> วันนี้')?.content.runs).toEqual([
    { text: 'ราคากาแฟ' },
    { open: 1 },
    { text: ' ' },
    { close: 1 },
    { text: 'วันนี้' },
  ]);
  expect(taken('<b><i> </i></b>')).toBeNull();
});

test.each([
  ['<a href="/1">أسعار</a>', 1],
  ['  <a href="/1"> 咖啡 </a>  ', 1],
  ['harga <a href="/1">kopi</a>', 5 / 10],
  ['<a href="/1">giá</a> cà <a href="/2"> phê</a> ', 7 / 10],
  ['chỉ có chữ', 0],
])('%s: the linked share counts the text as it is trimmed', (html, share) => {
  const found = taken(html);
  expect(found?.linkedShare).toBeCloseTo(share, 1);
  expect(plainText(found?.content.runs ?? [])).not.toMatch(/^\s|\s$/);
});
