import { plainText } from '../../base/runs.ts';
import { type FoundNumber, findNumbers } from '../../text/numbers.ts';
import type { Check, CheckInput, Finding, Severity } from '../check.ts';

/**
 * Figures by value: 1.435 in Indonesian is 1,435 in English. A figure of the source must be in the target, in digits or
 * words, as a whole or in its parts, and the other way round. A figure that changed is critical, one that is only
 * missing or only added is major: translators spell out, sum up and repeat.
 */
export const numbers: Check = {
  id: 'numbers',
  dimension: 'accuracy',
  severity: 'critical',
  run(input: CheckInput): Finding[] {
    const source = plainText(input.source);
    const target = plainText(input.target);
    if (source.trim() === '' || target.trim() === '') return [];
    const [here, there] = [findNumbers(source, input.from), findNumbers(target, input.to)];
    const missing = unmatched(here.filter(inDigits), there);
    const added = unmatched(there.filter(inDigits), here);
    return [
      ...changed(missing, added, source, target),
      ...alone(missing, added, source, target),
      ...changedWords(unmatched(here.filter(inWords), there), unmatched(there.filter(inWords), here), source, target),
    ];
  },
};

/** Figures in digits that have no counterpart. Each value counts once: a repeated figure may be said once. */
function unmatched(numbers: readonly FoundNumber[], others: readonly FoundNumber[]): FoundNumber[] {
  const values = new Set(others.flatMap(one => [...one.readings, ...one.parts]).map(key));
  const has = (value: number) => values.has(key(value));
  return numbers.filter(one => {
    if (one.readings.some(has)) return false;
    return one.parts.length === 0 || !one.parts.every(has);
  });
}

function changed(missing: FoundNumber[], added: FoundNumber[], source: string, target: string): Finding[] {
  return missing.slice(0, added.length).map((one, at) => {
    const other = added[at] as FoundNumber;
    const message = `“${shown(source, one)}” in the source is “${shown(target, other)}” in the translation`;
    return finding('critical', message, one, other);
  });
}

/** Words are figures of speech as well, so that only a clear exchange of one for one counts: seven years, nine years. */
function changedWords(missing: FoundNumber[], added: FoundNumber[], source: string, target: string): Finding[] {
  const [one, other] = [missing[0], added[0]];
  if (!one || !other || missing.length > 1 || added.length > 1) return [];
  return [
    finding(
      'major',
      `“${shown(source, one)}” in the source is “${shown(target, other)}” in the translation`,
      one,
      other,
    ),
  ];
}

function inDigits(one: FoundNumber): boolean {
  return one.kind !== 'words' && one.kind !== 'month';
}

function inWords(one: FoundNumber): boolean {
  return one.kind === 'words' && one.readings[0]! >= 2;
}

function alone(missing: FoundNumber[], added: FoundNumber[], source: string, target: string): Finding[] {
  return [
    ...missing
      .slice(added.length)
      .map(one => finding('major', `“${shown(source, one)}” of the source is not in the translation`, one, null)),
    ...added
      .slice(missing.length)
      .map(one => finding('major', `“${shown(target, one)}” of the translation is not in the source`, null, one)),
  ];
}

function finding(severity: Severity, message: string, source: FoundNumber | null, target: FoundNumber | null): Finding {
  return { check: 'numbers', dimension: 'accuracy', severity, message, source: span(source), target: span(target) };
}

function span(one: FoundNumber | null): { start: number; end: number } | null {
  return one && { start: one.start, end: one.end };
}

function shown(text: string, one: FoundNumber): string {
  return text.slice(one.start, one.end);
}

function key(value: number): string {
  return String(Math.abs(Number(value.toPrecision(9))));
}
