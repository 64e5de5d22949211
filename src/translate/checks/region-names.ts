import type { Locale } from '../../base/locale.ts';
import { fold, remembered } from './name-forms.ts';
import { isWide, writingOf } from './writing.ts';

/** A country or part of the world named in a text; `code` is ISO 3166 or UN M49. */
export type RegionMention = { code: string; start: number; end: number };

type RegionNames = {
  byName: Map<string, string>;
  /** By code: beginnings of Latin words (`$` ends a whole one), and names in other scripts. */
  forms: Map<string, { latin: string[]; others: string[] }>;
  codesByStem: Map<string, string[]>;
  /** The first word, and the first sign, of each name. */
  firsts: Set<string>;
  signs: Set<string>;
  longest: number;
  words: Intl.Segmenter;
};

const parts = '002 003 005 009 013 019 021 030 034 035 142 145 150 151 154 155 202 419 EU'.split(' ');

/**
 * What a country is called besides its name in CLDR: beginnings of folded words, for all Latin and Cyrillic scripts; and
 * the signs that Chinese and Japanese shorten it to.
 */
const others: Record<string, string> = {
  US: 'amer us usa eua eeuu etatsunis estadouni stati state estad etats unidos vereinigt washington ssha spojen staaten 美 米',
  GB: 'brit engl angl ingl uk gb london velkob koninkr verenigd regno royaum reino scot schott wales welsh 英',
  CN: 'chin kita cina tiongkok trung sino hoa 中 华 華',
  RU: 'russ ross rusk rus russk sov sowj ussr 俄 苏 蘇 露 ソ',
  NL: 'dutch holl nied neder 荷',
  CH: 'svyc swis suis schwei svizz zwits 瑞',
  KR: 'kore core 韩 韓',
  KP: 'kore core sever 朝 北',
  VN: 'viet 越',
  JP: 'jap giap yapon 日',
  DE: 'germ deut alleman allem tedes duits tysk nemets nemec nemet 德 独',
  FR: 'fren fran 法 仏',
  ES: 'span spai spag spany ispan espa hisp ispa 西',
  IT: 'ital 意 伊',
  IN: 'indi 印',
  TW: 'taiw tajw 台 臺',
  HK: 'hong xiang gonk 港',
  AE: 'emir uae eau vae 阿',
  CZ: 'czec cesk tsche tche chec ceco ceca chesh bohem 捷',
  GR: 'gree grec grie rece hell 希',
  FI: 'finn finl suom 芬',
  PL: 'pola polo pols polen pool 波',
  DK: 'dane dani danm dans dens dats 丹',
  SE: 'swed sued sved schwed zwed 瑞',
  NO: 'norw norv norg nors noru 挪',
  TR: 'turk turc tyrk tuer turq torok 土',
  HU: 'hung ungar hong magy veng mada 匈',
  UA: 'ukra ucra 乌 烏',
  MM: 'burm myan birm 缅',
  EG: 'egyp egip agyp egit 埃',
  BR: 'braz bras 巴',
  AU: 'austr 澳',
  NZ: 'zeal zela zela neuse nuev kiwi 新 纽',
  CA: 'cana kana 加',
  MX: 'mex mess 墨',
  IE: 'iris irla irel irsk ierl 爱',
  IL: 'isra izra 以',
  IR: 'iran pers 伊',
  IQ: 'irak iraq 伊',
  CD: 'cong kong 刚',
  CG: 'cong kong 刚',
  SA: 'saud arab 沙',
  ZA: 'afri suda 南',
  CI: 'ivor ivoi 科',
  '002': 'afri 非',
  '003': 'amer 美',
  '005': 'amer suda 美',
  '009': 'ocea ozea',
  '013': 'amer centr 美',
  '019': 'amer 美',
  '021': 'amer nord 美',
  '030': 'asia asie asij azia azie azij osta 亚 亞',
  '034': 'asia asie asij azia azie azij 亚 亞',
  '035': 'asia asie asij azia azie azij 亚 亞',
  '142': 'asia asie asij azia azie azij 亚 亞',
  '145': 'asia asie asij azia azie azij 亚 亞',
  '150': 'euro evro 欧 歐',
  '151': 'euro evro ost',
  '154': 'euro evro nord',
  '155': 'euro evro west',
  '419': 'lati amer',
  EU: 'euro ue eu evro unio 欧 歐',
};

