import type { Run } from './capital-runs.ts';
import type { ProposalKind, Reason } from './proposal.ts';
import type { Word } from './read-words.ts';
import type { Evidence } from './run-evidence.ts';

export type Score = { kind: ProposalKind; points: number; reasons: Reason[] };

/**
 * What each name of the runs is, by all that the document says of it; names with less than two points are left out.
 * What stands in a row with two of a kind is of that kind.
 */
export function scoreRuns(
  runs: readonly Run[],
  texts: readonly (readonly Word[])[],
  evidence: (run: Run) => Evidence[],
  and: ReadonlySet<string>,
): Map<string, Score> {
  const tally = new Map<string, Map<string, Evidence & { times: number }>>();
  const add = (key: string, one: Evidence) => {
    const known = tally.get(key) ?? new Map<string, Evidence & { times: number }>();
    tally.set(key, known);
    const same = known.get(`${one.kind} ${one.reason}`);
    const points = Math.max(one.points, same?.points ?? 0);
    known.set(`${one.kind} ${one.reason}`, { ...one, points, times: (same?.times ?? 0) + 1 });
  };
  for (const run of runs) for (const one of evidence(run)) add(run.key, one);
  const starts = new Map(runs.map(run => [`${run.text} ${run.first}`, run]));
  const rows = runs.flatMap(run => neighbours(run, starts, texts, and));
  // The kind of one name in a row settles its neighbours, and these theirs.
  for (let round = 0; round < 6; round += 1) {
    const settled = new Map([...tally].map(([key, known]) => [key, best(known)]));
    for (const { key, other, isClosed } of rows) {
      const kind = other === null ? 'place' : settled.get(other)?.kind;
      // Between persons a comma alone may part a name from what it stands in.
      if (kind === 'place' || (kind && isClosed))
        add(key, { kind, points: 2, reason: 'in a row with others of its kind' });
    }
  }
  return new Map(
    [...tally].flatMap(([key, known]) => {
      const score = best(known);
      return score === null ? [] : [[key, score] as const];
    }),
  );
}

/** A sign that comes again weighs one point more; a surname is what it is however often it comes. */
function best(known: ReadonlyMap<string, Evidence & { times: number }>): Score | null {
  const scores = (['place', 'person', 'organisation'] as const).map(kind => {
    const own = [...known.values()].filter(one => one.kind === kind);
    const points = own.map(one => one.points + (one.times > 1 && one.reason !== 'surname and given name' ? 1 : 0));
    return { kind, points: points.reduce((sum, one) => sum + one, 0), reasons: own.map(one => one.reason) };
  });
  const top = scores.reduce((a, b) => (b.points > a.points ? b : a));
  return top.points < 2 ? null : top;
}

/** `other`: null for a country; `isClosed`: joined by a word for "and". */
type Neighbour = { key: string; other: string | null; isClosed: boolean };

function neighbours(
  run: Run,
  starts: ReadonlyMap<string, Run>,
  texts: readonly (readonly Word[])[],
  and: ReadonlySet<string>,
): Neighbour[] {
  const words = texts[run.text] as readonly Word[];
  let next = run.last + 1;
  const joining = words[next];
  if (joining === undefined) return [];
  const isJoined = /^(,? ?|, ?)$/.test(joining.gap) && and.has(joining.form);
  if (isJoined) next += 1;
  const word = words[next];
  if (word === undefined || !(isJoined ? word.gap === ' ' : /^(, | ?[-–—/] ?)$/.test(word.gap))) return [];
  if (word.isRegion) return [{ key: run.key, other: null, isClosed: isJoined }];
  const other = starts.get(`${run.text} ${next}`);
  if (other === undefined) return [];
  return [
    { key: run.key, other: other.key, isClosed: isJoined },
    { key: other.key, other: run.key, isClosed: isJoined },
  ];
}
