import type { Run } from '../base/runs.ts';
import { joinText } from '../base/runs.ts';

/** Codes as tags in HTML; the engine sees `<span id="g1">…</span>` and `<img id="x1">`, and gives them back. */
export function toHtml(runs: readonly Run[]): string {
  let out = '';
  for (const run of runs) {
    if ('open' in run) out += `<span id="g${run.open}">`;
    else if ('close' in run) out += '</span>';
    else if ('placeholder' in run) out += `<img id="x${run.placeholder}">`;
    else out += escapeText(run.text);
  }
  return out;
}

/**
 * Reads what an engine made of `toHtml(source)`. null when it holds markup we did not send; whether every code is
 * there, once and nested, is for `codeFault` to say.
 */
export function fromHtml(html: string, source: readonly Run[]): Run[] | null {
  const texts = new Map(source.flatMap(run => ('placeholder' in run ? [[run.placeholder, run.text] as const] : [])));
  const runs: Run[] = [];
  const open: number[] = [];
  // The capturing group keeps the tags between the texts.
  for (const part of html.split(/(<[^>]*>)/)) {
    if (!part.startsWith('<')) {
      runs.push({ text: unescapeText(part) });
      continue;
    }
    const tag = /^<(?:span id="?g(?<open>\d+)"?\s*|img id="?x(?<placeholder>\d+)"?\s*\/?|(?<close>\/span\s*))>$/.exec(
      part,
    );
    if (!tag?.groups) return null;
    if (tag.groups.open) {
      open.push(Number(tag.groups.open));
      runs.push({ open: Number(tag.groups.open) });
    } else if (tag.groups.placeholder) {
      const placeholder = Number(tag.groups.placeholder);
      runs.push({ placeholder, text: texts.get(placeholder) ?? '' });
    } else {
      const close = open.pop();
      if (close === undefined) return null;
      runs.push({ close });
    }
  }
  return open.length === 0 ? joinText(runs) : null;
}

/**
 * Codes as marks in plain text, for an engine that knows no markup: `⟦1⟧…⟦/1⟧` and `⟦x1⟧`, in a pair of brackets the
 * text itself does not use; null when it uses all of them.
 */
export function toSentinels(runs: readonly Run[]): { text: string; read(answer: string): Run[] } | null {
  const isUsed = (bracket: string): boolean => runs.some(run => 'text' in run && run.text.includes(bracket));
  const pair = brackets.find(([left, right]) => !isUsed(left) && !isUsed(right));
  if (!pair) return null;
  const [left, right] = pair;
  const marks = runs.map(run => {
    if ('open' in run) return `${left}${run.open}${right}`;
    if ('close' in run) return `${left}/${run.close}${right}`;
    return 'placeholder' in run ? `${left}x${run.placeholder}${right}` : run.text;
  });
  return { text: marks.join(''), read: answer => fromSentinels(answer, pair, runs) };
}

const brackets = [
  ['⟦', '⟧'],
  ['⟪', '⟫'],
  ['〘', '〙'],
  ['⦃', '⦄'],
] as const;

function fromSentinels(answer: string, [left, right]: readonly [string, string], source: readonly Run[]): Run[] {
  const texts = new Map(source.flatMap(run => ('placeholder' in run ? [[run.placeholder, run.text] as const] : [])));
  const mark = new RegExp(`${left}\\s*([/x]?)\\s*(\\d{1,9})\\s*${right}`, 'iu');
  const parts = answer.split(mark);
  const runs: Run[] = [{ text: parts[0] as string }];
  for (let at = 1; at < parts.length; at += 3) {
    const id = Number(parts[at + 1]);
    if (parts[at] === '') runs.push({ open: id });
    else if (parts[at] === '/') runs.push({ close: id });
    else runs.push({ placeholder: id, text: texts.get(id) ?? '' });
    runs.push({ text: parts[at + 2] as string });
  }
  // A bracket that is left over belongs to a broken mark; the reader must not see it, so the codes must not fit.
  if (runs.some(run => 'text' in run && (run.text.includes(left) || run.text.includes(right)))) return [];
  return joinText(runs);
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function unescapeText(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos|nbsp|#39);/g, (_, name: string) => entities[name] as string);
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  '#39': "'",
};
