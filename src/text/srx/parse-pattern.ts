import { SampanError } from '../../base/error.ts';
import {
  any,
  anyCase,
  between,
  both,
  type CharSet,
  either,
  exactly,
  isLineEnd,
  not,
  setOfLetter,
  setOfProperty,
} from './char-set.ts';

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
  const parser = new Parser(text);
  const pattern = parser.choice({ ignoreCase: false, dotAll: false, multiline: false });
  if (!parser.isAtEnd()) parser.refuse('a bracket is closed that was not opened');
  return pattern;
}

type Flags = { ignoreCase: boolean; dotAll: boolean; multiline: boolean };

const deepest = 50;
const controls: Record<string, string> = { t: '\t', n: '\n', r: '\r', f: '\f', a: '\x07', e: '\x1b' };

class Parser {
  #at = 0;
  #depth = 0;
  #isLooking = false;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  refuse(what: string): never {
    throw new SampanError(
      'srx_unsupported',
      `${what}, at ${this.#at + 1} of the expression ${this.#text.slice(0, 200)}`,
      {
        remedy:
          'Write the rule without it, as two rules where needed. Sets, groups, choices, repetitions and looking ahead or behind are read.',
      },
    );
  }

  choice(given: Flags): Pattern {
    if (++this.#depth > deepest) this.refuse(`groups are nested deeper than ${deepest}`);
    const flags = { ...given };
    const items = [this.#sequence(flags)];
    while (this.#take('|')) items.push(this.#sequence(flags));
    this.#depth -= 1;
    return items.length === 1 ? (items[0] as Pattern) : { kind: 'choice', items };
  }

  #sequence(flags: Flags): Pattern {
    const items: Pattern[] = [];
    while (!this.isAtEnd() && !/[|)]/.test(this.#peek())) {
      const atom = this.#atom(flags);
      if (atom) items.push(this.#repeated(atom));
    }
    return { kind: 'sequence', items };
  }

  #repeated(item: Pattern): Pattern {
    let repeated = item;
    for (;;) {
      const found = /^(?:[*+?]|\{(\d{1,4})(,?)(\d{0,4})\})/.exec(this.#text.slice(this.#at, this.#at + 12));
      if (!found) return repeated;
      this.#at += found[0].length;
      if (this.#take('+')) this.refuse('a possessive quantifier');
      this.#take('?');
      const [sign, min, comma, max] = found;
      const least = min === undefined ? (sign === '+' ? 1 : 0) : Number(min);
      const most =
        min === undefined
          ? sign === '?'
            ? 1
            : Number.POSITIVE_INFINITY
          : !comma
            ? least
            : max
              ? Number(max)
              : Number.POSITIVE_INFINITY;
      if (most < least) this.refuse(`a repetition from ${least} to ${most}`);
      repeated = { kind: 'repeat', item: repeated, min: least, max: most };
    }
  }

  /** Null for what takes no place, such as `(?i)`. */
  #atom(flags: Flags): Pattern | null {
    const char = this.#next();
    if (char === '(') return this.#group(flags);
    if (char === '[') return this.#set(this.#class(flags), flags);
    if (char === '.') return { kind: 'set', has: flags.dotAll ? any : not(isLineEnd) };
    if (char === '^') return { kind: 'edge', of: flags.multiline ? 'line-start' : 'text-start' };
    if (char === '$') return { kind: 'edge', of: flags.multiline ? 'line-end' : 'text-end' };
    if (char === '\\') return this.#escaped(flags);
    if (/[*+?]/.test(char)) this.refuse('a quantifier with nothing before it');
    return this.#set(exactly(char.codePointAt(0) as number), flags);
  }

  #group(flags: Flags): Pattern | null {
    const opening = /^\?(?:([imsuU]*)(?:-([imsuU]+))?([:)])|(<?[=!])|(<[A-Za-z]\w*>)|(>)|.)/.exec(this.#rest());
    if (!opening) return this.#closed(this.choice(flags));
    const [whole, on, off, end, look, name] = opening;
    this.#at += whole.length;
    if (look) return this.#look(look, flags);
    if (name) return this.#closed(this.choice(flags));
    if (end === undefined) this.refuse(whole === '?>' ? 'an atomic group' : `a group that begins (${whole}`);
    const changed = { ...flags, ...flagsOf(on ?? '', true), ...flagsOf(off ?? '', false) };
    if (end === ':') return this.#closed(this.choice(changed));
    // Until the end of the group that it stands in.
    Object.assign(flags, changed);
    return null;
  }

  #look(sign: string, flags: Flags): Pattern {
    if (this.#isLooking) this.refuse('a look ahead or behind within another');
    this.#isLooking = true;
    const item = this.#closed(this.choice(flags));
    this.#isLooking = false;
    return { kind: 'look', isAhead: sign.length === 1, isNegated: sign.endsWith('!'), item };
  }

  #closed(pattern: Pattern): Pattern {
    if (!this.#take(')')) this.refuse('a bracket is not closed');
    return pattern;
  }

  #escaped(flags: Flags): Pattern | null {
    const letter = this.#next();
    if (letter === 'b' || letter === 'B') return { kind: 'edge', of: letter === 'b' ? 'word' : 'no-word' };
    if (letter === 'A') return { kind: 'edge', of: 'text-start' };
    if (letter === 'z' || letter === 'Z') return { kind: 'edge', of: 'text-end' };
    if (letter === 'R') return { kind: 'repeat', item: { kind: 'set', has: isLineEnd }, min: 1, max: 2 };
    if (letter === 'E') return null;
    if (letter === 'Q') {
      const end = this.#text.indexOf('\\E', this.#at);
      const quoted = this.#text.slice(this.#at, end < 0 ? undefined : end);
      this.#at = end < 0 ? this.#text.length : end + 2;
      return {
        kind: 'sequence',
        items: [...quoted].map(char => this.#set(exactly(char.codePointAt(0) as number), flags)),
      };
    }
    return this.#set(this.#escapedSet(letter), flags);
  }

  /** What `\` and `letter` stand for, in a class or outside. */
  #escapedSet(letter: string): CharSet {
    const named = setOfLetter(letter);
    if (named) return named;
    if (letter === 'p' || letter === 'P') return this.#property(letter === 'P');
    if (/[xuU0]/.test(letter)) return exactly(this.#number(letter));
    if (controls[letter]) return exactly((controls[letter] as string).charCodeAt(0));
    if (/[A-Za-z0-9]/.test(letter)) this.refuse(/\d|k/.test(letter) ? 'a back reference' : `the escape \\${letter}`);
    return exactly(letter.codePointAt(0) as number);
  }

  #property(isNegated: boolean): CharSet {
    const found = /^(?:\{(\^?)(?:(?:gc|general_category|sc|script|blk|block)=)?([^}]{1,60})\}|([A-Z]))/i.exec(
      this.#rest(),
    );
    const set = found && setOfProperty((found[2] ?? found[3]) as string);
    if (!found || !set) this.refuse(`the property ${found?.[0] ?? ''}`);
    this.#at += found[0].length;
    return isNegated !== (found[1] === '^') ? not(set) : set;
  }

  #number(letter: string): number {
    const digits = {
      x: /^(?:\{([0-9a-f]{1,6})\}|([0-9a-f]{2}))/i,
      u: /^(?:\{([0-9a-f]{1,6})\}|([0-9a-f]{4}))/i,
      U: /^()([0-9a-f]{8})/i,
      0: /^()([0-7]{1,3})/,
    };
    const found = digits[letter as keyof typeof digits].exec(this.#rest());
    const value = found ? Number.parseInt(found[1] || (found[2] as string), letter === '0' ? 8 : 16) : Number.NaN;
    if (!found || !(value <= 0x10ffff)) this.refuse(`a code point after \\${letter}`);
    this.#at += found[0].length;
    return value;
  }

  /** `[...]` behind its bracket: unions, `&&` and classes within. */
  #class(flags: Flags): CharSet {
    if (++this.#depth > deepest) this.refuse(`sets are nested deeper than ${deepest}`);
    const isNegated = this.#take('^');
    const parts: CharSet[][] = [[]];
    for (let isFirst = true; isFirst || this.#peek() !== ']'; isFirst = false) {
      if (this.isAtEnd()) this.refuse('a set is not closed');
      if (this.#text.startsWith('&&', this.#at)) {
        this.#at += 2;
        parts.push([]);
      } else (parts.at(-1) as CharSet[]).push(this.#member(flags));
    }
    this.#at += 1;
    this.#depth -= 1;
    const set = both(parts.filter(part => part.length > 0).map(part => either(part)));
    const folded = flags.ignoreCase ? anyCase(set) : set;
    return isNegated ? not(folded) : folded;
  }

  #member(flags: Flags): CharSet {
    const named = /^\[:(\^?)(\w{1,30}):\]/.exec(this.#rest());
    if (named) {
      this.#at += named[0].length;
      const set = setOfProperty(named[2] as string) ?? this.refuse(`the set [:${named[2]}:]`);
      return named[1] ? not(set) : set;
    }
    if (this.#take('[')) return this.#class(flags);
    const first = this.#single();
    if (typeof first !== 'number') return first;
    if (this.#peek() !== '-' || /^-[\]&[]/.test(this.#rest())) return exactly(first);
    this.#at += 1;
    const last = this.#single();
    if (typeof last !== 'number' || last < first) this.refuse('a range that does not go upwards');
    return between(first, last);
  }

  #single(): number | CharSet {
    const char = this.#next();
    if (char !== '\\') return char.codePointAt(0) as number;
    const letter = this.#next();
    if (/[xuU0]/.test(letter)) return this.#number(letter);
    if (controls[letter]) return (controls[letter] as string).charCodeAt(0);
    return /[A-Za-z0-9]/.test(letter) ? this.#escapedSet(letter) : (letter.codePointAt(0) as number);
  }

  #set(has: CharSet, flags: Flags): Pattern {
    return { kind: 'set', has: flags.ignoreCase ? anyCase(has) : has };
  }

  #next(): string {
    if (this.isAtEnd()) this.refuse('the expression breaks off');
    const char = String.fromCodePoint(this.#text.codePointAt(this.#at) as number);
    this.#at += char.length;
    return char;
  }

  #peek(): string {
    return this.#text[this.#at] ?? '';
  }

  #rest(): string {
    return this.#text.slice(this.#at, this.#at + 80);
  }

  #take(sign: string): boolean {
    if (!this.#text.startsWith(sign, this.#at)) return false;
    this.#at += sign.length;
    return true;
  }
}

function flagsOf(letters: string, value: boolean): Partial<Flags> {
  return {
    ...(letters.includes('i') && { ignoreCase: value }),
    ...(letters.includes('s') && { dotAll: value }),
    ...(letters.includes('m') && { multiline: value }),
  };
}
