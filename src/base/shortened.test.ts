import { expect, test } from 'vitest';
import { shortened } from './shortened.ts';

test.each([
  ['Hội nghị', 8, 'Hội nghị'],
  ['Hội nghị mùa xuân', 8, 'Hội nghị…'],
  ['会议今天开幕', 2, '会议…'],
  ['การประชุม', 3, 'การ…'],
  ['اجتماع الربيع', 6, 'اجتماع…'],
  ['a😀b', 2, 'a…'],
])('%s in %i', (text, length, expected) => {
  expect(shortened(text, length)).toBe(expected);
});
