import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Card, Frame } from '../../theme/page.ts';
import { arrangeHome, placedCards } from './home.ts';

const sections = ['Biên giới', 'Kinh tế', 'Văn hóa', 'Du lịch'].map(name => ({ name, href: `/${name}/` }));

const cards = fc
  .array(
    fc.record({
      pictures: fc.integer({ min: 0, max: 6 }),
      section: fc.constantFrom(...sections.map(one => one.name), null),
    }),
    { maxLength: 70 },
  )
  .map(list =>
    list.map(
      (one, at): Card => ({
        href: `/vi/${at}/`,
        headline: `Tin ${at}`,
        lead: null,
        picture: one.pictures > 0 ? { src: '/media/x.webp', width: 12, height: 8, alt: '' } : null,
        pictures: one.pictures,
        seal: { locale: 'vi', carriage: 'original' },
        outlet: { name: 'Sông Kỳ', locale: 'vi' },
        section: one.section,
        publishedAt: '2025-12-18T00:00:00.000Z',
      }),
    ),
  );

test('no article stands twice on a front page, and no part is empty', () => {
  fc.assert(
    fc.property(cards, list => {
      const page = arrangeHome({} as Frame, list, sections);
      const shown = placedCards(page);
      expect(new Set(shown).size).toBe(shown.length);
      expect(page.rivers.every(river => river.cards.length > 0)).toBe(true);
      expect(page.lead === null).toBe(list.length === 0);
      expect(page.gallery.length).not.toBe(1);
    }),
  );
});

test('a small edition shows everything it has', () => {
  fc.assert(
    fc.property(cards, list => {
      const small = list.slice(0, 12);
      expect(new Set(placedCards(arrangeHome({} as Frame, small, sections)))).toEqual(new Set(small));
    }),
  );
});

test('the newest pictured story leads', () => {
  const [plain, pictured] = fc.sample(
    cards.filter(list => list.length > 1),
    1,
  )[0]!;
  const list = [
    { ...plain!, picture: null, pictures: 0, publishedAt: '2025-12-19T00:00:00.000Z' },
    { ...pictured!, picture: { src: '/m.webp', width: 1, height: 1, alt: '' }, pictures: 1 },
  ];
  expect(arrangeHome({} as Frame, list, sections).lead).toBe(list[1]);
});
