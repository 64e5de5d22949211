import { asciiDigits } from '../digits.ts';

/** A day or month of the Gregorian calendar. Null: not said. At least the month and one other part are said. */
export type CalendarDate = { year: number | null; month: number; day: number | null };

export type FoundDate = {
  /** Half-open, in UTF-16 units. */
  start: number;
  end: number;
  /** What it may mean, the likeliest first; none where the calendar has no such day. */
  readings: CalendarDate[];
};

/** A way of writing dates: where it stands in a text, and what a match says before the calendar is asked. */
export type DateForm = { pattern: RegExp; read(match: RegExpExecArray): CalendarDate[] };

/** Whether the calendar has it; it has 29 February where no year is said. */
export function exists({ year, month, day }: CalendarDate): boolean {
  if (month < 1 || month > 12 || (year !== null && (year < 1 || year > 9999))) return false;
  return day === null || (day >= 1 && day <= daysOf(month, year ?? 2000));
}

function daysOf(month: number, year: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] as number;
}

/** The value of digits of any script; null for what is not written. */
export function numberOf(written: string | undefined): number | null {
  return written === undefined ? null : Number(asciiDigits(written));
}
