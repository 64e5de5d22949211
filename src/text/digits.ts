import { type Locale, languageOf } from '../base/locale.ts';

/** Code points of the digit zero of the scripts in use; nine more digits follow each. */
const zeros = [
  0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20,
  0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0xff10,
];
const ascii = new Map(
  zeros.flatMap(zero =>
    Array.from({ length: 10 }, (_, digit) => [String.fromCharCode(zero + digit), String(digit)]),
  ) as [string, string][],
);

const digit = `[${zeros.map(zero => `${hex(zero)}-${hex(zero + 9)}`).join('')}]`;
const space = '[\\u00a0\\u202f\\u2009]';
/** Digits with what may stand between them: a mark, or a space before exactly three. */
export const digitsPattern = new RegExp(
  `${digit}+(?:(?:[.,٫٬’'．，]|${space}|\\u0020(?=${digit}{3}(?!${digit})))${digit}+)*`,
  'gu',
);

/** `,` is the decimal mark here; the others write a full stop. */
const commaDecimal = new Set(
  'vi id nl sv da nb nn no de fr es pt it ru uk cs sk pl hu ro bg el tr fi et lv lt hr sr sl is ca gl eu af be kk'.split(
    ' ',
  ),
);
/** A plain space between digits may group thousands here. */
const spaceGroups = new Set('fr sv nb nn no ru uk cs sk pl hu fi et lv lt bg es pt be kk vi da sl'.split(' '));

/** ASCII digits for the digits of any script; other characters stay. */
export function asciiDigits(text: string): string {
  return text.replace(new RegExp(digit, 'gu'), char => ascii.get(char) as string);
}

/**
 * The numbers that one run of digits and marks may mean: each with all its readings; several numbers when it is a list
 * or a date (21.02.2025). A mark between groups of three is a group or a decimal mark as `locale` writes it; where
 * people mix both ways, both readings are kept.
 */
export function readDigits(token: string, locale: Locale): { at: number; length: number; readings: number[] }[] {
  const groups = asciiDigits(token).split(/[^0-9]/);
  const marks = [...token.replace(new RegExp(digit, 'gu'), '')].map(unified);
  const whole = readWhole(groups, marks, locale);
  if (whole.length > 0) return [{ at: 0, length: token.length, readings: whole }];
  let at = 0;
  return groups.map(group => {
    const one = { at, length: group.length, readings: [Number(group)] };
    at += group.length + 1;
    return one;
  });
}

function readWhole(groups: string[], marks: string[], locale: Locale): number[] {
  const language = languageOf(locale);
  const joined = Number(groups.join(''));
  const first = groups[0] as string;
  const last = groups.at(-1) as string;
  const grouped = first.length <= 3 && first !== '0' && groups.slice(1).every(group => group.length === 3);
  const mark = marks.at(-1);
  if (mark === undefined) return [joined];
  if (mark === ' ' || mark === "'")
    return grouped && (mark === "'" || spaceGroups.has(language) || groups.length > 1) ? [joined] : [];
  const kinds = new Set(marks);
  const decimal = Number(`${groups.slice(0, -1).join('')}.${last}`);
  if (
    kinds.size === 2 &&
    marks.indexOf(mark) === marks.length - 1 &&
    (groups.slice(1, -1).every(group => group.length === 3) || isIndian(groups.slice(0, -1)))
  )
    return [decimal];
  if (kinds.size > 1) return [];
  if (marks.length > 1) return grouped || isIndian(groups) ? [joined] : [];
  if (!grouped) return [decimal];
  const decimalMark = commaDecimal.has(language) ? ',' : '.';
  if (mark !== decimalMark) return [joined];
  return mark === ',' || language === 'ar' ? [decimal, joined] : [decimal];
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
