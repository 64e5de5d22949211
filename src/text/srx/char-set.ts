/** Which characters, by code point, an atom of a pattern takes. */
export type CharSet = (codePoint: number) => boolean;

export const any: CharSet = () => true;

export function exactly(wanted: number): CharSet {
  return codePoint => codePoint === wanted;
}

export function between(first: number, last: number): CharSet {
  return codePoint => codePoint >= first && codePoint <= last;
}

export function either(sets: readonly CharSet[]): CharSet {
  return codePoint => sets.some(has => has(codePoint));
}

export function both(sets: readonly CharSet[]): CharSet {
  return codePoint => sets.every(has => has(codePoint));
}

export function not(set: CharSet): CharSet {
  return codePoint => !set(codePoint);
}

/** Takes a letter also where the set names it in the other case. */
export function anyCase(set: CharSet): CharSet {
  return codePoint => {
    if (set(codePoint)) return true;
    const char = String.fromCodePoint(codePoint);
    return isIn(set, char.toLowerCase()) || isIn(set, char.toUpperCase());
  };
}

export const isLineEnd: CharSet = codePoint => /[\n\r\u0085\u2028\u2029]/.test(String.fromCodePoint(codePoint));
export const isWord = byExpression(/^[\p{L}\p{M}\p{N}\p{Pc}]$/u);

// What Java and ICU call by a letter. \s is Unicode's white space, as in ICU.
const byLetter: Record<string, CharSet> = {
  d: byExpression(/^\p{Nd}$/u),
  s: byExpression(/^[\p{White_Space}]$/u),
  w: isWord,
  h: byExpression(/^[\t\p{Zs}]$/u),
  v: byExpression(/^[\n\v\f\r\u0085\u2028\u2029]$/u),
};

/** `\s`, `\D` …; null where the letter names no set. */
export function setOfLetter(letter: string): CharSet | null {
  const known = byLetter[letter.toLowerCase()];
  if (!known) return null;
  return letter === letter.toLowerCase() ? known : not(known);
}

const posix: Record<string, string> = {
  alpha: 'Alphabetic',
  upper: 'Uppercase',
  lower: 'Lowercase',
  punct: 'P',
  digit: 'Nd',
  space: 'White_Space',
  cntrl: 'Cc',
};

const byProperty = new Map<string, CharSet | null>();

/** `\p{Lu}`, `\p{IsCyrillic}`, `\p{Alpha}`, `[:alpha:]`; null for a property that nobody knows here, such as a block. */
export function setOfProperty(name: string): CharSet | null {
  let found = byProperty.get(name);
  if (found === undefined) {
    found = resolve(name);
    byProperty.set(name, found);
  }
  return found;
}

function resolve(name: string): CharSet | null {
  if (/^alnum$/i.test(name)) return byExpression(/^[\p{Alphabetic}\p{Nd}]$/u);
  const plain = name.replace(/^Is(?=[A-Z])/, '').replaceAll(' ', '_');
  for (const property of [posix[plain.toLowerCase()], plain, `Script=${plain}`]) {
    if (!property || !/^[\w=]+$/.test(property)) continue;
    try {
      return byExpression(new RegExp(`^\\p{${property}}$`, 'u'));
    } catch {
      // Not a property of that kind: the next reading of the name.
    }
  }
  return null;
}

/** Remembers what it was asked of the characters of the living alphabets. */
function byExpression(expression: RegExp): CharSet {
  const answers = new Int8Array(0x1100);
  return codePoint => {
    const known = answers[codePoint];
    if (known) return known === 1;
    const isIn = expression.test(String.fromCodePoint(codePoint));
    if (codePoint < answers.length) answers[codePoint] = isIn ? 1 : -1;
    return isIn;
  };
}

function isIn(set: CharSet, char: string): boolean {
  const codePoint = char.codePointAt(0) ?? 0;
  return char.length === String.fromCodePoint(codePoint).length && set(codePoint);
}
