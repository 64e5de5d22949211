import type { ReadingSystem, Syllable } from './readings.ts';
import { withoutMarks } from './without-marks.ts';

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** A syllable of pinyin without its tone: lǚ is lü, zhōng is zhong; lu: and lv are ways to write lü. */
export function withoutTones(syllable: string): string {
  const plain = syllable
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '')
    .normalize('NFC');
  return plain.replace(/u:|v$/, 'ü').replace(/[\d*]/g, '');
}

/** Whether a text has marks or letters of Vietnamese, so that a syllable of it without marks has none to show. */
export function hasVietnameseMarks(text: string): boolean {
  return /[\u0300-\u0303\u0306\u0309\u031b\u0323đĐ]/.test(text.normalize('NFD'));
}

/**
 * A Vietnamese syllable as spellings of it are compared: hoà is hòa, Lí is Lý. The mark of the tone comes last, after
 * letters that keep their own marks.
 */
export function vietnameseSyllable(written: string): string {
  const apart = written.toLowerCase().normalize('NFD');
  const tone = apart.match(tones)?.[0] ?? '';
  return (
    apart
      .replace(tones, '')
      .normalize('NFC')
      .replace(/(?<=[bcdđghklmnpqrstvx]|qu)y$/, 'i') + tone
  );
}

/** Whether a name in a system shows marks that others leave out: Vietnamese ones, the long vowels of Japanese. */
export function showsMarks(name: string, system: ReadingSystem): boolean {
  if (system === 'sino-vietnamese') return hasVietnameseMarks(name);
  return system === 'sino-japanese' && longVowel.test(name.normalize('NFC'));
}

const longVowel = /[āīūēōâîûêô]/iu;

/** How a word is looked up among the spellings of a system. `isMarked`: the name it is of shows its marks. */
export function spellingKey(word: string, system: ReadingSystem, isMarked: boolean): string {
  if (system === 'han') return word;
  if (system === 'pinyin') return withoutTones(word);
  if (system === 'sino-vietnamese') return isMarked ? markedKey(vietnameseSyllable(word)) : unmarkedKey(word, system);
  if (system === 'sino-japanese' && isMarked) return markedKey(word.toLowerCase().replace(/[âîûêô]/g, withMacron));
  return withoutMarks(word.toLowerCase());
}

/** Of a syllable whose marks are written, the absence of one among them. */
export function markedKey(syllable: string): string {
  return `${syllable.normalize('NFC')}=`;
}

/** Of a syllable, or its marked key, whatever its marks. */
export function unmarkedKey(syllable: string, system: ReadingSystem): string {
  const plain = syllable.replace(/=$/, '');
  return withoutMarks(system === 'sino-vietnamese' ? vietnameseSyllable(plain) : plain);
}

/** How a syllable is looked up whatever its marks. */
export function looseSpelling({ spelling, system }: Syllable): string {
  return isMarkedKey(spelling) ? unmarkedKey(spelling, system) : spelling;
}

export function isMarkedKey(spelling: string): boolean {
  return spelling.endsWith('=');
}

const withMacron = (letter: string) => letter.normalize('NFD').replace('\u0302', '\u0304').normalize('NFC');
