import { type Found, isText, type PageBlock, type PageRule, within } from '../page.ts';
import { bare, beginsSentence, isCapitalised, type Word, wordsOf } from '../words-of.ts';

/** "Politbiro" and "Politburo", "Su-30MK2" and "Su-30-MK2": one word, spelled in two ways in one text. */
export const oneSpelling: PageRule = {
  id: 'one-spelling',
  dimension: 'linguistic-conventions',
  remedy: 'Choose one spelling and use it throughout.',
  run(page) {
    const words = page.blocks.filter(block => isText(block) || block.kind === 'label').flatMap(spelled);
    return [...variants(words, wordKey), ...variants(words, codeKey)];
  },
};

type Spelled = Word & { block: PageBlock };

function spelled(block: PageBlock): Spelled[] {
  return wordsOf(block.text)
    .filter(word => isCapitalised(word.text) && (/\p{N}/u.test(word.text) || !beginsSentence(block.text, word.start)))
    .map(word => ({ ...word, block }));
}

function variants(words: readonly Spelled[], keyOf: (word: string) => string | null): Found[] {
  const byKey = Map.groupBy(words, word => keyOf(word.text));
  return [...byKey].flatMap(([key, all]): Found[] => {
    if (key === null) return [];
    const forms = [...Map.groupBy(all, word => bare(word.text)).values()].sort((a, b) => b.length - a.length);
    if (forms.length < 2) return [];
    const [first, ...others] = forms.toReversed().flat();
    return [
      {
        severity: 'minor',
        message: `One word in ${forms.length} spellings: ${forms.map(([word]) => `“${word!.text}”`).join(', ')}`,
        places: [first!, ...others].map(one => within(one.block, one.start, one.end)),
      },
    ];
  });
}

/** The consonants of a long word with its beginning and end: what differs is a vowel inside, no ending. Names of people differ so in earnest. */
function wordKey(word: string): string | null {
  const letters = bare(word);
  if (letters.length < 8 || !/^[a-z]+$/.test(letters)) return null;
  return `${letters.slice(0, 4)} ${letters.replace(/[aeiouy]/g, '')} ${letters.slice(-2)}`;
}

/** A code of letters and figures without its hyphens. */
function codeKey(word: string): string | null {
  if (!/\p{Nd}/u.test(word) || !/\p{L}.*\p{Nd}.*\p{L}|\p{L}{2}-?\p{Nd}/u.test(word) || word.length < 5) return null;
  return word.replaceAll('-', '').toLowerCase();
}
