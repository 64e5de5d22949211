import { expect, test } from 'vitest';
import type { UnitKind } from '../../articles/article.ts';
import type { Check } from '../check.ts';
import { brokenQuotation } from './broken-quotation.ts';
import { dateShape } from './date-shape.ts';
import { falseFriend } from './false-friends.ts';
import { gauge } from './gauge.ts';
import { headlineStyle } from './headline-style.ts';
import { joinedWords } from './joined-words.ts';
import { needlessHyphen } from './needless-hyphen.ts';
import { newsroomCode } from './newsroom-code.ts';
import { repeatedItem } from './repeated-item.ts';
import { residue } from './residue.ts';
import { sentenceBreak } from './sentence-break.ts';

/** What a check finds in a text whose source is not at hand, as the words at the places of its findings. */
function found(
  check: Check,
  to: string,
  text: string,
  kind: UnitKind = 'paragraph',
  source = '',
  from = 'vi',
): string[] {
  const input = { from, to, kind, source: source ? [{ text: source }] : [], target: [{ text }] };
  return check.run(input).map(one => text.slice(one.target!.start, one.target!.end));
}

test.each([
  ['id', 'dua jalur kereta api standar sepanjang 1.435 m', '1.435 m'],
  ['en', 'a standard railway 1,435 m long', '1,435 m'],
  ['nl', 'een spoorlijn van 1.435 meter', '1.435 meter'],
  ['vi', 'tuyến đường sắt dài 1.435 m', '1.435 m'],
  ['zh-Hans', '标准铁路长1435米', '1435米'],
  ['th', 'ทางรถไฟยาว 1,435 เมตร', '1,435 เมตร'],
  ['ar', 'سكة حديد طولها ١٤٣٥ متر', '١٤٣٥ متر'],
  ['ko', '길이 1435미터의 철도', '1435미터'],
])('in %s the gauge of “%s” was taken for a length', (to, text, place) => {
  expect(found(gauge, to, text)).toEqual([place]);
});

test.each([
  ['en', 'a railway with a gauge of 1,435 mm'],
  ['fr', 'voie ferrée à écartement de 1,435 m'],
  ['vi', 'đường sắt khổ 1.435 mm'],
  ['zh-Hans', '轨距1.435米的铁路'],
  ['id', 'jalur kereta api sepanjang 1.480 m'],
  ['th', 'ถนนยาว 1,435 เมตร'],
  ['ar', 'طريق طوله ١٤٣٥ متر'],
  // Round lengths, and tracks of other kinds.
  ['nl', 'De spoortunnel is 1.000 meter lang'],
  ['vi', 'Cầu đường sắt dài 1.000 m'],
  ['en', 'The rail tunnel is 1,000 metres long'],
  ['zh-Hans', '铁路桥全长1600米'],
  ['zh-Hans', '跑道全长1435米，轨道平整'],
  ['en', 'a hiking trail of 1,435 m'],
  ['th', 'รางวัลวิ่ง 1,435 เมตร'],
  ['de', 'eine Laufbahn von 1.435 m'],
])('in %s “%s” says what it should', (to, text) => {
  expect(found(gauge, to, text)).toEqual([]);
});

test.each([
  ['en', 'nl', 'The rail tunnel is 1,000 metres long', 'De spoortunnel is 1.000 meter lang', null],
  ['en', 'vi', 'The railway bridge is 1,435 m long', 'Cầu đường sắt dài 1.435 m', null],
  ['zh-Hans', 'en', '铁路桥全长1600米', 'The railway bridge is 1,600 m long', null],
  ['ko', 'ar', '철도 터널 길이는 1520미터다', 'طول نفق السكة الحديدية ١٥٢٠ متر', null],
  ['vi', 'en', 'đoạn đường sắt dài 1,435 km', 'a railway of 1,435 m', null],
  ['vi', 'th', 'đường sắt khổ 1.000 mi-li-mét', 'ทางรถไฟยาว 1,000 เมตร', 'critical'],
  ['zh-Hans', 'id', '轨距1.520米的铁路', 'kereta api sepanjang 1.520 m', 'critical'],
  ['ru', 'en', 'железная дорога с колеёй 1520 мм', 'a railway of 1,520 m', 'critical'],
  ['vi', 'en', '', 'a narrow-gauge railway of 1,000 m', 'minor'],
])('from %s to %s the gauge is compared with the source: %s as %s', (from, to, source, target, severity) => {
  const all = gauge.run({ from, to, kind: 'paragraph', source: [{ text: source }], target: [{ text: target }] });
  expect(all.map(one => one.severity)).toEqual(severity === null ? [] : [severity]);
});

