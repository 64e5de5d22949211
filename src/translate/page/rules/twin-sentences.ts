import { type Found, type PageBlock, type PageRule, within } from '../page.ts';
import { type Word, wordsOf } from '../words-of.ts';

/**
 * A sentence of the text that says what another one says, nearly in the same words: one original, translated twice. What
 * differs is a term with two renderings.
 */
export const twinSentences: PageRule = {
  id: 'twin-sentences',
  dimension: 'terminology',
  remedy: 'If the original says the same twice, translate it once and use that sentence in both places.',
  run({ blocks }) {
    const sentences = blocks.filter(one => ['lead', 'paragraph', 'item'].includes(one.kind)).flatMap(sentencesOf);
    const byPair = new Map<string, number[]>();
    for (const [at, { units }] of sentences.entries())
      for (const pair of pairsOf(units)) {
        const known = byPair.get(pair) ?? [];
        // A pair that many sentences have tells nothing, and would cost time.
        if (known.length < 6) byPair.set(pair, [...known, at]);
      }
    return sentences.flatMap((one, at): Found[] => {
      const shared = new Map<number, number>();
      const pairs = pairsOf(one.units);
      for (const pair of pairs)
        for (const other of byPair.get(pair) ?? []) if (other < at) shared.set(other, (shared.get(other) ?? 0) + 1);
      const [best, count] = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [-1, 0];
      const twin = sentences[best];
      if (!twin || count < 0.55 * Math.max(pairs.size, twin.units.length - 1) || same(one, twin)) return [];
      const [here, there] = [differing(one, twin), differing(twin, one)];
      const quote = (sentence: Sentence, [start, end]: readonly [number, number]) =>
        sentence.block.text.slice(start, end);
      return [
        {
          severity: 'minor',
          message: `Nearly the same sentence stands twice in other words: “${quote(one, here)}” and “${quote(twin, there)}”`,
          places: [within(one.block, ...here), within(twin.block, ...there)],
        },
      ];
    });
  },
};

type Sentence = { block: PageBlock; units: Word[] };

/** Sentences of eight words or more; in scripts without spaces, of sixteen signs. */
function sentencesOf(block: PageBlock): Sentence[] {
  return [...block.text.matchAll(/[^.!?。！？؟]+/gu)].flatMap(match => {
    const words = wordsOf(match[0]).flatMap(word => unitsOf(word).map(one => moved(one, match.index)));
    return words.length >= (unspaced.test(match[0]) ? 16 : 8) ? [{ block, units: words }] : [];
  });
}

const unspaced = /[\p{sc=Han}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Hiragana}]/u;
const moved = ({ text, start, end }: Word, by: number): Word => ({
  text: text.toLowerCase(),
  start: start + by,
  end: end + by,
});

function unitsOf(word: Word): Word[] {
  if (!unspaced.test(word.text)) return [word];
  return [...word.text].map((sign, at) => ({ text: sign, start: word.start + at, end: word.start + at + 1 }));
}

function pairsOf(units: readonly Word[]): Set<string> {
  return new Set(units.slice(1).map((unit, at) => `${units[at]!.text} ${unit.text}`));
}

function same(a: Sentence, b: Sentence): boolean {
  return a.units.length === b.units.length && a.units.every((unit, at) => unit.text === b.units[at]!.text);
}

/** From the first word the other sentence lacks to the last one. */
function differing(one: Sentence, other: Sentence): [number, number] {
  const known = new Set(other.units.map(unit => unit.text));
  const own = one.units.filter(unit => !known.has(unit.text));
  const units = own.length > 0 ? own : one.units;
  return [units[0]!.start, units.at(-1)!.end];
}
