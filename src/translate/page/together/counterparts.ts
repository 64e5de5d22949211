import { type Found, nameOf, type Page, whole } from '../page.ts';

/** Two pages that translate one original, as their lengths and the order of their numbers show. */
export function areCounterparts(a: Page, b: Page): boolean {
  const [left, right] = [a, b].map(figuresIn) as [string[], string[]];
  if (Math.min(left.length, right.length) < 6) return false;
  return commonOrder(left, right) >= 0.7 * Math.min(left.length, right.length);
}

/** What one of two translations of an original has lost: pictures, headline, date. */
export function lostBlocks(pages: readonly Page[]): { page: Page; found: Found }[] {
  return pages.flatMap(page => {
    const others = pages.filter(
      other => other.id !== page.id && other.locale !== page.locale && areCounterparts(page, other),
    );
    const best = others.sort((a, b) => pictures(b) - pictures(a))[0];
    const [place, ...more] = captions(page).length > 0 ? captions(page) : page.blocks.slice(0, 1);
    if (!best || !place || pictures(page) >= pictures(best)) return [];
    const message = `${pictures(page)} of the ${pictures(best)} pictures that ${nameOf(best)} has of the same article`;
    return [
      {
        page,
        found: { severity: 'major' as const, message, places: [whole(place), ...more.map(whole)] } satisfies Found,
      },
    ];
  });
}

const captions = ({ blocks }: Page) => blocks.filter(block => block.kind === 'caption');
const pictures = (page: Page) => captions(page).length;

/** The numbers of the text in their order: what every translation keeps. */
function figuresIn({ blocks }: Page): string[] {
  return blocks
    .filter(block => block.kind === 'paragraph')
    .flatMap(block => block.text.match(/\p{Nd}+/gu) ?? [])
    .slice(0, 200);
}

/** The length of the longest common order of two short lists. */
function commonOrder(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const one of a) {
    const next = [0];
    for (const [at, other] of b.entries()) next.push(one === other ? row[at]! + 1 : Math.max(row[at + 1]!, next[at]!));
    row = next;
  }
  return row.at(-1) ?? 0;
}
