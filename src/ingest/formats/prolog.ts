/**
 * The text from its root (or DOCTYPE) on: without byte order mark, white space, comments and processing instructions
 * before it. One pass, whatever the text is; a comment that never ends stays.
 */
export function skipProlog(text: string): string {
  let at = 0;
  for (;;) {
    at = skipSpace(text, at);
    const end = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : null;
    const found = end === null ? -1 : text.indexOf(end, at + (end === '-->' ? 4 : 2));
    if (end === null || found < 0) return text.slice(at);
    at = found + end.length;
  }
}

const space = /[\ufeff\u0000\s]*/y;

function skipSpace(text: string, at: number): number {
  space.lastIndex = at;
  space.exec(text);
  return space.lastIndex;
}
