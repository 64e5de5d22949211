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

test('the newest story with a picture leads, before what is newer and has none and before photo essays', () => {
  const leads = (card: Card) => card.picture !== null && card.pictures < 3;
  const made = cards.filter(list => list.slice(1).filter(leads).length > 1);
  fc.assert(
    fc.property(made, ([first, ...others]) => {
      const list = [{ ...first!, picture: null, pictures: 0 }, ...others];
      expect(arrangeHome({} as Frame, list, sections).lead).toBe(others.find(leads));
    }),
  );
});
