import { describe, expect, test } from 'vitest';
import { checkPage } from './check-pages.ts';
import { pageOfHtml, undetermined } from './read-html.ts';

const kindsOf = (html: string) => pageOfHtml('p', html, 'vi').blocks.map(({ kind, text }) => `${kind} ${text}`);

describe('what belongs to the frame', () => {
  test.each([
    ['Hội nghị khai mạc sáng nay.'],
    ['Rapat dibuka kemarin.'],
    ['会议今天开幕。'],
    ['การประชุมเปิดวันนี้'],
    ['افتتح الاجتماع أمس.'],
  ])('a form around the whole page makes no label of “%s”', text => {
    const html = `<body><form><h1>${text}</h1><p>${text}</p><ul><li>${text}</li></ul></form></body>`;
    expect(kindsOf(html)).toEqual([`title ${text}`, `paragraph ${text}`, `item ${text}`]);
  });

  test.each(['article', 'main'])('header and aside inside %s are its own', name => {
    const html = `<${name}><header><h2>A1</h2><p>B1</p></header><aside><p>C1</p></aside></${name}>`;
    expect(kindsOf(html)).toEqual(['heading A1', 'paragraph B1', 'paragraph C1']);
  });

  test.each(['Tin mới', '最新消息', 'آخر الأخبار', 'ข่าวล่าสุด', 'Berita terbaru'])(
    'a heading with a link in it or around it is an entry of a list: %s',
    text => {
      expect(kindsOf(`<h3><a href="/x">${text}</a></h3>`)).toEqual([`item ${text}`]);
      expect(kindsOf(`<a href="/x"><h3>${text}</h3></a>`)).toEqual([`item ${text}`]);
      expect(kindsOf(`<a href="/x"></a><h3>${text}</h3>`)).toEqual([`heading ${text}`]);
    },
  );

  test('of the page they are the frame, as are menus, footers, landmarks and what is chosen from a list', () => {
    const parts = ['header', 'aside', 'nav', 'footer', 'div role="search"'];
    for (const part of parts) expect(kindsOf(`<${part}><p>Tin</p></${part.split(' ')[0]}>`)).toEqual(['label Tin']);
    expect(kindsOf('<form><select><option>Tin<option>Bài</select></form>')).toEqual(['label Tin', 'label Bài']);
  });
});

describe('the language of a page', () => {
  const localeOf = (html: string, to: string | null = null) => pageOfHtml('p', html, to).locale;

  test.each([
    ['vi_VN', 'vi-VN'],
    ['zh_Hant_TW', 'zh-Hant-TW'],
    ['ar-u-nu-arab', 'ar'],
    ['fr-FR-x-foo', 'fr-FR'],
    ['th-TH-u-ca-buddhist', 'th-TH'],
    ['not a tag', undetermined],
    ['', undetermined],
  ])('lang="%s" is %s', (lang, locale) => {
    expect(localeOf(`<html lang="${lang}"><p>x</p>`)).toBe(locale);
  });

  test('what its reader says goes before what the page says, and body stands in for html', () => {
    expect(localeOf('<html lang="en"><p>x</p>', 'id')).toBe('id');
    expect(pageOfHtml('p', '<html lang="en"><p>x</p>', 'id').blocks[0]!.locale).toBe('id');
    expect(localeOf('<html><body lang="ko"><p>x</p>')).toBe('ko');
  });

  test.each([
    ['vi', 'vi-VN', '<p>Ông nói [ads_2] hôm nay.</p>'],
    ['zh-Hans', 'zh-CN', '<p>他说 [ads_2] 今天。</p>'],
    ['ar', 'ar-EG', '<p>قال [ads_2] اليوم.</p>'],
  ])('a country more or less is no other language: %s and %s', (page, part, html) => {
    const found = checkPage(pageOfHtml('p', `<html lang="${page}"><article lang="${part}">${html}</article>`));
    expect(found.map(one => one.check)).toContain('leftover-code');
  });

  test.each(['ar-u-nu-arab', 'fr-FR-x-foo', 'sl-rozaj', 'qqx', 'und'])('%s brings no check down', lang => {
    const page = pageOfHtml('p', `<html lang="${lang}"><p>A “b” 21/02/2025, 人民日报.</p>`);
    expect(checkPage(page).filter(one => /could not judge/.test(one.message))).toEqual([]);
  });
});

test('however deep a page is nested, its text is read, and what is nested without end does not stop the rest', () => {
  const deep = 2000;
  expect(kindsOf(`${'<div>'.repeat(deep)}<p>Tin</p>${'</div>'.repeat(deep)}<p>Bài</p>`)).toEqual([
    'paragraph Tin',
    'paragraph Bài',
  ]);
  expect(kindsOf(`<p>Tin</p>${'<div>'.repeat(20_000)}`)).toEqual(['paragraph Tin']);
});
