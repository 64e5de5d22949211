import { expect, test } from 'vitest';
import { isPartOfLongerName } from './longer-name.ts';

test.each([
  ['the Tran Cuong Primary School', 'Tran Cuong', true],
  ['jalan Tran Cuong-Hanoi', 'Tran Cuong', true],
  ['trường Trần Cương Quảng Ninh', 'Trần Cương', true],
  ['Tran Cuong said', 'Tran Cuong', false],
  ['Tran Cuong, Chairman', 'Tran Cuong', false],
  ['ông Trần Cương đến', 'Trần Cương', false],
  ['书记陈刚表示', '陈刚', false],
  ['เฉิน กัง กล่าว', 'เฉิน กัง', false],
  ['تشن قانغ قال', 'تشن قانغ', false],
])('in “%s”, %s goes on: %s', (text, name, wanted) => {
  const start = text.indexOf(name);
  expect(isPartOfLongerName(text, start, start + name.length)).toBe(wanted);
});
