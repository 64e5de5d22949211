import { foldLetter, marksOf } from './fold-letter.ts';

/** `same`: letter for letter, but for white space and invisible signs; `variant`: marks left out, other case or dash. */
export type Spelling = 'same' | 'variant';

/**
 * How `written` spells `form`, of two texts that fold to the same: null where it is another name. A word may lack all its
 * marks, never have others ("Tran Cuong" is "Trần Cương", "Trần Cường" is not). What begins with a capital in the form
 * must begin with one in the text, in a form of three words or more at least once; a short word in capitals keeps them.
 */
export function spellingOf(written: string, form: string): Spelling | null {
  if (written === form || plain(written) === plain(form)) return 'same';
  const [own, wanted] = [wordsOf(written), wordsOf(form)];
  if (own.length !== wanted.length) return 'variant';
  const hasCapitals = own.map((word, at) => keepsCapital(word, wanted[at] as string));
  const wantsCapital = wanted.map(word => startsWithCapital(word));
  const isCased =
    wanted.length > 2 ? wantsCapital.some((wants, at) => wants && hasCapitals[at]) : hasCapitals.every(Boolean);
  if (!isCased && wantsCapital.some(Boolean)) return null;
  if (own.some((word, at) => isShout(wanted[at] as string) && !isShout(word))) return null;
  // "Huế" without its mark may be any word.
  const isShort = wanted.length === 1 && [...form.normalize('NFC')].length < 4;
  const agree = own.every((word, at) => marksAgree(word, wanted[at] as string, isShort));
  return agree ? 'variant' : null;
}

const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ');

function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}\p{M}\u200c\u200d]+/gu) ?? [];
}

const startsWithCapital = (word: string) => /^[\p{Lu}\p{Lt}]/u.test(word);

const keepsCapital = (word: string, wanted: string) => !startsWithCapital(wanted) || startsWithCapital(word);

/** An acronym of up to four letters: "IT" is not "it". */
const isShout = (word: string) => /^[\p{Lu}\p{N}]{2,4}$/u.test(word) && /\p{Lu}/u.test(word);

function marksAgree(word: string, wanted: string, isStrict: boolean): boolean {
  const [own, other] = [lettersOf(word).map(marksOf), lettersOf(wanted).map(marksOf)];
  if (!isStrict && own.every(marks => marks === '')) return true;
  return own.length !== other.length || own.every((marks, at) => marks === other[at]);
}

function lettersOf(word: string): string[] {
  return (word.match(/\P{M}\p{M}*/gu) ?? []).filter(letter => foldLetter(letter) !== '');
}
