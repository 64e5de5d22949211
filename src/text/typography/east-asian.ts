import { type Edit, edits, type Rule } from './edit.ts';

const wide = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}';
const behindWide = new RegExp(`(?<=[${wide}\\ufffc”’」』》）】％]) ?[,;:!?](?![^\\P{P}“‘「『《（])`, 'gu');
const beforeWide = new RegExp(`(?<=[\\p{L}\\p{N}%])[,;:!?] ?(?=[${wide}])`, 'gu');
const stop = new RegExp(`(?<=[${wide}\\ufffc”’」』》）】])(?<!\\.)\\.(?=$|\\s|["”’」』]|[${wide}])(?!\\.)`, 'gu');
const brackets = /\([^()\n]{1,200}\)/gu;
const hasWide = new RegExp(`[${wide}]`, 'u');
const spaceAtMark = /[ \u00a0\u202f]+(?=[，。；：！？、）》」』】])|(?<=[，。；：！？、（《「『【])[ \u00a0\u202f]+/gu;
const spaceAtQuotation = new RegExp(
  `(?<=[${wide}，：、])[ \\u00a0]+(?=[“‘])|(?<=[”’])[ \\u00a0]+(?=[${wide}，。；：！？、])|(?<=“)[ \\u00a0]+(?=[${wide}])|(?<=[${wide}。！？])[ \\u00a0]+(?=”)`,
  'gu',
);

/** Full-width marks at Han and kana, and no spaces between the two; what stands between Latin letters is not touched. */
export function eastAsianRules(language: string): Rule[] {
  const wideMark: Record<string, string> = {
    ',': language === 'ja' ? '、' : '，',
    ';': '；',
    ':': '：',
    '!': '！',
    '?': '？',
  };
  const become = ([whole]: RegExpExecArray): string => wideMark[whole.trim()] as string;
  return [
    text => edits(text, behindWide, become),
    text => edits(text, beforeWide, become),
    text => edits(text, stop, () => '。'),
    wideBrackets,
    text => edits(text, spaceAtMark, () => ''),
    text => edits(text, spaceAtQuotation, () => ''),
  ];
}

function wideBrackets(text: string): Edit[] {
  return [...text.matchAll(brackets)].flatMap(({ index, 0: whole }) => {
    if (!hasWide.test(whole) && !hasWide.test(text[index - 1] ?? '')) return [];
    const last = index + whole.length - 1;
    return [
      { start: index, end: index + 1, text: '（' },
      { start: last, end: last + 1, text: '）' },
    ];
  });
}
