import { type Locale, languageOf, scriptOf } from '../../base/locale.ts';
import { isText, type Run } from '../../base/runs.ts';
import { eastAsianRules } from './east-asian.ts';
import { type Edit, edits, outsideCode, type Rule } from './edit.ts';
import { frenchRules } from './french.ts';
import { quotationMarks } from './quotation-marks.ts';

/** Stands for a placeholder, of whose text nothing is known. */
const unknown = '\ufffc';

/**
 * The same words set as the language sets them: its quotation marks, dashes and apostrophes, the spaces French has and
 * Chinese has not, the marks of Arabic. No letter and no digit changes; codes and placeholders keep their place; what
 * may be code, an address, a time or feet and inches is left. Doing it twice does nothing more. Linear, never throws.
 *
 * For the words of machines: a person's marks are theirs. The no-break spaces of numbers are set when a page is made
 * (`theme/typography.ts`).
 */
export function setTypography(runs: readonly Run[], locale: Locale): Run[] {
  let set: readonly Run[] = runs;
  for (let time = 0; time < mostTimes; time += 1) {
    const again = onceMore(set, locale);
    if (textOf(again) === textOf(set)) return [...set];
    set = again;
  }
  return [...runs];
}

/** One mark set right may show another one as wrong. A text that does not come to rest is left as it was. */
const mostTimes = 4;

function onceMore(runs: readonly Run[], locale: Locale): readonly Run[] {
  return rulesOf(locale).reduce((set, rule) => {
    const text = textOf(set);
    return applied(set, outsideCode(text, rule(text)));
  }, runs);
}

const known = new Map<Locale, Rule[]>();

function rulesOf(locale: Locale): Rule[] {
  let rules = known.get(locale);
  if (!rules) {
    rules = [...everywhere(locale), ...ofScript(locale)];
    known.set(locale, rules);
  }
  return rules;
}

/** A hyphen between spaces is a dash in these; Vietnamese and Chinese join names so. */
const dashes = new Set('en fr de nl sv da nb nn no fi es it pt ca pl cs sk ru uk bg ro hu el'.split(' '));
/** They end no word with a mark, or with a space before it. */
const unspaced = new Set('th lo km my bo'.split(' '));

function everywhere(locale: Locale): Rule[] {
  const language = languageOf(locale);
  const isEastAsian = /^(?:zh|ja|yue|lzh)$/.test(language);
  const ellipsis = isEastAsian ? '……' : '…';
  return [
    quotationMarks(locale),
    text => edits(text, isEastAsian ? wideEllipsis : threeDots, () => ellipsis),
    text => edits(text, straightApostrophe, () => '’'),
    ...(dashes.has(language) ? [(text: string) => edits(text, spacedHyphen, () => ' – ')] : []),
    ...(unspaced.has(language) || isEastAsian ? [] : [spaceBefore(language)]),
  ];
}

const threeDots = /(?<=[\p{L}\p{M}\p{N}\s"“”«»’)\]]|^)(?<!\.\s?)\.{3}(?![.\p{N}]|\s\.)/gu;
const wideEllipsis = /(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])(?:\.{3}|\.{6})(?![.\p{N}])/gu;
const straightApostrophe = /(?<=\p{sc=Latin}\p{M}*)'(?=\p{sc=Latin})/gu;
const spacedHyphen = /(?<=[\p{L}\p{M})\]"”»’]) (?:-|--) (?=[\p{L}("“«‘])/gu;

/** "word ," is "word,"; French sets its tall marks apart. */
function spaceBefore(language: string): Rule {
  const marks = language === 'fr' ? ',.' : ',.;:!?،؛؟';
  const pattern = new RegExp(
    `(?<=[\\p{L}\\p{M}\\p{N}\\ufffc)\\]»”’])[ \\u00a0\\u202f]+(?=[${marks}](?!\\s\\.)(?:[\\s"”»)]|$))`,
    'gu',
  );
  return text => edits(text, pattern, () => '');
}

function ofScript(locale: Locale): Rule[] {
  const language = languageOf(locale);
  if (language === 'fr') return frenchRules(locale);
  if (/^(?:zh|ja|yue|lzh)$/.test(language)) return eastAsianRules(language);
  return scriptOf(locale) === 'Arab' ? [arabicMarks] : [];
}

const latinMark =
  /(?<=(?:\p{sc=Arab}\p{M}*|\ufffc)[»”)\]]?)[,;?](?!\p{sc=Latin})|(?<=[\p{N}%»”)\]])[,;?](?=\s+\p{sc=Arab})/gu;

function arabicMarks(text: string): Edit[] {
  const arabic: Record<string, string> = { ',': '،', ';': '؛', '?': '؟' };
  return edits(text, latinMark, ([mark]) => arabic[mark] as string);
}

function textOf(runs: readonly Run[]): string {
  let text = '';
  for (const run of runs) if ('text' in run) text += isText(run) ? run.text : unknown;
  return text;
}

/** An edit that a code or a placeholder cuts through is not made. */
function applied(runs: readonly Run[], wanted: readonly Edit[]): readonly Run[] {
  if (wanted.length === 0) return runs;
  let [at, next] = [0, 0];
  return runs.map(run => {
    if (!('text' in run)) return run;
    const [start, end] = [at, at + (isText(run) ? run.text.length : 1)];
    at = end;
    let [text, done] = ['', start];
    for (; next < wanted.length && (wanted[next] as Edit).start < end; next += 1) {
      const edit = wanted[next] as Edit;
      if (!isText(run) || edit.start < done || edit.end > end) continue;
      text += run.text.slice(done - start, edit.start - start) + edit.text;
      done = edit.end;
    }
    return isText(run) ? { text: text + run.text.slice(done - start) } : run;
  });
}
