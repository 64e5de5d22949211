import { SampanError } from '../../base/error.ts';

/** Deeper than this no expression that means something nests its groups or sets. */
const deepest = 50;

/** A place in an expression, moved forward as it is read. */
export class Cursor {
  #at = 0;
  #depth = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  /** The next character, which is read. */
  next(): string {
    if (this.isAtEnd()) this.refuse('the expression breaks off');
    const char = String.fromCodePoint(this.#text.codePointAt(this.#at) as number);
    this.#at += char.length;
    return char;
  }

  peek(): string {
    return this.#text[this.#at] ?? '';
  }

  /** Reads `sign` where it stands here. */
  take(sign: string): boolean {
    if (!this.#text.startsWith(sign, this.#at)) return false;
    this.#at += sign.length;
    return true;
  }

  /** Reads what `pattern`, which begins with ^, matches in the characters to come; null where it does not. */
  match(pattern: RegExp): RegExpExecArray | null {
    const found = pattern.exec(this.#text.slice(this.#at, this.#at + 80));
    if (found) this.#at += found[0].length;
    return found;
  }

  /** All up to `end`, which is read as well; to the end of the expression without it. */
  until(end: string): string {
    const at = this.#text.indexOf(end, this.#at);
    const read = this.#text.slice(this.#at, at < 0 ? undefined : at);
    this.#at = at < 0 ? this.#text.length : at + end.length;
    return read;
  }

  deeper<T>(read: () => T): T {
    if (++this.#depth > deepest) this.refuse(`groups or sets are nested deeper than ${deepest}`);
    const inner = read();
    this.#depth -= 1;
    return inner;
  }

  refuse(what: string): never {
    const message = `${what}, at ${this.#at + 1} of the expression ${this.#text.slice(0, 200)}`;
    throw new SampanError('srx_unsupported', message, {
      remedy:
        'Write the rule without it, as two rules where needed. Sets, groups, choices, repetitions and looking ahead or behind are read.',
    });
  }
}