const known = new Map<Locale, RegionNames>();

/** The regions that a text names by their name in its language, the longest name first. Linear. */
export function regionsIn(text: string, locale: Locale): RegionMention[] {
  return isWide(writingOf(locale)) ? anywhere(text, locale) : asWords(text, namesOf(locale));
}

/** Whether a text may speak of a region: by name, adjective, another form or the sign that stands for it. */
export function speaksOf(code: string, text: string, words: ReadonlySet<string>, locale: Locale): boolean {
  const forms = namesOf(locale).forms.get(code);
  return (
    forms !== undefined && (forms.latin.some(form => words.has(form)) || forms.others.some(form => text.includes(form)))
  );
}

/** The regions that a word may speak of: Swiss, Česku. */
export function regionsOf(word: string, locale: Locale): string[] {
  const { codesByStem } = namesOf(locale);
  return [...beginnings([fold(word)])].flatMap(start => codesByStem.get(start) ?? []);
}

/** The beginnings of folded words, and each as a whole, for `speaksOf`. */
export function beginnings(forms: Iterable<string>): Set<string> {
  const all = new Set<string>();
  for (const form of forms) for (const start of beginningsOf(form)) all.add(start);
  return all;
}

const beginningsOf = remembered((form: string): readonly string[] => {
  const all = form.length < 12 ? [`${form}$`] : [];
  for (let end = 4; end <= Math.min(form.length, 8); end += 1) all.push(form.slice(0, end));
  return all;
});

function namesOf(locale: Locale): RegionNames {
  const names = known.get(locale) ?? collect(locale);
  known.set(locale, names);
  return names;
}

function collect(locale: Locale): RegionNames {
  const styles = (['long', 'short'] as const).map(
    style => new Intl.DisplayNames(locale, { type: 'region', style, fallback: 'none' }),
  );
  const languages = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' });
  const byName = new Map<string, string>();
  const forms: RegionNames['forms'] = new Map();
  for (const code of codes()) {
    const names = styles.map(style => style.of(code)).filter(name => name !== undefined);
    for (const name of names) byName.set(keyOf(name), code);
    const tongue = tongueOf(code);
    const adjective = tongue === null ? undefined : languages.of(tongue);
    const all = [...names, ...(adjective ? [adjective] : [])].flatMap(stemsOf);
    forms.set(code, byAlphabet(new Set([...all, ...(others[code]?.split(' ') ?? [])])));
  }
  const longest = Math.max(...[...byName.keys()].map(name => name.length));
  const firsts = new Set([...byName.keys()].map(firstOf));
  const signs = new Set([...byName.keys()].map(name => name[0] as string));
  return {
    byName,
    forms,
    codesByStem: inverted(forms),
    firsts,
    signs,
    longest,
    words: new Intl.Segmenter(locale, { granularity: 'word' }),
  };
}

/** Three letters begin too many words: they stand for whole ones. */
function byAlphabet(forms: ReadonlySet<string>): { latin: string[]; others: string[] } {
  const isLatin = (form: string) => /^[a-z]/.test(form);
  return {
    latin: [...forms].filter(isLatin).map(form => (form.length < 4 ? `${form}$` : form)),
    others: [...forms].filter(form => !isLatin(form)),
  };
}

function inverted(forms: RegionNames['forms']): Map<string, string[]> {
  const codesByStem = new Map<string, string[]>();
  for (const [code, { latin }] of forms)
    for (const form of latin) codesByStem.set(form, [...(codesByStem.get(form) ?? []), code]);
  return codesByStem;
}

