import { type Locale, languageOf } from '../../base/locale.ts';

/** Words between the parts of a name, words that come before a place, and words between two of a kind. */
export type SmallWords = { of: ReadonlySet<string>; at: ReadonlySet<string>; and: ReadonlySet<string> };

// German writes every noun with a capital: there a preposition says nothing of the word behind it.
const lists: Record<string, [of: string, at: string, and: string]> = {
  en: ['of the for in', 'in at from to near into through across around toward towards outside', 'and or'],
  fr: ['de du des la le les l d pour à a au aux en', 'a au aux en vers depuis dans sur', 'et ou'],
  es: ['de del la el los las para en', 'en a desde hacia hasta', 'y e o u'],
  pt: ['de do da dos das para em no na', 'em no na a desde ate', 'e ou'],
  it: ['di del della dei delle dello degli per in', 'in a da verso', 'e ed o'],
  nl: ['van de het der voor in', 'in te naar uit vanuit bij tot', 'en of'],
  de: ['von der des die das fur in zu vom', '', 'und oder'],
  sv: ['av for i den det de vid', 'i till fran pa vid genom', 'och eller samt'],
  da: ['af for i den det de', 'i til fra pa ved', 'og eller'],
  nb: ['av for i den det de', 'i til fra pa ved', 'og eller'],
  id: ['untuk di bagi', 'di ke dari', 'dan atau serta'],
  ms: ['untuk di bagi', 'di ke dari', 'dan atau serta'],
  vi: ['của tại về', 'tại ở từ đến', 'và hoặc cùng'],
  ru: ['', 'в во из на', 'и или'],
};

const asSet = (words: string) => new Set(words.split(' ').filter(Boolean));

const byLanguage = new Map(
  Object.entries(lists).map(([language, [of, at, and]]) => [
    language,
    { of: asSet(of), at: asSet(at), and: asSet(and) } as SmallWords,
  ]),
);

const none: SmallWords = { of: new Set(), at: new Set(), and: new Set() };

export function smallWordsOf(locale: Locale): SmallWords {
  return byLanguage.get(languageOf(locale)) ?? none;
}
