import { expect, test } from 'vitest';
import { parseTermList } from '../term-list.ts';
import { reconcilePage } from './page.ts';
import { reconcile } from './reconcile.ts';

const authority = parseTermList([
  {
    id: 'hai-phong',
    type: 'place',
    names: { vi: 'Hải Phòng', en: ['Hai Phong', 'Haiphong'], ar: 'هاي فونغ', th: 'ไฮฟอง' },
  },
  { id: 'wei-tao', type: 'person', gender: 'm', names: { en: 'Wei Tao', 'zh-Hans': '韦韬' } },
]);
const given = parseTermList([
  { id: 'hp', type: 'place', names: { vi: 'Hải Phòng', ar: 'هايفونغ', th: 'ไฮฟอง', 'zh-Hans': '海防' } },
  { id: 'wt', type: 'person', names: { en: 'Wei Tao', vi: 'Vi Thao' } },
  { id: 'x"><script>', type: 'event', names: { id: '<b>Pameran</b> & "Pekan"' } },
]);
const page = (problems = [{ line: 3, message: '"ดาว" is no type', remedy: 'Use another.' }]) =>
  reconcilePage('names.csv', reconcile(given, authority), problems);

test('both sides stand beside each other, every name in its language and direction', () => {
  const markup = page();
  expect(markup).toContain(
    '<td data-side="File"><span class="form"><bdi lang="ar" dir="rtl">هايفونغ</bdi></span></td>',
  );
  expect(markup).toContain(
    '<td data-side="You"><span class="form"><bdi lang="ar" dir="rtl">هاي فونغ</bdi></span></td>',
  );
  expect(markup).toContain('<bdi lang="zh-Hans" dir="ltr">海防</bdi>');
  expect(markup).toContain('<bdi lang="th" dir="ltr">ไฮฟอง</bdi>');
});

test('every decision says how to take it, and a part without entries is not there', () => {
  const markup = page([]);
  expect(markup).toContain('<code>wt=wei-tao</code>');
  expect(markup).toContain('<code>wt=new</code>');
  expect(markup).toContain('<code>hp=hai-phong</code>');
  expect(markup).not.toContain('id="problems"');
  expect(markup).not.toContain('id="same"');
});

test('what could not be read is told with its line and remedy', () => {
  expect(page()).toContain('<li>Line 3: <bdi>&quot;ดาว&quot; is no type</bdi>. Use another.</li>');
});

test('nothing of a file is markup', () => {
  expect(page()).toContain('&lt;b&gt;Pameran&lt;/b&gt; &amp; &quot;Pekan&quot;');
  expect(page()).not.toContain('<script');
});
