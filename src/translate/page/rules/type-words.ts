import { type Locale, languageOf, scriptOf } from '../../../base/locale.ts';
import type { Place } from '../../documents/document.ts';
import { type Concept, formsIn } from '../../documents/glossary.ts';
import { type Found, isText, type PageBlock, type PageRule, within } from '../page.ts';
import { type PlaceKind, placeKinds } from '../words/place-kinds.ts';

/** "provinsi Guangxi" where the list of names, or the text itself elsewhere, says that Guangxi is an autonomous region. */
export const typeWords: PageRule = {
  id: 'type-word',
  dimension: 'accuracy',
  remedy: 'Write the word for what the place is, or leave the word out and keep the name.',
  run(page, names) {
    const kinds = placeKinds[languageOf(page.locale)];
    if (!kinds) return [];
    const mentions = page.blocks.filter(isText).flatMap(block => mentionsIn(block, kinds, page.locale));
    const known = kindsOf(names, page.locale, kinds);
    const called = new Set(mentions.map(one => one.name));
    return [...Map.groupBy(mentions, one => shortest(one.name, called))].flatMap(([name, all]) =>
      conflict(name, all, known.get(name) ?? null),
    );
  },
};

type TypedName = { name: string; kind: PlaceKind; word: string; place: Place };
type Kinds = Partial<Record<PlaceKind, readonly string[]>>;

/**
 * A kind's word beside a name. The words of a list speak for every name in it ("les provinces de Quang Ninh et du
 * Guangxi"); Chinese, Korean and the Nordic languages set the word behind the name too.
 */
function mentionsIn(block: PageBlock, kinds: Kinds, locale: Locale): TypedName[] {
  const found: TypedName[] = [];
  for (const [kind, words] of Object.entries(kinds) as [PlaceKind, readonly string[]][]) {
    const any = [...words]
      .sort((a, b) => b.length - a.length)
      .map(escaped)
      .join('|');
    const add = (word: string, name: string, start: number) =>
      found.push({ name, kind, word, place: within(block, start, start + name.length) });
    if (hanOrHangul.has(scriptOf(locale))) {
      for (const match of block.text.matchAll(new RegExp(`([\\p{sc=Han}\\p{sc=Hang}]{2,3}?)\\s?(${any})`, 'gu')))
        add(
          match[2]!,
          match[1]!.replace(particle, ''),
          match.index + (match[1]!.length - match[1]!.replace(particle, '').length),
        );
      continue;
    }
    for (const match of block.text.matchAll(
      new RegExp(`(?<![\\p{L}\\p{M}])(${any})\\s*((?:${link}\\s+|d['’]|l['’])*)`, 'giu'),
    ))
      for (const item of listAt(block.text, match.index + match[0].length)) add(match[1]!, item.name, item.start);
    for (const match of block.text.matchAll(
      new RegExp(`(${nameForm})(?:s|-|\\s|\\s-\\s)+(${any})(?![\\p{L}\\p{M}])`, 'gu'),
    ))
      add(match[2]!, match[1]!, match.index);
  }
  return found;
}

/** What may stand before a name of two signs. */
const particle = /^[在与和对到从向由至自赴及是了将把被以于](?=..)/u;
const hanOrHangul = new Set(['Hans', 'Hant', 'Kore', 'Jpan']);
const link = 'of|the|de|du|des|la|le|del|di|da|do|van|von|der|den';
const nameForm = "(?<![\\p{L}\\p{M}])\\p{Lu}[\\p{L}\\p{M}'’]{1,40}(?:[ \\u00a0]\\p{Lu}[\\p{L}\\p{M}'’]{1,40}){0,2}";
const listItem = new RegExp(
  `\\s*(?:,|;|و|,?\\s+(?:and|et|y|e|en|och|og|und|dan|và|и|&))?\\s*(?:(?:${link})\\s+|d['’]|l['’])*(${nameForm})`,
  'uy',
);

/** The names of a list that begins at `start`, at most twelve. */
function listAt(text: string, start: number): { name: string; start: number }[] {
  const items: { name: string; start: number }[] = [];
  let at = start;
  while (items.length < 12) {
    listItem.lastIndex = at;
    const match = listItem.exec(text);
    if (!match || (items.length > 0 && !/[,;و]|\p{L}/u.test(match[0].slice(0, match[0].length - match[1]!.length))))
      break;
    at = match.index + match[0].length;
    items.push({ name: match[1]!, start: at - match[1]!.length });
  }
  return items;
}

/** What the list of names says a place is, by each of its forms in the language. */
function kindsOf(names: readonly Concept[], locale: Locale, kinds: Kinds): Map<string, PlaceKind> {
  const known = new Map<string, PlaceKind>();
  for (const concept of names) {
    const own = concept.typeWords?.get(locale) ?? concept.typeWords?.get(languageOf(locale)) ?? [];
    const kind = (Object.keys(kinds) as PlaceKind[]).find(one =>
      kinds[one]!.some(word => own.some(of => of.toLowerCase() === word)),
    );
    if (!kind) continue;
    const forms = formsIn(concept, locale);
    for (const form of forms ? [forms.preferred, ...forms.allowed] : []) known.set(form, kind);
  }
  return known;
}

/** "Guangxi Zhuang" is Guangxi, where the text says that too. */
function shortest(name: string, called: ReadonlySet<string>): string {
  const words = name.split(' ');
  const beginnings = words.slice(1).map((_, at) => words.slice(0, at + 1).join(' '));
  return beginnings.find(one => called.has(one)) ?? name;
}

/** Without a list only province against autonomous region is certain: a city and its province may share a name. */
function conflict(name: string, all: readonly TypedName[], known: PlaceKind | null): Found[] {
  const wrong = known ? all.filter(one => one.kind !== known) : [];
  const says = (one: TypedName) => `“${name}” is called ${one.word}`;
  if (wrong.length > 0) {
    const rest = all.filter(one => one.kind === known).map(one => one.place);
    return [
      {
        severity: 'major',
        message: `${says(wrong[0]!)}, and it is none`,
        places: [...wrong.map(one => one.place), ...rest],
      },
    ];
  }
  if (known) return [];
  const [provinces, regions] = (['province', 'region'] as const).map(kind => all.filter(one => one.kind === kind));
  if (provinces!.length === 0 || regions!.length === 0) return [];
  return [
    {
      severity: 'major',
      message: `${says(provinces![0]!)} here and ${regions![0]!.word} elsewhere in this text`,
      places: [...provinces!, ...regions!].map(one => one.place),
    },
  ];
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
