import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { identifyLanguage } from './identify.ts';

test.each([
  ['vi', 'Lãnh đạo hai tỉnh thống nhất mở thêm giờ thông quan tại cửa khẩu vào cuối tuần.'],
  ['zh-Hans', '两省领导同意周末延长口岸的通关时间。'],
  ['zh-Hant', '兩省領導同意週末延長口岸的通關時間。'],
  ['th', 'ผู้ว่าราชการสองจังหวัดตกลงขยายเวลาเปิดด่านในช่วงสุดสัปดาห์'],
  ['ar', 'اتفق قادة المقاطعتين على تمديد ساعات التخليص الجمركي في عطلة نهاية الأسبوع.'],
  ['ko', '두 지방의 지도자들은 주말 통관 시간을 연장하기로 했다.'],
  ['ja', '両省の指導者は週末の通関時間を延長することで合意した。'],
  ['id', 'Kedua provinsi sepakat menambah jam buka kantor bea cukai karena antrean mobil, kata gubernur.'],
  ['ms', 'Kedua-dua wilayah bersetuju menambah waktu pejabat kastam kerana barisan kereta, kata beliau.'],
  ['sv', 'De båda provinserna kom överens om att hålla tullen öppen längre under helgen.'],
  ['nl', 'De twee provincies spraken af de douane in het weekend langer open te houden.'],
  ['fr', "Les deux provinces ont décidé de prolonger l'ouverture de la douane le week-end."],
  ['es', 'Las dos provincias acordaron ampliar el horario de la aduana los fines de semana.'],
  ['en', 'The two provinces agreed to keep the customs office open longer at weekends.'],
  [
    'af',
    'Die twee provinsies het besluit om die doeanekantoor oor naweke langer oop te hou, want die rye word te lank.',
  ],
  ['sw', 'Viongozi wa mikoa miwili wamekubaliana kuongeza saa za kazi za ofisi ya forodha mwishoni mwa wiki.'],
  ['da', 'De to provinser blev enige om at holde toldkontoret åbent længere i weekenden, siger ministeren.'],
  ['nb', 'De to provinsene ble enige om å holde tollkontoret åpent lenger i helgen, men det blir ikke gjort i år.'],
  ['nn', 'Dei to provinsane vart samde om å halde tollkontoret ope lenger i helga, men det blir ikkje gjort no.'],
  ['hi', 'दोनों प्रांतों के नेताओं ने सप्ताहांत में सीमा शुल्क कार्यालय को अधिक समय तक खुला रखने का फैसला किया है।'],
  ['ru', 'Руководители двух провинций договорились, что таможня будет открыта дольше по выходным.'],
  ['km', 'មេដឹកនាំខេត្តទាំងពីរបានយល់ព្រមបន្តម៉ោងធ្វើការ'],
  ['lo', 'ຜູ້ນໍາສອງແຂວງເຫັນດີຂະຫຍາຍເວລາເປີດດ່ານ'],
  ['my', 'ပြည်နယ်နှစ်ခု၏ ခေါင်းဆောင်များသည် သဘောတူခဲ့ကြသည်။'],
])('%s is told from the text alone', (locale, text) => {
  const found = identifyLanguage(text);
  expect(found.locale).toBe(locale);
  expect(found.confidence).toBeGreaterThan(0.15);
});

test.each(['', '21/02/2025', 'un', '— … 123', 'https://example.org/tin-tuc'])('%j is too little to tell', text => {
  expect(identifyLanguage(text).locale).toBeNull();
});

test('a text that fits Indonesian and Malay alike has no language until one is declared', () => {
  const text = 'Mereka makan nasi dan minum air di rumah ini.';
  expect(identifyLanguage(text).locale).toBeNull();
  expect(identifyLanguage(text, { declared: 'ms' }).locale).toBe('ms');
  expect(identifyLanguage(text, { declared: 'id' }).locale).toBe('id');
});

test('a declared language does not stand against a text that is clearly another', () => {
  const text = 'Lãnh đạo hai tỉnh thống nhất mở thêm giờ thông quan tại cửa khẩu vào cuối tuần.';
  expect(identifyLanguage(text, { declared: 'id' }).locale).toBe('vi');
});

test('only a candidate can come out, in the form the candidates write it', () => {
  expect(identifyLanguage('两省领导同意', { candidates: ['zh', 'en'] }).locale).toBe('zh');
  expect(identifyLanguage('ที่ประชุมเห็นชอบ', { candidates: ['vi', 'en'] }).locale).toBeNull();
});

test('a page that opens with a caption in another language keeps its own', () => {
  const caption = 'Thúc đẩy hợp tác, giao lưu giữa các địa phương biên giới.';
  const body = 'Besöket ägde rum när de båda ländernas partnerskap fördjupades, särskilt vid gränsen. '.repeat(8);
  expect(identifyLanguage(`${caption}\n${body}`).locale).toBe('sv');
});

test('never throws, and the confidence is a share', () => {
  const hints = fc.constantFrom({}, { declared: 'id' }, { declared: 'nn' }, { candidates: ['da', 'sw', 'ms'] });
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), hints, (text, given) => {
      const { confidence } = identifyLanguage(text, given);
      expect(confidence >= 0 && confidence <= 1).toBe(true);
    }),
  );
});

test.each(['a', 'ab ', '\ud800', '@', 'ы', 'dan '])('a megabyte of %j is told at once', unit => {
  identifyLanguage('warm');
  const text = unit.repeat(1_000_000 / unit.length);
  const started = performance.now();
  identifyLanguage(text);
  expect(performance.now() - started).toBeLessThan(500);
});

const ntrex = `${process.env.SAMPAN_TEST_DATA ?? '../shared/data'}/stories/ntrex.jsonl.gz`;

test.skipIf(!existsSync(ntrex))(
  'whole articles in Indonesian and Malay are told apart (skipped without the data folder)',
  () => {
    const rows = gunzipSync(readFileSync(ntrex)).toString().trim().split('\n');
    const articles = rows.map(row => JSON.parse(row) as { lang: string; sentences: string[] });
    const pair = articles.filter(one => one.lang === 'id' || one.lang === 'ms');
    const right = pair.filter(one => identifyLanguage(one.sentences.join(' ')).locale === one.lang);
    expect(right.length / pair.length).toBeGreaterThan(0.97);
  },
);
