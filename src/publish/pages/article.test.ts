import { expect, test } from 'vitest';
import type { Article, Segment } from '../../articles/article.ts';
import { plainText, textRuns } from '../../base/runs.ts';
import { type ArticleContent, articleText, creditOf } from './article.ts';
import { joined } from './card.ts';

function textIn(locale: string, sentences: readonly string[]) {
  const segments = sentences.map(
    (text, at): Segment => ({ id: String(at), text, runs: textRuns(text), codes: [] }) as never,
  );
  const article = {
    locale,
    revision: { units: [{ kind: 'headline', figureId: null, segments }] },
  } as unknown as Article;
  const version = { carriage: 'original', locale, sourceLocale: locale } as ArticleContent['version'];
  const { headline } = articleText({ version, article, newest: article, carried: new Map(), credits: new Map() });
  const page = headline.map(one => one.joint + plainText(one.runs)).join('');
  // The page and what lists, feeds and search engines say are the same text.
  expect(page).toBe(
    joined(
      headline.map(one => one.runs),
      locale,
    ),
  );
  return page;
}

test.each([
  ['vi', ['Chợ mở lại.', 'Người mua đông.'], 'Chợ mở lại. Người mua đông.'],
  ['zh-Hans', ['集市开张。', '人很多。'], '集市开张。人很多。'],
  ['zh-Hans', ['主题是 Back to school.', '人很多。'], '主题是 Back to school. 人很多。'],
  ['th', ['ตลาดเปิดแล้ว!', 'คนเยอะมาก'], 'ตลาดเปิดแล้ว! คนเยอะมาก'],
  ['ar', ['فتحت السوق.', 'الزحام شديد.'], 'فتحت السوق. الزحام شديد.'],
  ['id', ['Pasar dibuka.', 'Pembeli ramai.'], 'Pasar dibuka. Pembeli ramai.'],
] as const)(
  'between two sentences of a page in %s stands what their language puts there',
  (locale, sentences, text) => {
    expect(textIn(locale, sentences)).toBe(text);
  },
);

test('a credit is said in the language it is shown in, and says so where it is not', () => {
  const version = { locale: 'ar', sourceLocale: 'vi' } as ArticleContent['version'];
  const content = { version, credits: new Map([['xưởng Sampan', 'ورشة سامبان']]) } as unknown as ArticleContent;
  const credited = (credit: string | null) => creditOf(content, { credit } as never);
  expect(credited('xưởng Sampan')).toEqual({ credit: 'ورشة سامبان', creditLocale: 'ar' });
  expect(credited('Vòng A Sáng')).toEqual({ credit: 'Vòng A Sáng', creditLocale: 'vi' });
  expect(credited(null)).toEqual({ credit: null, creditLocale: 'vi' });
});
