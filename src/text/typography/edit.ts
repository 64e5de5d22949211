/** What stands at `start` (inclusive) to `end` (exclusive, never equal) becomes `text`. UTF-16 units. */
export type Edit = { start: number; end: number; text: string };

/** One rule of a pass: the edits it wants in `text`, left to right, none over another. */
export type Rule = (text: string) => Edit[];

/** An edit for each match: what the match becomes. A match that stays as it is gives none. */
export function edits(text: string, pattern: RegExp, become: (match: RegExpExecArray) => string): Edit[] {
  const found: Edit[] = [];
  for (const match of text.matchAll(pattern)) {
    const after = become(match);
    if (after !== match[0] && match[0] !== '')
      found.push({ start: match.index, end: match.index + match[0].length, text: after });
  }
  return found;
}

// Every repetition is bounded: the text comes from outside.
const untouchable =
  /`[^`\n]{1,300}`|(?:https?:\/\/|www\.)[^\s<>"“”«»]{1,2000}|[\w.%+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|<\/?[a-z][^<>]{0,300}>|\{[^{}\s]{0,100}\}|\[\/?[a-z][\w-]{0,40}(?:[_/\d][\w-]{0,40}|\s[\w-]{1,40}=[^\]]{0,300})\]|%(?:\d\$)?[sd]\b/giu;

/** Without the edits that touch an address, code between back quotes, a tag or a placeholder of a program. */
export function outsideCode(text: string, wanted: readonly Edit[]): Edit[] {
  if (wanted.length === 0) return [];
  const kept: Edit[] = [];
  const codes = [...text.matchAll(untouchable)].map(match => {
    // The mark that ends the sentence does not belong to the address.
    const code = match[0].startsWith('`') ? match[0] : match[0].replace(/[.,;:!?…'"’”»)]+$/u, '');
    return { start: match.index, end: match.index + code.length };
  });
  let next = 0;
  for (const edit of wanted) {
    while (next < codes.length && (codes[next] as Edit).end <= edit.start) next += 1;
    const code = codes[next];
    if (!code || edit.end <= code.start) kept.push(edit);
  }
  return kept;
}
