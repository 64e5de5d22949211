import { type Locale, languageOf, scriptOf } from '../base/locale.ts';
import { foldName } from '../text/fold-name.ts';
import { honorificsOf } from '../text/honorifics.ts';
import { isDoubleForm, saysCountry } from './double-forms.ts';

export type Span = { start: number; end: number };

/**
 * Whether a listed place's form is the place where it stands: not behind a title ("bà Nga", "นางมาลี"), not with the word
 * for another kind of place ("huyện Trùng Khánh", which is no city of China), not a piece of a longer word of a script
 * without spaces (海地 in 沿海地区) nor of a foreigner's name (马里奥先生).
 */
export function placeReader(text: string, locale: Locale): (span: Span, typeWords: readonly string[]) => boolean {
  const { before, after } = honorificsOf(locale);
  const isVietnamese = languageOf(locale) === 'vi';
  const compare = (word: string) => (isVietnamese ? word.normalize('NFC').toLowerCase() : foldName(word).text);
  if (glued.has(scriptOf(locale))) {
    const words = wordsOnce(text, locale);
    return span =>
      (isLong(text, span) || agreesWithWords(span, words())) &&
      !isInPersonsName(span, words(), { before, after }, compare);
  }
  return ({ start, end }, typeWords) => {
    const form = text.slice(start, end);
    const [second = '', last = ''] =
      text
        .slice(Math.max(0, start - 40), start)
        .match(twoWords)
        ?.slice(1) ?? [];
    const isTitle = before.has(compare(last)) && (isVietnamese || needsNoCapital(locale) || /^\p{Lu}/u.test(last));
    if (!/\s/.test(form) && (isTitle || before.has(compare(`${second} ${last}`)))) return false;
    if (!isVietnamese || typeWords.length === 0) return true;
    const kind = lowerKinds.find(one => one === compare(last) || one === compare(`${second} ${last}`));
    return kind === undefined || typeWords.includes(kind);
  };
}

/** Forms that are ordinary names and words as well: the country where something beside them says so. */
export function withoutDoubles<T extends Span & { isPlace: boolean }>(
  found: readonly T[],
  text: string,
  locale: Locale,
): T[] {
  const isDouble = (one: T) => one.isPlace && isDoubleForm(text.slice(one.start, one.end), locale);
  const starts = new Set(found.filter(one => !isDouble(one)).map(one => one.start));
  const isNamed = (at: number) => starts.has(at);
  const kept = new Set(
    found.filter(one => !isDouble(one) || (saysCountry(text, one, locale) && !goesOn(text, one.end, isNamed))),
  );
  // "Trung Quốc, Nga và Mỹ": one of a row with places is a place.
  const inRow = (one: T | undefined, other: T | undefined) =>
    one && other && kept.has(other) && other.isPlace && row.test(text.slice(...between(one, other)));
  for (const order of [found, [...found].reverse()])
    order.forEach((one, at) => {
      if (!kept.has(one) && inRow(one, order[at - 1]) && !goesOn(text, one.end, isNamed)) kept.add(one);
    });
  return found.filter(one => kept.has(one));
}

/** A name goes on behind it: "Jordan Henderson", "Jersey City", "Dominique de Villepin", "Mỹ Tho". */
function goesOn(text: string, end: number, isNamed: (at: number) => boolean): boolean {
  const next = text.slice(end, end + 20).match(/^[ -](?:(?:de|du|da|di|del|van|von|al|el|bin|binti) )?(?=\p{Lu})/u);
  return next !== null && !isNamed(end + next[0].length);
}

function between(one: Span, other: Span): [number, number] {
  return one.start < other.start ? [one.end, other.start] : [other.end, one.start];
}

const row = /^(?:, | ?[-–—/] ?|,? (?:and|or|et|ou|y|e|en|och|og|und|dan|và|hay) )$/u;

const twoWords = /(?:([\p{L}\p{M}]+)\s+)?([\p{L}\p{M}]+)[.\s]*\s$/u;

/** Words for places smaller than a province; "thành phố" stands with provinces whose seat has their name. */
const lowerKinds = ['thị xã', 'thị trấn', 'huyện', 'quận', 'xã', 'phường', 'thôn', 'làng', 'ấp'];

// "jemaah haji Indonesia": in these languages a title that is no more than a word has a capital.
const capitalTitles = new Set(['id', 'ms']);
const needsNoCapital = (locale: Locale) => !capitalTitles.has(languageOf(locale));

const glued = new Set(['Hans', 'Hant', 'Jpan', 'Thai', 'Laoo', 'Khmr', 'Mymr']);

type Words = { texts: string[]; at: ReadonlyMap<number, number> };

function wordsOnce(text: string, locale: Locale): () => Words {
  let known: Words | null = null;
  return () => {
    if (known === null) {
      const words = [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)];
      const starts = [...words.map(one => one.index), text.length];
      known = { texts: words.map(one => one.segment), at: new Map(starts.map((start, at) => [start, at])) };
    }
    return known;
  };
}

/** Nothing as long as this stands in other words by accident; three characters in Chinese and Japanese. */
const isLong = (text: string, { start, end }: Span) =>
  end - start >= (/\p{Script=Han}/u.test(text[start] ?? '') ? 3 : 6);

/** At least one of its edges is one of words; the edge of a run of letters proves nothing for the other. */
function agreesWithWords({ start, end }: Span, { texts, at }: Words): boolean {
  const [opens, closes] = [at.get(start), at.get(end)];
  if (opens !== undefined && closes !== undefined) return true;
  if (opens === undefined && closes === undefined) return false;
  const beside = opens === undefined ? texts[closes as number] : texts[opens - 1];
  return beside !== undefined && letters.test(beside);
}

const letters = /\p{L}/u;

/** A title before it, or behind it and at most two syllables; or a dot between a foreigner's names beside it. */
function isInPersonsName(
  { start, end }: Span,
  { texts, at }: Words,
  { before, after }: { before: ReadonlySet<string>; after: ReadonlySet<string> },
  compare: (word: string) => string,
): boolean {
  const [first, next] = [at.get(start), at.get(end)];
  if (first !== undefined && before.has(compare(texts[first - 1] ?? ''))) return true;
  if (next === undefined) return false;
  const syllables = texts.slice(next, next + 3);
  const stop = syllables.findIndex(one => one.length > 1 || !letters.test(one) || particles.test(one));
  const behind = syllables[stop === -1 ? 2 : stop];
  // Next to the place itself the dot stands in a list: 中国·越南.
  return behind !== undefined && (after.has(behind) || (stop > 0 && /^[·・‧]$/u.test(behind)));
}

const particles = /^[的和与及跟同在是了の]$/u;
