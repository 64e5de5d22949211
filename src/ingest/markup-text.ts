import { Parser } from 'htmlparser2';

const breaks = new Set(
  'p div br li ul ol tr td th table h1 h2 h3 h4 h5 h6 blockquote section article figure figcaption'.split(' '),
);
const silent = new Set(['script', 'style', 'noscript', 'template', 'iframe', 'svg', 'math']);

/** The words of a piece of markup on one line: entities read, tags, scripts and styles dropped. Plain text passes through. */
export function markupText(markup: string): string {
  if (!/[<&]/.test(markup)) return collapse(markup);
  let out = '';
  let mute = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (silent.has(name)) mute += 1;
      else if (breaks.has(name)) out += ' ';
    },
    ontext(text) {
      if (mute === 0) out += text;
    },
    onclosetag(name) {
      if (silent.has(name)) mute -= 1;
      else if (breaks.has(name)) out += ' ';
    },
  });
  parser.end(markup);
  return collapse(out);
}

/** White space folded; the no-break spaces of French and of numbers stay. */
export function collapse(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\ufeff]/g, '')
    .replace(/[ \t\r\n\f\u2028\u2029]+/g, ' ')
    .trim();
}
