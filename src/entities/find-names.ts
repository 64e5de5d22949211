import type { Segment } from '../articles/article.ts';
import { plainText } from '../base/runs.ts';
import { occurrences } from '../text/automaton.ts';
import { foldName } from '../text/fold-name.ts';
import { isWholeName } from '../text/name-edges.ts';
import { spellingOf } from '../text/name-spelling.ts';
import type { IndexedForm, NameIndex } from './name-index.ts';
import { placeReader, withoutDoubles } from './place-context.ts';

export { indexNames, type NameIndex } from './name-index.ts';

/** An occurrence of a name; half-open, in UTF-16 units of the segment's plain text. */
export type Mention = { segmentId: string; entityId: string; start: number; end: number };

/**
 * The occurrences of the index's names: whole words where the script has spaces, the longest where two begin at the same
 * place, never overlapping. A name that may be two entities' is nobody's, and no shorter name is looked for inside it.
 * An ending or particle that is joined to a name is not part of the mention. A place's name must be a place's where it
 * stands, as far as what is beside it can say (`place-context.ts`); where names are spelt exactly this is not asked.
 */
export function findNames(segments: readonly Segment[], index: NameIndex): Mention[] {
  return segments.flatMap(segment =>
    namesInText(plainText(segment.runs), index).map(one => ({ segmentId: segment.id, ...one })),
  );
}

type Found = { entityId: string | null; start: number; end: number; isPlace: boolean };

/** The same in one text. */
export function namesInText(text: string, index: NameIndex): Omit<Mention, 'segmentId'>[] {
  const folded = foldName(text);
  const isPlaceThere = placeReader(text, index.locale);
  const found = occurrences(index.automaton, folded.text).flatMap((one): Found[] => {
    if (!isWholeName(folded.text, one.start, one.end, index.affixes)) return [];
    const [start, end] = [folded.starts[one.start] as number, folded.ends[one.end - 1] as number];
    const meant = entitiesMeant(text.slice(start, end), index.forms[one.pattern] as readonly IndexedForm[], index);
    if (meant.length === 0) return [];
    const words = meant.map(id => index.places.get(id));
    const isPlace = !index.isExact && words.every(one => one !== undefined);
    if (
      isPlace &&
      !isPlaceThere(
        { start, end },
        words.flatMap(one => one ?? []),
      )
    )
      return [];
    return [{ entityId: meant.length === 1 ? (meant[0] as string) : null, start, end, isPlace }];
  });
  return withoutDoubles(longest(found), text, index.locale).flatMap(({ entityId, start, end }) =>
    entityId === null ? [] : [{ entityId, start, end }],
  );
}

/** The entities of the best reading of a spelling: the locale's own forms before borrowed ones, the very letters before others. */
function entitiesMeant(written: string, forms: readonly IndexedForm[], { isExact }: NameIndex): string[] {
  let best = Number.POSITIVE_INFINITY;
  let meant = new Set<string>();
  for (const { entityId, form, rank } of forms) {
    const spelling = spellingOf(written, form);
    if (spelling === null || (isExact && spelling !== 'same')) continue;
    const cost = 2 * rank + (spelling === 'same' ? 0 : 1);
    if (cost < best) meant = new Set();
    if (cost <= best) meant.add(entityId);
    best = Math.min(best, cost);
  }
  return [...meant];
}

function longest(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  let end = 0;
  for (const one of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start < end) continue;
    kept.push(one);
    end = one.end;
  }
  return kept;
}
