import { type Instant, toInstant } from '../base/time.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Zones of RFC 822, and those that newsrooms write all the same. Minutes east of UTC. */
const zones: Record<string, number> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  bst: 60,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  ict: 420,
  wib: 420,
  myt: 480,
  sgt: 480,
  jst: 540,
  kst: 540,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
};

/**
 * The instant that a feed's or page's date states; null when it states none or could be read in two ways.
 * Understands ISO 8601 in its usual and its careless forms (`2025-02-21 10:00`, `20250221T100000Z`) and RFC 822 in its
 * dirty ones (no weekday, two-digit years, full month names, named zones). A date without a zone is UTC.
 * Source: RFC 822 5, RFC 3339, and the forms collected by feedparser.
 */
export function parseInstant(text: string): Instant | null {
  const clean = text.replace(/[ \u00a0]+/g, ' ').trim();
  return fromIso(clean) ?? fromRfc822(clean) ?? fromAsctime(clean);
}

/** A calendar day `2025-02-21` that a machine-readable date names without a time; null when it names a time too. */
export function parseDayOnly(text: string): string | null {
  const match = /^\s*(\d{4})-?(\d{2})-?(\d{2})\s*$/.exec(text);
  return match ? isoDay(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** `2025-02-21` when the three numbers are a day of the calendar. */
export function isoDay(year: number, month: number, day: number): string | null {
  const instant = makeInstant({ year, month, day });
  return instant === null ? null : instant.slice(0, 10);
}

function fromIso(text: string): Instant | null {
  const match =
    /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?|(\d{2})(\d{2}))?(?:[T ]\s?(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s?(.*))?$/i.exec(
      text,
    );
  if (!match) return null;
  const [, year, month, day, compactMonth, compactDay, hour, minute, second, zone] = match;
  // A year or a month alone names no instant.
  if (!(day ?? compactDay)) return null;
  const offset = zone ? zoneOffset(zone) : 0;
  if (offset === null) return null;
  return makeInstant({
    year: Number(year),
    month: Number(month ?? compactMonth),
    day: Number(day ?? compactDay),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    offset,
  });
}

function fromRfc822(text: string): Instant | null {
  const match =
    /^(?:[a-z]+\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4}|\d{2})(?:[\s,]+(?:at\s+)?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(am|pm)?)?\s*(.*)$/i.exec(
      text,
    ) ?? usOrder(text);
  if (!match) return null;
  const [, day, month, year, hour, minute, second, half, zone] = match;
  const monthNumber = months.indexOf((month as string).slice(0, 3).toLowerCase()) + 1;
  const offset = zone ? zoneOffset(zone) : 0;
  if (monthNumber === 0 || offset === null) return null;
  return makeInstant({
    year: fullYear(year as string),
    month: monthNumber,
    day: Number(day),
    hour: clockHour(Number(hour ?? 0), half),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    offset,
  });
}

/** `February 21, 2025 10:00`: not ambiguous, as the month is a word. Groups in the order of RFC 822. */
function usOrder(text: string): RegExpExecArray | null {
  const match =
    /^(?:[a-z]+day,?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:[\s,]+(?:at\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(am|pm)?)?\s*(.*)$/i.exec(
      text,
    );
  if (match) [match[1], match[2]] = [match[2] as string, match[1] as string];
  return match;
}

/** `Fri Feb 21 10:00:00 GMT 2025` (C's asctime, HTTP's third form, Twitter's). */
function fromAsctime(text: string): Instant | null {
  const match =
    /^[a-z]{3,9},? ([a-z]{3,9}) (\d{1,2}),? (\d{1,2}):(\d{2}):(\d{2})(?: ([a-z]+|[+-]\d{4}))? (\d{4})$/i.exec(text);
  if (!match) return null;
  const [, month, day, hour, minute, second, zone, year] = match;
  return fromRfc822(`${day} ${month} ${year} ${hour}:${minute}:${second} ${zone ?? ''}`.trim());
}

function fullYear(year: string): number {
  if (year.length === 4) return Number(year);
  // RFC 2822 4.3: 00 to 49 are of this century.
  return Number(year) + (Number(year) < 50 ? 2000 : 1900);
}

function clockHour(hour: number, half: string | undefined): number {
  if (!half) return hour;
  return (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
}

/** Minutes east of UTC; null for a zone nobody knows: a wrong instant is worse than none. */
function zoneOffset(zone: string): number | null {
  const numeric = /^(?:gmt|utc)?\s?([+-])(\d{1,2}):?(\d{2})?(?:\s*\(.*\))?$/i.exec(zone);
  if (numeric) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
    return minutes > 15 * 60 ? null : minutes * (numeric[1] === '-' ? -1 : 1);
  }
  return zones[zone.toLowerCase().replace(/\.$/, '')] ?? null;
}

type Parts = {
  year: number;
  month: number;
  day: number;
  hour?: number;
  minute?: number;
  second?: number;
  offset?: number;
};

function makeInstant({ year, month, day, hour = 0, minute = 0, second = 0, offset = 0 }: Parts): Instant | null {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || hour > 24 || minute > 59 || second > 60) return null;
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return toInstant(new Date(Date.UTC(year, month - 1, day, hour, minute - offset, second)));
}
