import type { Word } from './read-words.ts';

/** Words with capitals that stand together, by the numbers of the text and of its first and last word. */
export type Run = { text: number; first: number; last: number; key: string };

/**
 * The runs of capitalised words that may be names of their own: between them only a space, and no word that is known to
 * be something else. A capital at the start of a sentence proves nothing: there the rest of the document decides. Where
 * two names meet ("… Ho Chi Minh Nguyen Xuan Thang") they part as they do elsewhere in the document.
 */
export function capitalRuns(texts: readonly (readonly Word[])[], isOther: (word: Word) => boolean): Run[] {
  const lower = new Set(texts.flatMap(words => words.filter(word => !word.isCapital).map(word => word.folded)));
  const inside = new Set<string>();
  for (const words of texts)
    for (const word of words) if (word.isCapital && !word.startsSentence && !isOther(word)) inside.add(word.folded);

  const runs = texts.flatMap((words, text) =>
    rawRuns(words, isOther).flatMap(([from, last]) => {
      const word = words[from] as Word;
      const isCommon = lower.has(word.folded) || (from === last && !inside.has(word.folded));
      const first = word.startsSentence && isCommon ? from + 1 : from;
      return first > last || last - first > mostWords ? [] : [{ text, first, last, key: keyOf(words, first, last) }];
    }),
  );
  const alone = new Set(runs.filter(run => run.last > run.first).map(run => run.key));
  return runs.flatMap(run => parted(run, texts[run.text] as Word[], alone));
}

// What is longer is a line in capitals or a list.
const mostWords = 8;

export function keyOf(words: readonly Word[], first: number, last: number): string {
  return words
    .slice(first, last + 1)
    .map((one, at) =>
      first + at === last ? one.folded.slice(0, one.folded.length - possessiveOf(one).length) : one.folded,
    )
    .join(' ');
}

/** What makes a genitive of a name, "’s", and is no part of it. */
export function possessiveOf({ text }: Pick<Word, 'text'>): string {
  return text.match(/['’]s$/u)?.[0] ?? '';
}

function rawRuns(words: readonly Word[], isOther: (word: Word) => boolean): [first: number, last: number][] {
  const runs: [number, number][] = [];
  let first = -1;
  words.forEach((word, at) => {
    const isName = word.isCapital && !isOther(word);
    if (first !== -1 && (!isName || word.gap !== ' ')) {
      runs.push([first, at - 1]);
      first = -1;
    }
    if (isName && first === -1) first = at;
  });
  if (first !== -1) runs.push([first, words.length - 1]);
  return runs;
}

function parted(run: Run, words: readonly Word[], alone: ReadonlySet<string>): Run[] {
  for (let at = run.first + 1; at < run.last; at += 1) {
    const key = keyOf(words, at, run.last);
    if (alone.has(key))
      return [
        { ...run, last: at - 1, key: keyOf(words, run.first, at - 1) },
        { ...run, first: at, key },
      ];
  }
  return [run];
}
