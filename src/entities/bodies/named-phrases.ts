import type { Segment } from '../../articles/article.ts';
import type { Locale } from '../../base/locale.ts';
import { plainText } from '../../base/runs.ts';
import { type BodyKey, bodyKey } from '../discover/body-key.ts';
import { bodyPhrases } from '../discover/body-phrases.ts';
import { readWords, type Word } from '../discover/read-words.ts';
import { smallWordsOf } from '../discover/small-words.ts';
import type { Mention } from '../find-names.ts';
import { type Adjectives, type PlaceSpan, placeSpans } from './place-names.ts';

/** `names`: the ids of places where these are known, other names word by word; `words`: all names word by word. */
export type NamedKey = BodyKey & { words: ReadonlySet<string> };

export type NamedPhrase = { segmentId: string; start: number; end: number; key: NamedKey };

/** The phrases of the segments that name bodies. `spans`: where each segment names places. */
export function phrasesIn(
  segments: readonly Segment[],
  spans: readonly (readonly PlaceSpan[])[],
  locale: Locale,
  startsPerson: (segmentId: string, offset: number) => boolean = () => false,
): NamedPhrase[] {
  const texts = segments.map((segment, at) => ({ text: plainText(segment.runs), regions: spans[at] ?? [] }));
  return readWords(texts, locale).flatMap((words, at) => {
    const segmentId = (segments[at] as Segment).id;
    const isPerson = (word: number) => startsPerson(segmentId, (words[word] as Word).start);
    return bodyPhrases(words, at, locale, smallWordsOf(locale), isPerson).map(phrase => {
      const [start, end] = [(words[phrase.first] as Word).start, (words[phrase.last] as Word).end];
      const key = bodyKey(phrase, words);
      const inside = (spans[at] ?? []).filter(one => one.start >= start && one.end <= end);
      const names = namesIn(words.slice(phrase.first, phrase.last + 1), inside);
      return { segmentId, start, end, key: { ...key, names, words: key.names } };
    });
  });
}

/** Where the segments name places, by their names and by adjectives of them. */
export function placesIn(
  segments: readonly Segment[],
  mentions: readonly Mention[],
  places: { has(id: string): boolean },
  adjectives: Adjectives,
): PlaceSpan[][] {
  const bySegment = Map.groupBy(
    mentions.filter(one => places.has(one.entityId)),
    one => one.segmentId,
  );
  return segments.map(segment => placeSpans(plainText(segment.runs), bySegment.get(segment.id) ?? [], adjectives));
}

/** Ids of places, and what else is written with a capital and is no word for a kind. */
function namesIn(words: readonly Word[], spans: readonly PlaceSpan[]): Set<string> {
  const others = words.filter(
    word =>
      word.isCapital &&
      word.concepts.length === 0 &&
      !spans.some(one => one.start <= word.start && one.end >= word.end),
  );
  return new Set([...spans.map(one => one.entityId), ...others.map(word => word.folded.replace(/'?s$/, ''))]);
}
