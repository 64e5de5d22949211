import { expect, test } from 'vitest';
import { parseDayOnly, parseInstant } from './dates.ts';

test.each([
  ['2025-02-21T10:00:00+07:00', '2025-02-21T03:00:00.000Z'],
  ['2025-02-21T10:00:00.123Z', '2025-02-21T10:00:00.000Z'],
  ['2025-02-21 10:00', '2025-02-21T10:00:00.000Z'],
  ['20250221T100000Z', '2025-02-21T10:00:00.000Z'],
  ['2025-02-21', '2025-02-21T00:00:00.000Z'],
  ['Fri, 21 Feb 2025 10:00:00 +0700', '2025-02-21T03:00:00.000Z'],
  ['21 Feb 25 10:00 EST', '2025-02-21T15:00:00.000Z'],
  ['Friday, 21 February 2025 10:00:00 GMT', '2025-02-21T10:00:00.000Z'],
  ['Fri, 21-Feb-2025 10:00:00 ICT', '2025-02-21T03:00:00.000Z'],
  ['Fri Feb 21 10:00:00 GMT 2025', '2025-02-21T10:00:00.000Z'],
  ['Feb 21, 2025 3:05 PM', '2025-02-21T15:05:00.000Z'],
])('%s is %s', (text, instant) => {
  expect(parseInstant(text)).toBe(instant);
});

test.each([
  '',
  'hôm qua',
  '03/04/2025',
  '4.3.25',
  '2025',
  '2025-02',
  '2025-02-30',
  'Fri, 31 Feb 2025 10:00:00 GMT',
  '21 Feb 2025 10:00 XYZ',
  'tomorrow',
  '1740106800',
])('%j states no instant', text => {
  expect(parseInstant(text)).toBeNull();
});

test('a day alone is told from an instant', () => {
  expect(parseDayOnly('2025-02-21')).toBe('2025-02-21');
  expect(parseDayOnly('2025-02-21T10:00')).toBeNull();
});
