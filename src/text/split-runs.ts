import type { Locale } from '../base/locale.ts';
import { type Code, joinText, plainText, type Run } from '../base/runs.ts';
import { jointBetween, splitSentences } from './segment.ts';

export type Inline = { runs: Run[]; codes: Code[] };

/**
 * The sentences of a block with their markup. Text comes back in NFC and trimmed; sentences stand next to each other
 * with `jointBetween` them. A code that spans a boundary is closed and opened again in the next
 * sentence. Codes and placeholders are numbered from 1 in each sentence, so that equal sentences are equal wherever
 * they stand; every sentence is well nested, and pairs without text are dropped.
 */
export function segmentRuns(block: Inline, locale: Locale): Inline[] {
  const runs = block.runs.map(run => ('text' in run ? { ...run, text: run.text.normalize('NFC') } : run));
  const cutter = new Cutter(sentenceEnds(runs, locale));
  for (const run of runs) cutter.add(run);
  return cutter
    .sentences()
    .map(cut => tidied(cut, block.codes))
    .filter(sentence => plainText(sentence.runs) !== '');
}

/** The block that sentences make: the counterpart of `segmentRuns`. Equal codes that meet at a joint become one. */
export function joinRuns(sentences: readonly Inline[], locale: Locale): Inline {
  const block: Inline = { runs: [], codes: [] };
  const next = { code: 1, placeholder: 1 };
  for (const sentence of sentences) {
    const joint = jointBetween(plainText(block.runs.slice(-4)), locale);
    append(block, renumbered(sentence, next), joint);
  }
  return { runs: block.runs, codes: block.codes };
}

/** Ends of all sentences but the last, as offsets of the plain text; a placeholder is never cut. */
function sentenceEnds(runs: readonly Run[], locale: Locale): number[] {
  const whole = new Set<number>();
  let at = 0;
  for (const run of runs) {
    if (!('text' in run)) continue;
    if ('placeholder' in run) for (let i = at + 1; i < at + run.text.length; i += 1) whole.add(i);
    at += run.text.length;
  }
  let end = 0;
  const ends = splitSentences(plainText(runs), locale).map(sentence => (end += sentence.length));
  return ends.slice(0, -1).filter(offset => !whole.has(offset));
}

class Cutter {
  readonly #ends: readonly number[];
  #done: Run[][] = [];
  #current: Run[] = [];
  #open: number[] = [];
  #at = 0;

  constructor(ends: readonly number[]) {
    this.#ends = ends;
  }

  add(run: Run): void {
    if ('open' in run) {
      if (this.#open.includes(run.open)) return;
      this.#turn();
      this.#open.push(run.open);
      this.#current.push(run);
    } else if ('close' in run) this.#close(run.close);
    else if ('placeholder' in run) {
      this.#turn();
      this.#current.push(run);
      this.#at += run.text.length;
    } else this.#text(run.text);
  }

  sentences(): Run[][] {
    this.#endSentence();
    return this.#done;
  }

  #text(text: string): void {
    let rest = text;
    while (rest !== '') {
      this.#turn();
      const end = this.#ends[this.#done.length] ?? Number.POSITIVE_INFINITY;
      const part = rest.slice(0, end - this.#at);
      this.#current.push({ text: part });
      this.#at += part.length;
      rest = rest.slice(part.length);
    }
  }

  /** A closing code at a boundary stays with the sentence before, everything else begins the next. */
  #turn(): void {
    if (this.#at < (this.#ends[this.#done.length] ?? Number.POSITIVE_INFINITY)) return;
    this.#endSentence();
    this.#current = this.#open.map(open => ({ open }));
  }

  #endSentence(): void {
    for (const close of this.#open.toReversed()) this.#current.push({ close });
    this.#done.push(this.#current);
  }

  #close(id: number): void {
    const from = this.#open.lastIndexOf(id);
    if (from < 0) return;
    const inner = this.#open.slice(from + 1);
    // Markup that overlaps is closed and opened again, so that it nests.
    for (const close of [id, ...inner].toReversed()) this.#current.push({ close });
    for (const open of inner) this.#current.push({ open });
    this.#open = [...this.#open.slice(0, from), ...inner];
  }
}

function tidied(cut: readonly Run[], codes: readonly Code[]): Inline {
  const known = new Set(codes.map(code => code.id));
  const paired = cut.filter(run =>
    'open' in run ? known.has(run.open) : 'close' in run ? known.has(run.close) : true,
  );
  const sentence = { runs: withoutEmptyPairs(joinText(trimmed(paired))), codes: [...codes] };
  return renumbered(sentence, { code: 1, placeholder: 1 });
}

function trimmed(runs: readonly Run[]): Run[] {
  const out = runs.map(run => ({ ...run }));
  trimEdge(out, text => text.trimStart());
  trimEdge(out.toReversed(), text => text.trimEnd());
  return out;
}

function trimEdge(runs: Run[], trim: (text: string) => string): void {
  for (const run of runs) {
    if (!('text' in run)) continue;
    if ('placeholder' in run) return;
    run.text = trim(run.text);
    if (run.text !== '') return;
  }
}

function withoutEmptyPairs(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if ('close' in run && last && 'open' in last && last.open === run.close) out.pop();
    else out.push(run);
  }
  return joinText(out);
}

function renumbered(sentence: Inline, next: { code: number; placeholder: number }): Inline {
  const ids = new Map<number, number>();
  const byId = new Map(sentence.codes.map(code => [code.id, code]));
  const codes: Code[] = [];
  const runs = sentence.runs.map((run): Run => {
    if ('placeholder' in run) return { placeholder: next.placeholder++, text: run.text };
    if ('close' in run) return { close: ids.get(run.close) ?? run.close };
    if (!('open' in run)) return run;
    const id = next.code++;
    // One id may be opened twice, one after the other: each is a code of its own from here on.
    ids.set(run.open, id);
    codes.push({ ...(byId.get(run.open) as Code), id });
    return { open: id };
  });
  return { runs, codes };
}

function append(block: Inline, sentence: Inline, joint: string): void {
  const runs = [...sentence.runs];
  const same = new Map<number, number>();
  if (block.runs.length > 0) {
    for (let last = block.runs.at(-1), first = runs[0]; last && first; last = block.runs.at(-1), first = runs[0]) {
      if (!('close' in last) || !('open' in first) || !equalCodes(block, last.close, sentence, first.open)) break;
      same.set(first.open, last.close);
      block.runs.pop();
      runs.shift();
    }
    if (joint !== '') block.runs.push({ text: joint });
  }
  for (const run of runs) block.runs.push('close' in run ? { close: same.get(run.close) ?? run.close } : run);
  block.runs = joinText(block.runs);
  block.codes.push(...sentence.codes.filter(code => !same.has(code.id)));
}

function equalCodes(a: Inline, aId: number, b: Inline, bId: number): boolean {
  const [one, other] = [a.codes.find(code => code.id === aId), b.codes.find(code => code.id === bId)];
  return one !== undefined && other !== undefined && one.kind === other.kind && one.href === other.href;
}
