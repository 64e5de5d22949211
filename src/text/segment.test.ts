import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinSentences, splitSentences } from './segment.ts';

const data = join(process.env.SAMPAN_TEST_DATA ?? '../shared/data', 'languages/segmentation.json');

test.each([
  ['vi', ['Ông Trần Cương, Phó Chủ tịch UBND TP. Hà Nội, dự họp. ', 'Cuộc họp diễn ra lúc 9h00.']],
  ['vi', ['GS.TS. Nguyễn Văn A. và TS. Lê B. đến lúc 8.30 sáng. ', 'Mọi người vỗ tay.']],
  ['id', ['Tn. Budi dan Ny. Siti tinggal di Jl. Merdeka No. 5, Jakarta. ', 'Mereka tiba pukul 07.30 WIB.']],
  ['ms', ['Dato’ Dr. Ahmad hadir bersama En. Lim. ', 'Beliau berucap selama 1.5 jam.']],
  ['sv', ['Det gäller bl.a. Dr. Berg m.fl. i Malmö. ', 'Priset är 1.435 kr.']],
  ['fr', ['M. Dupont a dit : « C’est fini. Rentrons. » puis il est parti. ', 'Il était 10 h.']],
  ['nl', ['De heer A. B. de Vries, d.w.z. de directeur, sprak. ', '‘Het is goed.’ ', 'Daarna ging hij weg.']],
  ['es', ['El Sr. García llegó a EE. UU. el martes. ', '¿Qué dijo? ', '¡Nada!']],
  ['de', ['Am 12. Juni kam Prof. Schulze, z. B. mit Dr. med. Meyer. ', 'Er blieb.']],
  [
    'zh-Hans',
    ['广西壮族自治区党委书记陈刚说：“要加强合作。要相互支持。” ', '会议于2月21日举行。', '大家好吗？', '好！'],
  ],
  ['zh-Hans', ['“我来了。”他说。', '我们明天去看《摔跤吧！爸爸》好吗？']],
  ['zh-Hans', ['会议结束。', '“我来了！”', '“好。”']],
  ['ja', ['「はい。そうです。」と彼は言った。', '明日も来ます。']],
  ['ko', ['회의는 2025. 2. 21. 하노이에서 열렸다. ', '그는 “좋다.”라고 말했다.']],
  ['ar', ['وصل د. أحمد إلى هانوي. ', 'هل كان الاجتماع ناجحًا؟ ', 'نعم.']],
  ['th', ['การประชุมจัดขึ้นเมื่อวันที่ 21 ก.พ. พ.ศ. 2568 ที่กรุงฮานอย ผู้แทนทั้งสองฝ่ายเข้าร่วม']],
  ['hi', ['डॉ. शर्मा आए। ', 'बैठक कल होगी।']],
  ['ru', ['В 2014 г. проф. А. И. Семёнов уехал. ', 'Он вернулся.']],
  [
    'en',
    [
      'He said... nothing at all. ',
      'The U.S. Government (see p. 5. No kidding.) agreed; we did not. ',
      '“Why?” ',
      'Yes.',
    ],
  ],
])('%s: %j', (locale, sentences) => {
  expect(splitSentences(sentences.join(''), locale)).toEqual(sentences);
});

test('a list in running text is divided at its marks, one with semicolons is not', () => {
  expect(splitSentences('1. Jalan raya 2. Jalan kereta 3. Pelabuhan', 'id')).toHaveLength(3);
  expect(splitSentences('Gồm: a) cửa khẩu; b) đường sắt; c) cảng.', 'vi')).toHaveLength(3);
  expect(splitSentences('Gồm cửa khẩu; đường sắt; cảng.', 'vi')).toHaveLength(1);
});

test('no sentence is lost or changed, whatever the text', () => {
  const piece = fc.constantFrom(
    'Ông A. ',
    'TP. ',
    '。',
    '“',
    '”',
    '"',
    '(',
    ')',
    ' ',
    '\n',
    '...',
    'ไทย',
    'مرحبا',
    '؟',
    '1. ',
    '陈刚',
    'x',
    '\ud800',
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(piece).map(parts => parts.join('')),
  );
  fc.assert(
    fc.property(text, fc.constantFrom('vi', 'zh-Hans', 'th', 'ar', 'id', 'de'), (whole, locale) => {
      const sentences = splitSentences(whole, locale);
      expect(sentences.join('')).toBe(whole);
      expect(sentences.every(sentence => sentence !== '')).toBe(true);
      if (sentences.length > 1) expect(sentences.every(sentence => sentence.trim() !== '')).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('a megabyte without a space and a megabyte of open brackets take less than two seconds', () => {
  for (const unit of ['x', '(', '“', '1. ', 'A. ', '。', '"a']) {
    const started = performance.now();
    splitSentences(unit.repeat(1_000_000 / unit.length), 'en');
    expect(performance.now() - started).toBeLessThan(2000);
  }
});

test('sentences are joined as the locale writes them', () => {
  expect(['vi', 'zh-Hans', 'th', 'ar', 'id', 'ja', 'ko'].map(joinSentences)).toEqual([' ', '', ' ', ' ', ' ', '', ' ']);
});

test.skipIf(!existsSync(data))('at least three in four golden cases come out exactly', () => {
  const cases = Object.entries(JSON.parse(readFileSync(data, 'utf8')) as Record<string, [string, string[]][]>);
  const folded = (list: string[]) => list.map(item => item.replace(/\s+/g, ' ').trim()).filter(Boolean);
  const all = cases.flatMap(([language, list]) =>
    list.map(([text, gold]) => folded(splitSentences(text, language)).join('|') === folded(gold).join('|')),
  );
  expect(all.filter(Boolean).length / all.length).toBeGreaterThan(0.75);
});
