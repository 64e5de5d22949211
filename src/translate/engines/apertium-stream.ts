import { isText, joinText, plainText, type Run } from '../../base/runs.ts';

export type StreamAnswer = { runs: Run[]; unknown: { start: number; end: number }[]; words: number };

/**
 * A segment in Apertium's stream format. Codes, placeholders and every sign that means something there travel as
 * superblanks (`[<x1>]`), which all stages hand through as they are.
 *
 * The end is a sentence of its own behind a mark: the tagger keeps what it has read until a sentence ends.
 * Source: Apertium stream format, wiki.apertium.org/wiki/Apertium_stream_format; the signs by experiment on 3.8.
 */
export function toStream(runs: readonly Run[]): string {
  let out = '';
  for (const run of runs) {
    if ('open' in run) out += `[<g${run.open}>]`;
    else if ('close' in run) out += `[<c${run.close}>]`;
    else if ('placeholder' in run) out += `[<x${run.placeholder}>]`;
    else out += escapeText(run.text);
  }
  return `${out}${end}`;
}

const end = '[<e0>].[]';

function escapeText(text: string): string {
  return text
    .replace(/(?<=\p{L})’(?=\p{L})/gu, "'")
    .replace(/[^\p{L}\p{M}\p{N}\p{Cf} \u00a0.,;:!?'"()%-]/gu, sign => `[<u${sign.codePointAt(0)!.toString(16)}>]`);
}

/**
 * Reads the answer to `toStream(source)`; the marks of unknown words go, their places come back as `unknown` (UTF-16
 * units of the plain text). null when the stream is damaged.
 */
export function fromStream(answer: string, source: readonly Run[]): StreamAnswer | null {
  const body = answer.slice(0, answer.lastIndexOf('[<e0>]'));
  if (!answer.includes('[<e0>]')) return null;
  const texts = new Map(source.flatMap(run => ('placeholder' in run ? [[run.placeholder, run.text] as const] : [])));
  const parts = body.split(/\[<([gcxu])([0-9a-f]+)>\]/);
  const runs: Run[] = [{ text: parts[0] as string }];
  for (let at = 1; at < parts.length; at += 3) {
    runs.push(readBlank(parts[at] as string, parts[at + 1] as string, texts), { text: parts[at + 2] as string });
  }
  // Signs of the stream format were all sent as superblanks: one that stands free is debris.
  if (parts.some((part, at) => at % 3 === 0 && /[[\]{}^$<>/\\]/.test(part))) return null;
  return takeMarks(joinText(runs), usesCurlyApostrophe(source));
}

function readBlank(kind: string, value: string, texts: ReadonlyMap<number, string>): Run {
  // A sign must not be taken for a mark of the engine: it becomes text only behind the mark's place holder.
  if (kind === 'u') return { text: shield + String.fromCodePoint(Number.parseInt(value, 16)) };
  const id = Number.parseInt(value, 10);
  if (kind === 'g') return { open: id };
  return kind === 'c' ? { close: id } : { placeholder: id, text: texts.get(id) ?? '' };
}

/** Stands before a sign of the source; a noncharacter, so it never comes in from outside unescaped. */
const shield = '\ufdd0';

/** `*word` was not in the dictionary, `@word` not in the bilingual one, `#word` could not be inflected. */
const token = /\ufdd0([\s\S])|([*@#])?([\p{L}\p{M}\p{N}]+(?:[-'’.,][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*)|[*@#]/gu;

function takeMarks(runs: readonly Run[], isCurly: boolean): StreamAnswer {
  const unknown: StreamAnswer['unknown'] = [];
  let words = 0;
  let length = 0;
  const out = runs.map((run): Run => {
    if (!isText(run)) {
      length += plainText([run]).length;
      return run;
    }
    let text = '';
    let from = 0;
    for (const match of run.text.matchAll(token)) {
      text += run.text.slice(from, match.index);
      from = match.index + match[0].length;
      const word = match[3] ?? '';
      if (/\p{L}/u.test(word)) words += 1;
      const start = length + text.length;
      if (match[2]) unknown.push({ start, end: start + word.length });
      text += match[1] ?? (isCurly ? word.replaceAll("'", '’') : word);
    }
    text += run.text.slice(from);
    length += text.length;
    return { text };
  });
  return { runs: joinText(out), unknown, words };
}

/** Apertium knows the straight apostrophe only; the typography of the source goes on in the target. */
function usesCurlyApostrophe(runs: readonly Run[]): boolean {
  const text = runs.map(run => (isText(run) ? run.text : '')).join('');
  return /\p{L}’\p{L}/u.test(text) && !text.includes("'");
}
