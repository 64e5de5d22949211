import { expect, test } from 'vitest';
import type { StoredPage } from './page-store.ts';
import type { PageKey } from './paths.ts';
import { type PlanInput, relatedWindow, touchedPages } from './plan.ts';
import type { Version } from './version-store.ts';

const article = (slug: string, day: number) => ({
  articleId: slug,
  slug,
  firstPublishedAt: `2025-03-${String(day).padStart(2, '0')}T00:00:00.000Z`,
  outletId: 'song-ky',
  sectionId: 'border',
});
const version = (slug: string, day: number, locale = 'vi'): Version => ({
  ...article(slug, day),
  locale,
  sourceLocale: 'vi',
  revisionId: `r-${slug}`,
  changedAt: article(slug, day).firstPublishedAt,
  sourceUrl: `https://a.example/${slug}`,
  carriage: 'original',
});
const page = (slug: string, status = 200, locale = 'vi'): StoredPage => ({
  path: `/${locale}/2025/03/${slug}/`,
  locale,
  kind: 'article',
  status,
  articleId: slug,
  bodySha: 'x',
});
const plan = (input: Partial<PlanInput>) =>
  touchedPages({
    locales: ['vi', 'fr'],
    articles: [],
    visible: [],
    stored: [],
    showing: [],
    newer: new Map(),
    ...input,
  });
const names = (keys: PageKey[]) =>
  keys
    .map(key => `${key.kind} ${'locale' in key ? key.locale : ''}${key.kind === 'article' ? ` ${key.articleId}` : ''}`)
    .sort();

test('a correction touches its own page, those that show it, and the lists it may have moved to', () => {
  const keys = plan({
    articles: [article('a', 5)],
    visible: [version('a', 5)],
    stored: [page('a')],
    showing: [{ kind: 'section', locale: 'vi', sectionId: 'border' }],
    newer: new Map([['vi', [version('b', 6)]]]),
  });
  expect([...new Set(names(keys))]).toEqual([
    'article vi a',
    'feed vi',
    'home vi',
    'outlet vi',
    'section vi',
    'sitemap vi',
  ]);
});

test('an article that moves to another section touches the pages that may recommend it more or less now', () => {
  const input = {
    articles: [article('a', 5)],
    visible: [version('a', 5)],
    stored: [page('a')],
    newer: new Map([['vi', [version('b', 6)]]]),
  };
  const from = (sectionId: string) =>
    names(plan({ ...input, showing: [{ kind: 'section', locale: 'vi', sectionId }] }));
  expect(from('market')).toContain('article vi b');
  expect(from('border')).not.toContain('article vi b');
});

test('an article that appears touches the lists of its edition and the pages that may now recommend it', () => {
  const newer = Array.from({ length: 20 }, (_, at) => version(`n${String(at).padStart(2, '0')}`, 6 + at));
  const keys = plan({
    articles: [article('a', 5)],
    visible: [version('a', 5)],
    newer: new Map([['vi', [version('old', 4), version('a', 5), ...newer]]]),
  });
  expect(names(keys.filter(key => key.kind !== 'article'))).toEqual([
    'feed vi',
    'home vi',
    'outlet vi',
    'section vi',
    'sitemap vi',
  ]);
  const readers = keys.filter(key => key.kind === 'article' && key.articleId !== 'a');
  expect(readers).toHaveLength(relatedWindow);
  expect(readers.some(key => key.kind === 'article' && key.articleId === 'old')).toBe(false);
});

test('an article that disappears touches the same, and its own page once more', () => {
  const keys = plan({ articles: [article('a', 5)], stored: [page('a')], newer: new Map([['vi', [version('b', 6)]]]) });
  expect(names(keys)).toEqual([
    'article vi a',
    'article vi b',
    'feed vi',
    'home vi',
    'outlet vi',
    'section vi',
    'sitemap vi',
  ]);
});

test('an edition that never showed an article is not touched by it', () => {
  expect(plan({ articles: [article('a', 5)], stored: [], visible: [] })).toEqual([]);
  expect(
    names(plan({ articles: [article('a', 5)], visible: [version('a', 5, 'fr')] })).every(name => name.includes('fr')),
  ).toBe(true);
});
