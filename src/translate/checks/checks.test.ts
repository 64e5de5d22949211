import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Run } from '../../base/runs.ts';
import type { CheckInput } from '../check.ts';
import { checkSegment } from '../check-segment.ts';
import { checks } from './all.ts';
import { length } from './length.ts';

type Case = [from: string, to: string, source: string | Run[], target: string | Run[]];

const good: Case[] = [
  ['vi', 'en', 'Đường sắt khổ 1.435 mm dài 12 km.', 'The 1,435 mm gauge railway is twelve kilometres long.'],
  ['vi', 'zh-Hans', 'Ông nói: “Hai bên có 1,4 tỷ người.”', '他说：“双方有14亿人。”'],
  ['id', 'ar', 'Panjang rel 1.435 mm, pukul 09.30.', 'عرض السكة ١٬٤٣٥ ملم، الساعة 9:30.'],
  ['th', 'ms', 'วันที่ 21 กุมภาพันธ์ พ.ศ. 2568', 'Pada 21 Februari 2025'],
  ['ko', 'fr', '그는 “3만 5천 명”이라고 말했다.', 'Il a dit : « 35 000 personnes ».'],
  [
    'en',
    'sv',
    "The minister's “people-to-people” plan costs $5.4bn.",
    'Ministerns ”mellanfolkliga” plan kostar 5,4 miljarder dollar.',
  ],
  ['ru', 'vi', 'Минус 5 °C, 5,2 млрд рублей', 'Âm 5 °C, 5,2 tỷ rúp'],
  ['zh-Hans', 'vi', '陈刚', 'Trần Cương'],
  ['vi', 'id', 'Bosch, 2025', 'Bosch, 2025'],
  ['id', 'ms', 'Beliau tiba di Hanoi.', 'Beliau tiba di Hanoi.'],
  [
    'en',
    'ko',
    [{ text: 'Read ' }, { open: 1 }, { text: 'the report' }, { close: 1 }, { text: '.' }],
    [{ open: 1 }, { text: '보고서' }, { close: 1 }, { text: '를 읽다.' }],
  ],
  [
    'de',
    'es',
    'Er sagte: „Am 21.02.2025 kamen 5.300,25 Euro.“',
    'Dijo: «El 21 de febrero de 2025 llegaron 5.300,25 euros».',
  ],
  // Names as the other language writes them.
  ['ru', 'en', 'Путин встретился с президентом Франции.', 'Putin met the French president.'],
  ['de', 'vi', 'Sie reist nach Argentinien.', 'Cô ấy đi Argentina.'],
  ['zh-Hans', 'ar', '他从中国去越南。', 'سافر من الصين إلى فيتنام.'],
  ['fr', 'en', 'L’OTAN siège à Bruxelles depuis mardi.', 'NATO has been meeting in Brussels since Tuesday.'],
  ['en', 'th', 'The US president flew to Thailand.', 'ประธานาธิบดีสหรัฐฯ บินไปไทย'],
  ['zh-Hans', 'en', '一碗40,000越南盾。', 'A bowl costs 40,000 dong.'],
  // Doubled by right.
  ['en', 'vi', 'Every day they go there.', 'Ngày ngày họ đến đó.'],
  ['vi', 'id', 'Trẻ em chơi ở chợ.', 'Anak-anak bermain di pasar.'],
  ['en', 'zh-Hans', 'Everybody thinks about it.', '人人都要考虑考虑。'],
  ['id', 'en', 'Ia tahu itu.', 'She had had that.'],
  ['th', 'en', 'มีมากขึ้นเรื่อย ๆ', 'There are more and more.'],
  // What ends a sentence where.
  ['en', 'th', 'Is it open?', 'เปิดไหม'],
  ['zh-Hans', 'hi', '市场开了。', 'बाज़ार खुल गया।'],
  ['ar', 'el', 'هل السوق مفتوح؟', 'Είναι ανοιχτή η αγορά;'],
  ['en', 'ja', 'He said: “Yes.”', '彼は「はい」と言った。'],
  // Foreign words by intention.
  ['vi', 'en', 'Chợ bán “phở” và “bún chả”.', 'The market sells “phở” and “bún chả”.'],
  ['zh-Hans', 'vi', '陈刚到了。', 'Trần Cương (陈刚) đã đến.'],
  ['fr', 'en', 'Le budget est important.', 'The budget is important.'],
  ['en', 'ar', 'An iPhone app by OpenAI', 'تطبيق iPhone من OpenAI'],
];

