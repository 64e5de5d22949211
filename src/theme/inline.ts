import { type Html, html, raw } from '../base/html.ts';
import type { Code } from '../base/runs.ts';
import type { Edition } from './edition.ts';
import { safeHref } from './links.ts';
import type { Inline } from './page.ts';

/** Sentences as markup, always balanced, whatever the codes are. */
export function sentences(content: readonly Inline[], edition: Edition): Html {
  return html`${content.map((inline, i) => [i > 0 && inline.joint, markup(inline, edition)])}`;
}

/** True when there is something to read. */
export function hasText(content: readonly Inline[]): boolean {
  return content.some(({ runs }) => runs.some(run => 'text' in run && run.text.trim() !== ''));
}

const tags = { link: 'a', emphasis: 'em', strong: 'strong' } as const;

function markup({ runs, codes }: Inline, edition: Edition): Html {
  const open: Code[] = [];
  const close = () => raw(`</${tags[(open.pop() as Code).kind]}>`);
  const out: Html[] = [];
  for (const run of runs) {
    if ('text' in run) out.push(html`${edition.set(run.text)}`);
    else if ('open' in run) {
      const code = codes.find(one => one.id === run.open);
      const start = code && startTag(code, open);
      if (!code || !start) continue;
      open.push(code);
      out.push(start);
    } else if (open.some(code => code.id === run.close)) {
      // A close that crosses another code ends that one too: nesting stays right.
      while ((open.at(-1) as Code).id !== run.close) out.push(close());
      out.push(close());
    }
  }
  while (open.length > 0) out.push(close());
  return html`${out}`;
}

function startTag(code: Code, open: Code[]): Html | null {
  if (code.kind !== 'link') return raw(`<${tags[code.kind]}>`);
  const href = safeHref(code.href);
  return href === null || open.some(one => one.kind === 'link') ? null : html`<a href="${href}">`;
}
