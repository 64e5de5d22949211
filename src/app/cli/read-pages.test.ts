import { expect, test } from 'vitest';
import { checkPages } from './read-pages.ts';

const texts: [locale: string, text: string][] = [
  [
    'vi',
    'Các đại biểu chụp ảnh lưu niệm tại hội nghị sáng nay ở tỉnh Quảng Ninh, và cuộc họp kết thúc vào buổi chiều.',
  ],
  ['id', 'Para peserta berfoto bersama setelah pertemuan pagi ini di provinsi itu, dan rapat berakhir pada sore hari.'],
  ['th', 'ผู้แทนถ่ายภาพร่วมกันหลังการประชุมเช้าวันนี้ในจังหวัด และการประชุมสิ้นสุดในช่วงบ่าย'],
  ['ar', 'التقط المندوبون صورة تذكارية بعد الاجتماع صباح اليوم في المقاطعة، وانتهى الاجتماع بعد الظهر.'],
  ['zh-Hans', '代表们今天上午在该省会议结束后合影留念，会议于下午结束，双方表示满意。'],
];

test.each(texts)('an HTML page in %s that names no language is taken for what its text is', (locale, text) => {
  const file = { name: 'a.html', text: `<html><body><p>${text}</p></body></html>` };
  expect(checkPages([file], null, () => [])[0]!.document.to).toBe(locale);
});

test('what the page says comes before its text, what the reader says before both', () => {
  const file = { name: 'a.html', text: `<html lang="vi_VN"><body><p>${texts[1]![1]}</p></body></html>` };
  expect(checkPages([file], null, () => [])[0]!.document.to).toBe('vi-VN');
  expect(checkPages([file], 'ms', () => [])[0]!.document.to).toBe('ms');
});

test('a page whose language cannot be told is no English', () => {
  const file = { name: 'a.html', text: '<html><body><p>12</p></body></html>' };
  expect(() => checkPages([file], null, () => [])).toThrow(expect.objectContaining({ code: 'language_unknown' }));
});