const failing: Record<string, Case[]> = {
  dates: [
    ['vi', 'id', 'Ngày 21 tháng 2, ông đến.', 'Ia tiba pada 21 Maret.'],
    ['zh-Hans', 'th', '2月21日到达。', 'มาถึงวันที่ 21 มีนาคม'],
    ['ar', 'fr', 'وصل في ٢١ فبراير ٢٠٢٥.', 'Il est arrivé le 21 janvier 2025.'],
    ['th', 'ko', 'ถึงวันที่ 21 ก.พ. 2568', '2025년 3월 21일에 도착했다.'],
    ['en', 'ru', 'He came in May 2025.', 'Он приехал в марте 2025 года.'],
    ['id', 'zh-Hans', 'Ia tiba pada 3 Februari 2025.', '他于2025年3月2日抵达。'],
  ],
  empty: [
    ['vi', 'en', 'Cuộc họp kết thúc.', ''],
    ['zh-Hans', 'vi', '会议结束。', '.'],
    ['ar', 'id', 'انتهى الاجتماع.', '  '],
    ['th', 'ko', 'การประชุมสิ้นสุด', '…'],
    ['id', 'ar', 'Rapat selesai.', '\u200f'],
  ],
  untouched: [
    ['vi', 'en', 'Cuộc họp kết thúc vào buổi chiều.', 'Cuộc họp kết thúc vào buổi chiều.'],
    ['zh-Hans', 'vi', '会议在下午结束。', '会议在下午结束。'],
    ['ar', 'id', 'انتهى الاجتماع بعد الظهر.', 'انتهى الاجتماع بعد الظهر.'],
    ['th', 'ko', 'การประชุมสิ้นสุดในช่วงบ่าย', 'การประชุมสิ้นสุดในช่วงบ่าย'],
    ['id', 'zh-Hans', 'Rapat itu selesai pada sore hari.', ' Rapat itu  selesai pada sore hari.'],
  ],
  numbers: [
    ['vi', 'en', 'Đường sắt khổ 1.435 mm.', 'A railway 1.435 m long.'],
    ['zh-Hans', 'vi', '人口14亿。', 'Dân số 1,4 triệu người.'],
    ['ar', 'id', 'وصل ٣٥ شخصا.', 'Sebanyak 53 orang tiba.'],
    ['th', 'ko', 'ปี พ.ศ. 2568', '2024년'],
    ['id', 'ms', 'Panjangnya 1.435 mm.', 'Panjangnya 1.435 mm.'],
    ['en', 'sv', 'After seven years', 'Efter nio år'],
    ['en', 'fr', '5 million people', '5 milliards de personnes'],
    ['ko', 'id', '영하 5도', '5 derajat'],
    ['en', 'es', 'a 1,435 mm gauge', 'un ancho de 1,435 mm'],
  ],
  markup: [
    ['vi', 'en', [{ open: 1 }, { text: 'Báo cáo' }, { close: 1 }], 'Report'],
    ['zh-Hans', 'vi', [{ text: '见' }, { placeholder: 1, text: 'https://a.vn' }], 'Xem trang này'],
    ['ar', 'id', [{ open: 1 }, { text: 'تقرير' }, { close: 1 }], [{ close: 1 }, { text: 'laporan' }, { open: 1 }]],
    ['th', 'ko', 'รายงาน', [{ open: 1 }, { text: '보고서' }, { close: 1 }]],
    ['id', 'zh-Hans', [{ open: 1 }, { text: 'laporan' }, { close: 1 }], [{ open: 1 }, { close: 1 }, { text: '报告' }]],
  ],
  'quotation-marks': [
    ['vi', 'en', 'Ông nói: “Chúng tôi sẽ hợp tác chặt chẽ hơn nữa.”', 'He said: “We will cooperate. more closely.'],
    ['zh-Hans', 'vi', '他说：“双方要加强合作，共同发展经济。”', 'Ông nói hai bên cần hợp tác và cùng phát triển.'],
    ['ar', 'id', 'قال: «سوف نتعاون بشكل أوثق من أي وقت مضى».', 'Ia berkata: "Kami akan bekerja sama.'],
    ['th', 'ko', 'เขากล่าวว่า “เราจะร่วมมือกัน”', '그는 “협력할 것이다라고 말했다.'],
    ['id', 'ms', 'Katanya, "Kami akan bekerja sama."', 'Katanya, ”Kami akan bekerjasama.'],
  ],
  names: [
    ['ru', 'en', 'Вчера в Москву прилетел Путин.', 'Yesterday Macron flew to Moscow.'],
    ['zh-Hans', 'vi', '他昨天从越南来。', 'Hôm qua ông đến từ Thái Lan.'],
    ['ar', 'id', 'وصل الوفد من فيتنام.', 'Delegasi tiba dari Thailand.'],
    ['th', 'en', 'เขาเดินทางไปประเทศจีน', 'He travelled to Japan.'],
    ['cs', 'en', 'Schůzka se konala v Brně.', 'The meeting took place in.'],
    ['id', 'sv', 'Pertemuan itu dipimpin Wei Tao.', 'Mötet leddes av Chen Gang.'],
    ['el', 'en', 'Ο πρόεδρος Μητσοτάκης μίλησε.', 'The president spoke with Erdogan.'],
    ['ko', 'vi', '그는 중국에서 왔다.', 'Ông đến từ Lào.'],
  ],
  'untranslated-words': [
    ['zh-Hans', 'en', '研究人员在会上说。', 'The 研究人员 spoke at the meeting.'],
    ['ru', 'vi', 'По данным полиции', 'Theo данным của cảnh sát'],
    ['ar', 'id', 'وصل الوفد أمس.', 'Delegasi tiba أمس.'],
    ['th', 'ko', 'ตลาดเปิดทุกวัน', '시장은 ทุกวัน 연다.'],
    ['vi', 'en', 'Nhân dân hai nước rất vui.', 'The people of both countries are rất vui.'],
    ['en', 'th', 'The market opens early.', 'ตลาด opens แต่เช้า'],
    ['fr', 'en', 'Il a beaucoup travaillé.', 'He has beaucoup worked.'],
    ['de', 'en', 'Er sah die Krankheit.', 'He saw the Krankheit.'],
    ['de', 'en', 'Sie kommt aus Argentinien.', 'She comes from Argentinien.'],
  ],
  'repeated-words': [
    ['vi', 'en', 'Giá tăng.', 'The price price rose.'],
    ['zh-Hans', 'id', '各省和地区', 'wilayah dan wilayah'],
    ['zh-Hans', 'ms', '市场开了。', 'Pasar pasar dibuka.'],
    ['ar', 'zh-Hans', 'قال الباحثون ذلك.', '研究人员研究人员这样说。'],
    ['th', 'vi', 'ผู้คนมาที่ตลาด', 'Người dân người dân đến chợ.'],
    ['ru', 'ar', 'Рынок открыт.', 'السوق السوق مفتوح.'],
    ['en', 'ko', 'The market is open.', '시장은 시장은 시장은 열려 있다.'],
    ['id', 'th', 'Pasar dibuka.', 'ตลาดเปิดตลาดเปิด'],
    ['fr', 'en', 'À 20 h 30 (15 h UTC).', 'At 8.30 (3 p.m. UTC) UTC).'],
  ],
  gauge: [
    ['vi', 'id', 'đường sắt khổ tiêu chuẩn 1.435 mm', 'kereta api standar sepanjang 1.435 m'],
    ['zh-Hans', 'en', '标准轨距1435毫米铁路', 'a standard railway 1,435 m long'],
    ['th', 'nl', 'ทางรถไฟรางกว้าง 1,000 มม.', 'een spoorlijn van 1.000 meter'],
    ['ar', 'zh-Hans', 'سكة حديد بمقياس 1435 ملم', '标准铁路长1435米'],
    ['ko', 'ar', '표준궤 1435mm 철도', 'سكة حديد طولها ١٤٣٥ متر'],
  ],
  'false-friend': [
    ['vi', 'sv', 'tăng cường giao lưu nhân văn', 'stärka människorättsutbyten'],
    ['vi', 'ar', 'giao lưu nhân văn', 'التبادل الإنساني'],
    ['zh-Hans', 'vi', '加强人文交流', 'tăng cường giao lưu nhân đạo'],
    ['zh-Hans', 'th', '加强人文交流', 'เสริมการแลกเปลี่ยนด้านมนุษยธรรม'],
    ['en', 'ko', 'people-to-people exchange', '인도주의 교류'],
    ['th', 'id', 'การแลกเปลี่ยนระหว่างประชาชน', 'pertukaran kemanusiaan'],
    ['ar', 'fr', 'التبادل بين الشعبين', 'échanges humanitaires'],
  ],
  'repeated-item': [
    ['vi', 'ms', 'năm tỉnh/khu', 'lima wilayah/wilayah'],
    ['zh-Hans', 'id', '省、市和地区', 'daerah, kota, dan daerah'],
    ['th', 'vi', 'จังหวัดและเขต', 'năm khu vực/khu vực'],
    ['ar', 'th', 'محافظات ومناطق', 'ในจังหวัด/ในจังหวัด'],
    ['en', 'ar', 'five provinces and regions', 'خمس مقاطعات/مقاطعات'],
    ['ko', 'ru', '다섯 성과 자치구', 'пять областей/областей'],
  ],
  'final-punctuation': [
    ['vi', 'en', 'Chợ đông.', 'The market is busy'],
    ['zh-Hans', 'vi', '市场开了吗？', 'Chợ đã mở.'],
    ['ar', 'id', 'هل السوق مفتوح؟', 'Pasar buka.'],
    ['hi', 'ko', 'बाज़ार खुला है।', '시장이 열려 있다'],
    ['en', 'el', 'The market is open.', 'Είναι ανοιχτή η αγορά;'],
    ['km', 'zh-Hans', 'ផ្សារបើកហើយ។', '市场开了'],
  ],
};

