import { languageOf, scriptOf } from '../../base/locale.ts';
import { plainText, type Run } from '../../base/runs.ts';
import { memoryKey } from '../../text/normalise.ts';
import type { Check, CheckInput, Finding } from '../check.ts';

const wide = new Set(['Hans', 'Hant', 'Jpan', 'Kore', 'Thai', 'Laoo', 'Khmr', 'Mymr']);

/**
 * The source text standing in the translation's place. Names, figures and codes are the same in many languages: a text
 * counts only from three words on that do not look like names, or six signs of a script without spaces. Between
 * close languages (Indonesian, Malay) a short sentence may be equal by right, so that it takes more words.
 */
export const untouched: Check = {
  id: 'untouched',
  dimension: 'accuracy',
  severity: 'critical',
  run(input: CheckInput): Finding[] {
    if (languageOf(input.from) === languageOf(input.to)) return [];
    const source = memoryKey(plainText(input.source));
    if (source !== memoryKey(plainText(input.target))) return [];
    if (!hasProse(memoryKey(ownWords(input.source)), input)) return [];
    return [
      {
        check: 'untouched',
        dimension: 'accuracy',
        // Two sentences of close languages may be equal by right: a person looks, and the gate stays open.
        severity: areClose(input.from, input.to) ? 'major' : 'critical',
        message: 'The source text stands in the place of the translation',
        source: { start: 0, end: plainText(input.source).length },
        target: { start: 0, end: plainText(input.target).length },
      },
    ];
  },
};

/** Without protected text: that is the same by intention. */
function ownWords(runs: readonly Run[]): string {
  return plainText(runs.map(run => ('placeholder' in run ? { text: ' ' } : run)));
}

function hasProse(text: string, { from, to }: CheckInput): boolean {
  const script = scriptOf(from);
  if (script !== scriptOf(to) && !sameHan(script, scriptOf(to))) return letters(text, script) >= 6;
  if (wide.has(script)) return (text.match(/[\p{L}\p{M}]/gu)?.length ?? 0) >= 8;
  return proseWords(text).length >= (areClose(from, to) ? 8 : 3);
}

/** Words in lower case, where the script has case; the first word of a sentence may be one more. */
function proseWords(text: string): string[] {
  return (text.match(/[\p{L}\p{M}'’-]{2,}/gu) ?? []).filter(word => !/\p{Lu}/u.test(word));
}

/** Letters of the source's own script, where the target is written in another: names in Latin letters do not count. */
function letters(text: string, script: string): number {
  const latin = script === 'Latn';
  if (latin) return proseWords(text).join('').length >= 12 ? 12 : 0;
  return (text.match(/\p{L}/gu) ?? []).filter(char => !/\p{sc=Latn}/u.test(char)).length;
}

function sameHan(a: string, b: string): boolean {
  return /^Han[st]$|^Jpan$/.test(a) && /^Han[st]$|^Jpan$/.test(b);
}

/** Languages so close that the same words, even sentences, are right in both. */
export function areClose(from: string, to: string): boolean {
  const pair = [languageOf(from), languageOf(to)].sort().join();
  return ['id,ms', 'da,nb', 'nb,sv', 'da,sv', 'gl,pt', 'es,gl', 'cs,sk', 'hr,sr', 'bs,hr', 'bs,sr', 'af,nl'].includes(
    pair,
  );
}
