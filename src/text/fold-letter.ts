/** Letters that carry a stroke or are two in one; Unicode does not take them apart, people who lack the key do. */
const plainLetters: Record<string, string> = {
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ς: 'σ',
  // Arabic letters that are written one way or the other from country to country.
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ـ: '',
};

// Soft hyphen, zero width space, marks of direction, byte order mark. The joiners stay: they change letters.
const invisible = /^[\u00ad\u061c\u200b\u200e\u200f\u2060\u2066-\u2069\u202a-\u202e\ufeff]/;
const dash = /^[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/;
const apostrophe = /^['’ʼ‘ʻ＇`´]/;
const middleDot = /^[·•・‧･]/;

/**
 * One letter with the marks that follow it, as names are compared: without case, width and, in Latin and Greek, marks.
 * Arabic and Hebrew lose the vowel signs that are seldom written. In Burmese, Thai and the Indic scripts a mark is
 * part of the word and stays; so does the mark of й or ї. Empty for what is not seen.
 */
export function foldLetter(letter: string): string {
  if (invisible.test(letter)) return '';
  if (/^\s/.test(letter)) return ' ';
  if (dash.test(letter)) return '-';
  if (apostrophe.test(letter)) return "'";
  if (middleDot.test(letter)) return '·';
  const wide = letter.normalize('NFKC').toLowerCase();
  // An accent that stands alone, as the Greek ῭, is a space with marks to Unicode.
  if (/^\s/.test(wide)) return ' ';
  return [...withoutMarks(wide)].map(one => plainLetters[one] ?? sign(one) ?? one).join('');
}

/** What the wide and raised forms of signs come to is a sign as well. */
function sign(char: string): string | null {
  if (dash.test(char)) return '-';
  return apostrophe.test(char) ? "'" : null;
}

function withoutMarks(letter: string): string {
  if (/[\p{Script=Latin}\p{Script=Greek}]/u.test(letter))
    return letter.normalize('NFD').replace(/(?![\p{Script=Thai}\p{Script=Lao}])\p{M}/gu, '');
  if (/\p{Script=Cyrillic}/u.test(letter)) return letter.replace(/ё/g, 'е').replace(/[\u0300\u0301]/g, '');
  if (/[\p{Script=Arabic}\u0640]/u.test(letter)) return letter.replace(/[\u064b-\u0652\u0656-\u065f\u0670]/g, '');
  if (/\p{Script=Hebrew}/u.test(letter))
    return letter.replace(/[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]/g, '');
  return letter;
}

/** The marks of a letter that folding takes away, the stroke of đ among them, in a fixed order. */
export function marksOf(letter: string): string {
  const apart = letter.normalize('NFD');
  const stroke = /[đĐøØłŁħĦŧŦ]/.test(apart) ? '\u0335' : '';
  return /[\p{Script=Latin}\p{Script=Greek}]/u.test(apart) ? (apart.match(/\p{M}/gu) ?? []).join('') + stroke : '';
}
