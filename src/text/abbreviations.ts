import { type Locale, languageOf } from '../base/locale.ts';
import { type AbbreviationList, abbreviationLists, everywhere } from './abbreviation-lists.ts';

export type Abbreviations = Record<keyof AbbreviationList, ReadonlySet<string>>;

const known = new Map<string, Abbreviations>();

/** What `locale` abbreviates with a full stop; "everywhere" alone for a language nobody has described yet. */
export function abbreviationsOf(locale: Locale): Abbreviations {
  const language = languageOf(locale);
  let found = known.get(language);
  if (!found) {
    const own = abbreviationLists[language] ?? {};
    found = {
      inner: words(everywhere.inner, own.inner),
      numbered: words(everywhere.numbered, own.numbered),
      final: words(everywhere.final, own.final),
      starters: words(everywhere.starters, own.starters),
    };
    known.set(language, found);
  }
  return found;
}

function words(...lists: (string | undefined)[]): ReadonlySet<string> {
  return new Set(lists.flatMap(list => list?.split(' ') ?? []).filter(word => word !== ''));
}
