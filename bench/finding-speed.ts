/**
 * - `finding.mb.per.second`: 5,000 names looked for in a megabyte of text, every tenth word of it a name; beside it one
 *   regular expression of all names, which finds only what is spelt letter for letter.
 * - `finding.index.ms`: what it takes to make the index of these names.
 */
import { findNames, indexNames } from '../src/entities/find-names.ts';
import { median, type Row, row } from './support.ts';

const syllables = (
  'nguyen tran le pham hoang vu dang bui do ho ngo duong ly quang ninh lang son cao bang ha giang tuyen hai phong mong ' +
  'cai dong xing nan guang xi chen gang wei tao thao wang li zhang liu yang zhao huang zhou wu xu sun ma zhu'
).split(' ');

export function findingSpeedRows(): Row[] {
  const next = random(20251117);
  const any = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T;
  const names = new Set<string>();
  while (names.size < 5000) names.add([any(syllables), any(syllables), any(syllables)].map(capital).join(' '));
  const list = [...names].sort((a, b) => b.length - a.length);
  const words: string[] = [];
  for (let length = 0; length < 1e6; length += (words.at(-1) as string).length + 1)
    words.push(next() < 0.1 ? any(list) : any(syllables));
  const text = words.join(' ');
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${list.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'gu');
  const entities = list.map((name, at) => ({ id: String(at), names: { en: [nameOf(name)] } }));
  const making = times(() => indexNames(entities, 'en'));
  const index = indexNames(entities, 'en');
  const segments = [{ id: 's', runs: [{ text }], codes: [] }];
  const ours = times(() => findNames(segments, index));
  const theirs = times(() => [...text.matchAll(pattern)]);
  const perSecond = (ms: number) => text.length / 1000 / ms;
  return [
    row('finding.mb.per.second', perSecond(ours), 5, { 'one regular expression': perSecond(theirs) }),
    row('finding.index.ms', making, 5),
  ];
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

const nameOf = (text: string) => ({ text, status: 'preferred' as const, system: null, from: null, until: null });

/** The median of five runs, the first not counted, in milliseconds. */
function times(run: () => unknown): number {
  const all = Array.from({ length: 6 }, () => {
    const started = performance.now();
    run();
    return performance.now() - started;
  });
  return median(all.slice(1));
}

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
