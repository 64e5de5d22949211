import { type Locale, languageOf, scriptOf } from '../base/locale.ts';
import { foldName } from './fold-name.ts';

/** Titles and forms of address that stand before or behind a person's name and are no part of it, in folded spelling; Vietnamese with its marks. */
export type Honorifics = { before: ReadonlySet<string>; after: ReadonlySet<string> };

// before | after; a title of several words is joined by underscores. Full stops are left out.
const lists: Record<string, [before: string, after: string]> = {
  en: ['mr mrs ms miss mx dr prof professor sir dame lord lady comrade sister brother father', 'jr sr'],
  fr: ['m mm mme mlle monsieur madame mademoiselle messieurs docteur dr professeur pr me maitre camarade', ''],
  es: [
    'senor senora senorita sr sra srta don dona dr dra doctor doctora profesor profesora camarada companero companera',
    '',
  ],
  pt: ['senhor senhora sr sra dom dona dr dra doutor doutora professor professora camarada', ''],
  it: ['signor signore signora sig don dott dottore dottoressa professore professoressa compagno compagna', ''],
  nl: ['de_heer heer mevrouw mevr mw dhr meneer dr prof drs ir mr kameraad', ''],
  de: ['herr herrn frau dr prof genosse genossin genossen', ''],
  sv: ['herr fru froken dr prof professor kamrat kamraten', ''],
  da: ['hr fru froken dr prof professor kammerat', ''],
  nb: ['herr fru froken dr prof professor kamerat', ''],
  id: ['bapak bpk pak ibu bu tn tuan ny nyonya nona sdr sdri saudara saudari dr prof kawan kamerad haji hj h', ''],
  ms: ['encik en puan tuan cik dr prof komrad datuk dato tan_sri tun yb haji hajah', ''],
  vi: ['ông bà anh chị cô chú bác đồng_chí ts gs pgs ths bs tiến_sĩ giáo_sư bác_sĩ nhà_báo ngài', ''],
  th: ['นาย นาง นางสาว ดร ศ รศ ผศ คุณ ท่าน สหาย', ''],
  zh: ['', '同志 先生 女士 小姐 教授 博士 老师 夫人'],
  ja: ['', 'さん 氏 様 先生 教授 博士 同志'],
  ko: ['', '씨 님 선생 여사 박사 교수 동지 군 양'],
  ar: ['السيد السيده السيدة الدكتور الدكتورة الاستاذ الاستاذة الرفيق الرفيقة الشيخ الانسة د', ''],
  fa: ['اقاي خانم دكتر', ''],
  ru: ['господин госпожа товарищ г г-н г-жа др проф', ''],
  uk: ['пан пани товариш др проф', ''],
  tr: ['sayin dr prof yoldas', 'bey hanim'],
  hi: ['श्री श्रीमती सुश्री डॉ कुमारी', 'जी'],
  km: ['លោក លោកស្រី អ្នកស្រី', ''],
  lo: ['ທ່ານ ນາງ ທ້າວ', ''],
  my: ['ဦး ဒေါ် ကို မ', ''],
};

const asSet = (words: string) =>
  new Set(
    words
      .split(' ')
      .filter(Boolean)
      .map(word => word.replaceAll('_', ' ')),
  );

const byLanguage = new Map(
  Object.entries(lists).map(([language, [before, after]]) => [
    language,
    { before: asSet(before), after: asSet(after) },
  ]),
);

const none: Honorifics = { before: new Set(), after: new Set() };

export function honorificsOf(locale: Locale): Honorifics {
  return byLanguage.get(languageOf(locale)) ?? none;
}

/**
 * A person's name without the titles at its edges: "Bapak Joko Susanto", "đồng chí Trần Cương", "陈刚同志", "นายเฉิน กัง". What
 * would be nothing but titles stays as it is.
 */
export function withoutHonorifics(name: string, locale: Locale): string {
  const { before, after } = honorificsOf(locale);
  const isVietnamese = languageOf(locale) === 'vi';
  const compare = (text: string) => (isVietnamese ? text.normalize('NFC').toLowerCase() : foldName(text).text);
  const isSpaced = !gluing.has(scriptOf(locale));
  let rest = name.trim();
  for (let next = cut(rest), cuts = 0; next !== rest && cuts < mostTitles; next = cut(rest), cuts += 1) rest = next;
  return rest;

  function cut(text: string): string {
    const ends = isSpaced ? firstGaps(text) : [...Array(Math.min(text.length, longestTitle)).keys()];
    // The longest first; glued to the name a title of one or two letters may be the name's own.
    for (const end of ends.reverse()) {
      const behind = text.slice(end).replace(/^[.\s]+/u, '');
      if (end >= (isSpaced ? 1 : 3) && behind !== '' && before.has(compare(text.slice(0, end)))) return behind;
    }
    for (const title of after) {
      const start = text.length - title.length;
      const isKorean = languageOf(locale) === 'ko' && (title.length > 1 || title === '씨');
      const isApart = !isSpaced || isKorean || /\s/.test(text.charAt(start - 1));
      if (start > 1 && isApart && compare(text.slice(start)) === title) return text.slice(0, start).trim();
    }
    return text;
  }
}

/** In letters where titles are glued to the name, else in words. */
const longestTitle = 12;

// No one bears more; what is nothing but titles is no name.
const mostTitles = 12;

/** Where the first words of a text end. */
function firstGaps(text: string): number[] {
  const gaps = /[.\s]+/gu;
  const ends: number[] = [];
  for (let gap = gaps.exec(text); gap && ends.length < longestTitle; gap = gaps.exec(text)) ends.push(gap.index);
  return ends;
}

// Here a title is written together with the name.
const gluing = new Set(['Hans', 'Hant', 'Jpan', 'Thai', 'Laoo', 'Khmr', 'Mymr']);
