import { expect, test } from 'vitest';
import { lots } from './arrays.ts';

test.each([0, 1, 999, 1000, 1001, 2500])('%i rows stand in the lots once and in their order', count => {
  const rows = Array.from({ length: count }, (_, at) => at);
  const made = [...lots(rows)];
  expect(made.flat()).toEqual(rows);
  expect(made.every(lot => lot.length > 0 && lot.length <= 1000)).toBe(true);
});
