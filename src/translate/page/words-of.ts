/** A word at its place in a text, in UTF-16 units. */
export type Word = { text: string; start: number; end: number };

/** The words of a text in scripts that part them; a run of signs in the others. Hyphens and apostrophes inside belong to a word. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-'’][\p{L}\p{M}\p{N}]+)*/gu)].map(match => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** A word without case and the marks of Latin, Greek and Cyrillic letters; other scripts' marks are sounds. */
export function bare(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .normalize('NFC');
}

export function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** Whether the word begins a sentence of the text: its capital says nothing then. */
export function beginsSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 4), start).trimEnd();
  return before === '' || /[.!?…:。！？"“«„(–—-]$/u.test(before);
}
