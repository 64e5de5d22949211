import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matcher } from './matcher.ts';
import { parsePattern } from './parse-pattern.ts';
import { readSrx } from './read-srx.ts';
import { srxSplitter } from './split-by-srx.ts';

type Rule = [isBreak: 'yes' | 'no', before: string, after: string];

function srx(options: { cascade: 'yes' | 'no'; rules: Record<string, Rule[]>; maps: [string, string][] }): string {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const rules = Object.entries(options.rules).map(
    ([name, list]) =>
      `<languagerule languagerulename="${name}">${list
        .map(
          ([isBreak, before, after]) =>
            `<rule break="${isBreak}"><beforebreak>${escaped(before)}</beforebreak><afterbreak>${escaped(after)}</afterbreak></rule>`,
        )
        .join('')}</languagerule>`,
  );
  const maps = options.maps.map(
    ([pattern, name]) => `<languagemap languagepattern="${pattern}" languagerulename="${name}"/>`,
  );
  return `<?xml version="1.0"?><srx xmlns="http://www.lisa.org/srx20" version="2.0">
    <header segmentsubflows="yes" cascade="${options.cascade}"><formathandle type="start" include="no"/></header>
    <body><languagerules>${rules.join('')}</languagerules><maprules>${maps.join('')}</maprules></body></srx>`;
}

const rules: Record<string, Rule[]> = {
  vi: [['no', '\\b(?:TP|ThS|GS)\\.', '\\s']],
  id: [['no', '(?i)\\bjl\\.', '\\s+\\p{Lu}']],
  th: [['yes', 'ครับ|ค่ะ', '\\s']],
  default: [
    ['no', '^\\s*\\d+\\.', '\\s'],
    ['yes', '[.!?…]+["”’»)\\]]*', '\\s'],
    ['yes', '[。！？]', '[^”’」』]'],
    ['yes', '[。！？][”’」』]', ''],
    ['yes', '[؟۔।]', '\\s'],
  ],
};
const maps: [string, string][] = [
  ['[Vv][Ii].*', 'vi'],
  ['ID', 'id'],
  ['th', 'th'],
  ['.*', 'default'],
];
const file = readSrx(srx({ cascade: 'yes', rules, maps }));

test.each([
  ['vi', ['Ông đến TP. Hà Nội. ', 'GS. Lê ở lại!']],
  ['vi-VN', ['1. Đường sắt đến TP. Huế. ', 'Cảng ở sau.']],
  ['id', ['Ia tinggal di Jl. Merdeka. ', 'Rumahnya besar.']],
  ['zh-Hans', ['会议结束。', '“我来了！”', '好。']],
  ['ar', ['هل نجح الاجتماع؟ ', 'نعم.']],
  ['th', ['สวัสดีครับ ', 'ขอบคุณค่ะ ', 'ลาก่อน']],
  ['hi', ['वह आया। ', 'बैठक कल है।']],
])('%s: the first rule that fits decides, in the order of the maps: %j', (locale, sentences) => {
  expect(srxSplitter(file, locale)(sentences.join(''))).toEqual(sentences);
});

test('without cascade only the first map that fits counts', () => {
  const alone = readSrx(srx({ cascade: 'no', rules, maps }));
  expect(srxSplitter(alone, 'vi')('Ông đến Hà Nội. Bà ở lại.')).toHaveLength(1);
  expect(srxSplitter(alone, 'sv')('Han kom. Hon gick.')).toHaveLength(2);
});

test('a rule that breaks before an exception is stronger than it', () => {
  const split = (list: Rule[]) =>
    srxSplitter(readSrx(srx({ cascade: 'no', rules: { all: list }, maps: [['.*', 'all']] })), 'id')('Jl. Merdeka');
  expect(
    split([
      ['no', 'Jl\\.', '\\s'],
      ['yes', '\\.', '\\s'],
    ]),
  ).toEqual(['Jl. Merdeka']);
  expect(
    split([
      ['yes', '\\.', '\\s'],
      ['no', 'Jl\\.', '\\s'],
    ]),
  ).toEqual(['Jl. ', 'Merdeka']);
});

