import { plainText } from '../../base/runs.ts';
import { findDates } from '../../text/dates/find-dates.ts';
import type { CalendarDate, FoundDate } from '../../text/dates/found-date.ts';
import type { Check, CheckInput, Finding } from '../check.ts';

/**
 * Dates by value: another month, day and month exchanged, a day that no calendar has. Figures that changed are told by
 * `numbers`, which cannot see a name of a month. A date that is only left out or only added is no finding: "on
 * Saturday" stands for it as well.
 */
export const dates: Check = {
  id: 'dates',
  dimension: 'accuracy',
  severity: 'critical',
  run(input: CheckInput): Finding[] {
    const [source, target] = [plainText(input.source), plainText(input.target)];
    const there = findDates(target, input.to);
    if (there.length === 0 || source.trim() === '') return [];
    const here = findDates(source, input.from);
    const [missing, added] = [unsaid(here, there), unsaid(there, here)];
    // The original may say so itself: then it is a matter for its outlet.
    const isTheirs = here.some(one => one.readings.length === 0);
    return [
      ...missing.slice(0, added.length).flatMap((one, at) => changed(one, added[at] as FoundDate, source, target)),
      ...there.filter(one => one.readings.length === 0).map(one => impossible(one, isTheirs, target)),
    ];
  },
};

/** The dates that the other side does not have; what one of the two leaves open the other may say. */
function unsaid(dates: readonly FoundDate[], others: readonly FoundDate[]): FoundDate[] {
  const said = new Set(others.flatMap(other => other.readings).flatMap(keysOf));
  const isSaid = ({ year, month, day }: CalendarDate) =>
    askedFor(day).some(d => askedFor(year).some(y => said.has(`${month} ${d} ${y}`)));
  return dates.filter(one => one.readings.length > 0 && !one.readings.some(isSaid));
}

/** Under which a date is looked up: by each part, and by any. */
function keysOf({ year, month, day }: CalendarDate): string[] {
  return [day ?? 'open', 'any'].flatMap(d => [year ?? 'open', 'any'].map(y => `${month} ${d} ${y}`));
}

function askedFor(part: number | null): (number | string)[] {
  return part === null ? ['any'] : [part, 'open'];
}

function fits(a: number | null, b: number | null): boolean {
  return a === null || b === null || a === b;
}

function changed(one: FoundDate, other: FoundDate, source: string, target: string): Finding[] {
  const isTold = one.readings.some(a => other.readings.some(b => a.month !== b.month && isNear(a, b)));
  if (!isTold) return [];
  const message = `“${shown(source, one)}” in the source is “${shown(target, other)}” in the translation`;
  return [finding('critical', message, one, other)];
}

/** Day and month exchanged, or one of the two another: else they are two dates, and each is only left out or added. */
function isNear(a: CalendarDate, b: CalendarDate): boolean {
  return fits(a.year, b.year) && (fits(a.day, b.day) || (a.day === b.month && a.month === b.day));
}

function impossible(one: FoundDate, isTheirs: boolean, target: string): Finding {
  return finding(isTheirs ? 'minor' : 'major', `No calendar has the day “${shown(target, one)}”`, null, one);
}

function finding(severity: Finding['severity'], message: string, source: FoundDate | null, target: FoundDate): Finding {
  const span = (one: FoundDate | null) => one && { start: one.start, end: one.end };
  return { check: 'dates', dimension: 'accuracy', severity, message, source: span(source), target: span(target) };
}

function shown(text: string, one: FoundDate): string {
  return text.slice(one.start, one.end);
}
