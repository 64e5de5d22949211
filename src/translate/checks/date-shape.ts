import type { Locale } from '../../base/locale.ts';
import { plainText } from '../../base/runs.ts';
import { asciiDigits } from '../../text/digits.ts';
import type { Check } from '../check.ts';

const numeric = /(?<![\p{Nd}/.-])(\p{Nd}{1,2})([/.-])(\p{Nd}{1,2})\2(\p{Nd}{4})(?![\p{Nd}/-])/gu;

/** A numeric date in another language's shape (17/12/2025 in Swedish), or one that its readers may take for another day. */
export const dateShape: Check = {
  id: 'date-shape',
  dimension: 'locale-conventions',
  severity: 'minor',
  run({ target, to }) {
    const shape = shapeOf(to);
    return [...plainText(target).matchAll(numeric)].flatMap(match => {
      const [first, second] = [match[1], match[3]].map(part => Number(asciiDigits(part!))) as [number, number];
      const problem = problemOf(shape, match[2]!, first, second);
      if (!problem) return [];
      return [
        {
          check: 'date-shape',
          dimension: 'locale-conventions',
          severity: 'minor',
          message: `“${match[0]}” ${problem}`,
          remedy: `Write the month by its name, or the date as the language does: ${shape.example}.`,
          source: null,
          target: { start: match.index, end: match.index + match[0].length },
        },
      ];
    });
  },
};

type Shape = { mark: string; order: string; example: string };

function problemOf({ mark, order }: Shape, written: string, first: number, second: number): string | null {
  if (first < 1 || second < 1 || first > 31 || second > 31) return null;
  if (order.startsWith('y')) return 'is not how this language writes dates: the year comes first';
  if (order.startsWith('m') ? first > 12 : second > 12) return 'has day and month in the order of another language';
  if (written !== mark) return `is not how this language writes dates: it parts them by “${mark}”`;
  return null;
}

const shapes = new Map<Locale, Shape>();

/** Order and mark of the language's own short date. CLDR. */
function shapeOf(locale: Locale): Shape {
  const known = shapes.get(locale);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
    calendar: 'gregory',
  });
  const parts = format.formatToParts(new Date('2025-12-17T00:00:00Z'));
  const order = parts
    .filter(part => part.type !== 'literal')
    .map(part => part.type.charAt(0))
    .join('');
  const mark =
    parts.find(part => part.type === 'literal' && /[/.-]/.test(part.value))?.value.replace(/[^/.-]/g, '') ?? '/';
  const shape = { mark, order, example: format.format(new Date('2025-12-17T00:00:00Z')) };
  shapes.set(locale, shape);
  return shape;
}
