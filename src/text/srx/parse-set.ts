import { anyCase, between, both, type CharSet, either, exactly, not, setOfLetter, setOfProperty } from './char-set.ts';
import type { Cursor } from './cursor.ts';

const controls: Record<string, string> = { t: '\t', n: '\n', r: '\r', f: '\f', a: '\x07', e: '\x1b' };
const digitsAfter: Record<string, RegExp> = {
  x: /^(?:\{([0-9a-f]{1,6})\}|([0-9a-f]{2}))/i,
  u: /^(?:\{([0-9a-f]{1,6})\}|([0-9a-f]{4}))/i,
  U: /^()([0-9a-f]{8})/i,
  0: /^()([0-7]{1,3})/,
};

/** What `\` and `letter`, already read, stand for: a set, a property, a character by its number. */
export function escapedSet(cursor: Cursor, letter: string): CharSet {
  const one = escaped(cursor, letter);
  return typeof one === 'number' ? exactly(one) : one;
}

/** `[...]` behind its bracket: unions, ranges, `&&`, `[:alpha:]` and sets within. */
export function bracketSet(cursor: Cursor, ignoreCase: boolean): CharSet {
  return cursor.deeper(() => {
    const isNegated = cursor.take('^');
    const parts: CharSet[][] = [[]];
    for (let isFirst = true; isFirst || !cursor.take(']'); isFirst = false) {
      if (cursor.isAtEnd()) cursor.refuse('a set is not closed');
      if (cursor.take('&&')) parts.push([]);
      else (parts.at(-1) as CharSet[]).push(member(cursor, ignoreCase));
    }
    const set = both(parts.filter(part => part.length > 0).map(part => either(part)));
    const folded = ignoreCase ? anyCase(set) : set;
    return isNegated ? not(folded) : folded;
  });
}

function member(cursor: Cursor, ignoreCase: boolean): CharSet {
  const named = cursor.match(/^\[:(\^?)(\w{1,30}):\]/);
  if (named) {
    const set = setOfProperty(named[2] as string) ?? cursor.refuse(`the set [:${named[2]}:]`);
    return named[1] ? not(set) : set;
  }
  if (cursor.take('[')) return bracketSet(cursor, ignoreCase);
  const first = single(cursor);
  if (typeof first !== 'number') return first;
  if (!cursor.match(/^-(?![\]&[])/)) return exactly(first);
  const last = single(cursor);
  if (typeof last !== 'number' || last < first) cursor.refuse('a range that does not go upwards');
  return between(first, last);
}

function single(cursor: Cursor): number | CharSet {
  const char = cursor.next();
  return char === '\\' ? escaped(cursor, cursor.next()) : (char.codePointAt(0) as number);
}

function escaped(cursor: Cursor, letter: string): number | CharSet {
  const named = setOfLetter(letter);
  if (named) return named;
  if (letter === 'p' || letter === 'P') return property(cursor, letter === 'P');
  if (digitsAfter[letter]) return codePoint(cursor, letter);
  if (controls[letter]) return (controls[letter] as string).charCodeAt(0);
  if (/[A-Za-z0-9]/.test(letter)) cursor.refuse(/\d|k/.test(letter) ? 'a back reference' : `the escape \\${letter}`);
  return letter.codePointAt(0) as number;
}

function property(cursor: Cursor, isNegated: boolean): CharSet {
  const found = cursor.match(/^(?:\{(\^?)(?:(?:gc|general_category|sc|script)=)?([^}]{1,60})\}|([A-Z]))/i);
  const set = found && setOfProperty((found[2] ?? found[3]) as string);
  if (!found || !set) cursor.refuse(`the property ${found?.[0] ?? ''}`);
  return isNegated !== (found[1] === '^') ? not(set) : set;
}

function codePoint(cursor: Cursor, letter: string): number {
  const found = cursor.match(digitsAfter[letter] as RegExp);
  const value = found ? Number.parseInt(found[1] || (found[2] as string), letter === '0' ? 8 : 16) : Number.NaN;
  return value <= 0x10ffff ? value : cursor.refuse(`a code point after \\${letter}`);
}
