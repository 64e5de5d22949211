import { languageOf } from '../../../base/locale.ts';
import type { Place } from '../../documents/document.ts';
import { type Concept, formsIn } from '../../documents/glossary.ts';
import { type Found, isText, type Page, type PageBlock, type PageRule, within } from '../page.ts';
import { behindTheName, honorifics as words } from '../words/honorifics.ts';

/** "Tn." and "Bapak", "Komrad" and "Rakan seperjuangan": one rank, two words in one text. */
export const mixedHonorifics: PageRule = {
  id: 'mixed-honorifics',
  dimension: 'linguistic-conventions',
  remedy: 'Use one word for one rank, for everybody, as the house style says.',
  run(page) {
    const known = words[languageOf(page.locale)];
    return (known?.alike ?? []).flatMap((alike): Found[] => {
      const uses = page.blocks.filter(isText).flatMap(block => usesOf(block, alike, page));
      const forms = Map.groupBy(uses, one => stem(one.word));
      if (forms.size < 2) return [];
      const ordered = [...forms.values()].sort((a, b) => a.length - b.length);
      return [
        {
          severity: 'minor',
          message: `People of one rank are addressed in ${forms.size} ways: ${ordered.map(([one]) => `“${one!.word}”`).join(', ')}`,
          places: ordered.flat().map(one => one.place),
        },
      ];
    });
  },
};

/** "la camarade Tran Cuong" and "le camarade Tran Cuong", or a word that the list of names contradicts. */
export const genderOfName: PageRule = {
  id: 'gender-of-name',
  dimension: 'accuracy',
  remedy: 'Look up who it is, and let article, title and adjectives agree with it.',
  run(page, names) {
    const known = words[languageOf(page.locale)];
    if (!known) return [];
    const uses = (['f', 'm'] as const).flatMap(gender =>
      page.blocks.filter(isText).flatMap(block => usesOf(block, known[gender], page).map(one => ({ ...one, gender }))),
    );
    const genders = gendersOf(names, page);
    return [
      ...Map.groupBy(
        uses.filter(one => one.name !== null),
        one => one.name!,
      ),
    ].flatMap(([name, all]): Found[] => {
      const right = genders.get(name) ?? null;
      const female = all.filter(one => one.gender === 'f');
      const male = all.filter(one => one.gender === 'm');
      const wrong = right === null ? (female.length < male.length ? female : male) : right === 'f' ? male : female;
      if (wrong.length === 0 || (right === null && (female.length === 0 || male.length === 0))) return [];
      const rest = all.filter(one => one.gender !== wrong[0]!.gender);
      const message =
        rest.length > 0
          ? `“${wrong[0]!.word} ${name}” here and “${rest[0]!.word} ${name}” elsewhere: one person, two genders`
          : `“${wrong[0]!.word} ${name}”: the list of names says ${right === 'f' ? 'a woman' : 'a man'}`;
      return [{ severity: 'major', message, places: [...wrong, ...rest].map(one => one.place) }];
    });
  },
};

type Use = { word: string; name: string | null; place: Place };

/** A word of respect beside a name of two words or more, or before "itu" and the like where it stands for one. */
function usesOf(block: PageBlock, list: readonly string[], { locale }: Page): Use[] {
  if (list.length === 0) return [];
  const any = [...list]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
  const latin = "\\p{Lu}[\\p{L}\\p{M}'’-]+(?:[ \\u00a0]\\p{Lu}[\\p{L}\\p{M}'’-]+){1,3}";
  if (behindTheName.has(languageOf(locale)))
    return [...block.text.matchAll(new RegExp(`([\\p{sc=Han}\\p{sc=Hang}]{2,3})(${any})`, 'gu'))].map(match => ({
      word: match[2]!,
      name: match[1]!,
      place: within(block, match.index, match.index + match[0].length),
    }));
  const unmarked = '[\\p{sc=Arabic}\\p{sc=Thai}]{2,20}(?: [\\p{sc=Arabic}\\p{sc=Thai}]{2,20})?';
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{M}])(${any})(?:[ \\u00a0](?:(${latin})|(?:itu|tersebut)(?!\\p{L}))|[ \\u00a0]?${unmarked})`,
    'gu',
  );
  return [...block.text.matchAll(pattern)].map(match => ({
    word: match[1]!,
    name: match[2] ?? null,
    place: within(block, match.index, match.index + match[0].length),
  }));
}

/** "M." and "Mr" are one word shortened, "Tn." and "Tuan" are not told apart by case. */
const stem = (word: string) => word.toLowerCase();

function gendersOf(names: readonly Concept[], { locale }: Page): Map<string, 'f' | 'm'> {
  const known = new Map<string, 'f' | 'm'>();
  for (const concept of names) {
    if (!concept.gender) continue;
    const forms = formsIn(concept, locale);
    for (const form of forms ? [forms.preferred, ...forms.allowed, ...forms.forbidden, ...(forms.foreign ?? [])] : [])
      known.set(form, concept.gender);
  }
  return known;
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
