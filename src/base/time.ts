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
