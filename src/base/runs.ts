/**
 * The inline content of a segment: text, paired codes (`open`/`close` with the id of a `Code`) and placeholders
 * (protected text that an engine must hand back untouched).
 */
export type Run = { text: string } | { open: number } | { close: number } | { placeholder: number; text: string };

/** What a paired code stands for. The article's codes are an allow-list: nothing else of outside markup survives. */
export type Code = { id: number; kind: 'link' | 'emphasis' | 'strong'; href?: string };

/** The text a reader sees. */
export function plainText(runs: readonly Run[]): string {
  let out = '';
  for (const run of runs) if ('text' in run) out += run.text;
  return out;
}

/** The ids of paired codes and placeholders in `runs`, in order, as `+1`, `-1`, `=1`. */
export function codeSequence(runs: readonly Run[]): string[] {
  return runs.flatMap(run => {
    if ('open' in run) return [`+${run.open}`];
    if ('close' in run) return [`-${run.close}`];
    return 'placeholder' in run ? [`=${run.placeholder}`] : [];
  });
}

export function textRuns(text: string): Run[] {
  return text === '' ? [] : [{ text }];
}

/** Text that may change, in contrast to a placeholder's. */
export function isText(run: Run): run is { text: string } {
  return 'text' in run && !('placeholder' in run);
}

/** Joins text runs that stand side by side and drops empty ones. */
export function joinText(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (!isText(run)) out.push(run);
    else if (last && isText(last)) out[out.length - 1] = { text: last.text + run.text };
    else if (run.text !== '') out.push(run);
  }
  return out;
}

/** True when every code is closed after it was opened, the last opened first. */
export function isNested(runs: readonly Run[]): boolean {
  const open: number[] = [];
  for (const run of runs) {
    if ('open' in run) open.push(run.open);
    if ('close' in run && open.pop() !== run.close) return false;
  }
  return open.length === 0;
}
