import { type Found, isText, nameOf, type Page } from '../page.ts';
import { type Paper, signingsIn } from '../rules/signed-papers.ts';

/** "29 memoranda" on one page, "29 agreements and memoranda" on another: one number, two things. */
export function signedCounts(pages: readonly Page[]): { page: Page; found: Found }[] {
  const all = pages.flatMap(page => countsOf(page));
  return [...Map.groupBy(all, one => one.count).values()].flatMap(same => {
    if (new Set(same.map(one => one.kinds)).size < 2 || new Set(same.map(one => one.page.id)).size < 2) return [];
    return same.map(one => {
      const other = same.find(two => two.kinds !== one.kinds)!;
      const message = `${one.count} ${one.kinds} here, ${other.count} ${other.kinds} in ${nameOf(other.page)}`;
      return { page: one.page, found: { severity: 'major' as const, message, places: [one.paper.place] as const } };
    });
  });
}

type Counted = { page: Page; count: number; kinds: string; paper: Paper };

/** A number of papers and every kind of paper within three words behind the first. */
function countsOf(page: Page): Counted[] {
  return page.blocks.filter(isText).flatMap(block =>
    signingsIn(block).flatMap(({ papers }) => {
      const ordered = [...papers].sort((a, b) => a.place.target.start - b.place.target.start);
      return ordered.flatMap((paper, at) => {
        if (paper.count === null) return [];
        const near = ordered
          .slice(at + 1)
          .filter(one => one.place.target.start - paper.place.target.end < 24 && one.count === null);
        const kinds = [...new Set([paper, ...near].map(one => one.kind))].sort().join(' and ');
        return [{ page, count: paper.count, kinds, paper }];
      });
    }),
  );
}
