import { type Locale, scriptOf } from '../../base/locale.ts';
import { namesInText } from '../find-names.ts';
import { gather, type Sighting } from './gather.ts';
import { namesNobody } from './no-names.ts';
import type { Proposal, TextToRead } from './proposal.ts';
import { readWords } from './read-words.ts';
import { regionNames } from './region-names.ts';
import { sightWithCapitals } from './with-capitals.ts';
import { sightWithoutCapitals } from './without-capitals.ts';

const withCapitals = new Set(['Latn', 'Cyrl', 'Grek', 'Armn']);

/**
 * The names of persons, places and organisations in an article that nobody has listed: by titles, offices, words for
 * kinds of places and bodies, rows, captions and CLDR's regions. What may be no name is left out; stores nothing.
 */
export function discoverNames(texts: readonly TextToRead[], locale: Locale): Proposal[] {
  const regions = inRegions(texts, locale);
  const others = withCapitals.has(scriptOf(locale))
    ? sightWithCapitals(
        readWords(
          texts.map(({ text }, at) => ({ text, regions: (regions[at] as Sighting[]).map(one => one.span) })),
          locale,
        ),
        locale,
      )
    : sightWithoutCapitals(
        texts.map(({ text }) => text),
        locale,
      );
  return gather([...regions.flat(), ...others], texts).filter(
    // Where a language is called as its country is, the country is meant.
    one => one.reasons.includes('region of CLDR') || !namesNobody(one.text, locale),
  );
}

/** Countries in each text. A word that stands there without its capital too is none: "la réunion" in French. */
function inRegions(texts: readonly TextToRead[], locale: Locale): Sighting[][] {
  const index = regionNames(locale);
  const all = new Set(texts.flatMap(({ text }) => text.match(/[\p{L}\p{M}]+/gu) ?? []));
  return texts.map(({ text }, at) =>
    namesInText(text, index).flatMap(({ entityId, start, end }): Sighting[] => {
      const lower = text.slice(start, end).toLowerCase();
      if (lower !== text.slice(start, end) && all.has(lower)) return [];
      return [{ key: entityId, kind: 'place', span: { text: at, start, end }, reasons: ['region of CLDR'] }];
    }),
  );
}