test('no text is lost, whatever it is', () => {
  const split = srxSplitter(file, 'vi');
  const piece = fc.constantFrom(
    'TP. ',
    'Hà Nội',
    '. ',
    '! ',
    '。',
    '”',
    ' ',
    '\n',
    'ไทยครับ ',
    'نعم؟ ',
    '\ud83d',
    '😀',
    '1. ',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece).map(parts => parts.join('')),
  );
  fc.assert(
    fc.property(text, whole => {
      expect(split(whole).join('')).toBe(whole);
    }),
  );
});

describe('files that are wrong', () => {
  const good = srx({ cascade: 'yes', rules, maps });
  test.each([
    ['a DOCTYPE', good.replace('<srx', '<!DOCTYPE srx [<!ENTITY a "b">]><srx'), 'srx_invalid', /DOCTYPE/],
    ['a file cut off', good.slice(0, 600), 'srx_invalid', /line \d+, column \d+/],
    ['another format', '<tmx version="1.4"><body/></tmx>', 'srx_invalid', /tmx stands where srx should/],
    ['no XML', 'Mr.', 'srx_invalid', /line 1/],
    ['a map without rules', good.replace('languagerulename="th"/>', 'languagerulename="lo"/>'), 'srx_invalid', /lo/],
    ['a strange break', good.replace('break="yes"', 'break="maybe"'), 'srx_invalid', /maybe/],
  ])('%s', (_, text, code, message) => {
    expect(() => readSrx(text)).toThrow(expect.objectContaining({ code, message: expect.stringMatching(message) }));
  });

  test('no map for the language', () => {
    const only = readSrx(srx({ cascade: 'yes', rules, maps: [['VI', 'vi']] }));
    expect(() => srxSplitter(only, 'zh-Hans')).toThrow(expect.objectContaining({ code: 'srx_no_rules' }));
  });
});

