import type { Locale } from '../../base/locale.ts';
import { plainText } from '../../base/runs.ts';
import { hasOneNotation } from '../../text/digits.ts';
import type { FoundNumber } from '../../text/found-number.ts';
import { findNumbers, readsScales } from '../../text/numbers.ts';
import type { Check, CheckInput, Finding, Severity } from '../check.ts';
import { localiseNumbers } from '../localise-numbers.ts';

/**
 * Figures by value: 1.435 in Indonesian is 1,435 in English. A figure of the source must be in the target, in digits or
 * words, with its scale and its sign, as a whole or in its parts, and the other way round. A figure that changed is
 * critical, one that is only missing or only added is major: translators spell out, sum up and repeat.
 */
export const numbers: Check = {
  id: 'numbers',
  dimension: 'accuracy',
  severity: 'critical',
  run(input: CheckInput): Finding[] {
    const source = readSide(input.source, input.from);
    const target = readSide(input.target, input.to);
    if (source.text.trim() === '' || target.text.trim() === '') return [];
    const missing = unmatched(source, target);
    const added = unmatched(target, source);
    if (missing.size + added.size === 0) return [];
    const pairs = [...slips(missing, added, source, target), ...signs(missing, added)];
    take(pairs, missing, added);
    const exchanged = exchanges([...missing], [...added]);
    take(exchanged, missing, added);
    return [
      ...[...pairs, ...exchanged].map(pair => changed(pair, source, target)),
      ...[...missing].filter(one => isMissed(one, source.text)).map(one => absent(one, null, source.text)),
      ...[...added].filter(one => isMissed(one, target.text)).map(one => absent(null, one, target.text)),
    ];
  },
};

type Side = { text: string; locale: Locale; numbers: FoundNumber[] };
/** Two numbers that stand for each other and differ. */
type Pair = { severity: Severity; one: FoundNumber; other: FoundNumber };

function readSide(runs: CheckInput['source'], locale: Locale): Side {
  const text = plainText(runs);
  return { text, locale, numbers: findNumbers(text, locale) };
}

/** Numbers that have no counterpart. Each value counts once: a repeated figure may be said once. */
function unmatched(here: Side, there: Side): Set<FoundNumber> {
  if (here.numbers.length === 0) return new Set();
  const bare = !readsScales(here.locale) || !readsScales(there.locale);
  const needed = there.numbers.some(one => one.parts.length > 0) ? byValue(here.numbers) : new Map();
  const said = new Set(there.numbers.flatMap(one => valuesOf(one, bare, needed)).map(key));
  const has = (value: number) => said.has(key(value));
  const long = new Set(there.numbers.map(one => one.digits));
  return new Set(
    here.numbers.filter(one => {
      if (one.digits !== undefined) return !long.has(one.digits);
      if (one.readings.some(has) || (bare && withoutScale(one).some(has))) return false;
      // 2–0 and 2:0 are one score; nobody says the 00 of 9:00, and half past eight is said in many ways.
      const isSaid = (part: number) => part < 1 || has(part) || (one.kind === 'time' && has(part / 60));
      return one.parts.length === 0 || !one.parts.every(isSaid);
    }),
  );
}

/** All that a number says to the other side: its pieces only where that side says every one of them on its own. */
function valuesOf(one: FoundNumber, bare: boolean, needed: ReadonlyMap<number, FoundNumber>): number[] {
  const whole = bare ? [...one.readings, ...withoutScale(one)] : one.readings;
  // Words may stand together by chance, and half past nine has no 30.
  const loose = one.kind === 'words' || one.kind === 'time';
  if (one.parts.length === 0 || !(loose || one.parts.every(part => needed.has(key(part))))) return whole;
  return [...whole, ...one.parts];
}

/** Nobody knows the scale words of every language; without them only the figures can be compared. */
function withoutScale(one: FoundNumber): number[] {
  return one.unit > 1 ? one.readings.map(value => value / one.unit) : [];
}

/** Figures that are the same only in the notation of another language: the English 1,435 left as it is in French. */
function slips(missing: Iterable<FoundNumber>, added: Iterable<FoundNumber>, source: Side, target: Side): Pair[] {
  const inSource = counterparts(added, source.numbers, one => one.slips);
  const inTarget = counterparts(missing, target.numbers, one => one.slips);
  return [
    ...inSource.map(([other, one]) => ({ severity: slipSeverity(target), one, other })),
    ...inTarget.map(([one, other]) => ({ severity: slipSeverity(source), one, other })),
  ];
}

