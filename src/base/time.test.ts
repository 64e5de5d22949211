import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayIn, instantOfDay, startOfDay, toInstant } from './time.ts';

test.each([
  ['2025-02-21', 'UTC', '2025-02-21T00:00:00.000Z'],
  ['2025-02-21', 'Asia/Ho_Chi_Minh', '2025-02-20T17:00:00.000Z'],
  ['2025-02-21', 'Asia/Kathmandu', '2025-02-20T18:15:00.000Z'],
  ['2025-02-21', 'America/Los_Angeles', '2025-02-21T08:00:00.000Z'],
  ['2025-02-21', 'Pacific/Kiritimati', '2025-02-20T10:00:00.000Z'],
  ['2025-02-21', 'Pacific/Pago_Pago', '2025-02-21T11:00:00.000Z'],
  // The days on which clocks change, and those after.
  ['2025-03-30', 'Europe/Berlin', '2025-03-29T23:00:00.000Z'],
  ['2025-03-31', 'Europe/Berlin', '2025-03-30T22:00:00.000Z'],
  ['2025-10-26', 'Europe/Berlin', '2025-10-25T22:00:00.000Z'],
  ['2025-10-27', 'Europe/Berlin', '2025-10-26T23:00:00.000Z'],
  // Midnight is skipped: the day begins at one o'clock.
  ['2024-09-08', 'America/Santiago', '2024-09-08T04:00:00.000Z'],
  ['2025-04-25', 'Africa/Cairo', '2025-04-24T22:00:00.000Z'],
])('%s begins in %s at %s', (day, timeZone, instant) => {
  expect(startOfDay(day, timeZone)).toBe(instant);
});

test('a day begins where the day before ends, in every zone', () => {
  const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  const days = fc.date({ min: new Date('1980-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(days, zones, (date, zone) => {
      const day = dayIn(toInstant(date), zone);
      const start = startOfDay(day, zone);
      expect(dayIn(start, zone)).toBe(day);
      expect(dayIn(toInstant(new Date(Date.parse(start) - 1000)), zone) < day).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('a day that has begun in the east is no embargo in the west; one that has not is', () => {
  const now = '2025-02-20T20:00:00.000Z';
  expect(instantOfDay('2025-02-21', 'America/Lima', now)).toBe(now);
  expect(instantOfDay('2025-02-21', 'Asia/Ho_Chi_Minh', now)).toBe('2025-02-20T17:00:00.000Z');
  expect(instantOfDay('2025-02-22', 'Asia/Ho_Chi_Minh', now)).toBe('2025-02-21T17:00:00.000Z');
});