test.each(good)('finds nothing in a good translation: %s to %s: %j', (...one) => {
  expect(checkSegment(input(one))).toEqual([]);
});

// A page is too long for the name of a test: it has its own below. Those of the target alone stand in text-checks.test.ts
// and alone.test.ts.
const elsewhere = new Set([
  'length',
  'language-name',
  'leftover-code',
  'collapsed-pair',
  'spacing',
  'broken-quotation',
]);

describe.each(checks.filter(check => !elsewhere.has(check.id)))('$id', check => {
  test.each(failing[check.id] ?? [])('finds %s to %s: %j as %j', (...one) => {
    const findings = check.run(input(one));
    expect(findings.map(found => found.check)).toContain(check.id);
    expect(checkSegment(input(one)).length).toBeGreaterThan(0);
    for (const found of findings) expectSound(found, input(one));
  });

  test('has failing cases in five scripts', () => {
    expect(new Set((failing[check.id] ?? []).map(([from]) => from)).size).toBeGreaterThanOrEqual(5);
  });

  test('never throws, gives sound spans, and does not depend on what was asked before', () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '"',
      '«',
      '»',
      '1.435',
      '14亿',
      'ba',
      'ไทย',
      'مرحبا',
      ' ',
      "'",
      '\ud800',
      '\u202e',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map(parts => parts.join('')),
    );
    const id = fc.integer({ min: 1, max: 3 });
    const run = fc.oneof(
      text.map(value => ({ text: value })),
      fc.oneof(
        id.map(open => ({ open })),
        id.map(close => ({ close })),
      ),
      fc.record({ placeholder: id, text }),
    );
    const locale = fc.constantFrom('vi', 'zh-Hans', 'ar', 'th', 'id', 'sv');
    fc.assert(
      fc.property(fc.array(run), fc.array(run), locale, locale, (source, target, from, to) => {
        const one: CheckInput = { from, to, kind: 'paragraph', source, target };
        const findings = check.run(one);
        for (const found of findings) expectSound(found, one);
        expect(check.run(one)).toEqual(findings);
      }),
    );
  });

  // A check that is not linear in its input runs into the test's timeout here.
  test('comes to an end with long text', () => {
    for (const unit of ['x', '“', '1 ', '会', 'ba ']) {
      const long = unit.repeat(100_000 / unit.length);
      check.run({ from: 'vi', to: 'th', kind: 'paragraph', source: [{ text: long }], target: [{ text: `${long}1` }] });
    }
  });
});