test.each([
  ['sv', 'fokusera på människorättsutbyten mellan länderna', 'människorättsutbyten'],
  ['en', 'the Year of Humanitarian Exchange', 'Humanitarian Exchange'],
  ['id', 'Tahun Pertukaran Kemanusiaan', 'Pertukaran Kemanusiaan'],
  ['vi', 'Năm giao lưu nhân đạo', 'giao lưu nhân đạo'],
  ['zh-Hans', '中越人道主义交流年', '人道主义交流'],
  ['ar', 'سنة التبادل الإنساني بين البلدين', 'التبادل الإنساني'],
  ['th', 'การแลกเปลี่ยนด้านมนุษยธรรมของสองประเทศ', 'แลกเปลี่ยนด้านมนุษยธรรม'],
  ['ko', '인도주의 교류의 해', '인도주의 교류'],
])('in %s a false friend shows by itself: %s', (to, text, place) => {
  expect(found(falseFriend, to, text)).toEqual([place]);
});

test('where the source is at hand, a false friend is one only if the source has its term', () => {
  const target = 'an agreement on humanitarian exchange';
  expect(found(falseFriend, 'en', target, 'paragraph', 'thỏa thuận giao lưu nhân văn')).toEqual([
    'humanitarian exchange',
  ]);
  expect(found(falseFriend, 'en', target, 'paragraph', 'thỏa thuận trao đổi nhân đạo')).toEqual([]);
  expect(found(falseFriend, 'en', target, 'paragraph', '人文交流协议', 'zh-Hans')).toEqual(['humanitarian exchange']);
});

test.each([
  ['en', 'humanitarian aid and an exchange of goods'],
  ['id', 'bantuan kemanusiaan'],
  ['th', 'ความช่วยเหลือด้านมนุษยธรรม'],
  ['ar', 'المساعدات الإنسانية'],
  ['zh-Hans', '人道主义援助'],
  // Of the police, of people at large, of the weather.
  ['en', 'Police investigated a fire at the shopping centre.'],
  ['fr', 'La police a enquêté sur un incendie au centre commercial.'],
  ['es', 'La policía investigó el incendio del centro comercial.'],
  ['id', 'Polisi menyelidiki kebakaran di pusat perbelanjaan.'],
  ['zh-Hans', '警方调查了购物中心的火灾。'],
  ['th', 'ตำรวจสอบสวนโรงงานที่ถูกไฟไหม้'],
  ['ar', 'الشرطة حققوا في مصنع احترق'],
  ['en', 'It is a common perception that big cities are heat traps.'],
  ['ko', '공통된 인식이 있다.'],
  ['sv', 'Det finns en gemensam uppfattning om vädret.'],
])('in %s “%s” is no false friend', (to, text) => {
  expect(found(falseFriend, to, text)).toEqual([]);
});

test.each([
  ['sv', 'Delegationen undersökte ASEAN:s center för samarbete.', 'undersökte ASEAN:s center'],
  ['en', 'The delegation investigated the innovation centre.', 'investigated the innovation centre'],
  ['zh-Hans', '代表团调查了创新中心。', '调查了创新中心'],
  ['th', 'คณะผู้แทนสอบสวนศูนย์นวัตกรรม', 'สอบสวนศูนย์'],
  ['ar', 'الوفد حققوا في مركز الابتكار', 'حققوا في مركز'],
  ['id', 'mewujudkan persepsi umum tingkat tinggi', 'persepsi umum'],
  ['vi', 'Năm giao lưu nhân quyền', 'giao lưu nhân quyền'],
])('in %s plain words are one beside those who use the term: %s', (to, text, place) => {
  expect(found(falseFriend, to, text)).toEqual([place]);
});

