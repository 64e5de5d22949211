import type { Run } from '../../base/runs.ts';

/** Runs as HTML for engines that keep tags in place: `span` for a paired code, an empty `img` for a placeholder. */
export function toHtml(runs: readonly Run[]): string {
  let out = '';
  for (const run of runs) {
    if ('placeholder' in run) out += `<img id="${run.placeholder}">`;
    else if ('open' in run) out += `<span id="${run.open}">`;
    else if ('close' in run) out += '</span>';
    else out += run.text.replace(/[&<>]/g, char => (char === '&' ? '&amp;' : char === '<' ? '&lt;' : '&gt;'));
  }
  return out;
}

const token = /<(\/?)(span|img)(?: id="(\d+)")?\s*\/?>|&(amp|lt|gt|quot|apos|nbsp|#39);|([^<&]+|[<&])/g;
const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  '#39': "'",
};

/** The runs of such HTML; whether all codes are there and nested is for the core to verify. */
export function fromHtml(html: string, placeholders: ReadonlyMap<number, string>): Run[] {
  const runs: Run[] = [];
  const open: number[] = [];
  const push = (text: string) => {
    const last = runs.at(-1);
    if (last && 'text' in last && !('placeholder' in last)) last.text += text;
    else runs.push({ text });
  };
  for (const [, end, name, id, entity, text] of html.matchAll(token)) {
    if (text !== undefined) push(text);
    else if (entity) push(entities[entity] ?? '');
    else if (name === 'img') runs.push({ placeholder: Number(id), text: placeholders.get(Number(id)) ?? '' });
    else if (end) {
      const last = open.pop();
      if (last !== undefined) runs.push({ close: last });
    } else {
      open.push(Number(id));
      runs.push({ open: Number(id) });
    }
  }
  return runs;
}
