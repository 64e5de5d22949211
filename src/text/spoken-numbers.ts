import type { FoundNumber } from './found-number.ts';
import { type NumberWords, readScale } from './number-words.ts';

/** More words than this in a row are not one number. */
const longest = 8;

/** The unit of a number without a scale word. */
const none = Number.POSITIVE_INFINITY;

/** A number while its words are being read: two million | three hundred | and five. */
type Spoken = {
  start: number;
  end: number;
  /** What is closed by a scale word, and the scale. */
  total: number;
  unit: number;
  section: number;
  values: number[];
  /** The last word is mostly another word, so that it may not belong here. */
  doubtful: boolean;
};

/**
 * Numbers in words, in order: words that stand together and fit make one number, as twenty-five, ba mươi hai, dua ratus
 * ribu; others stay apart (ba | năm: three years).
 */
export function spokenNumbers(text: string, words: NumberWords): FoundNumber[] {
  if (!words.word) return [];
  const found: Spoken[] = [];
  let open: Spoken | null = null;
  for (const match of text.matchAll(words.word)) {
    if (open && match.index < open.end) continue;
    const { value, doubtful } = meaning(match[0], words);
    const end = match.index + match[0].length;
    if (value === null) {
      open = null;
      continue;
    }
    if (!open || !joins(text.slice(open.end, match.index)) || !fits(open, value, match[0])) {
      open = { start: match.index, end, total: 0, unit: none, section: 0, values: [], doubtful: false };
      found.push(open);
    }
    add(open, value);
    Object.assign(open, { end, doubtful });
    scaled(open, text, words);
  }
  return found.map(toNumber);
}

function meaning(written: string, words: NumberWords): { value: number | null; doubtful: boolean } {
  const name = written.replace(/\s/g, ' ').toLowerCase();
  return words.words.get(name) ?? words.words.get(name.slice(1)) ?? { value: null, doubtful: false };
}

function joins(between: string): boolean {
  return between.length < 6 && /^(?:[\s-]|\s?(?:and|et|y|e|و|och|og|lẻ|linh)\s?)?$/u.test(between);
}

function fits(open: Spoken, value: number, written: string): boolean {
  if (open.values.length >= longest || value < 1) return false;
  if (open.section === 0) return open.total > 0 && value < open.unit;
  // three | hundred
  if (value >= 100 && open.section < value) return open.section < 100;
  if (value < open.section) return open.section % (value < 10 ? 10 : 100) === 0 || isTwenties(open.section, value);
  // five | and twenty
  return written.startsWith('و') && open.section < 10 && value < 100;
}

/** soixante-douze, quatre-vingt-douze */
function isTwenties(section: number, value: number): boolean {
  return (section % 100 === 60 || section % 100 === 80) && value < 20;
}

function add(open: Spoken, value: number): void {
  open.section = value >= 100 && open.section > 0 && open.section < value ? open.section * value : open.section + value;
  open.values.push(value);
}

/** Tens and hundreds belong to their word (ba trăm | hai mươi), thousands and more to all before them. */
function scaled(open: Spoken, text: string, words: NumberWords): void {
  const scale = readScale(text, open.end, words);
  if (!scale) return;
  Object.assign(open, { end: scale.end, doubtful: false });
  for (const exponent of scale.exponents) {
    const unit = 10 ** exponent;
    if (unit < 1000) open.section += (open.values.at(-1) as number) * (unit - 1);
    else close(open, unit);
  }
}

function close(open: Spoken, unit: number): void {
  // hai nghìn ba trăm | tỷ
  open.total = unit > open.unit ? (open.total + open.section) * unit : open.total + open.section * unit;
  open.unit = unit;
  open.section = 0;
}

function toNumber({ start, end, total, unit, section, values, doubtful }: Spoken): FoundNumber {
  const sum = total + section;
  const last = values.at(-1) as number;
  return {
    start,
    end,
    readings: doubtful && values.length > 1 ? [sum, sum - last] : [sum],
    slips: [],
    unit: unit === none ? 1 : unit,
    // Words meet by chance as well; a scale holds them together.
    parts: unit === none && values.length > 1 ? values : [],
    kind: doubtful && values.length === 1 ? 'doubtful' : 'words',
  };
}
