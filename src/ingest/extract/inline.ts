import type { Inline } from '../../articles/draft.ts';
import type { Code } from '../../base/runs.ts';
import { plainText, type Run } from '../../base/runs.ts';
import { absoluteAddress } from '../address.ts';
import { type Element, isElement, type Node } from './tree.ts';

/** Collects the inline content of a block: text with links (absolute http(s) only), emphasis and strong. */
export class InlineBuilder {
  #runs: Run[] = [];
  #codes: Code[] = [];
  #linked = 0;
  /** Text so far, spaces counted only between words; and whether a space waits for the next word. */
  #length = 0;
  #spaces = 0;
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
  }

  add(node: Node): void {
    if (!isElement(node)) {
      this.#text(node);
      return;
    }
    const code = this.#codeFor(node);
    if (!code) {
      for (const child of node.children) this.add(child);
      return;
    }
    const before = this.#length;
    this.#codes.push(code);
    this.#runs.push({ open: code.id });
    for (const child of node.children) this.add(child);
    this.#runs.push({ close: code.id });
    if (code.kind === 'link') this.#linked += this.#length - before;
  }

  space(): void {
    this.#text(' ');
  }

  /** What was collected, tidied, with the share of it that is linked; null when it holds no text. The builder starts anew. */
  take(): { content: Inline; linkedShare: number } | null {
    const linkedShare = this.#length === 0 ? 0 : this.#linked / this.#length;
    const content = tidy(this.#runs, this.#codes);
    this.#runs = [];
    this.#codes = [];
    this.#linked = 0;
    this.#length = 0;
    this.#spaces = 0;
    return content === null ? null : { content, linkedShare };
  }

  #text(raw: string): void {
    const text = raw
      .normalize('NFC')
      .replace(/[\u00ad\ufeff]/g, '')
      .replace(/[ \t\r\n\f\u2028\u2029]+/g, ' ');
    if (text === '') return;
    this.#runs.push({ text });
    this.#measure(text);
  }

  /** Keeps the length of the trimmed text as it grows: asking for it at each code must not read all of it again. */
  #measure(text: string): void {
    const words = text.trim();
    if (words === '') {
      this.#spaces += text.length;
      return;
    }
    const start = text.indexOf(words);
    if (this.#length > 0) this.#length += this.#spaces + start;
    this.#length += words.length;
    this.#spaces = text.length - start - words.length;
  }

  #codeFor(element: Element): Code | null {
    const id = this.#codes.length + 1;
    if (element.name === 'a') {
      const href = absoluteAddress(element.attributes.href, this.#base);
      // A link within the page is part of the page, not of the article.
      const isLocal = element.attributes.href?.trim().startsWith('#') ?? true;
      return href === null || isLocal ? null : { id, kind: 'link', href };
    }
    if (element.name === 'em' || element.name === 'i') return { id, kind: 'emphasis' };
    return element.name === 'strong' || element.name === 'b' ? { id, kind: 'strong' } : null;
  }
}

/** Folds spaces across runs, trims both ends, drops codes around nothing and numbers the rest from 1. */
function tidy(runs: readonly Run[], codes: readonly Code[]): Inline | null {
  const folded: Run[] = [];
  let endsInSpace = true;
  for (const run of runs) {
    if (!('text' in run) || 'placeholder' in run) {
      folded.push(run);
      continue;
    }
    const text: string = endsInSpace ? run.text.replace(/^ +/, '') : run.text;
    if (text === '') continue;
    endsInSpace = text.endsWith(' ');
    const last = folded.at(-1);
    if (last && 'text' in last && !('placeholder' in last)) folded[folded.length - 1] = { text: last.text + text };
    else folded.push({ text });
  }
  for (let index = folded.length - 1; index >= 0; index -= 1) {
    const run = folded[index] as Run;
    if (!('text' in run)) continue;
    const text = run.text.trimEnd();
    if (text !== '') {
      folded[index] = { ...run, text };
      break;
    }
    folded.splice(index, 1);
  }
  if (plainText(folded).trim() === '') return null;
  return renumber(joinTexts(withoutEmptyCodes(folded)), codes);
}

/** Neighbouring texts, which a code around nothing had parted, become one. */
function joinTexts(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && isText(last) && isText(run)) joined[joined.length - 1] = { text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

function isText(run: Run): run is { text: string } {
  return 'text' in run && !('placeholder' in run);
}

/** One pass: what is left of a pair that closes right after it opened is nothing, so pairs around it vanish in turn. */
function withoutEmptyCodes(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const last = kept.at(-1);
    if ('close' in run && last && 'open' in last && last.open === run.close) kept.pop();
    else kept.push(run);
  }
  return kept;
}

function renumber(runs: readonly Run[], codes: readonly Code[]): Inline {
  const numbers = new Map<number, number>();
  for (const run of runs) if ('open' in run) numbers.set(run.open, numbers.size + 1);
  return {
    runs: runs.map(run => {
      if ('open' in run) return { open: numbers.get(run.open) as number };
      return 'close' in run ? { close: numbers.get(run.close) as number } : run;
    }),
    codes: codes.filter(code => numbers.has(code.id)).map(code => ({ ...code, id: numbers.get(code.id) as number })),
  };
}
