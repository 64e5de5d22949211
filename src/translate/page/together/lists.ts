import type { Place } from '../../documents/document.ts';
import { type Found, isText, nameOf, type Page, within } from '../page.ts';
import { bare } from '../words-of.ts';

/** "Quang Ninh, Lang Son, Cao Bang and Ha Giang" on one page, other members of the same list on another. */
export function listsApart(pages: readonly Page[]): { page: Page; found: Found }[] {
  const lists = pages.flatMap(page => listsOf(page));
  const found: { page: Page; found: Found }[] = [];
  const said = new Set<string>();
  for (const one of lists) {
    const other = lists.find(two => two.page.id !== one.page.id && isChanged(one.items, two.items));
    const key = `${one.page.id} ${[...one.items].sort().join()}`;
    if (!other || said.has(key)) continue;
    said.add(key);
    const all = lists.filter(two => two.page === one.page && sameItems(two.items, one.items)).map(two => two.place);
    const [first, ...others] = all;
    found.push({
      page: one.page,
      found: {
        severity: 'minor',
        message: `${nameOf(other.page)} lists ${[...other.surface].join(', ')}: were the members others then?`,
        places: [first!, ...others],
      },
    });
  }
  return found;
}

type List = { page: Page; items: ReadonlySet<string>; surface: readonly string[]; place: Place };

const name = "(?<![\\p{L}\\p{M}])\\p{Lu}[\\p{L}\\p{M}'’]{1,40}(?: \\p{Lu}[\\p{L}\\p{M}'’]{1,40}){0,2}";
const list = new RegExp(`${name}(?: ?, ${name}){1,8} ?,? (?:and|et|y|e|en|och|og|und|dan|và|serta|и) ${name}`, 'gu');

/** Lists of four names and more. */
function listsOf(page: Page): List[] {
  return page.blocks.filter(isText).flatMap(block =>
    [...block.text.matchAll(list)].flatMap(match => {
      const surface = match[0].split(/ ?,? (?:and|et|y|e|en|och|og|und|dan|và|serta|и) | ?, /u);
      if (surface.length < 4) return [];
      return [
        {
          page,
          items: new Set(surface.map(bare)),
          surface,
          place: within(block, match.index, match.index + match[0].length),
        },
      ];
    }),
  );
}

/** Three members in common, and on either side one the other lacks. */
function isChanged(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...a].filter(item => b.has(item)).length;
  return shared >= 3 && shared < a.size && shared < b.size;
}

const sameItems = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  a.size === b.size && [...a].every(item => b.has(item));
