import type { Spelling } from './readings.ts';

/** Pinyin as newspapers write it: without tones, ü also u, v or yu. */
export function pinyinSpellings(pinyin: string, forms: string): Spelling[] {
  // The one name that the state spells apart from its twin: Shaanxi (陕西) beside Shanxi (山西).
  if (pinyin === 'shan' && forms.includes('陕'))
    return [
      ['shaan', 1],
      ['shan', 0.1],
    ];
  if (!pinyin.includes('ü')) return pinyin === '' ? [] : [[pinyin, 1]];
  return [pinyin, pinyin.replace('ü', 'u'), pinyin.replace('ü', 'v'), pinyin.replace('ü', 'yu')].map(one => [one, 1]);
}

/** Wade-Giles from pinyin by rule, as newspapers wrote it: without apostrophes and marks. Mao Tse-tung, Chou En-lai. */
export function wadeGilesSpellings(pinyin: string): Spelling[] {
  if (pinyin === '') return [];
  const whole = wholeSyllables[pinyin];
  if (whole) return whole.map(one => [one, 1]);
  const [, initial = '', final = ''] = /^([zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(.*)$/.exec(pinyin) ?? [];
  return (initials[initial] ?? [initial]).flatMap(first =>
    finalsAfter(initial, final).map((last): Spelling => [first + last, 1]),
  );
}

const wholeSyllables: Record<string, string[]> = {
  zhi: ['chih'],
  chi: ['chih'],
  shi: ['shih'],
  ri: ['jih'],
  zi: ['tzu', 'tze', 'tse'],
  ci: ['tzu', 'tze', 'tsu'],
  si: ['ssu', 'szu', 'sze'],
  er: ['erh'],
  yi: ['i', 'yi'],
  yan: ['yen'],
  ye: ['yeh'],
  you: ['yu'],
  yong: ['yung'],
  he: ['ho', 'he'],
  e: ['o', 'e'],
  ke: ['ko', 'ke'],
  ge: ['ko', 'ke'],
  jue: ['chueh'],
};

const initials: Record<string, string[]> = {
  b: ['p'],
  d: ['t'],
  g: ['k'],
  zh: ['ch'],
  j: ['ch'],
  q: ['ch'],
  z: ['ts'],
  c: ['ts'],
  x: ['hs', 'sh'],
  r: ['j'],
};

function finalsAfter(initial: string, final: string): string[] {
  const plain = final.replace('ü', 'u');
  // After j, q and x a u is ü: hsü-an is hsüan, written without its dots.
  if (plain === 'ian') return ['ien'];
  if (plain === 'ie') return ['ieh'];
  if (plain === 'ue') return ['ueh'];
  if (plain === 'e') return ['e', 'eh'];
  if (plain === 'ui') return initial === 'g' || initial === 'k' ? ['uei', 'ui'] : ['ui'];
  if (plain === 'uo') return /^[gkh]$|^sh$/.test(initial) ? ['uo'] : ['o', 'uo'];
  if (plain === 'ong') return ['ung'];
  if (plain === 'iong') return ['iung'];
  return [plain];
}
