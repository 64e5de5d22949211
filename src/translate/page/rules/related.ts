import { type Found, isText, type PageBlock, type PageRule, whole } from '../page.ts';
import { bare, isCapitalised, wordsOf } from '../words-of.ts';
import { senseOf } from './labels.ts';

/** Under "same topic" stands what shares no name and no long word with the article's headline, lead or captions. */
export const unrelated: PageRule = {
  id: 'unrelated',
  dimension: 'accuracy',
  remedy: 'Choose further reading by what it is about and when it happened, or leave the block out.',
  run({ blocks }) {
    const article = new Set(blocks.filter(isArticle).flatMap(block => telling(block.text)));
    if (article.size === 0) return [];
    const items = blocks.filter((block, at) => block.kind === 'item' && headingAbove(blocks, at));
    const apart = items.filter(item => telling(item.text).every(word => !article.has(word)));
    const [first, ...others] = apart;
    // One that fits shows that somebody chose; a list without any is only the latest news.
    if (!first || apart.length < Math.max(2, items.length / 2)) return [];
    return [
      {
        severity: 'minor',
        message: `${apart.length} of ${items.length} articles offered here share no name and no subject with this one`,
        places: [whole(first), ...others.map(whole)],
      } satisfies Found,
    ];
  },
};

const isArticle = (block: PageBlock) => isText(block) && block.kind !== 'item' && block.kind !== 'paragraph';

/** Names and long words; in scripts without spaces, pairs of signs. */
function telling(text: string): string[] {
  const signs = text.match(/[\p{sc=Han}\p{sc=Thai}]+/gu) ?? [];
  const pairs = signs.flatMap(run =>
    Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => run.slice(at, at + 2)),
  );
  const words = wordsOf(text).filter(
    (word, at) => word.text.length >= 7 || (at > 0 && isCapitalised(word.text) && word.text.length >= 3),
  );
  return [...pairs, ...words.map(word => bare(word.text).slice(0, 6))];
}

function headingAbove(blocks: readonly PageBlock[], at: number): boolean {
  for (let before = at - 1; before >= 0 && before > at - 40; before -= 1) {
    const block = blocks[before]!;
    if (block.kind !== 'item') return senseOf(block.text) === 'same-topic';
  }
  return false;
}
