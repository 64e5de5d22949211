import { expect, test } from 'vitest';
import { spellingOf } from './name-spelling.ts';

test.each([
  ['Trần Cương', 'Trần Cương', 'same'],
  ['Trần\u00a0Cương', 'Trần Cương', 'same'],
  ['Tran Cuong', 'Trần Cương', 'variant'],
  ['TRẦN CƯƠNG', 'Trần Cương', 'variant'],
  ['Trần Cường', 'Trần Cương', null],
  ['Trần Cuong', 'Trần Cương', 'variant'],
  ['Vi Thảo', 'Vi Thao', null],
  ['Dang', 'Đặng', 'variant'],
  ['Hue', 'Huế', null],
  ['cao bang', 'Cao Bằng', null],
  ['comité du Parti', 'Comité du Parti', 'variant'],
  ['comité du parti', 'Comité du Parti', null],
  ['Spring meeting', 'spring meeting', 'variant'],
  ['Asean', 'ASEAN', 'variant'],
  ['It', 'IT', null],
  ['قوانغشي', 'قوانغشى', 'variant'],
  ['เฉิน กัง', 'เฉิน กัง', 'same'],
  ['陈刚', '陈刚', 'same'],
])('%s for %s: %s', (written, form, expected) => {
  expect(spellingOf(written, form)).toBe(expected);
});
