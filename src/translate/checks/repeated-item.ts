import { type Locale, languageOf } from '../../base/locale.ts';
import { plainText } from '../../base/runs.ts';
import type { Check, Finding } from '../check.ts';

/** "wilayah/wilayah": two words for two things, which became one. "km/km" is too short to tell, "per hour/per hour" a rate. */
const slashed =
  /(?<![\p{L}\p{M}/])(?=[\p{L}\p{M} ]{4})(?!(?:per|pro|par|por|mỗi|setiap) |ต่อ)([\p{L}\p{M}]{2,30}(?: [\p{L}\p{M}]{2,30}){0,2}) ?[/／] ?\1(?![\p{L}\p{M}/])/giu;
/** "wilayah, bandar, dan wilayah": a list that names one thing twice, with another between. */
const lists: Record<string, string> = {
  ...{
    en: 'and',
    fr: 'et',
    es: 'y|e',
    pt: 'e',
    it: 'e|ed',
    de: 'und',
    nl: 'en',
    sv: 'och',
    da: 'og',
    nb: 'og',
    id: 'dan',
    ms: 'dan',
  },
  ...{ vi: 'và', ru: 'и', uk: 'і|та', tr: 've', pl: 'i', cs: 'a', ar: 'و', th: 'และ' },
};

/** Two things of the source that became the same word, in the items of a list. */
export const repeatedItem: Check = {
  id: 'repeated-item',
  dimension: 'accuracy',
  severity: 'major',
  run({ source, target, to }) {
    const text = plainText(target);
    if (!/[/／,]/.test(text)) return [];
    const patterns = patternsFor(to);
    const found = patterns.flatMap(pattern => [...text.matchAll(pattern)]);
    if (found.length === 0 || patterns.some(pattern => plainText(source).search(pattern) >= 0)) return [];
    return found.map(match => ({
      check: 'repeated-item',
      dimension: 'accuracy',
      severity: 'major',
      message: `“${match[0]}” names one thing twice: most likely two different words of the original became one`,
      source: null,
      target: { start: match.index, end: match.index + match[0].length },
    })) satisfies Finding[];
  },
};

const known = new Map<Locale, RegExp[]>();

function patternsFor(locale: Locale): RegExp[] {
  const all = known.get(locale);
  if (all) return all;
  const and = lists[languageOf(locale)];
  const made = [slashed, neighbours(and), ...(and ? [listPattern(and)] : [])];
  known.set(locale, made);
  return made;
}

/**
 * Two neighbours of a list in the same words: "Setiausaha Parti Wilayah, Setiausaha Parti Wilayah, dan …". What goes on
 * behind the second says more of the same: "the Vice Chairman, Vice Chairman of the Board".
 */
function neighbours(and: string | undefined): RegExp {
  const ends = and ? `(?:\\s*(?:[,;.!?)]|$)|\\s+(?:${and})(?![\\p{L}\\p{M}]))` : '\\s*(?:[,;.!?)]|$)';
  return new RegExp(
    `(?<![\\p{L}\\p{M}])(\\p{L}[\\p{L}\\p{M}]{3,30}(?: [\\p{L}\\p{M}]{2,30}){1,4}), \\1(?![\\p{L}\\p{M}])(?=${ends})`,
    'gu',
  );
}

function listPattern(and: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{M}])(\\p{Ll}[\\p{L}\\p{M}]{4,30}), [\\p{L}\\p{M}]{3,30},? (?:${and}) ?\\1(?![\\p{L}\\p{M}])`,
    'gu',
  );
}