test.each([
  ['zh-Hans', 'en', '人文交流和人道主义交流', 'people-to-people and humanitarian exchanges'],
  ['vi', 'en', 'Đoàn khảo sát và cảnh sát điều tra vụ cháy', 'Police investigated the fire at the centre'],
  ['vi', 'zh-Hans', 'Đoàn khảo sát trung tâm; cảnh sát điều tra nhà máy', '代表团参观中心，警察调查了工厂'],
  ['en', 'th', 'people-to-people exchanges and humanitarian exchanges', 'แลกเปลี่ยนระหว่างประชาชนและแลกเปลี่ยนด้านมนุษยธรรม'],
  ['ko', 'ar', '인문 교류와 인도주의 교류', 'التبادل بين الشعبين والتبادل الإنساني'],
  ['vi', 'zh-Hans', 'giao lưu nhân văn', '人文交流，不是人道主义交流'],
])('from %s to %s both terms stand in the source, or the right one is there: %s as %s', (from, to, source, target) => {
  expect(found(falseFriend, to, target, 'paragraph', source, from)).toEqual([]);
});

test.each([
  ['en', '"Wicked" And "Dune" Lead Box Office', 'paragraph'],
  ['en', '"we will win" And the crowd went home', 'headline'],
  ['id', 'Lagu "Cinta" Dan "Harapan" Jadi Viral', 'paragraph'],
  ['vi', 'Phim “Mai” Và “Đất rừng” Dẫn Đầu Phòng Vé', 'paragraph'],
  ['fr', 'Les films « Amélie » Et « Dune » en tête', 'paragraph'],
  ['ru', 'Фильмы «Брат» И «Дюна» собрали зал', 'paragraph'],
  ['nl', '“De Avonden” En “Max Havelaar” verkopen goed', 'heading'],
] as const)('in %s titles in quotation marks are no broken quotation: %s', (to, text, kind) => {
  expect(found(brokenQuotation, to, text, kind)).toEqual([]);
});

test.each([
  ['nl', 'geest van de "vier goede principes..." En het "motto" heeft', '..." En'],
  ['ms', 'semangat "empat kebaikan" Dan "cogan kata" telah', 'n" Dan'],
  ['fr', 'l’esprit des « quatre biens» Et la devise', 's» Et'],
  ['vi', 'tinh thần “bốn tốt” Và phương châm', 't” Và'],
  ['ru', 'дух «четырёх добрых» И девиз', 'х» И'],
])('in %s a quotation closed in mid-sentence is found: %s', (to, text, place) => {
  expect(found(brokenQuotation, to, text)).toEqual([place]);
});

test.each([
  ['en', 'He said “We will go.” And they went.'],
  ['nl', 'de "vier goede" en het "motto"'],
  ['vi', '“Chúng tôi đi.” Và họ đi.'],
  ['zh-Hans', '“四好”和“十六字方针”'],
  ['ar', '«أربعة» و«شعار»'],
  ['th', '"สี่ดี" และ "คำขวัญ"'],
])('in %s “%s” is quoted well', (to, text) => {
  expect(found(brokenQuotation, to, text)).toEqual([]);
});

test.each([
  ['ms', 'lima wilayah/wilayah tersebut', 'wilayah/wilayah'],
  [
    'ms',
    'antara Setiausaha Parti Wilayah, Setiausaha Parti Wilayah dan',
    'Setiausaha Parti Wilayah, Setiausaha Parti Wilayah',
  ],
  ['en', 'provinces, cities and provinces', 'provinces, cities and provinces'],
  ['vi', 'khu vực/khu vực', 'khu vực/khu vực'],
  ['ms', 'Setiausaha Parti, Setiausaha Parti, dan wakil', 'Setiausaha Parti, Setiausaha Parti'],
  ['th', 'จังหวัด/จังหวัด', 'จังหวัด/จังหวัด'],
  ['ar', 'مقاطعة/مقاطعة', 'مقاطعة/مقاطعة'],
  ['ru', 'области/области', 'области/области'],
])('in %s one thing named twice in a list is found: %s', (to, text, place) => {
  expect(found(repeatedItem, to, text)).toEqual([place]);
});

