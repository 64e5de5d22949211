import { shortened } from '../../../base/shortened.ts';
import { figuresOf, repeats } from '../../figures.ts';
import { type Found, type PageBlock, type PageRule, whole, within } from '../page.ts';
import { type Word, wordsOf } from '../words-of.ts';

/** An alt that says the caption's words once more: a blind reader hears them twice. */
export const altRepeatsCaption: PageRule = {
  id: 'alt-repeats-caption',
  dimension: 'accuracy',
  remedy: 'Say what the picture shows, or leave the alt empty where the caption says it all.',
  run: page =>
    figuresOf(page.blocks)
      .filter(({ alt, caption }) => repeats(alt.text, caption.text))
      .map(({ alt, caption }) => ({
        severity: 'minor',
        message: 'The picture’s alt text repeats its caption word for word',
        places: [whole(alt), whole(caption)],
      })),
};

/** Alt and caption that are one sentence translated twice: where they differ, one of them is wrong. */
export const altContradictsCaption: PageRule = {
  id: 'alt-contradicts-caption',
  dimension: 'accuracy',
  remedy: 'Translate the caption once, look up which of the two is right, and write the alt anew from the picture.',
  run: page =>
    figuresOf(page.blocks)
      .filter(one => !repeats(one.alt.text, one.caption.text) && likeness(one) >= 0.5)
      .flatMap(({ alt, caption }): Found[] => {
        const { inAlt, inCaption, kind } = difference(alt.text, caption.text);
        if (kind === 'added at an end') return [];
        const quoted = (text: string, [start, end]: [number, number]) => shortened(text.slice(start, end), 90);
        return [
          {
            severity: kind === 'changed' ? 'major' : 'minor',
            message: `Alt text and caption say nearly the same in different words: “${quoted(alt.text, inAlt)}” and “${quoted(caption.text, inCaption)}”`,
            places: [within(alt, ...inAlt), within(caption, ...inCaption)],
          },
        ];
      }),
};

/** Where a page's alts repeat its captions, one that shares hardly a word with the line below may belong to another picture. */
export const altElsewhere: PageRule = {
  id: 'alt-elsewhere',
  dimension: 'accuracy',
  remedy: 'Look at the picture: does this caption belong to it, and does the alt?',
  run(page) {
    const figures = figuresOf(page.blocks);
    const alike = figures.filter(one => likeness(one) >= 0.5).length;
    if (alike < 3 || alike * 2 < figures.length) return [];
    return figures
      .filter(one => likeness(one) < 0.35 && wordsOf(one.alt.text).length >= 4)
      .map(({ alt, caption }) => ({
        severity: 'minor',
        message: 'Alt text and caption speak of different things, unlike those of the other pictures here',
        places: [whole(alt), whole(caption)],
      }));
  },
};

type Figure = { alt: PageBlock; caption: PageBlock };

/** Dice on words, blind to case. */
function likeness({ alt, caption }: Figure): number {
  const [a, b] = [alt, caption].map(one => wordsOf(one.text.toLowerCase()).map(word => word.text)) as [
    string[],
    string[],
  ];
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count > 0) common += 1;
    left.set(word, count - 1);
  }
  return a.length + b.length === 0 ? 0 : (2 * common) / (a.length + b.length);
}

type Difference = {
  inAlt: [number, number];
  inCaption: [number, number];
  /** A credit or a number before or behind one of them is no difference. */
  kind: 'changed' | 'added inside' | 'added at an end';
};

/** From the first word that differs to the last one, a word of surroundings on either side. */
function difference(a: string, b: string): Difference {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  let head = 0;
  while (head < left.length && head < right.length && left[head]!.text === right[head]!.text) head += 1;
  let tail = 0;
  const rest = Math.min(left.length, right.length) - head;
  while (tail < rest && left.at(-1 - tail)!.text === right.at(-1 - tail)!.text) tail += 1;
  const range = (words: readonly Word[], length: number): [number, number] => [
    words[Math.max(0, head - 1)]?.start ?? 0,
    words[Math.min(words.length - 1, words.length - tail)]?.end ?? length,
  ];
  const isAdded = Math.min(left.length, right.length) === head + tail;
  const isShort = Math.abs(left.length - right.length) <= 4;
  return {
    inAlt: range(left, a.length),
    inCaption: range(right, b.length),
    kind: !isAdded ? 'changed' : isShort && (head === 0 || tail === 0) ? 'added at an end' : 'added inside',
  };
}
