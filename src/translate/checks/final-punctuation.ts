import { languageOf } from '../../base/locale.ts';
import { plainText } from '../../base/runs.ts';
import type { Check, CheckInput, Finding } from '../check.ts';

type Ending = 'stop' | 'question' | 'exclamation' | 'open' | 'other' | 'none';
type Mark = { ending: Ending; at: number };

/** Kinds that outlets end with a full stop or without, as their house style has it. */
const withoutStop = new Set(['headline', 'heading', 'caption', 'alt', 'item']);

/** They end a sentence with a space, and a question with its question word. */
const unmarked = new Set(['th', 'lo']);

/** The marks of all scripts by what they say; the Greek question mark is a semicolon. */
const marks: [RegExp, Ending][] = [
  [/[.。．｡।॥۔။។៕։።።܀᙮᱾꓿]/u, 'stop'],
  [/[?？؟⁇⁈❓՞፧]/u, 'question'],
  [/[!！‼❗՜]/u, 'exclamation'],
  [/[…‥⋯:：；;؛၊,，、،—–-]/u, 'open'],
];

/** What may stand behind the mark: quotation marks, brackets, space, reference numbers. */
const behind = /[\s\p{Pe}\p{Pf}\p{Pi}"'”’»›«“＂\u200b-\u200f\u2060\u2066-\u2069\u202a-\u202e\ufeff]/u;

/**
 * The mark that ends the sentence: lost, or a question that is a statement now. Headlines, captions and items have
 * none by right, Thai and Lao have none at all; exclamation marks and dots come and go with the language.
 */
export const finalPunctuation: Check = {
  id: 'final-punctuation',
  dimension: 'linguistic-conventions',
  severity: 'minor',
  run(input: CheckInput): Finding[] {
    if (unmarked.has(languageOf(input.from)) || unmarked.has(languageOf(input.to))) return [];
    const source = markOf(plainText(input.source), input.from);
    const target = markOf(plainText(input.target), input.to);
    if (source === null || target === null) return [];
    const message = wrong(source.ending, target.ending, withoutStop.has(input.kind));
    if (message === null) return [];
    return [
      {
        check: 'final-punctuation',
        dimension: 'linguistic-conventions',
        severity: 'minor',
        message,
        source: { start: source.at, end: source.at + 1 },
        target: { start: target.at, end: target.at + 1 },
        ...(target.ending === 'none' && source.ending === 'stop' ? { fix: stopped(input, target.at) } : {}),
      },
    ];
  },
};

/** The last sign with the full stop of the language behind it. */
function stopped({ target, to }: CheckInput, at: number): string {
  return plainText(target)[at] + (fullStops[languageOf(to)] ?? '.');
}

const fullStops: Record<string, string> = {
  ...{ zh: '。', ja: '。', hi: '।', bn: '।', mr: '।', ne: '।', my: '။', km: '។', am: '።', hy: '։', ur: '۔' },
};

function wrong(source: Ending, target: Ending, mayEndOpen: boolean): string | null {
  if (source === 'question' && target === 'stop') return 'The source is a question, the translation is none';
  if (source === 'stop' && target === 'question') return 'The translation is a question, the source is none';
  if (target !== 'none' || source === 'none' || source === 'other' || mayEndOpen) return null;
  return 'The mark that ends the sentence is missing';
}

/** The last sign that is no closing mark, with its kind; null for text without any sign. */
function markOf(text: string, locale: string): Mark | null {
  let at = text.length - 1;
  while (at >= 0 && behind.test(text[at] as string)) at -= 1;
  if (at < 0) return null;
  const sign = text[at] as string;
  if (languageOf(locale) === 'el' && (sign === ';' || sign === '\u037e')) return { ending: 'question', at };
  const known = marks.find(([signs]) => signs.test(sign))?.[1];
  return { ending: known ?? (/[\p{L}\p{M}\p{N}]/u.test(sign) ? 'none' : 'other'), at };
}