test.each([
  ['en', 'km/km', ''],
  ['en', 'cars per hour/per hour', ''],
  ['th', 'คันต่อชั่วโมง/ต่อชั่วโมง', ''],
  // What goes on behind says more of the same.
  ['id', 'Menteri Luar Negeri, Menteri Luar Negeri Retno', ''],
  ['en', 'the Vice Chairman, Vice Chairman of the Board', ''],
  ['vi', 'Phó Chủ tịch, Phó Chủ tịch thường trực Nguyễn Văn A', ''],
  ['ar', 'وزير الخارجية, وزير الخارجية السابق', ''],
  ['ko', '중앙 위원회 위원, 중앙 위원회 위원 김 씨', ''],
  ['id', 'kota dan desa, kota dan pantai', ''],
  ['vi', 'tỉnh/khu', ''],
  ['zh-Hans', '省、市和省', ''],
  ['ms', 'lima wilayah/wilayah tersebut', 'năm tỉnh/tỉnh ấy'],
])('in %s “%s” is left alone', (to, text, source) => {
  expect(found(repeatedItem, to, text, 'paragraph', source)).toEqual([]);
});

test.each([
  ['sv', 'Publicerad 17/12/2025', '17/12/2025'],
  ['ko', '17/12/2025', '17/12/2025'],
  ['zh-Hans', '17/12/2025', '17/12/2025'],
  ['en-US', 'on 17/12/2025', '17/12/2025'],
  ['en-GB', 'on 12/17/2025', '12/17/2025'],
  ['en', 'on 05/06/2025', '05/06/2025'],
  ['fr', 'le 12/17/2025', '12/17/2025'],
  ['vi', 'ngày 12-26-2025', '12-26-2025'],
  ['th', '12/17/2568', '12/17/2568'],
  ['ar', '١٢/١٧/٢٠٢٥', '١٢/١٧/٢٠٢٥'],
])('in %s the date of “%s” has another language’s shape', (to, text, place) => {
  expect(found(dateShape, to, text)).toEqual([place]);
});

test.each([
  ['vi', '17/12/2025'],
  ['vi', '26-8-2025'],
  ['vi', '5/8/2025'],
  ['id', '21-02-2025'],
  ['es', '12-10-2025'],
  ['en', '17/12/2025 or 12/17/2025, 6/6/2025'],
  ['fr-CA', '17/12/2025'],
  ['de', '17/12/2025'],
  ['id', '17/12/2025'],
  ['ar', '١٧/١٢/٢٠٢٥'],
  ['th', '17/12/2568'],
  ['nl', '17-12-2025'],
  ['de', '17.12.2025'],
  ['zh-Hans', '2025/12/17'],
  ['en', '99/99/2025 of 1/2'],
])('in %s “%s” is how dates are written, or none', (to, text) => {
  expect(found(dateShape, to, text)).toEqual([]);
});

test.each([
  ['id', '(NLDO) - Ini adalah aktivitas', '(NLDO) - '],
  ['th', '(VOV) – ผู้แทนเดินทางถึง', '(VOV) – '],
  ['ar', '(QTV) - وصل الوفد', '(QTV) - '],
  ['zh-Hans', '（NLDO）— 代表团', '（NLDO）— '],
  ['en', ' (SGGP) - The delegation', '(SGGP) - '],
])('in %s a newsroom’s own mark is found: %s', (to, text, place) => {
  expect(found(newsroomCode, to, text)).toEqual([place]);
});

test.each([
  ['en', '(AP) - The delegation'],
  ['id', '(Kemarin) - Rapat'],
  ['fr', 'La zone (RCEP) - un accord'],
  ['th', '(ภาพ) - ผู้แทน'],
  ['zh-Hans', '（新华社）代表团'],
])('in %s “%s” is a credit or no mark', (to, text) => {
  expect(found(newsroomCode, to, text)).toEqual([]);
});

test.each([
  ['id', 'Người Lao ĐộngNgười Lao Động21/02/2025', ['Người Lao ĐộngNgười Lao Động', 'g21/02/2025']],
  ['nl', 'Việt NamViệt Nam', ['Việt NamViệt Nam']],
  ['zh-Hans', '人民日报人民日报', ['人民日报人民日报']],
  ['ko', '연합뉴스연합뉴스', ['연합뉴스연합뉴스']],
  ['ru', 'ИзвестияИзвестия', ['ИзвестияИзвестия']],
  ['th', 'ไทยรัฐไทยรัฐ', ['ไทยรัฐไทยรัฐ']],
])('in %s words without a space between are found: %s', (to, text, places) => {
  expect(found(joinedWords, to, text)).toEqual(places);
});

