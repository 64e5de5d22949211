import { type Locale, languageOf, scriptOf } from '../../base/locale.ts';
import { foldName } from '../../text/fold-name.ts';
import { type Honorifics, honorificsOf } from '../../text/honorifics.ts';
import { affixesOf } from '../../text/name-affixes.ts';
import type { ReadingSystem, Readings, Syllable } from '../../text/readings.ts';
import { splitName } from '../../text/readings-split.ts';
import type { NameSystem } from '../entity.ts';

/** A name as somebody wrote it. `system`: where it is known; an unknown Latin name may be pinyin, Sino-Vietnamese or both. */
export type WrittenName = { text: string; locale: Locale; system?: NameSystem | null };

const longestName = 200;

/** The ways to read a name: as it stands, without title before or behind it, without what its language joins to it. */
export function waysToRead(name: WrittenName, readings: Readings): Syllable[][] {
  const systems = name.text.length > longestName ? [] : systemsOf(name);
  if (systems.length === 0) return [];
  return formsOf(name).flatMap(form => splitName(form, systems, readings));
}

const ownSystems: Partial<Record<NameSystem, ReadingSystem>> = {
  pinyin: 'pinyin',
  'wade-giles': 'wade-giles',
  'sino-vietnamese': 'sino-vietnamese',
  cantonese: 'cantonese',
  'sino-korean': 'sino-korean',
  'sino-japanese': 'sino-japanese',
};

function systemsOf({ text, locale, system }: WrittenName): ReadingSystem[] {
  if (/^[\p{Script=Han}\s·・]+$/u.test(text)) return ['han'];
  if (/^[\p{Script=Hangul}\s]+$/u.test(text)) return ['sino-korean'];
  const own = system ? ownSystems[system] : undefined;
  if (own) return [own];
  if (system === 'translated' || !/^[\p{Script=Latin}\p{M}\s'’ʼ‘ʻ`.-]+$/u.test(text)) return [];
  return customsOf(locale).latin;
}

/** What a language does to names. `latin`: which readings a name in Latin letters may be. */
type Customs = { latin: ReadingSystem[]; titles: Honorifics; endings: readonly string[] };

// Asked for every name of an authority, and a language tag takes long to read.
const known = new Map<Locale, Customs>();

function customsOf(locale: Locale): Customs {
  const customs = known.get(locale) ?? {
    latin: latinIn(locale),
    titles: honorificsOf(locale),
    endings: affixesOf(locale).after,
  };
  known.set(locale, customs);
  return customs;
}

function latinIn(locale: Locale): ReadingSystem[] {
  if (languageOf(locale) === 'vi') return ['sino-vietnamese'];
  // Latin letters in Chinese are pinyin or a Vietnamese name left as it is.
  return scriptOf(locale) === 'Latn' || languageOf(locale) === 'zh' ? ['pinyin', 'sino-vietnamese'] : [];
}

function formsOf({ text, locale }: WrittenName): string[] {
  const { titles, endings } = customsOf(locale);
  const bare = withoutTitles(text.normalize('NFC').trim(), titles);
  const forms = [text, bare, ...endings.flatMap(ending => cut(bare, ending))];
  return [...new Set(forms)];
}

const cut = (name: string, ending: string) => (name.endsWith(ending) ? [name.slice(0, -ending.length)] : []);

/** "Tn. Tran Cuong", "đồng chí Vi Thao", "陈刚先生"; a name that is nothing but a title stays. */
function withoutTitles(name: string, titles: Honorifics): string {
  const { before, after } = titles;
  const words = name.split(/\s+/);
  for (const count of [2, 1]) {
    const title = words.slice(0, count).join(' ').replaceAll('.', '');
    if (words.length > count && (before.has(title.toLowerCase()) || before.has(foldName(title).text)))
      return withoutTitles(words.slice(count).join(' '), titles);
  }
  const last = [...after].find(title => name.endsWith(title) && name.length > title.length);
  return last === undefined ? name : name.slice(0, -last.length).trim();
}
