import { type Locale, languageOf } from '../../base/locale.ts';
import { foldName } from '../../text/fold-name.ts';
import { honorificsOf } from '../../text/honorifics.ts';
import { conceptWords, type Role } from './concept-words.ts';

/** Words beside which a name stands in a script without capitals, in folded spelling, longest first. */
export type Cues = { persons: string[]; places: string[]; address: string[]; stops: string[] };

// What a name never goes over: particles, verbs of saying and going, words for and, in, of.
const stops: Record<string, string> = {
  zh: '在 到 从 往 至 和 与 及 同 由 于 向 的 是 为 赴 经 将 等 对 把 被 也 还 就 则 并 因 以 说 称 表示 指出 强调 认为 介绍 会见 出席 主持 访问 参加 签署 率 一行 讲话 致辞 代表 两 各 该 本 全 多 位 名 个 这 那 边境 智慧 城',
  ja: 'は が を に の と で へ も や から まで など では には とは という した する いる ある',
  ko: '',
  th: 'กล่าว ระบุ เปิดเผย เดินทาง ได้ ให้ เป็น และ ที่ ใน ของ กับ จาก ถึง ว่า มี ไป มา เพื่อ จะ ซึ่ง โดย พบ เยือน ร่วม รวม เข้า ทั้ง ไม่ ก็ ต่อ ระหว่าง ชายแดน พรมแดน ความ การ เพิ่ม หนึ่ง',
  ar: 'في من الي علي عن مع ان التي الذي الذين ثم قد هو هي هذا هذه بين بعد قبل خلال كما قال اكد اضاف زار كان كانت لم لا ما او حيث عند منذ حتي الان',
  fa: 'در از به با که را و این ان برای تا بر',
  hi: 'के का की को में से पर ने और है हैं था थे थी कि यह वह',
  km: 'និង នៅ ក្នុង ថា បាន ជា ដែល របស់ ពី ទៅ មក',
  lo: 'ແລະ ຢູ່ ໃນ ວ່າ ໄດ້ ເປັນ ທີ່ ຂອງ ຈາກ ໄປ ມາ',
  my: 'နှင့် သည် က ကို မှာ တွင်',
};

export function cuesOf(locale: Locale): Cues {
  const words = conceptWords(locale);
  const stemsOf = (role: Role) => words.filter(one => one.concept.role === role).map(one => one.stem);
  const divisions = words.filter(one => isDivision.has(one.concept.id)).map(one => one.stem);
  const { before, after } = honorificsOf(locale);
  return {
    persons: longestFirst(stemsOf('office')),
    places: longestFirst(divisions),
    address: longestFirst([...before, ...after].map(fold)),
    stops: longestFirst([...(stops[languageOf(locale)] ?? '').split(' ').map(fold), ...stemsOf('quality')]),
  };
}

// Other words for places stand beside many a common noun: a limestone island, a border crossing.
const isDivision = new Set(['province', 'region', 'city', 'district', 'state', 'gate']);

const fold = (word: string) => foldName(word).text;

const longestFirst = (words: readonly string[]) =>
  [...new Set(words)].filter(Boolean).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
