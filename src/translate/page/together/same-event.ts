import { type Found, isText, nameOf, type Page, type PageBlock, whole } from '../page.ts';
import { bare, beginsSentence, isCapitalised, wordsOf } from '../words-of.ts';

/** Pages about one event: they share a year in their first paragraphs and most of their names. Several tell it apart. */
export function sameEvent(pages: readonly Page[]): { page: Page; found: Found }[] {
  const all = pages.map(page => ({ page, names: namesOf(page), years: yearsOf(page), first: firstParagraph(page) }));
  return all.flatMap(one => {
    const twins = all.filter(
      other =>
        other !== one &&
        other.page.id !== one.page.id &&
        isShared(one.names, other.names) &&
        [...one.years].some(year => other.years.has(year)),
    );
    if (twins.length === 0 || !one.first) return [];
    const found: Found = {
      severity: 'minor',
      message: `${twins.length === 1 ? 'Another page tells' : `${twins.length} other pages tell`} of the same event: ${twins.map(twin => nameOf(twin.page)).join(', ')}`,
      places: [whole(one.first)],
    };
    return [{ page: one.page, found }];
  });
}

/** Names that stay the same in many languages: capitalised inside a sentence, without their marks. */
function namesOf({ blocks }: Page): Map<string, number> {
  const counts = new Map<string, number>();
  for (const block of blocks.filter(isText).filter(one => one.kind !== 'item'))
    for (const word of wordsOf(block.text))
      if (isCapitalised(word.text) && word.text.length >= 3 && !beginsSentence(block.text, word.start)) {
        const name = bare(word.text);
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
  return new Map([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 40));
}

function isShared(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  const small = Math.min(a.size, b.size);
  const shared = [...a.keys()].filter(name => b.has(name)).length;
  return shared >= 8 && shared >= 0.4 * small;
}

function yearsOf({ blocks }: Page): Set<string> {
  return new Set(blocks.slice(0, 12).flatMap(block => block.text.match(/(?<!\p{Nd})(?:19|20)\d\d(?!\p{Nd})/gu) ?? []));
}

function firstParagraph({ blocks }: Page): PageBlock | undefined {
  const long = blocks.filter(block => block.kind === 'lead' || block.kind === 'paragraph');
  return long.find(block => /\p{Nd}/u.test(block.text)) ?? long[0];
}
