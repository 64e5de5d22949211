import { describe, expect, it, test } from 'vitest';
import { checkPage } from '../../src/translate/page/check-pages.ts';
import { pageOfHtml } from '../../src/translate/page/read-html.ts';
import { editionLocales } from './models.ts';
import { everyPage } from './pages.ts';

const found = (html: string) => checkPage(pageOfHtml('page', html));

describe.each(editionLocales)('the finished pages of the %s edition', locale => {
  it('show nothing that is worse than minor', () => {
    for (const [kind, html] of Object.entries(everyPage(locale))) {
      const bad = found(html).filter(one => one.severity !== 'minor');
      expect(bad.map(one => `${kind} ${one.check}: ${one.message}`)).toEqual([]);
    }
  });
});

const vietnamese = 'Các đại biểu chụp ảnh lưu niệm tại hội nghị sáng nay ở tỉnh Quảng Ninh.';

/** What is put at the end of an article, and the check that must see it there. */
const planted: [check: string, html: string][] = [
  ['residue', `<p>${vietnamese}</p>`],
  ['leftover-code', '<p>[ads_2]</p>'],
  ['alt-stub', '<figure><img src="/x.webp" alt="a"></figure>'],
  [
    'alt-repeats-caption',
    '<figure><img src="/x.webp" alt="Sông Kỳ 2025"><figcaption>Sông Kỳ 2025</figcaption></figure>',
  ],
  ['label-language', '<footer><p>No videos available</p></footer>'],
  ['empty-block', '<h2>Sông Kỳ</h2>'],
];

describe.each(['id', 'zh-Hans', 'th', 'ar', 'ko', 'fr'])('on a finished page in %s', locale => {
  const clean = everyPage(locale).article!;

  test.each(planted)('%s is found', (check, html) => {
    const page = clean.replace('</main>', `${html}</main>`);
    expect(page).not.toBe(clean);
    expect(found(clean).filter(one => one.check === check && one.severity !== 'minor')).toEqual([]);
    expect(found(page).filter(one => one.check === check).length).toBeGreaterThan(
      found(clean).filter(one => one.check === check).length,
    );
  });

  test('that it no longer says it is a translation is found', () => {
    const notices = [
      /<div class="prov">[\s\S]*?<\/div>/u,
      /<nav class="lsw"[\s\S]*?<\/nav>/u,
      /<footer[\s\S]*<\/footer>/u,
    ];
    const silent = notices.reduce((page, notice) => page.replace(notice, ''), clean);
    expect(found(silent).map(one => one.check)).toContain('translation-notice');
    expect(found(clean).map(one => one.check)).not.toContain('translation-notice');
  });
});

test.each([
  ['fr', 'Commentaire (2)'],
  ['ar', 'تعليق (٣)'],
])('on a finished page in %s “%s” is found', (locale, counter) => {
  const page = everyPage(locale).article!.replace('</main>', `<footer><p>${counter}</p></footer></main>`);
  expect(found(page).map(one => one.check)).toContain('counter-form');
});

test('words in a language of their own are no leftovers, and the sentence around them is read on', () => {
  const page = pageOfHtml('p', `<html lang="id"><p>Kata <bdi lang="vi">${vietnamese}</bdi> kemarin.</p></html>`);
  expect(page.blocks.map(({ locale, text }) => [locale, text])).toEqual([
    ['vi', vietnamese],
    ['id', 'Kata \ufffc kemarin.'],
  ]);
  expect(checkPage(page).map(one => one.check)).not.toContain('residue');
});
