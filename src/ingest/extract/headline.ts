import { similarity } from '../formats/text/lines.ts';
import type { Metadata } from './metadata.ts';
import { closest, type Element, find, findAll, lineOf } from './tree.ts';

/** The heading that prints the title; null when none can be told from the others. */
export function titleElement(root: Element, meta: Metadata): Element | null {
  const headings = findAll(root, one => one.name === 'h1' && lineOf(one) !== '');
  const marked = find(
    root,
    one =>
      (one.attributes.itemprop ?? '').split(/\s+/).includes('headline') &&
      lineOf(one).length > 3 &&
      one.name !== 'meta',
  );
  if (meta.headline !== null) {
    const claimed = meta.headline;
    const likely = [...headings, ...(marked ? [marked] : []), ...findAll(root, one => one.name === 'h2')];
    const best = likely.find(one => similarity(lineOf(one), claimed) > 0.75);
    if (best) return best;
  }
  if (marked) return marked;
  const outside = headings.filter(
    one =>
      !closest(
        one,
        up => up.name === 'header' && /logo|brand|masthead/.test(up.attributes.class ?? up.attributes.id ?? ''),
      ),
  );
  return outside.length === 1 && !sameAs(outside[0], meta.outletName) ? (outside[0] as Element) : null;
}

function sameAs(element: Element | undefined, name: string | null): boolean {
  return element !== undefined && name !== null && lineOf(element).toLowerCase() === name.toLowerCase();
}

/** `<title>` without the site's name behind a dash, bar or underscore. */
export function documentTitle(root: Element, meta: Metadata): string | null {
  const title = find(root, one => one.name === 'title' && one.parent?.name !== 'svg');
  const text = title ? lineOf(title) : '';
  if (text === '') return null;
  const parts = text.split(/\s+[-–—|·»:]\s+|[_|]/);
  const last = parts.at(-1) as string;
  const isSite = parts.length > 1 && (last.length < 40 || last === meta.outletName);
  return isSite ? text.slice(0, text.lastIndexOf(last)).replace(/[\s\-–—|·»:_]+$/u, '') : text;
}
