const closersOf: Record<string, string> = {
  '«': '»',
  '»': '«',
  '‹': '›',
  '“': '”“"',
  '„': '“”"',
  '‟': '”',
  '‘': '’',
  '‚': '‘’',
  '”': '”',
  '"': '"',
  "'": "'",
  '＂': '＂',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '〔': '〕',
  '（': '）',
  '(': ')',
  '[': ']',
  '［': '］',
};
const opens = new Set(Object.keys(closersOf));
const closes = new Set(Object.values(closersOf).join(''));
/** Closing and opening with one sign: only the neighbours tell which. */
const ambiguous = new Set(['"', "'", '”', '»', '“', '‘']);
const wide = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]/u;

export type Quoted = { open: number; close: number; mark: string };

/** Quotations and brackets of `text` as pairs of offsets, innermost first; a mark without its partner gives no pair. Linear. */
export function quotedSpans(text: string): Quoted[] {
  const spans: Quoted[] = [];
  const stack: { at: number; mark: string }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at] as string;
    if (!opens.has(mark) && !closes.has(mark)) continue;
    if (isApostrophe(text, at)) continue;
    const partner = partnerOf(stack, mark);
    if (partner >= 0 && !(ambiguous.has(mark) && mayOpen(text, at) && !mayClose(text, at))) {
      spans.push({
        open: (stack[partner] as { at: number }).at,
        close: at,
        mark: (stack[partner] as { mark: string }).mark,
      });
      stack.length = partner;
    } else if (opens.has(mark) && (!ambiguous.has(mark) || mayOpen(text, at))) {
      stack.push({ at, mark });
    }
  }
  return spans;
}

/** Only the few innermost open marks are looked at, so that a page of unclosed brackets stays linear. */
function partnerOf(stack: readonly { mark: string }[], mark: string): number {
  for (let i = stack.length - 1; i >= 0 && i > stack.length - 9; i -= 1)
    if (closersOf[(stack[i] as { mark: string }).mark]?.includes(mark)) return i;
  return -1;
}

function isApostrophe(text: string, at: number): boolean {
  return /['’‘]/.test(text[at] as string) && isLetter(text[at - 1]) && isLetter(text[at + 1]);
}

function mayOpen(text: string, at: number): boolean {
  const before = text[at - 1];
  return before === undefined || /[\s\p{Ps}\p{Pi}\p{Pd}:：，,/"'„]/u.test(before) || wide.test(before);
}

function mayClose(text: string, at: number): boolean {
  const after = text[at + 1];
  return after === undefined || !/\s/.test(text[at - 1] ?? ' ') || /[\s\p{Pe}\p{Pf}\p{Po}\p{Pd}]/u.test(after);
}

function isLetter(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{M}\p{N}]/u.test(char);
}