test.each([
  ['en', 'Ronald McDonald House opened on 21/02/2025'],
  ['id', 'Bora Bora dan anak-anak'],
  ['zh-Hans', '2025年2月21日'],
  ['ar', 'بتاريخ 21/02/2025'],
  ['vi', 'ngày 21/02/2025'],
])('in %s “%s” has its spaces', (to, text) => {
  expect(found(joinedWords, to, text)).toEqual([]);
});

test.each([
  ['nl', 'Bijeenkomst aan het begin van de lente van 2025.', 'te van 2025.'],
  ['zh-Hans', '两国代表会面。', '两国代表会面。'],
  ['id', 'Delegasi tiba di Hanoi.', 'ba di Hanoi.'],
  ['hi', 'बैठक आज हुई।', 'बैठक आज हुई।'],
  ['vi', 'Đoàn đại biểu đến Hà Nội.', ' đến Hà Nội.'],
])('in %s a headline with a full stop is found: %s', (to, text, place) => {
  expect(found(headlineStyle, to, text, 'headline')).toEqual([place]);
});

test.each([
  ['en', 'What the U.S. wants from Vietnam Inc.', 'headline'],
  ['zh-Hans', '两国代表会面', 'headline'],
  ['th', 'ตลาดเปิดแล้ว', 'headline'],
  ['ar', 'افتتاح السوق', 'headline'],
  ['vi', 'Chợ đã mở...', 'headline'],
  ['nl', 'Bijeenkomst in de lente.', 'paragraph'],
] as const)('in %s “%s” as %s is well styled', (to, text, kind) => {
  expect(found(headlineStyle, to, text, kind)).toEqual([]);
});

test('a headline as long as a paragraph is found in any script', () => {
  expect(found(headlineStyle, 'fr', 'Le secrétaire '.repeat(14).trim(), 'headline')).toHaveLength(1);
  expect(found(headlineStyle, 'zh-Hans', '代表团'.repeat(24), 'headline')).toHaveLength(1);
});

test('a compound that its language writes in one is found, and one that needs its hyphen is not', () => {
  expect(found(needlessHyphen, 'nl', 'de vier grens-provincies')).toEqual(['grens-provincies']);
  expect(found(needlessHyphen, 'sv', 'nya gräns-stationer')).toEqual(['gräns-stationer']);
  for (const text of ['zee-eenden', 'niet-leden', 'Noord-Holland', 'in- en uitvoer', 'Vietnam-gemeenschap'])
    expect(found(needlessHyphen, 'nl', text), text).toEqual([]);
  for (const [to, text] of [
    ['en', 'well-known border-crossing'],
    ['vi', 'Việt-Trung'],
    ['id', 'kanak-kanak'],
    ['fr', 'arc-en-ciel'],
  ] as const)
    expect(found(needlessHyphen, to, text), text).toEqual([]);
});

test('a sentence that is cut where it does not end is found', () => {
  expect(found(sentenceBreak, 'nl', 'handel, enzovoort. en baanbrekende mechanismen')).toEqual(['.']);
  for (const [to, text] of [
    ['nl', 'Het werk gaat door. De bouw begint.'],
    ['vi', 'TP. Hồ Chí Minh và tp. hai'],
    ['de', 'z. B. im Mai'],
    ['th', 'ตลาดเปิด. และปิด'],
    ['ar', 'فتح السوق. ثم أغلق'],
  ] as const)
    expect(found(sentenceBreak, to, text), text).toEqual([]);
});

test('what stands in another language is found, and in a page’s own it is not', () => {
  const caption = 'Các đại biểu chụp ảnh lưu niệm tại hội nghị sáng nay ở tỉnh Quảng Ninh.';
  for (const to of ['id', 'th', 'ar', 'zh-Hans', 'fr']) expect(found(residue, to, caption), to).toEqual([caption]);
  expect(found(residue, 'vi', caption)).toEqual([]);
});