describe('expressions', () => {
  const isWhole = (pattern: string, text: string) =>
    matcher(parsePattern(`(?:${pattern})\\z`), 'forward')(text, 0, { left: 1_000_000 });

  test.each([
    ['\\p{Lu}\\p{Ll}+', 'Đường', 'đường'],
    ['[\\p{L}&&[^a-z]]+', 'ĐÂY陈', 'day'],
    ['[[:alpha:]_-]+', 'kê-khai_x', 'a b'],
    ['\\p{IsHan}{2,3}', '陈刚', '陈'],
    ['[^\\s.]+', 'ไทย', 'ไท ย'],
    ['(?i)ông|bà', 'ÔNG', 'cô'],
    ['a(?i)b', 'aB', 'AB'],
    ['(?:x(?i:y))+z', 'xYxyz', 'XYz'],
    ['\\Q1.5(\\E\\d', '1.5(7', '1x5(7'],
    ['\\u0e01[\\x{0e02}-\\u0e2e]*', 'กขค', 'ขค'],
    ['(?<name>ab?){2}', 'aab', 'b'],
    ['(?=\\d)..(?<!x)', '1a', '1x'],
    ['\\bنعم\\b', 'نعم', 'نعما'],
    ['[]a]+', ']a', 'b'],
    ['[a\\-z]+', 'a-z', 'b'],
    ['.', '😀', 'ab'],
    ['a{0}b{2,}', 'bbb', 'b'],
    ['(?s).\\R', 'x\r\n', 'x'],
  ])('%s takes %s and not %s', (pattern, taken, refused) => {
    expect(isWhole(pattern, taken)).toBe(true);
    expect(isWhole(pattern, refused)).toBe(false);
  });

  test('agrees with the engine of the language, forward and backward', () => {
    const atom = fc.constantFrom(
      'a',
      'b',
      'ă',
      '陈',
      '.',
      '[ab]',
      '[^a]',
      '\\s',
      '(a|ab)',
      '(?:b|陈a)',
      '\\b',
      '^',
      '$',
    );
    const pattern = fc
      .array(fc.tuple(atom, fc.constantFrom('', '*', '+', '?', '{1,2}')), { minLength: 1, maxLength: 5 })
      .map(parts => parts.map(([one, times]) => (/^[\^$]|\\b/.test(one) ? one : one + times)).join(''));
    const text = fc
      .array(fc.constantFrom('a', 'b', 'ă', '陈', ' ', '😀'), { maxLength: 8 })
      .map(chars => chars.join(''));
    fc.assert(
      fc.property(pattern, text, (source, whole) => {
        // \b knows the letters of every script here, that of the language ASCII alone.
        const own = source.replaceAll(
          '\\b',
          '(?:(?<![\\p{L}\\p{M}\\p{N}\\p{Pc}])(?=[\\p{L}\\p{M}\\p{N}\\p{Pc}])|(?<=[\\p{L}\\p{M}\\p{N}\\p{Pc}])(?![\\p{L}\\p{M}\\p{N}\\p{Pc}]))',
        );
        const forward = new RegExp(`(?:${own})`, 'uy');
        for (let at = 0; at <= whole.length; at += 1) {
          if (/[\udc00-\udfff]/.test(whole[at] ?? '')) continue;
          forward.lastIndex = at;
          const effort = { left: 1e6 };
          expect(matcher(parsePattern(source), 'forward')(whole, at, effort)).toBe(forward.test(whole));
          const backward = new RegExp(`(?<=${own})`, 'uy');
          backward.lastIndex = at;
          expect(matcher(parsePattern(source), 'backward')(whole, at, effort)).toBe(backward.test(whole));
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['a back reference', '(a)\\1'],
    ['a possessive quantifier', 'a++b'],
    ['an atomic group', '(?>a|ab)c'],
    ['a block', '\\p{InNowhere}'],
    ['a named character', '\\N{DIGIT ONE}'],
    ['an open group', '(a'],
    ['an open set', '[a'],
    ['a closed group', 'a)'],
    ['nothing to repeat', '*a'],
    ['a range downwards', '[z-a]'],
    ['a count downwards', 'a{3,1}'],
    ['looking twice', '(?=a(?!b))'],
    ['a thousand brackets', '('.repeat(1000)],
    ['a comment', '(?#x)a'],
  ])('%s is refused with a remedy', (_, pattern) => {
    expect(() => parsePattern(pattern)).toThrow(
      expect.objectContaining({ code: 'srx_unsupported', remedy: expect.stringMatching(/\w/) }),
    );
  });

  test.each(['((a{999}){999}){999}', '((((){9999}){9999}){9999})', `${'(a|b)?'.repeat(3000)}c`])(
    'what counts too far is refused: %s',
    pattern => {
      expect(() => matcher(parsePattern(pattern), 'forward')).toThrow(
        expect.objectContaining({ code: 'srx_unsupported' }),
      );
    },
  );

  test.each(['(a+)+b', '(a|a)*b', '(a|aa)+$', '(.*)*.*=.*', 'a*a*a*a*a*a*b'])(
    'what hangs a backtracking engine does not: %s',
    pattern => {
      const effort = { left: 100_000 };
      expect(matcher(parsePattern(pattern), 'forward')(`${'a'.repeat(399)}!`, 0, effort)).toBe(false);
      expect(effort.left).toBeGreaterThan(0);
    },
  );

  test('rules that look at every place too often are given up with a remedy', () => {
    const heavy = srx({
      cascade: 'no',
      rules: { all: [['yes', `(?:${'.*c.*a|'.repeat(200)}b)`, '(?=.*c)x']] },
      maps: [['.*', 'all']],
    });
    expect(() => srxSplitter(readSrx(heavy), 'id')('a'.repeat(1000))).toThrow(
      expect.objectContaining({ code: 'srx_too_slow', remedy: expect.stringMatching(/\w/) }),
    );
  });
});
