import type { Locale } from '../../base/locale.ts';
import { buildAutomaton, occurrences } from '../../text/automaton.ts';
import { type FoldedText, foldName } from '../../text/fold-name.ts';
import { type CuePattern, cuePatterns } from './cue-patterns.ts';
import type { Sighting } from './gather.ts';

/**
 * Names in a script without capitals: only what stands right beside a title, an office or a word for the kind of place,
 * and only where both its ends are certain: a sign, a space, a word that no name goes over, or the same letters
 * elsewhere in the document.
 */
export function sightWithoutCapitals(texts: readonly string[], locale: Locale): Sighting[] {
  const folded = texts.map(foldName);
  const found = cuePatterns(locale).flatMap(one => folded.flatMap((text, at) => matches(one, text, at)));
  const names = [...new Set(found.map(one => one.key))];
  const times = new Map<string, number>();
  const automaton = buildAutomaton(names);
  for (const { text } of folded)
    for (const { pattern } of occurrences(automaton, text))
      times.set(names[pattern] as string, (times.get(names[pattern] as string) ?? 0) + 1);
  return found.filter(one => one.isWhole || (times.get(one.key) ?? 0) > 1).map(({ isWhole: _, ...one }) => one);
}

/** `isWhole`: nothing but a sign or a space stands before the name, so that it cannot begin further to the left. */
function matches({ expression, kind, reason, isSure }: CuePattern, folded: FoldedText, text: number) {
  return [...folded.text.matchAll(expression)].flatMap(match => {
    const [start, end] = match.indices?.groups?.name ?? [0, 0];
    if (start === end) return [];
    const span = { text, start: folded.starts[start] as number, end: folded.ends[end - 1] as number };
    const isWhole = isSure || start === 0 || edge.test(folded.text[start - 1] as string);
    return [{ key: folded.text.slice(start, end), kind, span, reasons: [reason], isWhole }];
  });
}

/** Kana ends a word of Han letters. */
const edge = /[^\p{L}\p{M}\p{N}]|\p{Script=Hiragana}/u;
