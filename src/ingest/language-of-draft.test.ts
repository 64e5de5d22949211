import { expect, test } from 'vitest';
import { languageOfDraft } from './language-of-draft.ts';

const vietnamese =
  'Đoàn công tác của tỉnh đã làm việc tại cửa khẩu trong hai ngày và ghi nhận những thay đổi ở làn xe tải.';
const simplified = '两国边境口岸的货运车辆比去年增加了两成，司机们说排队的时间缩短了。';
const traditional = '兩國邊境口岸的貨運車輛比去年增加了兩成，司機們說排隊的時間縮短了。';
const arabic = 'زار وفد من المحافظة المعبر الحدودي وسجل تغييرات في مسار الشاحنات خلال يومين.';
const thai = 'คณะทำงานของจังหวัดลงพื้นที่ด่านชายแดนเป็นเวลาสองวันและบันทึกการเปลี่ยนแปลงของช่องทางรถบรรทุก';

const draft = (text: string, locale: string | null = null) => ({
  locale,
  blocks: [
    { kind: 'figure' as const, src: null, alt: 'English words that nobody should count', caption: null, credit: null },
    { kind: 'paragraph' as const, content: { runs: text === '' ? [] : [{ text }], codes: [] } },
  ],
});
const language = (text: string, claimed: string | null, outlet: string, editions: string[]) =>
  languageOfDraft(draft(text, claimed), { locale: outlet }, editions);

test.each([
  ['vi', vietnamese],
  ['zh-Hans', simplified],
  ['zh-Hant', traditional],
  ['ar', arabic],
  ['th', thai],
])('the text is %s, whatever its page and outlet claim', (locale, text) => {
  expect(language(text, 'en', 'en', ['en', 'vi', 'zh-Hans', 'zh-Hant', 'ar', 'th'])).toBe(locale);
});

test('a text that does not say is what the page claims, else what the outlet writes in', () => {
  expect(language('', 'id', 'vi', ['id', 'vi'])).toBe('id');
  expect(language('2025', null, 'vi', ['id', 'vi'])).toBe('vi');
});

test('an edition of the same language and script is the language of the article, one in another script is not', () => {
  expect(language('', 'zh-CN', 'vi', ['zh-Hans'])).toBe('zh-Hans');
  expect(language('', 'zh-TW', 'vi', ['zh-Hans'])).toBe('zh-TW');
  expect(language(vietnamese, null, 'vi', ['vi-VN'])).toBe('vi-VN');
});

test('a language without an edition stays what it is', () => {
  expect(language(thai, null, 'vi', ['vi'])).toBe('th');
});
