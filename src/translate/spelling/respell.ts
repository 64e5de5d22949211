import { joinText, type Run } from '../../base/runs.ts';
import type { Span } from '../check.ts';
import { particleFor } from './korean-particle.ts';

/**
 * The runs with another form at each of these places of their plain text; places must not overlap. Links and emphasis
 * stay where they are. A place in a protected part is nobody's to change: null where there is no other.
 */
export function respell(runs: readonly Run[], spans: readonly Span[], form: string): Run[] | null {
  let changed: Run[] | null = null;
  for (const span of [...spans].sort((a, b) => b.start - a.start))
    changed = replace(changed ?? runs, span, form) ?? changed;
  return changed;
}

function replace(runs: readonly Run[], { start, end }: Span, form: string): Run[] | null {
  const out: Run[] = [];
  let at = 0;
  let isWritten = false;
  for (const run of runs) {
    if (!('text' in run)) {
      out.push(run);
      continue;
    }
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, run.text.length)];
    at += run.text.length;
    if (from >= to) {
      out.push(run);
      continue;
    }
    if ('placeholder' in run) return null;
    const rest = run.text.slice(to);
    const replaced = isWritten ? '' : form;
    out.push({ text: run.text.slice(0, from) + replaced + (isWritten ? rest : particleFor(form, rest)) });
    isWritten = true;
  }
  return joinText(out);
}
