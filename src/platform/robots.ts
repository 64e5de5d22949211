/** What one robots.txt says to one crawler. */
export type RobotsRules = {
  /** `path` with query, percent-encoded as in a parsed URL. */
  allows(path: string): boolean;
  /** Seconds the site asks between requests, null when it asks for nothing. */
  crawlDelay: number | null;
};

type Rule = { allow: boolean; pattern: string };
type Group = { rules: Rule[]; delay: number | null };
type Line = { key: 'agent' | 'allow' | 'disallow' | 'delay'; value: string };

/** Google's own cap on a line: eight times the longest URL of old browsers. */
const maxLine = 2083 * 8 - 1;

const keys: readonly (readonly [RegExp, Line['key']])[] = [
  [/^user[- ]?agent/i, 'agent'],
  [/^allow/i, 'allow'],
  // Misspellings that Google's parser reads as meant; a site that writes them does not want the visit.
  [/^(disallow|dissallow|dissalow|disalow|diasllow|disallaw)/i, 'disallow'],
  [/^crawl-?delay/i, 'delay'],
];

/**
 * Reads robots.txt for the crawler `agent` (its product token: `Sampan`). The group that names it counts, else the
 * group for `*`; within it the longest pattern wins and allow wins a tie.
 *
 * Source: RFC 9309; where it leaves room, Google's robotstxt library (without a colon, misspelt keys, index.html).
 */
export function parseRobots(text: string, agent: string): RobotsRules {
  const own: Group = { rules: [], delay: null };
  const everyone: Group = { rules: [], delay: null };
  let named = false;
  let current = { own: false, everyone: false, closed: true };
  for (const { key, value } of readLines(text)) {
    if (key === 'agent') {
      if (current.closed) current = { own: false, everyone: false, closed: false };
      if (/^\*(\s|$)/.test(value)) current.everyone = true;
      else if (agent !== '' && productToken(value).toLowerCase() === agent.toLowerCase()) current.own = named = true;
      continue;
    }
    const group = current.own ? own : current.everyone ? everyone : null;
    // Only rules end a list of agents: other records are not part of a group (RFC 9309, 2.2.4).
    if (key !== 'delay') current.closed = true;
    if (key === 'delay') noteDelay(group, value);
    else group?.rules.push({ allow: key === 'allow', pattern: encodePattern(value) });
  }
  const group = named ? own : everyone;
  return { allows: path => isAllowed(group.rules, path), crawlDelay: group.delay };
}

/** The token before version and comment: `Sampan/0.1 (+https://…)` → `Sampan`. */
export function productToken(userAgent: string): string {
  return /^[A-Za-z_-]*/.exec(userAgent.trim())?.[0] ?? '';
}

function* readLines(text: string): Generator<Line> {
  for (const raw of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const line = raw.slice(0, maxLine).replace(/#.*/s, '').trim();
    const colon = line.indexOf(':');
    // A missing colon is read as meant when exactly two words stand on the line.
    const [name, value] = colon >= 0 ? [line.slice(0, colon), line.slice(colon + 1)] : splitTwo(line);
    const key = keys.find(([pattern]) => pattern.test(name.trim()))?.[1];
    if (key) yield { key, value: value.trim() };
  }
}

function splitTwo(line: string): [string, string] {
  const words = line.split(/\s+/);
  return words.length === 2 ? [words[0]!, words[1]!] : ['', ''];
}

function noteDelay(group: Group | null, value: string): void {
  const seconds = Number(value);
  if (group && value !== '' && Number.isFinite(seconds) && seconds >= 0) group.delay = seconds;
}

function isAllowed(rules: readonly Rule[], path: string): boolean {
  const decoded = decodeUnreserved(path);
  let allow = 0;
  let disallow = 0;
  for (const rule of rules) {
    const { length } = rule.pattern;
    if (rule.allow) allow = Math.max(allow, allowLength(rule.pattern, path));
    // RFC 9309 compares unreserved characters unescaped, Google as written. What forbids counts in either reading.
    else if (matches(rule.pattern, path) || matches(decodeUnreserved(rule.pattern), decoded))
      disallow = Math.max(disallow, length);
  }
  return disallow <= allow;
}

/** `/x/index.html` allowed also allows `/x/`. 0 when the pattern does not match. */
function allowLength(pattern: string, path: string): number {
  if (matches(pattern, path)) return pattern.length;
  const slash = pattern.lastIndexOf('/');
  if (slash < 0 || !pattern.startsWith('/index.htm', slash)) return 0;
  const folder = `${pattern.slice(0, slash + 1)}$`;
  return matches(folder, path) ? folder.length : 0;
}

/** `*` is any run of characters, `$` at the end is the end. Linear: no pattern from outside becomes a RegExp. */
function matches(pattern: string, path: string): boolean {
  if (pattern === '') return false;
  const anchored = pattern.endsWith('$');
  const parts = (anchored ? pattern.slice(0, -1) : pattern).split('*');
  const first = parts.shift()!;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  const last = anchored ? parts.pop() : undefined;
  for (const part of parts) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  if (!anchored) return true;
  if (last === undefined) return at === path.length;
  return path.length - last.length >= at && path.endsWith(last);
}

/** Patterns are compared with parsed URLs: other than ASCII as UTF-8 escapes, escapes in capitals. */
function encodePattern(value: string): string {
  return value
    .toWellFormed()
    .replace(/[^\x00-\x7f]+/g, encodeURIComponent)
    .replace(/%[0-9a-f]{2}/gi, octet => octet.toUpperCase());
}

function decodeUnreserved(path: string): string {
  return path.replace(/%[0-9a-f]{2}/gi, octet => {
    const char = String.fromCharCode(Number.parseInt(octet.slice(1), 16));
    return /[A-Za-z0-9\-._~]/.test(char) ? char : octet.toUpperCase();
  });
}
