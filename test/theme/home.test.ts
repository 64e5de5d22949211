import { describe, expect, it } from 'vitest';
import { renderHome } from '../../src/theme/home.ts';
import type { HomePage } from '../../src/theme/page.ts';
import { cards, editionLocales, homeOf, textsOf } from './models.ts';
import { elementsOf, named, textOf, withClass } from './structure.ts';

const bare = (locale: string): HomePage => ({
  ...homeOf(locale),
  lead: null,
  leadLinks: [],
  side: [],
  latest: [],
  rivers: [{ title: 'leer', href: null, cards: [] }],
  gallery: [],
  voices: [],
  features: { title: 'leer', href: null, cards: [] },
});

describe('the front page', () => {
  it.each(editionLocales)('of %s shows every item of its model once, under its headline', locale => {
    const model = homeOf(locale);
    const page = renderHome(model);
    const { lead, leadLinks, side, latest, rivers, gallery, voices, features } = model;
    const all = [lead, ...leadLinks, ...side, ...latest, ...rivers.flatMap(one => one.cards), ...gallery, ...voices];
    const links = named(page, 'a').filter(one => one.attributes.href?.includes('/2025/12/story-'));
    expect(links).toHaveLength(all.length + (features?.cards.length ?? 0));
    expect(textOf(page, 'h1').replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(textsOf(locale).headlines[0]);
  });

  it('has no headings but the name of the site when there is nothing to read', () => {
    const page = renderHome(bare('id'));
    const headings = elementsOf(page).filter(one => /^h[1-6]$/.test(one.name));
    expect(headings.map(one => one.text)).toEqual(['Sampan']);
    expect(textOf(page, 'main').trim()).toBe('Sampan');
  });

  it.each(['lead', 'side', 'latest', 'gallery', 'voices', 'rivers', 'features'] as const)(
    'stands without its %s',
    part => {
      const model = homeOf('vi');
      const without = { ...model, [part]: part === 'lead' || part === 'features' ? null : [] };
      const page = renderHome(without);
      expect(named(page, 'h1')).toHaveLength(1);
      for (const one of elementsOf(page).filter(element => /^(h[1-3]|section|ul)$/.test(element.name)))
        expect(one.text.trim()).not.toBe('');
    },
  );

  it('tells the time of what happened on the day of the edition, and the day of what is older', () => {
    const model = homeOf('fr');
    const [today, older] = cards('fr', 1, 2, false);
    if (!today || !older) throw new Error('two cards');
    // 18 December 00:10 in Hanoi, still the 17th in UTC.
    today.publishedAt = '2025-12-17T17:10:00.000Z';
    older.publishedAt = '2025-12-17T16:50:00.000Z';
    const page = renderHome({ ...model, latest: [today, older] });
    expect(withClass(page, 'k').map(one => one.text)).toEqual(['00:10', '17 déc.']);
    expect(withClass(page, 'k').map(one => one.attributes.datetime)).toEqual([today.publishedAt, older.publishedAt]);
  });

  it('loads the first picture at once and the others when they come into view', () => {
    const images = named(renderHome(homeOf('th')), 'img');
    expect(images[0]?.attributes.fetchpriority).toBe('high');
    expect(images.slice(1).every(one => one.attributes.loading === 'lazy')).toBe(true);
    for (const { attributes } of images) {
      expect(attributes.alt).toBeTruthy();
      expect(Number(attributes.width) * Number(attributes.height)).toBeGreaterThan(0);
    }
  });

  it('puts sections side by side by threes, and one left over in a row of its own', () => {
    const model = homeOf('sv');
    const [one] = model.rivers;
    const rowsWith = (count: number) => {
      const rivers = Array.from({ length: count }, (_, i) => ({
        ...one,
        title: `Del ${i}`,
        href: null,
        cards: cards('sv', i, 4),
      }));
      const page = renderHome({ ...model, features: null, rivers });
      return withClass(page, 'cs').map(row => row.attributes.class?.replace('sec ', ''));
    };
    expect(rowsWith(2)).toEqual(['cs c2']);
    expect(rowsWith(3)).toEqual(['cs c3']);
    expect(rowsWith(4)).toEqual(['cs c3', 'cs c4']);
  });

  it('counts photos in the words of the edition', () => {
    const photos = (locale: string, count: number) => {
      const gallery = cards(locale, 0, 1).map(card => ({ ...card, pictures: count }));
      return named(renderHome({ ...homeOf(locale), gallery }), 'small')[0]?.text;
    };
    expect(photos('ar', 2)).toBe('صورتان');
    expect(photos('ar', 3)).toBe('3 صور');
    expect(photos('ar', 11)).toBe('11 صورة');
    expect(photos('fr', 1)).toBe('1 photo');
    expect(photos('vi', 24)).toBe('24 ảnh');
    expect(photos('ko', 24)).toBe('사진 24장');
  });
});
