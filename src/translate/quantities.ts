import type { Locale } from '../base/locale.ts';
import { digitsPattern, readDigits } from '../text/digits.ts';
import type { ProtectedSpan } from './protect.ts';

/** Symbols that are written alike in the languages of Latin script, with CLDR's name for the unit. */
const units: Record<string, string> = {
  mm: 'millimeter',
  cm: 'centimeter',
  km: 'kilometer',
  kg: 'kilogram',
  ha: 'hectare',
  ml: 'milliliter',
  'km/h': 'kilometer-per-hour',
  '°C': 'celsius',
};

const symbol = new RegExp(
  `^[\\s\\u00a0\\u202f]?(${Object.keys(units)
    .sort((a, b) => b.length - a.length)
    .join('|')})(?![\\p{L}\\p{M}\\p{N}/²³])`,
  'u',
);

/**
 * Figures with the symbol of a unit, as the target language writes them: a gauge of 1.435 mm is 1,435 mm in English and
 * no engine makes metres of it. A figure that may be read in two ways is left to the engine and the checks.
 */
export function quantitySpans(text: string, from: Locale, to: Locale): ProtectedSpan[] {
  return [...text.matchAll(digitsPattern)].flatMap(match =>
    readDigits(match[0], from).flatMap(({ at, length, readings }) => {
      const start = match.index + at;
      const end = start + length;
      const [written, sign] = symbol.exec(text.slice(end, end + 8)) ?? [];
      const [value] = readings;
      // The 2 of K2 is no quantity.
      if (!written || !sign || value === undefined || /[\p{L}\p{M}]$/u.test(text.slice(Math.max(0, start - 1), start)))
        return [];
      const decimals = decimalsOf(text.slice(start, end), value);
      if (readings.length > 1 || decimals === null) return [];
      return [{ start, end: end + written.length, target: inTarget(value, decimals, units[sign]!, to) }];
    }),
  );
}

/**
 * How many digits stand behind the decimal mark; null where the figure is not written in plain digits, begins with a
 * zero that says something (05), or has more digits than a number keeps.
 */
function decimalsOf(figure: string, value: number): number | null {
  if (!/^\d[\d.,\u00a0\u202f]*$/.test(figure) || /^0\d/.test(figure)) return null;
  const digits = figure.replace(/\D/g, '');
  if (digits.length > 15) return null;
  const decimals = digits.length - String(Math.trunc(value)).length;
  return Number(digits) === Math.round(value * 10 ** decimals) ? decimals : null;
}

function inTarget(value: number, decimals: number, unit: string, to: Locale): string {
  return new Intl.NumberFormat(`${to}-u-nu-latn`, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}
