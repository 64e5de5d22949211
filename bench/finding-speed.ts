/**
 * - `finding.mb.per.second`: 5,000 names looked for in a megabyte of text, every tenth word of it a name; beside it one
 *   regular expression of all names, which finds only what is spelt letter for letter.
 * - `finding.index.ms`: what it takes to make the index of these names.
 * - `finding.mentions.ms.2000`, `.20000`: an article of forty paragraphs read for so many persons, places and
 *   organisations, the index made before; what every article that comes in costs.
 */
import { findMentions, indexMentions } from '../src/entities/find-mentions.ts';
import { findNames, indexNames } from '../src/entities/find-names.ts';
import { parseTermList } from '../src/entities/term-list.ts';
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
    ...[2000, 20_000].map(count => row(`finding.mentions.ms.${count}`, articleMs(count), 5)),
  ];
}

/** An article in which every paragraph names a person, a place and a body, read for a list of `count` entities. */
function articleMs(count: number): number {
  const next = random(20251118);
  const any = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T;
  const name = () => [any(syllables), any(syllables), any(syllables)].map(capital).join(' ');
  const types = ['person', 'place', 'organisation'] as const;
  const entities = Array.from({ length: count }, (_, at) => {
    const type = types[at % 3] as (typeof types)[number];
    const text = type === 'organisation' ? `Party Committee of ${name()} Province` : name();
    return parseTermList([{ id: `${type}-${at}`, type, names: { en: text } }])[0]!;
  });
  const index = indexMentions(entities, 'en');
  const named = () => entities[Math.floor(next() * count)]!.names.en![0]!.text;
  const segments = Array.from({ length: 40 }, (_, at) => ({
    id: String(at),
    runs: [{ text: `Yesterday ${named()} met the ${named()} and the Provincial Party Committee of ${named()}.` }],
    codes: [],
  }));
  return times(() => findMentions(segments, index));
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
