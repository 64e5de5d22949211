import { isoDay } from '../../dates.ts';

/** Languages whose month names are read in a printed date; CLDR knows the names. */
const languages = 'vi id ms nl sv es fr en ar th ko zh de pt it da nb ru uk pl tr ja fa'.split(' ');

export type PrintedDate = {
  /** The text before the date. */
  before: string;
  day: string;
};

const time =
  '(?:[\\s,|–-]*(?:\\p{L}{0,5}\\s?)\\d{1,2}[:h.]\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\.?)?(?:\\s*\\(?(?:GMT|UTC)?\\s?[+-]?\\d{0,2}:?\\d{0,2}\\)?)?)?';
const numeric = new RegExp(`(?<!\\d)(\\d{1,2})\\s?([/.-])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4})${time}\\s*$`, 'iu');
const yearFirst = new RegExp(
  `(?<!\\d)(\\d{4})\\s?(?:([/.-])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{1,2})\\.?|[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일])${time}\\s*$`,
  'iu',
);
const worded = new RegExp(
  `(?<!\\d)(\\d{1,2})\\.?\\s+(?:de\\s+)?([\\p{L}\\p{M}.]+(?:\\s\\d{1,2})?),?\\s+(?:(?:de|năm|พ\\.ศ\\.)\\s+)?(\\d{4})${time}\\s*$`,
  'iu',
);
const monthFirst = new RegExp(`([\\p{L}\\p{M}]+)\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})${time}\\s*$`, 'iu');

/**
 * The date at the end of a line as people print it, `21/02/2025` glued to a name included; null when there is none.
 * Where day and month cannot be told apart the day comes first, as it does nearly everywhere outside the United States.
 * Arabic and Thai digits are read, and years of the Buddhist era (2568) become 2025.
 */
export function trailingDate(line: string): PrintedDate | null {
  const text = line.replace(/\p{Nd}/gu, digit => String(digitValue(digit)));
  return fromNumeric(text) ?? fromYearFirst(text) ?? fromWords(text);
}

function fromNumeric(text: string): PrintedDate | null {
  const match = numeric.exec(text);
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[3])];
  const [day, month] = second > 12 && first <= 12 ? [second, first] : [first, second];
  return found(text, match.index, Number(match[4]), month, day);
}

function fromYearFirst(text: string): PrintedDate | null {
  const match = yearFirst.exec(text);
  if (!match) return null;
  return found(text, match.index, Number(match[1]), Number(match[3] ?? match[5]), Number(match[4] ?? match[6]));
}

function fromWords(text: string): PrintedDate | null {
  const match = worded.exec(text);
  if (match) return found(text, match.index, Number(match[3]), monthNumber(match[2] as string), Number(match[1]));
  return fromMonthFirst(text);
}

function fromMonthFirst(text: string): PrintedDate | null {
  const match = monthFirst.exec(text);
  if (!match) return null;
  // The name of the outlet may be glued to the month: the longest ending that is one counts.
  const word = match[1] as string;
  for (let at = 0; at < word.length - 2; at += 1) {
    const month = monthNumber(word.slice(at));
    if (month > 0) return found(text, match.index + at, Number(match[3]), month, Number(match[2]));
  }
  return null;
}

function found(text: string, at: number, year: number, month: number, day: number): PrintedDate | null {
  // The Buddhist era began 543 years earlier; no newspaper dates itself into the 25th century.
  const iso = isoDay(year > 2400 && year < 2700 ? year - 543 : year, month, day);
  return iso ? { before: text.slice(0, at).replace(/[\s,|·•–—-]+$/u, ''), day: iso } : null;
}

let months: Map<string, number> | null = null;

function monthNumber(name: string): number {
  months ??= monthNames();
  return months.get(name.toLowerCase().replace(/\.$/, '')) ?? 0;
}

function monthNames(): Map<string, number> {
  const names = new Map<string, number>();
  for (const language of languages) {
    for (let month = 1; month <= 12; month += 1) {
      for (const form of ['long', 'short'] as const) {
        for (const options of [{ month: form }, { month: form, day: 'numeric' as const }]) {
          const parts = new Intl.DateTimeFormat(`${language}-u-nu-latn-ca-gregory`, {
            ...options,
            timeZone: 'UTC',
          }).formatToParts(new Date(Date.UTC(2025, month - 1, 15)));
          const name = parts
            .find(part => part.type === 'month')
            ?.value.toLowerCase()
            .replace(/\.$/, '');
          if (name && !names.has(name)) names.set(name, month);
        }
      }
    }
  }
  return names;
}

function digitValue(digit: string): number {
  const code = digit.codePointAt(0) as number;
  // Decimal digits stand in runs of ten; find the start of the run by walking back to the last non-digit.
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
  return (code - zero) % 10;
}
