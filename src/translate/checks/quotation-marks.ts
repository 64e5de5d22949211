import { languageOf } from '../../base/locale.ts';
import { plainText } from '../../base/runs.ts';
import type { Check, CheckInput, Finding, Severity } from '../check.ts';

// Double marks of all scripts by what they do; single ones are apostrophes too often to be counted.
const opening = /[“„«‟「『《〝]/u;
const closing = /[”»」』》〞]/u;
const straight = /["＂]/u;

type Mark = { at: number; sign: string };

/**
 * Quotations intact: the marks of the translation are balanced, and it quotes when the source quotes. A quotation that
 * loses its end puts an outlet's words into somebody's mouth; but only an editor can tell where it ends, so that
 * it is major. A source that is unbalanced itself asks nothing. Titles may lose or gain marks: Chinese 《》 are
 * italics elsewhere.
 */
export const quotationMarks: Check = {
  id: 'quotation-marks',
  dimension: 'linguistic-conventions',
  severity: 'major',
  run(input: CheckInput): Finding[] {
    const [source, target] = [marksOf(plainText(input.source)), marksOf(plainText(input.target))];
    if (plainText(input.target).trim() === '') return [];
    const here = pairs(source, input.from);
    const there = pairs(target, input.to);
    if (here === null) return [];
    if (there === null) return [finding('A quotation mark of the translation has no partner', 'major', target)];
    if (here > 0 && there === 0 && !hasSingle(plainText(input.target)) && !onlyTitles(source))
      return [
        finding('The quotation of the source is not one in the translation', weight(source, input), source, true),
      ];
    if (there > 0 && here === 0 && !hasSingle(plainText(input.source)) && !onlyTitles(target))
      return [finding('The translation quotes, the source does not', 'minor', target)];
    return [];
  },
};

function marksOf(text: string): Mark[] {
  const marks: Mark[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] as string;
    if (!opening.test(sign) && !closing.test(sign) && !straight.test(sign)) continue;
    // 5'11" and 12" are inches, ″ of a place.
    if (straight.test(sign) && /\d/.test(text[at - 1] ?? '') && !/["“„]/.test(text.slice(Math.max(0, at - 40), at)))
      continue;
    marks.push({ at, sign });
  }
  return marks;
}

/** How many quotations, null when a mark has no partner. */
function pairs(marks: readonly Mark[], locale: string): number | null {
  let [depth, count, plain] = [0, 0, 0];
  // Swedish and Finnish open with the closing sign; German closes with the opening one, Danish turns guillemets round.
  const oneSign = /^(sv|fi|he)$/.test(languageOf(locale));
  const low = marks.some(mark => mark.sign === '„');
  const turned = marks.find(mark => mark.sign === '»' || mark.sign === '«')?.sign === '»';
  for (const { sign } of marks) {
    const either = (sign === '“' && low) || (turned && (sign === '»' || sign === '«'));
    if (straight.test(sign) || (oneSign && sign === '”')) plain += 1;
    else if (depth > 0 && (closing.test(sign) || either)) {
      depth -= 1;
      count += 1;
    } else if (opening.test(sign) || either) depth += 1;
    else return null;
  }
  return depth !== 0 || plain % 2 !== 0 ? null : count + plain / 2;
}

/** A word or two between marks are a title or a figure of speech, which languages treat differently. */
function weight(marks: readonly Mark[], { from }: CheckInput): Severity {
  const enough = /^(zh|ja|ko|th)$/.test(languageOf(from)) ? 10 : 30;
  return marks.some((mark, i) => i > 0 && mark.at - (marks[i - 1] as Mark).at > enough) ? 'major' : 'minor';
}

function hasSingle(text: string): boolean {
  return /(?:^|[\s(])['‘‚‹`]\S|[’'›]\s|[\u3008\u3009『』]|''/u.test(text);
}

function onlyTitles(marks: readonly Mark[]): boolean {
  return marks.every(mark => mark.sign === '《' || mark.sign === '》');
}

function finding(message: string, severity: Severity, marks: readonly Mark[], inSource = false): Finding {
  const first = marks[0];
  const last = marks.at(-1);
  const span = first && last ? { start: first.at, end: last.at + 1 } : null;
  return {
    check: 'quotation-marks',
    dimension: 'linguistic-conventions',
    severity,
    message,
    source: inSource ? span : null,
    target: inSource ? null : span,
  };
}
