import { languageOf } from '../../../base/locale.ts';
import type { Place } from '../../documents/document.ts';
import { type Found, isText, type PageBlock, type PageRule, within } from '../page.ts';
import { type PaperKind, type SignedWords, signedPapers } from '../words/signed-papers.ts';

/** Minutes were signed in one line, a memorandum in another: most likely one paper under two names. */
export const signedPaper: PageRule = {
  id: 'signed-paper',
  dimension: 'terminology',
  remedy: 'Look up in the original what was signed, and call it the same everywhere.',
  run(page) {
    const lines = page.blocks.filter(isText).flatMap(block => signingsIn(block));
    const [minutes, memoranda] = (['minutes', 'memorandum'] as const).map(kind =>
      lines.filter(({ papers }) => papers.every(paper => paper.kind === kind)).flatMap(({ papers }) => papers),
    );
    const [first, ...others] = [...minutes!, ...memoranda!];
    if (!first || minutes!.length === 0 || memoranda!.length === 0) return [];
    return [
      {
        severity: 'minor',
        message: `What was signed is called “${first.word}” here and “${memoranda![0]!.word}” elsewhere`,
        places: [first.place, ...others.map(one => one.place)],
      } satisfies Found,
    ];
  },
};

/** A paper with the number that stands before it, if any. */
export type Paper = { kind: PaperKind; word: string; count: number | null; place: Place };

/** The papers of a block's sentences that speak of signing: one list a sentence. */
export function signingsIn(block: PageBlock): { papers: Paper[] }[] {
  const words = signedPapers[languageOf(block.locale)];
  if (!words) return [];
  const sign = wordPattern(words.sign, block.text);
  return [...block.text.matchAll(/[^.!?;。！？；]{1,1000}/gu)].flatMap(sentence => {
    const signs = [...sentence[0].matchAll(sign)].map(match => match.index + sentence.index);
    if (signs.length === 0) return [];
    const papers = papersIn(block, words, sentence[0], sentence.index).filter(({ place: { target } }) =>
      signs.some(at => Math.min(Math.abs(at - target.start), Math.abs(at - target.end)) <= nearSigning),
    );
    return papers.length > 0 ? [{ papers }] : [];
  });
}

/** From the verb, in UTF-16 units: a paper further off is another matter. */
const nearSigning = 100;

function papersIn(block: PageBlock, words: SignedWords, sentence: string, offset: number): Paper[] {
  return (['memorandum', 'agreement', 'minutes'] as const).flatMap(kind =>
    [...sentence.matchAll(wordPattern(words[kind], sentence))].map(match => {
      const before = /(?<!\p{Nd})(\p{Nd}{1,4})(?:\s[\p{L}\p{M}]{1,20}){0,3}\s*$/u.exec(
        sentence.slice(Math.max(0, match.index - 48), match.index),
      );
      const start = before ? match.index - before[0].length : match.index;
      return {
        kind,
        word: match[0],
        count: before ? Number(before[1]) : null,
        place: within(block, offset + start, offset + match.index + match[0].length),
      };
    }),
  );
}

function wordPattern(words: string, text: string): RegExp {
  const isSpaced = /\p{sc=Latin}|\p{sc=Cyrillic}/u.test(text);
  return new RegExp(isSpaced ? `(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])` : words, 'giu');
}
