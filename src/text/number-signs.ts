import type { FoundNumber } from './found-number.ts';

/** `maybe`: a hyphen or word that is a sign in one reading and none in another. */
type Sign = 'minus' | 'maybe' | 'none';

/** What stands before a figure below zero. Not “at least”: au moins 5 %, al menos 5. */
const wordsBefore: Record<string, string> = {
  en: 'minus|negative',
  vi: 'âm|trừ',
  id: 'minus|negatif',
  ms: 'minus|negatif',
  nl: 'min|minus',
  sv: 'minus',
  da: 'minus',
  nb: 'minus',
  de: 'minus',
  fr: '(?<!(?:au|du|le|de|ou) )moins',
  es: '(?<!(?:al|lo|de|o) )menos',
  pt: '(?<!(?:pelo|ao|de|ou) )menos',
  it: '(?<!(?:lo|di|o) )meno',
  ru: 'минус',
  uk: 'мінус',
  pl: 'minus',
  cs: 'minus',
  hu: 'mínusz',
  fi: 'miinus',
  tr: 'eksi|sıfırın altında',
  el: 'μείον|πλην',
  he: 'מינוס',
  ar: 'ناقص|سالب',
  fa: 'منفی',
  hi: 'माइनस|ऋण|शून्य से',
  th: 'ติดลบ|ลบ',
  zh: '零下|负|負',
  ja: 'マイナス|氷点下|零下',
  ko: '영하|마이너스',
};

/** What stands behind one: 5 degrees below zero. */
const wordsBehind: Record<string, string> = {
  en: 'below (?:zero|freezing)',
  vi: 'dưới (?:0|không)',
  id: 'di bawah nol',
  ms: '(?:di )?bawah (?:sifar|paras beku)',
  nl: 'onder (?:nul|het vriespunt)',
  sv: 'under (?:noll|fryspunkten)',
  da: 'under (?:nul|frysepunktet)|graders? frost',
  nb: 'under (?:null|frysepunktet)',
  de: 'unter (?:null|dem gefrierpunkt)',
  fr: '(?:au-dessous|en dessous) de (?:zéro|0)|sous (?:zéro|0)',
  es: 'bajo cero',
  pt: 'abaixo de zero|graus negativos',
  it: 'sotto (?:lo )?zero',
  ru: 'ниже (?:нуля|0)|градус\\p{L}* мороза',
  uk: 'нижче (?:нуля|0)|градус\\p{L}* морозу',
  pl: 'poniżej zera|stop\\p{L}+ mrozu',
  cs: 'pod nulou|stup\\p{L}+ mrazu',
  fi: 'astetta pakkasta',
  el: 'υπό το μηδέν|κάτω από το μηδέν',
  he: 'מתחת לאפס',
  ar: '(?:تحت|دون) الصفر',
  fa: 'زیر صفر',
  th: '(?:ต่ำกว่า|ใต้)ศูนย์',
};

const dash = /[-−﹣－]/;
const money = '(?:US)?[$€£¥₫₹]?';
const dashBefore = new RegExp(`([-−﹣－–])[\\u200e\\u200f\\u061c]?${money}$`, 'u');
const opened = /(?:^|[\s([{"'“«„‘>=≈~:：，。、（「\u200e\u200f\u061c])$/u;
/** 5 -10 km, 5 km -10 km */
const afterFigure = /[\p{Nd}%°)](?:\s?(?:[kcm]?m|k?g|h|ha|°?[CF]|USD|tr|tỷ))?\s+$/u;
const unspacedLetter = /[\p{sc=Han}\p{sc=Kana}\p{sc=Hira}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}]$/u;
/** Also behind the other end of a range: 零下5至10度. */
const degreesBehind =
  /^(?:\s?(?:[-–~〜～]|\p{L}{1,5})\s?\p{Nd}+)?[\s\u00a0\u202f]?(?:°|º|℃|℉|độ|[度도]|องศา|degr|grad|graus|gradi|градус|درج|डिग्री|derajat|darjah|derece|astet|stopni|stupň|fok|βαθμ|מעלות|درجه)/iu;
const percentBehind = /^[\s\u00a0\u202f]?[%٪％]/u;

/** The number with its sign, which its span then holds. A mark between two figures is no sign: 5-10, F-16, 2020-2025. */
export function withSign(one: FoundNumber, text: string, language: string): FoundNumber {
  const before = text.slice(Math.max(0, one.start - 24), one.start);
  const behind = text.slice(one.end, one.end + 40);
  const written = dashSign(before, behind, language);
  if (written.sign !== 'none') return signed(one, written.sign, written.length);
  const word = patternOf(before, wordsBefore, language, '', '[\\s\\u00a0]?$');
  if (word) return signed(one, degreesBehind.test(behind) ? 'minus' : 'maybe', word.length);
  const cold = patternOf(behind, wordsBehind, language, '^[^\\p{Nd}.,;!?]{0,24}?', '');
  return cold ? signed(one, 'minus', 0) : one;
}

function dashSign(before: string, behind: string, language: string): { sign: Sign; length: number } {
  const match = dashBefore.exec(before);
  const length = match?.[0].length ?? 0;
  // Right-to-left text is also typed in the order it is seen.
  if (!match)
    return { sign: /^(ar|fa|he|ur)$/.test(language) && dash.test(behind[0] ?? '') ? 'maybe' : 'none', length };
  const front = before.slice(0, match.index);
  if (match[1] === '–' && !degreesBehind.test(behind)) return { sign: 'none', length };
  if (opened.test(front)) return { sign: afterFigure.test(front) ? 'maybe' : 'minus', length };
  if (unspacedLetter.test(front) && (degreesBehind.test(behind) || percentBehind.test(behind)))
    return { sign: 'minus', length };
  return { sign: /\p{L}$/u.test(front) ? 'maybe' : 'none', length };
}

function signed(one: FoundNumber, sign: Sign, length: number): FoundNumber {
  const minus = (values: number[]) => values.map(value => -value);
  const below = { slips: minus(one.slips), parts: [] };
  if (sign === 'minus') return { ...one, ...below, start: one.start - length, readings: minus(one.readings) };
  return { ...one, readings: [...one.readings, ...minus(one.readings)] };
}

const patterns = new Map<string, RegExp | null>();

/** What of `text` the words of a language match at its edge; null when nothing does. */
function patternOf(text: string, words: Record<string, string>, language: string, open: string, close: string) {
  const name = `${open}${language}`;
  let pattern = patterns.get(name);
  if (pattern === undefined) {
    const list = words[language];
    const edge = open === '' && !/^(th|zh|ja|ko)$/.test(language) ? '(?<![\\p{L}\\p{M}])' : '';
    pattern = list === undefined ? null : new RegExp(`${open}${edge}(?:${list})${close}`, 'iu');
    patterns.set(name, pattern);
  }
  return pattern?.exec(text)?.[0] ?? null;
}
