import { SampanError } from '../../base/error.ts';
import { type CharSet, isLineEnd, isWord } from './char-set.ts';
import type { Pattern } from './parse-pattern.ts';

/** How many steps may still be taken on a text; where none is left, `srx_too_slow` is thrown. */
export type Effort = { left: number };

/** Whether the pattern matches a stretch that begins (`forward`) or ends (`backward`) at `at`. */
export type Matcher = (text: string, at: number, effort: Effort) => boolean;

type Step =
  | { kind: 'set'; has: CharSet; next: number }
  | { kind: 'fork'; next: number[] }
  | { kind: 'test'; holds: Matcher; next: number }
  | { kind: 'end' };

/** A rule looks at no more than this many characters on its side of a place. */
const farthest = 400;
const mostSteps = 5000;

/**
 * All readings of the pattern are followed at once (Thompson 1968), so that no expression, however it is written, takes
 * more than its length times the stretch that it looks at. Throws `srx_unsupported` for one that counts too far.
 */
export function matcher(pattern: Pattern, direction: 'forward' | 'backward'): Matcher {
  const steps: Step[] = [{ kind: 'end' }];
  const start = build(pattern, 0, steps, direction === 'forward');
  const seen = new Uint32Array(steps.length);
  let round = 0;

  /** Every step that reads a character and is reached from `from` without one; null where the end is. */
  const closure = (from: readonly number[], text: string, at: number, effort: Effort): number[] | null => {
    round += 1;
    const [waiting, reading] = [[...from], [] as number[]];
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      if (seen[one] === round) continue;
      seen[one] = round;
      if (--effort.left < 0) throw tooSlow();
      const step = steps[one] as Step;
      if (step.kind === 'end') return null;
      if (step.kind === 'set') reading.push(one);
      else if (step.kind === 'fork') waiting.push(...step.next);
      else if (step.holds(text, at, effort)) waiting.push(step.next);
    }
    return reading;
  };

  return (text, at, effort) => {
    let place = at;
    let reading = closure([start], text, place, effort);
    for (let read = 0; reading !== null && reading.length > 0 && read < farthest; read += 1) {
      const codePoint = direction === 'forward' ? text.codePointAt(place) : codePointBefore(text, place);
      if (codePoint === undefined) return false;
      place += (codePoint > 0xffff ? 2 : 1) * (direction === 'forward' ? 1 : -1);
      const next = reading.flatMap(one => {
        const step = steps[one] as Step & { kind: 'set' };
        return step.has(codePoint) ? [step.next] : [];
      });
      reading = closure(next, text, place, effort);
    }
    return reading === null;
  };
}

function build(pattern: Pattern, next: number, steps: Step[], isForward: boolean): number {
  const add = (step: Step): number => {
    if (steps.push(step) > mostSteps)
      throw new SampanError('srx_unsupported', `an expression has more than ${mostSteps} steps`, {
        remedy: 'Use + or * in place of a repetition that counts far, or divide the rule.',
      });
    return steps.length - 1;
  };
  switch (pattern.kind) {
    case 'set':
      return add({ kind: 'set', has: pattern.has, next });
    case 'sequence': {
      const items = isForward ? pattern.items.toReversed() : pattern.items;
      return items.reduce((after, item) => build(item, after, steps, isForward), next);
    }
    case 'choice':
      return add({ kind: 'fork', next: pattern.items.map(item => build(item, next, steps, isForward)) });
    case 'repeat': {
      let from = next;
      if (pattern.max === Number.POSITIVE_INFINITY) {
        from = add({ kind: 'fork', next: [] });
        steps[from] = { kind: 'fork', next: [build(pattern.item, from, steps, isForward), next] };
      } else
        for (let i = pattern.min; i < pattern.max; i += 1)
          from = add({ kind: 'fork', next: [build(pattern.item, from, steps, isForward), next] });
      // Each turn is a step, so that a repetition of nothing is counted as well.
      for (let i = 0; i < pattern.min; i += 1)
        from = add({ kind: 'fork', next: [build(pattern.item, from, steps, isForward)] });
      return from;
    }
    case 'edge':
      return add({ kind: 'test', holds: edges[pattern.of], next });
    case 'look': {
      const holds = matcher(pattern.item, pattern.isAhead ? 'forward' : 'backward');
      return add({ kind: 'test', holds: (text, at, effort) => holds(text, at, effort) !== pattern.isNegated, next });
    }
  }
}

const isLineEndAt = (text: string, at: number): boolean => at < text.length && isLineEnd(text.charCodeAt(at));
const isWordAt = (codePoint: number | undefined): boolean => codePoint !== undefined && isWord(codePoint);
const isWordEdge = (text: string, at: number): boolean =>
  isWordAt(codePointBefore(text, at)) !== isWordAt(text.codePointAt(at));

const edges: Record<Extract<Pattern, { kind: 'edge' }>['of'], Matcher> = {
  'text-start': (_, at) => at === 0,
  'text-end': (text, at) => at === text.length,
  'line-start': (text, at) => at === 0 || isLineEndAt(text, at - 1),
  'line-end': (text, at) => at === text.length || isLineEndAt(text, at),
  word: isWordEdge,
  'no-word': (text, at) => !isWordEdge(text, at),
};

function tooSlow(): SampanError {
  return new SampanError('srx_too_slow', 'the rules look at every place of the text too often', {
    remedy: 'Look for rules that begin or end with .* or repeat a choice, and say what they mean more narrowly.',
  });
}

function codePointBefore(text: string, at: number): number | undefined {
  if (at <= 0) return undefined;
  const low = text.charCodeAt(at - 1);
  const high = at > 1 ? text.charCodeAt(at - 2) : 0;
  const isPair = low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff;
  return isPair ? text.codePointAt(at - 2) : low;
}
