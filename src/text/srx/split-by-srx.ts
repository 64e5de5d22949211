import { SampanError } from '../../base/error.ts';
import type { Locale } from '../../base/locale.ts';
import { type Effort, type Matcher, matcher } from './matcher.ts';
import { parsePattern } from './parse-pattern.ts';
import type { SrxFile, SrxRule } from './read-srx.ts';

type Rule = { isBreak: boolean; before: Matcher; after: Matcher };

/** Steps for each character that rules of an honest file come nowhere near: theirs take some hundreds. */
const effortPerCharacter = 2000;

/**
 * Cuts a text by the rules that `file` has for `locale`, as `splitSentences` does: the pieces join to the text, and the
 * space at a break belongs to the sentence before. At each place the first rule that fits decides; where none does, there
 * is no break.
 *
 * @throws `srx_no_rules` no map of the file fits the locale; `srx_unsupported` an expression that cannot be read;
 *   `srx_too_slow`, when cutting, where the rules take more effort than a text is worth
 * Source: SRX 2.0, sections "Rules" and "Map rules".
 */
export function srxSplitter(file: SrxFile, locale: Locale): (text: string) => string[] {
  const rules = rulesFor(file, locale).map(compiled);
  return text => {
    const effort = { left: effortPerCharacter * (text.length + 10_000) };
    const sentences: string[] = [];
    let start = 0;
    for (let at = 1; at < text.length; at += 1) {
      if (isInsidePair(text, at) || !isBreakAt(text, at, rules, effort)) continue;
      let end = at;
      while (end < text.length && /\s/.test(text[end] as string)) end += 1;
      if (end < text.length && text.slice(start, end).trim() !== '') {
        sentences.push(text.slice(start, end));
        start = end;
      }
      at = Math.max(at, end - 1);
    }
    if (start < text.length) sentences.push(text.slice(start));
    return sentences;
  };
}

/** The rules of the maps that fit, in the order of the maps: all where the file cascades, else those of the first. */
function rulesFor(file: SrxFile, locale: Locale): SrxRule[] {
  const maps = file.maps.filter(map => fits(map.pattern, locale));
  const [first] = maps;
  if (!first)
    throw new SampanError('srx_no_rules', `no language map of the file fits ${locale}`, {
      remedy: `Add a languagemap such as languagepattern="${locale}.*", or one with ".*" as the last.`,
    });
  return (file.cascade ? maps : [first]).flatMap(map => file.rules.get(map.rules) ?? []);
}

/** Files write EN.*, en.* or [Ee][Nn].*: case is not meant. */
function fits(pattern: string, locale: Locale): boolean {
  const whole = parsePattern(`(?i)(?:${pattern})\\z`);
  return matcher(whole, 'forward')(locale, 0, { left: 1_000_000 });
}

function compiled(rule: SrxRule): Rule {
  return {
    isBreak: rule.isBreak,
    before: matcher(parsePattern(rule.before), 'backward'),
    after: matcher(parsePattern(rule.after), 'forward'),
  };
}

function isBreakAt(text: string, at: number, rules: readonly Rule[], effort: Effort): boolean {
  // Exceptions are many and breaks few: only where some rule breaks do those before it matter.
  const breaking = rules.findIndex(rule => rule.isBreak && fitsAt(rule, text, at, effort));
  return breaking >= 0 && !rules.slice(0, breaking).some(rule => !rule.isBreak && fitsAt(rule, text, at, effort));
}

function fitsAt(rule: Rule, text: string, at: number, effort: Effort): boolean {
  return rule.before(text, at, effort) && rule.after(text, at, effort);
}

function isInsidePair(text: string, at: number): boolean {
  return /[\udc00-\udfff]/.test(text[at] as string) && /[\ud800-\udbff]/.test(text[at - 1] as string);
}
