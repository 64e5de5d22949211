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
  ['ko', ['"좋다. 아주." 라고 했다. ', '"가자." ', '그가 말했다.']],
  ['ko', ['그는 “끝났다!” 라며 웃었다. ', '이 회의는 길었다.']],
  ['ar', ['وصل د. أحمد إلى هانوي. ', 'هل كان الاجتماع ناجحًا؟ ', 'نعم.']],
  ['th', ['การประชุมจัดขึ้นเมื่อวันที่ 21 ก.พ. พ.ศ. 2568 ที่กรุงฮานอย ผู้แทนทั้งสองฝ่ายเข้าร่วม']],
  ['hi', ['डॉ. शर्मा आए। ', 'बैठक कल होगी।']],
  ['ru', ['В 2014 г. проф. А. И. Семёнов уехал. ', 'Он вернулся.']],
  ['hi', ['मूल्य रु. 500 है। ', 'सभा समाप्त हुई।']],
  ['el', ['Ο κ. Παπαδόπουλος ήρθε. ', 'Τι είπε; ', 'Έφυγε στις 5 μ.μ. με το τρένο.']],
  ['hy', ['Նա եկավ Երևան: ', 'Երեկ տեսանք նրան։ ', 'Ի՞նչ ասաց նա։']],
  ['my', ['အစည်းအဝေး ပြီးဆုံးသည်။', 'သူတို့ ပြန်သွားသည်။']],
  ['am', ['ስብሰባው ተጠናቀቀ። ', 'ዶ/ር አበበ ተናገሩ።']],
  ['ur', ['ڈاکٹر احمد آئے۔ ', 'کیا اجلاس کامیاب رہا؟ ', 'جی ہاں۔']],
  ['pl', ['W 2024 r. prof. Nowak, tzn. rektor, wyjechał. ', 'Wrócił 5. maja o godz. 10.']],
  ['cs', ['Podle § 5 odst. 2 se 12. června koná např. porada. ', 'Je to 3 mil. Kč.']],
  ['kk', ['Ол 2014 ж. қаңтарда келді. ', 'Қалай?']],
  ['ru', ['Он приехал в г. Волгоград в 1998 г. ', 'Она осталась.']],
  ['zh-Hans', ['你好吗?', '我很好!', '价格是1.5元。']],
  ['ja', ['彼は「行きます。」と述べた。', 'とても早い。']],
  ['de', ['Die Müller GmbH & Co. KG zahlt 5 Mio. Euro. ', 'Das sind 1.–3. Preise.']],
  ['nl', ['Zie art. 5 en p. 12. ', 'Hij kwam om 5 p.m. ', 'De trein was weg.']],
  ['en', ['At 5 a.m. Mr. Smith went out. ', 'He came back at 6 p.m. ', 'Nobody saw him.']],
  ['en', ['He said no. ', 'Item No. 5 costs Rs. 500.']],
  ['en', ['Mail jane.doe@example.com or see https://a.example/b.html?c=1. ', 'Then wait.']],
  ['en', ['The line was long.', 'The space was forgotten at node.js and example.com.']],
  ['en', ['“It was true. We saw it.” (Smith 55). ', 'Nobody answered.']],
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

test('lines are items where each begins small or with a mark, and a wrapped line is not cut', () => {
  expect(splitSentences('đường sắt\ncửa khẩu\ncảng biển', 'vi')).toHaveLength(3);
  expect(splitSentences('Cuộc họp diễn ra\nở Hà Nội\n(thủ đô).', 'vi')).toHaveLength(1);
  expect(splitSentences('Agenda\n• jalan raya\n• kereta api', 'id')).toHaveLength(3);
  expect(splitSentences('Mục lục\na. đường sắt\nb. cửa khẩu', 'vi')).toHaveLength(3);
});

const locales = ['vi', 'zh-Hans', 'th', 'ar', 'id', 'de', 'en', 'fr', 'ja', 'hi', 'el', 'hy', 'my', 'ru', 'am'];
const piece = fc.constantFrom(
  ...[
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
    '\r\n',
    '...',
    ' . . . ',
    'ไทย',
    'مرحبا',
    '؟',
    '1. ',
  ],
  ...[
    '2) ',
    'a. ',
    '• ',
    '陈刚',
    'x',
    '\ud800',
    '\udfff',
    '\u202e',
    '\u200b',
    '́',
    'The',
    '.',
    '!',
    '։',
    ':',
    ';',
    '。」',
    'と',
  ],
);
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.array(piece, { maxLength: 60 }).map(parts => parts.join('')),
);

test('no sentence is lost or changed, whatever the text', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom(...locales), (whole, locale) => {
      const sentences = splitSentences(whole, locale);
      expect(sentences.join('')).toBe(whole);
      expect(sentences.every(sentence => sentence !== '')).toBe(true);
      if (sentences.length > 1) expect(sentences.every(sentence => sentence.trim() !== '')).toBe(true);
      // The space behind a sentence is its own, so that no later one begins with it.
      for (const later of sentences.slice(1)) expect(later).toBe(later.trimStart());
    }),
    { numRuns: 2000 },
  );
});

test('addresses, numbers and short quotations are never cut, wherever they stand', () => {
  const whole = fc.constantFrom(
    ...[
      'https://example.org/a.b?c=d!e',
      'an.Other@example.co.uk',
      '1.234.567,89',
      '3.5',
      '10:30',
      'v2.0.1',
      '“Ja. Nein.”',
    ],
    ...['«Oui. Non.»', '「はい。」', '(Xin chào. Tạm biệt.)', '《摔跤吧！爸爸》', '21.2.2025', '"Oke. Baik."'],
  );
  fc.assert(
    fc.property(fc.array(piece), whole, fc.array(piece), fc.constantFrom(...locales), (before, kept, after, locale) => {
      // Open marks of the surroundings could close inside what is kept.
      const plain = (parts: string[]) => parts.filter(part => !/["“”()「」]/.test(part)).join('');
      const ahead = `${plain(before)} `;
      let end = 0;
      for (const sentence of splitSentences(`${ahead}${kept} ${plain(after)}`, locale)) {
        end += sentence.length;
        expect(end <= ahead.length || end >= ahead.length + kept.length).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});

test('sentences are joined as the locale writes them', () => {
  expect(['vi', 'zh-Hans', 'th', 'ar', 'id', 'ja', 'ko'].map(joinSentences)).toEqual([' ', '', ' ', ' ', ' ', '', ' ']);
});

test.skipIf(!existsSync(data))('five in six golden cases come out exactly', () => {
  const cases = Object.entries(JSON.parse(readFileSync(data, 'utf8')) as Record<string, [string, string[]][]>);
  const folded = (list: string[]) => list.map(item => item.replace(/\s+/g, ' ').trim()).filter(Boolean);
  const all = cases.flatMap(([language, list]) =>
    list.map(([text, gold]) => folded(splitSentences(text, language)).join('|') === folded(gold).join('|')),
  );
  expect(all.filter(Boolean).length / all.length).toBeGreaterThan(5 / 6);
});
