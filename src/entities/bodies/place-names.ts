import type { Locale } from '../../base/locale.ts';
import { foldName } from '../../text/fold-name.ts';
import { type Entity, formsIn } from '../entity.ts';
import type { Mention } from '../find-names.ts';

/** Where a text names a place, by its name or by the adjective of it: "chinois", "vietnamesiska". */
export type PlaceSpan = { entityId: string; start: number; end: number };

/** Places of a text in their order. `mentions` are those of the text; adjectives are looked for in what they leave. */
export function placeSpans(text: string, mentions: readonly Mention[], adjectives: Adjectives): PlaceSpan[] {
  const words = [...text.matchAll(/[\p{L}\p{M}]{5,}/gu)].flatMap(({ 0: word, index: start }): PlaceSpan[] => {
    const entityId = adjectives(word);
    const end = start + word.length;
    const isTaken = mentions.some(one => one.start < end && one.end > start);
    return entityId === null || isTaken ? [] : [{ entityId, start, end }];
  });
  return [...mentions, ...words].sort((a, b) => a.start - b.start);
}

export type Adjectives = (word: string) => string | null;

// What the languages in Latin letters put behind the name of a country for who and what is of it.
const endings =
  'esi esis esin esisk esiska esiske esisch esische ese eses esa isch ische ischen ischer isk iska iske sk ska ske ansk ' +
  'anska anske anisch anische aans aanse ois oise oises ais aise aises ien iens ienne iennes ian ians an ans ano ana anos ' +
  'anas no na nos nas ita i s';
const ending = new Set(endings.split(' '));

/** The country that a word is the adjective of: its name, but for a last vowel, and an ending. Null: none, or two. */
export function adjectivesOf(places: readonly Pick<Entity, 'id' | 'names'>[], locale: Locale): Adjectives {
  const stems = new Map<string, string | null>();
  for (const place of places) {
    for (const form of [...formsIn(place, locale), ...formsIn(place, 'en')]) {
      const stem = foldName(form).text.replace(/[aeiou]$/, '');
      if (!/^[a-z]{4,}$/.test(stem)) continue;
      stems.set(stem, stems.has(stem) && stems.get(stem) !== place.id ? null : place.id);
    }
  }
  return word => {
    const folded = foldName(word).text;
    for (let length = Math.min(folded.length - 1, 16); length > 3; length -= 1) {
      const found = stems.get(folded.slice(0, length));
      if (found !== undefined && ending.has(folded.slice(length))) return found;
    }
    return null;
  };
}