test('only what an editor cannot leave is critical', () => {
  const severities = (id: string) => (failing[id] ?? []).map(one => checkSegment(input(one))[0]?.severity);
  expect(new Set(['empty', 'untouched', 'markup'].flatMap(severities))).toEqual(new Set(['critical', 'major']));
  expect(severities('numbers').filter(one => one !== 'critical')).toEqual(['major']);
  expect(new Set(severities('quotation-marks'))).toEqual(new Set(['major']));
  for (const id of ['names', 'untranslated-words', 'repeated-words', 'final-punctuation'])
    expect(severities(id)).not.toContain('critical');
});

test.each(['Chợ đông. ', '市场很热闹。', 'ตลาดคึกคัก ', 'السوق مزدحم. ', 'Pasar ramai. '])(
  'a page of %s in the place of a sentence is one critical finding, on the side it stands',
  sentence => {
    const page = sentence.repeat(Math.ceil(100_001 / sentence.length));
    const span = { start: 0, end: page.length };
    expect(checkSegment(input(['vi', 'en', 'a', page]))).toMatchObject([
      { check: 'length', severity: 'critical', source: null, target: span },
    ]);
    expect(checkSegment(input(['vi', 'en', page, 'a']))).toMatchObject([
      { check: 'length', source: span, target: null },
    ]);
    expect(length.run(input(['vi', 'en', page.slice(0, 100_000), page.slice(0, 100_000)]))).toEqual([]);
  },
);

function input([from, to, source, target]: Case): CheckInput {
  const runs = (value: string | Run[]) => (typeof value === 'string' ? [{ text: value }] : value);
  return { from, to, kind: 'paragraph', source: runs(source), target: runs(target) };
}

function expectSound(found: ReturnType<typeof checkSegment>[number], { source, target }: CheckInput): void {
  const lengthOf = (runs: readonly Run[]) => runs.reduce((sum, run) => sum + ('text' in run ? run.text.length : 0), 0);
  expect(found.message).not.toBe('');
  for (const [span, runs] of [
    [found.source, source],
    [found.target, target],
  ] as const) {
    if (!span) continue;
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeGreaterThan(span.start);
    expect(span.end).toBeLessThanOrEqual(lengthOf(runs));
  }
}
