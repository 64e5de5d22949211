import { expect, test } from 'vitest';
import { beyondChecks, checksFor, notToBeSeen } from '../bench/seeds-meanings.ts';

// The bench of the seed pages must be honest about another collection, whose defects may have the same ids.
test('a defect with an id of the hand-over that says something else is judged by its class', () => {
  const other = { id: 'D02', class: 'dates', wrong: 'Ngày tháng viết sai' };
  expect([...checksFor(other)]).toEqual(['date-shape', 'relative-time', 'undated']);
  expect(beyondChecks(other)).toBeNull();
});

test('a class that no check means is said to be none', () => {
  expect([...checksFor({ id: 'X1', class: 'tone', wrong: '' })]).toEqual(['']);
  expect(notToBeSeen('tone')).toContain('tone');
  expect(notToBeSeen('dates')).toBeNull();
});
