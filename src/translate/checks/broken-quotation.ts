import { languageOf } from '../../base/locale.ts';
import { plainText } from '../../base/runs.ts';
import type { Check } from '../check.ts';

/** "And" as it begins a sentence, in languages with capitals; a quotation goes on in small letters. */
const and: Record<string, string> = {
  ...{ en: 'And|But|Or', nl: 'En|Maar|Of', de: 'Und|Aber|Oder', sv: 'Och|Men|Eller', da: 'Og|Men', nb: 'Og|Men' },
  ...{ fr: 'Et|Mais|Ou', es: 'Y|E|Pero|O', pt: 'E|Mas', it: 'E|Ed|Ma', ro: 'Și|Dar', ca: 'I|Però' },
  ...{ id: 'Dan|Tetapi|Atau', ms: 'Dan|Tetapi|Atau', tl: 'At|Ngunit', vi: 'Và|Nhưng', tr: 'Ve|Ama' },
  ...{
    ru: 'И|Но|Или',
    uk: 'І|Та|Але',
    cs: 'A|Ale',
    pl: 'I|Ale',
    hr: 'I|Ali',
    el: 'Και|Αλλά',
    fi: 'Ja|Mutta',
    hu: 'És|De',
  },
};

const patterns = new Map<string, RegExp>();

/**
 * `…principes..." En het "motto`: a quotation closed in the middle of its sentence, which then goes on as if it were a
 * new one. An official is quoted with half of what he said. Titles in quotation marks, and headlines that write each word
 * with a capital, are none.
 */
export const brokenQuotation: Check = {
  id: 'broken-quotation',
  dimension: 'accuracy',
  severity: 'critical',
  run({ target, source, kind, to }) {
    if (kind === 'headline' || kind === 'heading') return [];
    const [original, text] = [plainText(source), plainText(target)];
    const pattern = /["”»]/.test(text) ? patternFor(to) : null;
    if (!pattern || original.search(/["”’»]\s+\p{Lu}/u) >= 0) return [];
    const broken = [...text.matchAll(pattern)].filter(match => isSaid(quotedBefore(text, match.index)));
    return broken.map(match => ({
      check: 'broken-quotation',
      dimension: 'accuracy',
      // Without the source it may have been so from the beginning.
      severity: original === '' ? ('major' as const) : ('critical' as const),
      message: `The quotation is closed in the middle of a sentence, and “${match[1]}” begins a new one`,
      source: null,
      target: { start: match.index, end: match.index + match[0].length },
    }));
  },
};

/** What stands between the marks, as far as the text goes; `end` is the place of its last sign. */
function quotedBefore(text: string, end: number): string {
  const inner = text.slice(0, end + 1);
  return inner.slice(inner.search(/[^"“«„]*$/u)).trim();
}

/** Words of a sentence, which ends in small letters or is cut off, and no title: "Wicked", "The Wind Rises". */
function isSaid(quoted: string): boolean {
  const words = quoted.split(/\s+/);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (/^[….]|[….]$/u.test(last)) return words.length > 1;
  return /^\p{Ll}/u.test(last) && (words.length > 2 || (words.length === 2 && /^\p{Ll}/u.test(first)));
}

/** Before the mark no end of a sentence, or dots that stand for what was cut off. */
function patternFor(locale: string): RegExp | null {
  const language = languageOf(locale);
  const words = and[language];
  if (!words) return null;
  const known = patterns.get(language);
  if (known) return known;
  const pattern = new RegExp(
    `(?:[\\p{Ll}\\p{N}]\\p{M}?|\\.\\.\\.|…)["”»]\\s(${words})(?=(?:\\s["“«„][^"”»]{1,80}["”»])?\\s\\p{Ll}|\\s["“«„][^"”»]{1,80}$)`,
    'gu',
  );
  patterns.set(language, pattern);
  return pattern;
}
