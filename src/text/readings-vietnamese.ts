import type { Spelling } from './readings.ts';
import { markedKey, unmarkedKey, vietnameseSyllable } from './readings-fold.ts';

// Beside the usual reading: another one of the list, and one that is doubtful (docs/adr/0010).
const [other, doubtful] = [0.7, 0.1];

/** Sino-Vietnamese syllables as they are looked up, each with its marks and without. */
export function vietnameseSpellings(readings: readonly string[]): Spelling[] {
  return readings.flatMap((reading, at) => {
    const usual = reading.startsWith('~') ? doubtful : at === 0 ? 1 : other;
    return formsOf(reading.replace('~', '')).flatMap(([form, share]): Spelling[] => [
      [markedKey(vietnameseSyllable(form)), share * usual],
      [unmarkedKey(form, 'sino-vietnamese'), share * usual],
    ]);
  });
}

// One word said in two ways: in the south and centre names of rulers were avoided, and the other way became the usual one.
const twins = [
  'phúc phước',
  'nhân nhơn',
  'nghĩa ngãi',
  'vũ võ',
  'hoàng huỳnh',
  'chu châu',
  'trường tràng',
  'mệnh mạng',
  'thái thới',
  'cảnh kiểng',
  'vinh vang',
  'tùng tòng',
  'đường đàng',
  'chính chánh',
  'sinh sanh',
  'lĩnh lãnh',
  'nhất nhứt',
  'nhật nhựt',
  'bản bổn',
  'đảm đởm',
  'toàn tuyền',
  'hợp hiệp',
  'lợi lị',
].map(pair => pair.split(' ') as [string, string]);

function formsOf(reading: string): Spelling[] {
  const others = twins.flatMap(([a, b]) => (reading === a ? [b] : reading === b ? [a] : []));
  return [[reading, 1], ...others.map((other): Spelling => [other, 0.5])];
}
