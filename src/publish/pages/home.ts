import type { Card, Frame, HomePage, River } from '../../theme/page.ts';

/**
 * Lays an edition's newest articles out as a ranked front page: every article stands once, pictures where they carry,
 * and a part with nothing to say is left out. `cards` newest first; `sections` in the order of the publication.
 */
export function arrangeHome(
  frame: Frame,
  cards: readonly Card[],
  sections: readonly { name: string; href: string }[],
): HomePage {
  const left = [...cards];
  const take = (count: number, wanted: (card: Card) => boolean): Card[] => {
    const taken: Card[] = [];
    for (let at = 0; at < left.length && taken.length < count; ) {
      if (wanted(left[at] as Card)) taken.push(...left.splice(at, 1));
      else at += 1;
    }
    return taken;
  };
  // A small edition keeps something for its sections; a large one fills the first screen.
  const size = cards.length;
  const lead = take(1, isPictured)[0] ?? take(1, isStory)[0] ?? take(1, () => true)[0] ?? null;
  const side = [...take(2, isPictured), ...take(size >= 10 ? 1 : 0, isStory)];
  const leadLinks = take(size >= 12 ? 2 : 0, isStory);
  const latest = take(Math.min(9, Math.floor(size / 4)), isStory);
  // One photo essay is a story like others; a row of pictures needs two.
  const gallery = left.filter(isGallery).length > 1 ? take(4, isGallery) : [];
  const rivers = sections
    .map(
      (section): River => ({
        title: section.name,
        href: section.href,
        cards: take(4, card => card.section === section.name),
      }),
    )
    .filter(river => river.cards.length > 0);
  // What belongs to no section, or has no place left in its own, stands with the latest.
  const voices = size >= 24 ? take(3, card => card.seal.carriage !== 'original') : [];
  const others = [...latest, ...take(12 - latest.length, () => true)].sort(
    (a, b) => cards.indexOf(a) - cards.indexOf(b),
  );
  const features = rivers.find(river => river.cards.length === 4 && river.cards.every(card => card.picture)) ?? null;
  return {
    frame,
    lead,
    leadLinks,
    side,
    latest: others,
    rivers: rivers.filter(river => river !== features),
    gallery,
    voices,
    features,
  };
}

/** Every card that has a place on the page. */
export function placedCards(page: HomePage): Card[] {
  return [
    ...(page.lead ? [page.lead] : []),
    ...page.leadLinks,
    ...page.side,
    ...page.latest,
    ...page.rivers.flatMap(river => river.cards),
    ...(page.features?.cards ?? []),
    ...page.gallery,
    ...page.voices,
  ];
}

const isGallery = (card: Card): boolean => card.pictures >= 3;
const isStory = (card: Card): boolean => !isGallery(card);
const isPictured = (card: Card): boolean => card.picture !== null && isStory(card);
