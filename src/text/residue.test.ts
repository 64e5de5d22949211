import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findResidue } from './residue.ts';

const inText = (text: string, locale: string) =>
  findResidue(text, locale).map(one => [one.kind, one.locale, text.slice(one.start, one.end)]);

test.each([
  [
    'id',
    'Delegasi yang menghadiri pertemuan.\nGặp gỡ đầu xuân giữa lãnh đạo địa phương - Ảnh 1.\nPara pihak sepakat.',
    'vi',
  ],
  ['vi', 'Hai tỉnh thống nhất mở thêm giờ thông quan.\nДелегации провинций провели встречу на границе.', 'ru'],
  [
    'ar',
    'اتفق قادة المقاطعتين على تمديد الساعات.\nThe leaders of both provinces agreed to keep the office open.',
    'en',
  ],
  ['zh-Hans', '两省领导同意周末延长口岸的通关时间。\nLãnh đạo hai tỉnh thống nhất mở thêm giờ thông quan.', 'vi'],
])('a whole line in another language is found in %s', (locale, text, other) => {
  const line = text.split('\n').find((_, at) => at === 1);
  expect(inText(text, locale)).toEqual([['line', other, line]]);
});

test('words left over inside a sentence are found', () => {
  const text = 'De provincies spraken af giữ cửa khẩu mở lâu hơn vào cuối tuần om de handel te bevorderen.';
  // A short word at the edge may be taken along.
  expect(inText(text, 'nl')).toEqual([
    ['span', 'vi', expect.stringContaining('giữ cửa khẩu mở lâu hơn vào cuối tuần')],
  ]);
  const thai = 'ผู้ว่าราชการสองจังหวัดตกลง to keep the customs office open longer ในช่วงสุดสัปดาห์';
  expect(inText(thai, 'th')).toEqual([['span', 'en', 'to keep the customs office open longer']]);
});

test.each([
  ['sv', 'Kamrat Hoang Quoc Khanh (Hoàng Quốc Khánh) besökte Đồng Đăng och Quảng Ninh under två dagar.'],
  ['en', 'He called it “một bước tiến rất quan trọng cho hai tỉnh” and thanked Trần Cương (陈刚).'],
  ['th', 'บริษัท Bank of China และ Vietnam Railways ลงนามข้อตกลงกับจังหวัด'],
  ['zh-Hans', '广西与 Quảng Ninh 的企业使用 iPhone 和 WeChat 开展业务。'],
  ['ms', 'Kedua-dua wilayah bersetuju menambah waktu pejabat kastam kerana barisan kereta.'],
  ['id', 'Sumber: https://nld.com.vn/gap-go-dau-xuan-giua-lanh-dao-dia-phuong.htm'],
])('names, quotations and addresses in %s are no residue', (locale, text) => {
  expect(inText(text, locale)).toEqual([]);
});

test('never throws, and every finding lies in the text and in order', () => {
  const locale = fc.constantFrom('vi', 'th', 'ar', 'zh-Hans', 'id', 'sw', 'en', 'hi');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), locale, (text, own) => {
      let before = 0;
      for (const { start, end } of findResidue(text, own)) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        before = end;
      }
      expect(before).toBeLessThanOrEqual(text.length);
    }),
  );
});

test.each(['a', 'ab ', 'giữ cửa khẩu ', '“', '中', '\ud800', '\n', '( '])(
  'a long text of %j takes linear time',
  unit => {
    const time = (size: number) => {
      const text = unit.repeat(Math.ceil(size / unit.length));
      const started = performance.now();
      findResidue(text, 'nl');
      return performance.now() - started;
    };
    time(20_000);
    // Eight times the text; quadratic time would be sixty-four times as long.
    expect(time(128_000)).toBeLessThan(24 * Math.max(time(16_000), 20));
  },
);