function codes(): string[] {
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const az = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const all = az.flatMap(first => az.map(second => first + second)).filter(code => !/^(UN|XA|XB|ZZ|EZ|QO)$/.test(code));
  // Withdrawn codes (SU, DD …) are given the name of what followed them.
  const valid = all.filter(code => english.of(code) !== undefined && new Intl.Locale(`und-${code}`).region === code);
  return [...valid, ...parts.filter(code => !valid.includes(code))];
}

/** The language that CLDR thinks likely in a country: its name is the country's adjective in many languages. */
function tongueOf(code: string): string | null {
  if (/^\d|EU/.test(code)) return null;
  const { language } = new Intl.Locale(`und-${code}`).maximize();
  return ['es', 'fr', 'ar', 'pt', 'en', 'de'].includes(language) && language !== code.toLowerCase() ? null : language;
}

/** The first letters of each word that carries the name; a name in another script stands whole. */
function stemsOf(name: string): string[] {
  if (!/^[a-z]/.test(fold(name))) return [name.replace(/[（(].*/, '')];
  const words = (name.match(/[\p{L}\p{M}]+/gu) ?? []).map(fold).filter(word => word.length > 3);
  return words.map(word => word.slice(0, word.length > 5 ? Math.min(5, word.length - 2) : 4));
}

/** Without what an apostrophe or full stop begins: Vietnam's. */
function firstOf(name: string): string {
  return /^[^\s’'.-]*/u.exec(name)![0];
}

function keyOf(name: string): string {
  return name.toLowerCase().normalize('NFC');
}

/** Most words do, and need no closer look. */
export function beginsSmall(word: string): boolean {
  const first = word.charCodeAt(0);
  return first >= 97 && first <= 122;
}

function asWords(text: string, { byName, firsts }: RegionNames): RegionMention[] {
  const words = [...text.matchAll(/[\p{L}\p{M}’'.-]+/gu)];
  const found: RegionMention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (
      beginsSmall(words[at]![0]) ||
      !/^[\p{Lu}\p{Lo}]/u.test(words[at]![0]) ||
      !firsts.has(firstOf(keyOf(words[at]![0])))
    )
      continue;
    for (let size = Math.min(5, words.length - at); size > 0; size -= 1) {
      const first = words[at]!;
      const last = words[at + size - 1]!;
      const whole = text.slice(first.index, last.index + last[0].length);
      // Vietnam's; US-Präsident
      const name = whole.replace(/(['’]s|[.'’-])$/u, '').replace(/^(\p{Lu}{2,3})-\p{L}+$/u, '$1');
      const code = byName.get(keyOf(name)) ?? byName.get(keyOf(whole));
      if (code === undefined || isMoney(text, first.index + name.length)) continue;
      found.push({ code, start: first.index, end: first.index + name.length });
      at += size - 1;
      break;
    }
  }
  return found;
}

/** Without spaces a name must be whole words: 马里 is Mali, in 马里兰 it is not. */
function anywhere(text: string, locale: Locale): RegionMention[] {
  const names = namesOf(locale);
  const found: RegionMention[] = [];
  let edges: Set<number> | null = null;
  const isEdge = (at: number) => {
    edges ??= new Set([text.length, ...[...names.words.segment(text)].map(word => word.index)]);
    return edges.has(at);
  };
  for (let at = 0; at < text.length; at += 1) {
    if (!names.signs.has(text[at] as string)) continue;
    for (let size = Math.min(names.longest, 14, text.length - at); size > 1; size -= 1) {
      const code = names.byName.get(text.slice(at, at + size));
      if (code === undefined || !isEdge(at) || !isEdge(at + size) || isMoney(text, at + size)) continue;
      found.push({ code, start: at, end: at + size });
      at += size - 1;
      break;
    }
  }
  return found;
}

/** US$ and 越南盾 are money. */
function isMoney(text: string, end: number): boolean {
  return /^(\$|盾|元|币|幣|铢|銖|镑|鎊|卢|ドル|ドン|ウォン)/u.test(text.slice(end, end + 2));
}
