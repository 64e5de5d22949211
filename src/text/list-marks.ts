// "1. ", "2) ", "a.) ", "(iii) ", "• 9. ": the mark of an item in a list that was set as running text.
const mark = /(^|\s)([•⁃(]?\s?(\d{1,3}|[a-zA-Z]|[ivx]{1,5})(?:\.\)|\.(?!\s+\p{Ll})|\)))(?=\s+\S)/gu;

/**
 * Where the items of an enumeration begin, without the first: only marks of one style that count upwards one by one
 * are taken, so that "see p. 5. Then" and "Plan b) or c" stay whole.
 */
export function listItemStarts(text: string): number[] {
  const starts: number[] = [];
  let last: { style: string; value: string } | null = null;
  for (const match of text.matchAll(mark)) {
    const [, space = '', whole = '', value = ''] = match;
    const style = whole.replace(value, '#').replace(/\s/g, '');
    if (last && last.style === style && follows(last.value, value)) starts.push((match.index ?? 0) + space.length);
    else if (!(isFirst(value) || /^[•⁃]/.test(whole))) continue;
    last = { style, value };
  }
  return starts;
}

const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];

function isFirst(value: string): boolean {
  return /^[1aAi]$/.test(value);
}

function follows(before: string, value: string): boolean {
  if (/^\d+$/.test(before)) return Number(value) === Number(before) + 1;
  if (roman.includes(before) && roman.indexOf(value) === roman.indexOf(before) + 1) return true;
  return before.length === 1 && value.length === 1 && value.charCodeAt(0) === before.charCodeAt(0) + 1;
}
