import { any, anyCase, type CharSet, exactly, isLineEnd, not } from './char-set.ts';
import { Cursor } from './cursor.ts';
import { bracketSet, escapedSet } from './parse-set.ts';

export type Pattern =
  | { kind: 'set'; has: CharSet }
  | { kind: 'sequence'; items: Pattern[] }
  | { kind: 'choice'; items: Pattern[] }
  | { kind: 'repeat'; item: Pattern; min: number; max: number }
  | { kind: 'edge'; of: 'text-start' | 'text-end' | 'line-start' | 'line-end' | 'word' | 'no-word' }
  | { kind: 'look'; isAhead: boolean; isNegated: boolean; item: Pattern };

/**
 * A regular expression as ICU and Java write it, which is what SRX files hold. Everything that says which characters may
 * stand where is read; what makes a matcher remember or take back (back references, atomic groups, possessive
 * quantifiers) is refused with `srx_unsupported`, as is what no reader here knows. Nothing is ever ignored.
 */
export function parsePattern(text: string): Pattern {
  const cursor = new Cursor(text);
  const pattern = choice(cursor, { ignoreCase: false, dotAll: false, multiline: false, isLooking: false });
  if (!cursor.isAtEnd()) cursor.refuse('a bracket is closed that was not opened');
  return pattern;
}

type Flags = { ignoreCase: boolean; dotAll: boolean; multiline: boolean; isLooking: boolean };

function choice(cursor: Cursor, given: Flags): Pattern {
  return cursor.deeper(() => {
    const flags = { ...given };
    const items = [sequence(cursor, flags)];
    while (cursor.take('|')) items.push(sequence(cursor, flags));
    return items.length === 1 ? (items[0] as Pattern) : { kind: 'choice', items };
  });
}

function sequence(cursor: Cursor, flags: Flags): Pattern {
  const items: Pattern[] = [];
  while (!cursor.isAtEnd() && !/[|)]/.test(cursor.peek())) {
    const one = atom(cursor, flags);
    if (one) items.push(repeated(cursor, one));
  }
  return { kind: 'sequence', items };
}

function repeated(cursor: Cursor, item: Pattern): Pattern {
  let pattern = item;
  for (;;) {
    const found = cursor.match(/^(?:[*+?]|\{(\d{1,4})(,?)(\d{0,4})\})/);
    if (!found) return pattern;
    if (cursor.take('+')) cursor.refuse('a possessive quantifier');
    // Lazy or greedy: it matters for what is taken, not for whether something is.
    cursor.take('?');
    const [min, max] = timesOf(found);
    if (max < min) cursor.refuse(`a repetition from ${min} to ${max}`);
    pattern = { kind: 'repeat', item: pattern, min, max };
  }
}

function timesOf([sign, min, comma, max]: RegExpExecArray): [number, number] {
  if (min === undefined) return [sign === '+' ? 1 : 0, sign === '?' ? 1 : Number.POSITIVE_INFINITY];
  if (!comma) return [Number(min), Number(min)];
  return [Number(min), max ? Number(max) : Number.POSITIVE_INFINITY];
}

/** Null for what takes no place, such as `(?i)`. */
function atom(cursor: Cursor, flags: Flags): Pattern | null {
  const char = cursor.next();
  if (char === '(') return group(cursor, flags);
  if (char === '[') return { kind: 'set', has: bracketSet(cursor, flags.ignoreCase) };
  if (char === '.') return { kind: 'set', has: flags.dotAll ? any : not(isLineEnd) };
  if (char === '^') return { kind: 'edge', of: flags.multiline ? 'line-start' : 'text-start' };
  if (char === '$') return { kind: 'edge', of: flags.multiline ? 'line-end' : 'text-end' };
  if (char === '\\') return escaped(cursor, flags);
  if (/[*+?]/.test(char)) cursor.refuse('a quantifier with nothing before it');
  return literal(char, flags);
}

function group(cursor: Cursor, flags: Flags): Pattern | null {
  const opening = cursor.match(/^\?(?:([imsuU]*)(?:-([imsuU]+))?([:)])|(<?[=!])|(<[A-Za-z]\w*>)|>|.)/);
  if (!opening) return closed(cursor, choice(cursor, flags));
  const [whole, on = '', off = '', end, look, name] = opening;
  if (look) return lookAround(cursor, look, flags);
  if (name) return closed(cursor, choice(cursor, flags));
  if (end === undefined) cursor.refuse(whole === '?>' ? 'an atomic group' : `a group that begins (${whole}`);
  const changed = { ...flags, ...flagsOf(on, true), ...flagsOf(off, false) };
  if (end === ':') return closed(cursor, choice(cursor, changed));
  // Until the end of the group that it stands in.
  Object.assign(flags, changed);
  return null;
}

function lookAround(cursor: Cursor, sign: string, flags: Flags): Pattern {
  if (flags.isLooking) cursor.refuse('a look ahead or behind within another');
  const item = closed(cursor, choice(cursor, { ...flags, isLooking: true }));
  return { kind: 'look', isAhead: sign.length === 1, isNegated: sign.endsWith('!'), item };
}

function closed(cursor: Cursor, pattern: Pattern): Pattern {
  return cursor.take(')') ? pattern : cursor.refuse('a bracket is not closed');
}

function escaped(cursor: Cursor, flags: Flags): Pattern | null {
  const letter = cursor.next();
  if (letter === 'b' || letter === 'B') return { kind: 'edge', of: letter === 'b' ? 'word' : 'no-word' };
  if (letter === 'A') return { kind: 'edge', of: 'text-start' };
  if (letter === 'z' || letter === 'Z') return { kind: 'edge', of: 'text-end' };
  if (letter === 'R') return { kind: 'repeat', item: { kind: 'set', has: isLineEnd }, min: 1, max: 2 };
  if (letter === 'E') return null;
  if (letter === 'Q') return { kind: 'sequence', items: [...cursor.until('\\E')].map(char => literal(char, flags)) };
  const has = escapedSet(cursor, letter);
  return { kind: 'set', has: flags.ignoreCase ? anyCase(has) : has };
}

function literal(char: string, flags: Flags): Pattern {
  const has = exactly(char.codePointAt(0) as number);
  return { kind: 'set', has: flags.ignoreCase ? anyCase(has) : has };
}

function flagsOf(letters: string, value: boolean): Partial<Flags> {
  return {
    ...(letters.includes('i') && { ignoreCase: value }),
    ...(letters.includes('s') && { dotAll: value }),
    ...(letters.includes('m') && { multiline: value }),
  };
}
