import { languageOf } from '../../base/locale.ts';
import { plainText } from '../../base/runs.ts';
import { asciiDigits } from '../../text/digits.ts';
import type { Check } from '../check.ts';

/** Distances between rails that railways are built with, in millimetres. */
const gauges = new Set('1000 1009 1050 1067 1372 1435 1495 1520 1522 1524 1588 1600 1665 1668 1676'.split(' '));
const metre =
  'm|meter|metre|metres|meters|mètres?|metros?|metri|mét|метр\\p{L}*|м|米|公尺|متر|أمتار|مترًا|เมตร|ม\\.|미터';
const figure = new RegExp(
  `(?<![\\p{Nd}.,])(\\p{Nd})([.,٫٬’'\\u00a0\\u202f ]?)(\\p{Nd}{3})[ \\u00a0\\u202f-]?(?:${metre})(?![\\p{sc=Latin}\\p{sc=Cyrillic}\\p{sc=Arabic}\\p{M}\\p{Nd}])`,
  'gu',
);
const railway =
  /kereta|\brel\b|spoor|järnväg|spår|jernban|ferroviair|chemins? de fer|voies?|rail|track|gauge|bahn|schiene|spur|ferrocarril|ferrovi|vías?|đường sắt|铁路|鐵路|轨|軌|سكك?|حديد|รถไฟ|ราง|철도|철로|궤|железн|колея/iu;
const long =
  /sepanjang|panjang|\blang|lengte|lång|längd|\blong|longueur|length|länge|\blargo|longitud|comprimento|lunghezza|\bdài\b|长|長|طول|ยาว|길이|длин/iu;

/**
 * A gauge of 1,435 mm that became a railway 1.435 m long: the number of a gauge with metres, beside a word for length or
 * written so that it reads as more than a kilometre in this language.
 */
export const gauge: Check = {
  id: 'gauge',
  dimension: 'accuracy',
  severity: 'critical',
  run({ target, to }) {
    const text = plainText(target);
    return [...text.matchAll(figure)].flatMap(match => {
      const digits = asciiDigits(match[1]! + match[3]!);
      const around = text.slice(Math.max(0, match.index - 80), match.index + match[0].length + 40);
      if (!gauges.has(digits) || !railway.test(around)) return [];
      const near = text.slice(Math.max(0, match.index - 12), match.index + match[0].length + 12);
      const isWidth = match[2] === decimalMark(to) && !long.test(near);
      if (isWidth) return [];
      return [
        {
          check: 'gauge',
          dimension: 'accuracy',
          severity: 'critical',
          message: `“${match[0]}”: ${digits} is the distance between two rails in millimetres, not the length of a line in metres`,
          remedy: `Write the gauge: ${digits} mm, or ${new Intl.NumberFormat(to, { minimumFractionDigits: 3 }).format(Number(digits) / 1000)} m between the rails.`,
          source: null,
          target: { start: match.index, end: match.index + match[0].length },
        },
      ];
    });
  },
};

const marks = new Map<string, string>();

function decimalMark(locale: string): string {
  const key = languageOf(locale);
  const known = marks.get(key);
  if (known !== undefined) return known;
  const mark = new Intl.NumberFormat(locale).formatToParts(1.5).find(part => part.type === 'decimal')?.value ?? '.';
  marks.set(key, mark);
  return mark;
}
