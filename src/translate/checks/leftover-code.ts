import { plainText } from '../../base/runs.ts';
import type { Check } from '../check.ts';

/** What content systems, advertising and templates leave in texts: `[iklan_2]`, `{{name}}`, `%1$s`, `&nbsp;`, `<br>`. */
const code =
  /\[\/?[\p{L}\p{M}]+[_-]?\d*(?:\s+[\w-]+="[^"\]]*")*\/?\](?!\()|\{\{[^{}]{0,80}\}\}|%(?:\d+\$)?[sd](?![\p{L}])|&(?:[a-z]{2,8}|#\d{2,6});|<\/?(?:a|b|i|u|p|br|hr|div|span|strong|em|img|h[1-6]|[uo]l|li|table|t[rdh]|script|style|iframe|figure|figcaption|blockquote|su[pb]|font|center|seg|ph|g|x|[be]pt|it|mrk|pc|[se]c|cp)(?:\s[^<>]{0,200})?\/?>/giu;

const anyCode = new RegExp(code.source, 'iu');

/** Brackets around one plain word are an editor's: `[sic]`, `[chúng tôi]`. */
const isCode = (text: string) => !text.startsWith('[') || /[\d_="/]/.test(text);

export const leftoverCode: Check = {
  id: 'leftover-code',
  dimension: 'markup',
  severity: 'major',
  run({ source, target }) {
    const original = plainText(source);
    return [...plainText(target).matchAll(code)]
      .filter(match => isCode(match[0]))
      .map(match => ({
        check: 'leftover-code',
        dimension: 'markup',
        severity: 'major',
        message: `"${match[0]}" is a code that readers should not see: take it out`,
        source: null,
        target: { start: match.index, end: match.index + match[0].length },
        // Where the original has a code too, somebody may have meant something by it.
        ...(original.search(anyCode) < 0 ? { fix: '' } : {}),
      }));
  },
};
