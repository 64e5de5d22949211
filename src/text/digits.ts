import { type Locale, languageOf } from '../base/locale.ts';

/**
 * Code points of the digit zero of the scripts in use; nine more digits follow each. Not the Shan ones (0x1090): old
 * Burmese text (Zawgyi) has tone marks there.
 */
const zeros = [
  0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20,
  0x1040, 0x17e0, 0x1810, 0x1946, 0x19d0, 0xff10,
];
const ascii = new Map(
  zeros.flatMap(zero =>
    Array.from({ length: 10 }, (_, digit) => [String.fromCharCode(zero + digit), String(digit)]),
  ) as [string, string][],
);

const digit = `[${zeros.map(zero => `${hex(zero)}-${hex(zero + 9)}`).join('')}]`;
const space = '[\\u00a0\\u202f\\u2009]';
/** What nobody sees between two digits: soft hyphen, zero width space, word joiner, byte order mark. */
const invisible = '[\\u00ad\\u200b\\u2060\\ufeff]';
const digits = `${digit}+(?:${invisible}${digit}+)*`;
/** Digits with what may stand between them: a mark, or a space before exactly three. */
export const digitsPattern = new RegExp(
  `${digits}(?:(?:[.,٫٬،’'．，]|${space}|\\u0020(?=${digit}{3}(?!${digit})))${digits})*`,
  'gu',
);
const anyInvisible = new RegExp(invisible, 'gu');

/** Where the press and CLDR differ: NTREX has 29 of 33 Lao decimals with a full stop, 19 of 24 Khmer with a comma. */
const decimalMarks = new Map<Locale, string>([
  ['lo', '.'],
  ['km', ','],
]);
/** The press writes thousands both ways (NTREX: 4 of 17 Vietnamese, 3 of 11 Khmer and Arabic, 2 of 16 Lao). */
const writesBothWays = new Set(['vi', 'km', 'ar', 'lo']);

export type DigitReading = {
  /** From the start of the token, in UTF-16 units. */
  at: number;
  length: number;
  readings: number[];
  /** What it would mean if its mark were read as other languages write it. */
  slips: number[];
  /** Day and month: 30.9 in Finnish. */
  parts: number[];
};

/** False where readers meet 1.435 and 1,435 with one meaning, so that neither is plainly wrong. */
export function hasOneNotation(locale: Locale): boolean {
  return !writesBothWays.has(languageOf(locale));
}

const anyDigit = new RegExp(digit, 'gu');

/** ASCII digits for the digits of any script; other characters stay. */
export function asciiDigits(text: string): string {
  return text.replace(anyDigit, char => ascii.get(char) as string);
}

/** The digits of a figure that is longer than a `number` can tell from its neighbours; null for others, and for round ones. */
export function longDigits(token: string): string | null {
  if (token.length < 16) return null;
  const plain = asciiDigits(token).replace(/[^0-9]/g, '');
  return plain.length > 15 && !plain.endsWith('000000') ? plain : null;
}

/**
 * The numbers that one run of digits and marks may mean; several when it is a list or a date (21.02.2025). A mark before
 * three digits is a group or a decimal mark as `locale` writes it; the other reading of a decimal mark is a slip.
 */
export function readDigits(token: string, locale: Locale): DigitReading[] {
  const seen = token.replace(anyInvisible, '');
  const groups = asciiDigits(seen).split(/[^0-9]/);
  const marks = [...seen.replace(anyDigit, '')].map(unified);
  const whole = readWhole(groups, marks, locale);
  if (whole) return [{ at: 0, length: token.length, ...whole }];
  let at = 0;
  return groups.map(group => {
    const one = { at, length: group.length, ...only(Number(group)) };
    at += group.length + 1;
    return one;
  });
}

type Whole = Pick<DigitReading, 'readings' | 'slips' | 'parts'>;

function readWhole(groups: string[], marks: string[], locale: Locale): Whole | null {
  const joined = Number(groups.join(''));
  const mark = marks.at(-1);
  if (mark === undefined) return only(joined);
  const grouped = isGrouped(groups);
  if (mark === ' ' || mark === "'" || mark === '،') return grouped ? only(joined) : null;
  const decimal = Number(`${groups.slice(0, -1).join('')}.${groups.at(-1)}`);
  const kinds = new Set(marks);
  if (kinds.size > 1) {
    const lastIsAlone = kinds.size === 2 && marks.indexOf(mark) === marks.length - 1;
    const before = groups.slice(0, -1);
    return lastIsAlone && (isGrouped(before) || isIndian(before)) ? only(decimal) : null;
  }
  if (marks.length > 1) return grouped || isIndian(groups) ? only(joined) : null;
  const usual = mark === decimalMark(locale);
  if (!grouped) return { readings: [decimal], slips: none, parts: usual ? none : dayAndMonth(groups) };
  if (!usual) return only(joined);
  return mark === ',' || !hasOneNotation(locale)
    ? { readings: [decimal], slips: [joined], parts: none }
    : only(decimal);
}

const none: number[] = [];

function only(value: number): Whole {
  return { readings: [value], slips: none, parts: none };
}

function dayAndMonth(groups: string[]): number[] {
  const [day = 0, month = 0] = groups.map(Number);
  return day <= 31 && month <= 12 ? [day, month] : none;
}

function decimalMark(locale: Locale): string {
  let mark = decimalMarks.get(locale);
  if (mark === undefined) {
    // A language without data is read as English, whatever the language of the machine.
    const parts = new Intl.NumberFormat([locale, 'en'], { numberingSystem: 'latn' }).formatToParts(0.5);
    mark = parts.find(part => part.type === 'decimal')?.value === ',' ? ',' : '.';
    decimalMarks.set(locale, mark);
  }
  return mark;
}

/** 1.435.000; 0.435 is a decimal. */
function isGrouped(groups: string[]): boolean {
  const first = groups[0] as string;
  return first.length <= 3 && first !== '0' && groups.slice(1).every(group => group.length === 3);
}

/** 12,34,567 */
function isIndian(groups: string[]): boolean {
  return (
    groups.at(-1)?.length === 3 &&
    groups.slice(1, -1).every(group => group.length === 2) &&
    (groups[0] as string).length <= 2
  );
}

function unified(mark: string): string {
  if (mark === '٫' || mark === '．') return '.';
  if (mark === '٬' || mark === '，') return ',';
  if (mark === '’') return "'";
  return /\s/.test(mark) ? ' ' : mark;
}

function hex(point: number): string {
  return `\\u${point.toString(16).padStart(4, '0')}`;
}
