import { type Locale, languageOf } from '../base/locale.ts';

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
  ja: ['', 'さん 氏 様 先生 君 教授 博士 同志'],
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