function slipSeverity(side: Side): Severity {
  return hasOneNotation(side.locale) ? 'critical' : 'major';
}

/** −5 and 5. A share that falls may have its sign in the verb. */
function signs(missing: Iterable<FoundNumber>, added: ReadonlySet<FoundNumber>): Pair[] {
  return counterparts(missing, [...added], one => one.readings.map(value => -value))
    .filter(([one, other]) => inDigits(one) || inDigits(other))
    .map(([one, other]) => ({ severity: isShare(one) || isShare(other) ? 'major' : 'critical', one, other }));
}

function isShare(one: FoundNumber): boolean {
  return one.kind === 'percent';
}

/** Each number with the first of the others that has one of its `values`. */
function counterparts(
  numbers: Iterable<FoundNumber>,
  others: readonly FoundNumber[],
  values: (one: FoundNumber) => number[],
): [FoundNumber, FoundNumber][] {
  const asked = [...numbers].filter(one => values(one).length > 0);
  if (asked.length === 0) return [];
  const known = byValue(others);
  return asked.flatMap(one => {
    const other = values(one).map(value => known.get(key(value)));
    const first = other.find(found => found !== undefined);
    return first ? [[one, first] as [FoundNumber, FoundNumber]] : [];
  });
}

function byValue(numbers: readonly FoundNumber[]): Map<number, FoundNumber> {
  return new Map(numbers.flatMap(one => one.readings.map(value => [key(value), one] as const)));
}

function take(pairs: readonly Pair[], missing: Set<FoundNumber>, added: Set<FoundNumber>): void {
  for (const { one, other } of pairs) {
    missing.delete(one);
    added.delete(other);
  }
}

/** In their order. Words are figures of speech as well: only a clear exchange of one for one counts, seven for nine. */
function exchanges(missing: readonly FoundNumber[], added: readonly FoundNumber[]): Pair[] {
  const others = added.filter(inDigits);
  const pairs: Pair[] = missing
    .filter(inDigits)
    .slice(0, others.length)
    .map((one, at) => ({ severity: 'critical', one, other: others[at] as FoundNumber }));
  const [one, ...more] = missing.filter(inWords);
  const [other, ...moreAdded] = added.filter(inWords);
  if (one && other && more.length + moreAdded.length === 0) pairs.push({ severity: 'major', one, other });
  return pairs;
}

/** With a scale a word is as exact as digits: năm triệu. */
function inDigits(one: FoundNumber): boolean {
  return one.kind === 'words' ? one.unit > 1 : one.kind !== 'month' && one.kind !== 'doubtful';
}

/** “1 year” is “a year” as well; the figure of a designation may be none elsewhere: Covid-19, 新冠. */
function isMissed(one: FoundNumber, text: string): boolean {
  if (
    one.kind === 'digits' &&
    (one.readings[0] === 1 || /\p{L}[-‑]$/u.test(text.slice(Math.max(0, one.start - 3), one.start)))
  )
    return false;
  return inDigits(one);
}

function inWords(one: FoundNumber): boolean {
  return one.kind === 'words' && one.unit === 1 && Math.abs(one.readings[0]!) >= 2;
}

function changed({ severity, one, other }: Pair, source: Side, target: Side): Finding {
  const [here, there] = [shown(source.text, one), shown(target.text, other)];
  const message =
    here === there
      ? `“${here}” is ${one.readings[0]} in the source and reads as ${other.readings[0]} in the translation`
      : `“${here}” in the source is “${there}” in the translation`;
  return { ...finding(severity, message, one, other), ...inNotation(here, there, source.locale, target.locale) };
}

/** A figure that was copied as it stood is written as the language of the translation writes it. */
function inNotation(here: string, there: string, from: Locale, to: Locale): { fix?: string } {
  if (here !== there) return {};
  const [run] = localiseNumbers([{ text: here }], [{ text: there }], from, to);
  return run && 'text' in run && run.text !== there ? { fix: run.text } : {};
}

function absent(one: FoundNumber | null, other: FoundNumber | null, text: string): Finding {
  const message = one
    ? `“${shown(text, one)}” of the source is not in the translation`
    : `“${shown(text, other as FoundNumber)}” of the translation is not in the source`;
  return finding('major', message, one, other);
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

/** Values that differ by no more than floating point are one. */
function key(value: number): number {
  if (Number.isInteger(value) && Math.abs(value) < 1e9) return value + 0;
  return Number(value.toPrecision(15));
}
