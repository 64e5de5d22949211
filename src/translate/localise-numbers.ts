import type { Locale } from '../base/locale.ts';
import { plainText, type Run } from '../base/runs.ts';
import { findNumbers } from '../text/numbers.ts';

/**
 * Writes the figures an engine copied from the source the way the target language does: the Indonesian 1.435 is 1,435
 * in Malay, and would be read as one and a half otherwise. Only a figure that stands there letter by letter, that means
 * one value in the source and another in the target, is written anew; everything else is left for the checks.
 */
export function localiseNumbers(source: readonly Run[], target: readonly Run[], from: Locale, to: Locale): Run[] {
  const values = copiedFigures(plainText(source), from, to);
  if (values.size === 0) return [...target];
  return target.map(run => ('text' in run && !('placeholder' in run) ? { text: rewritten(run.text, values) } : run));
}

/** Digits with marks between. Each run of digits is tried from its beginning only: a long one takes no time. */
const figures = /(?<!\d)\d+(?:[.,\u00a0\u202f]\d+)+/g;

/** Figures of the source that the target language would read as another number, with the form it wants. */
function copiedFigures(text: string, from: Locale, to: Locale): Map<string, string> {
  const forms = new Map<string, string>();
  for (const one of findNumbers(text, from)) {
    const [figure] = text.slice(one.start, one.end).match(figures) ?? [];
    // A number keeps fifteen digits; longer figures are codes.
    if (!figure || figure.replace(/\D/g, '').length > 15) continue;
    const readings = findNumbers(figure, from)[0]?.readings ?? [];
    const there = findNumbers(figure, to)[0]?.readings ?? [];
    const [value] = readings;
    if (value === undefined || there[0] === value) continue;
    const form = formatted(value, figure, to);
    if (findNumbers(form, to)[0]?.readings[0] === value) forms.set(figure, form);
  }
  return forms;
}

/** With as many digits behind the mark as the source has, and groups where it has groups. */
function formatted(value: number, figure: string, to: Locale): string {
  const digits = figure.replace(/\D/g, '').length;
  const decimals = Math.max(0, digits - String(Math.trunc(value)).length);
  return new Intl.NumberFormat(`${to}-u-nu-latn`, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: true,
  }).format(value);
}

function rewritten(text: string, forms: ReadonlyMap<string, string>): string {
  return text.replace(figures, figure => forms.get(figure) ?? figure);
}
