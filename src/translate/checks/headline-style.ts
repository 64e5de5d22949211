import { plainText } from '../../base/runs.ts';
import type { Check } from '../check.ts';

/** What a list of headlines and a search result have room for, in letters; a Han or Hangul sign counts for two and a half. */
const most = 140;

/** A headline that ends in a full stop or is too long to be one: a sentence that was translated as a sentence. */
export const headlineStyle: Check = {
  id: 'headline-style',
  dimension: 'linguistic-conventions',
  severity: 'minor',
  run({ target, source, kind }) {
    const text = plainText(target).trimEnd();
    if (kind !== 'headline') return [];
    const at = (message: string, start: number, remedy: string) => ({
      check: 'headline-style',
      dimension: 'linguistic-conventions' as const,
      severity: 'minor' as const,
      message,
      remedy,
      source: null,
      target: { start, end: text.length },
    });
    const stops =
      /(?<![.．]\p{L}{0,3}|\b(?:Inc|Co|Corp|Ltd|Jr|Sr|Bros|vs|etc|Tbk|Sdn|Bhd))(?:(?<=[\p{L}\p{M}\p{N})）"”»]{2})\.|[。｡।။។])$/u.test(
        text,
      );
    return [
      ...(stops && !/[.。]$/u.test(plainText(source).trimEnd())
        ? [at('The headline ends in a full stop', Math.max(0, text.length - 12), 'Take the full stop out.')]
        : []),
      ...(weight(text) > most
        ? [
            at(
              'This headline is a long sentence',
              0,
              'Write a headline: who did what, in about ten words, with the names that matter.',
            ),
          ]
        : []),
    ];
  },
};

function weight(text: string): number {
  const dense = text.match(/[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]/gu)?.length ?? 0;
  return text.length + 1.5 * dense;
}
