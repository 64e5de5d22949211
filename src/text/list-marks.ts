// "1. ", "2) ", "a.) ", "(iii) ", "• 9. ": the mark of an item in a list that was set as running text.
const mark = /(^|\s)([•⁃(]?\s?(\d{1,3}|[a-zA-Z]|[ivx]{1,5})(?:\.\)|\.|\)))(?=\s+(\S))/gu;

type Item = { at: number; style: string; value: string; isLower: boolean; isFirstPlace: boolean };

/**
 * Where the items of an enumeration begin; the first counts where the sentence before it has ended. Only marks of one
 * style that count upwards one by one are taken, from the first number or letter or for three at least, so that
 * "see p. 5. Then", "John A. Smith and Jane B. Smith" and "Plan b) or c" stay whole.
 */
export function listItemStarts(text: string): number[] {
  const starts: number[] = [];
  let list: Item[] = [];
  for (const item of marksIn(text)) {
    const last = list.at(-1);
    if (last && last.style === item.style && follows(last.value, item.value)) list.push(item);
    else if (isFirst(item.value) || /^[•⁃]/.test(item.style) || !isCounting(list)) {
      starts.push(...startsOf(list));
      list = [item];
    }
  }
  starts.push(...startsOf(list));
  return starts;
}

function* marksIn(text: string): Generator<Item> {
  for (const match of text.matchAll(mark)) {
    const [, space = '', whole = '', value = '', next = ''] = match;
    const at = match.index + space.length;
    const style = whole.replace(value, /\d/.test(value) ? '1' : /\p{Lu}/u.test(value) ? 'A' : 'a').replace(/\s/g, '');
    const before = text.slice(Math.max(0, at - 8), at).trimEnd();
    yield { at, style, value, isLower: /\p{Ll}/u.test(next), isFirstPlace: /[.!?。！？”"»]$/u.test(before) };
  }
}

function startsOf(list: readonly Item[]): number[] {
  if (!isCounting(list)) return [];
  return list.filter((item, place) => place > 0 || item.isFirstPlace).map(item => item.at);
}

/** Two items suffice from the first on; a full stop could as well belong to an initial or an ordinal. */
function isCounting(list: readonly Item[]): boolean {
  const [first] = list;
  if (!first || list.length < 2) return false;
  if (list.length > 2) return true;
  if (first.style.endsWith('A.') || (first.style.endsWith('.') && list.some(item => item.isLower))) return false;
  return isFirst(first.value) || /^[•⁃]/.test(first.style);
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
