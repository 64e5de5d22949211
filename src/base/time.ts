/** An instant as ISO 8601 in UTC with milliseconds: `2025-02-21T03:00:00.000Z`. */
export type Instant = string;

export function toInstant(date: Date): Instant {
  return date.toISOString();
}

/** The day of an instant in a time zone, `2025-02-21`. */
export function dayIn(instant: Instant, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(instant),
  );
}

/**
 * The first instant of a day (`2025-02-21`) in a time zone. Where clocks skip midnight, the day begins at the first
 * instant there is.
 */
export function startOfDay(day: string, timeZone: string): Instant {
  const midnightUtc = Date.parse(`${day}T00:00:00.000Z`);
  // No zone is further from UTC than this; and days, unlike offsets, only ever go forward.
  let [before, from] = [midnightUtc - 15 * hourMs, midnightUtc + 15 * hourMs];
  while (from - before > 1000) {
    const middle = Math.floor((before + from) / 2000) * 1000;
    if (dayIn(toInstant(new Date(middle)), timeZone) < day) before = middle;
    else from = middle;
  }
  return toInstant(new Date(from));
}

/**
 * The instant that stands for a day without a time. A day that has begun anywhere on Earth is not in the future: its
 * outlet may be east of the publication.
 */
export function instantOfDay(day: string, timeZone: string, now: Instant): Instant {
  const start = startOfDay(day, timeZone);
  return start > now && startOfDay(day, 'Pacific/Kiritimati') <= now ? now : start;
}

const hourMs = 3_600_000;
