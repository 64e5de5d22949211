import { expect, test } from 'vitest';
import { withoutHonorifics } from './honorifics.ts';

test.each([
  ['id', 'Bapak Nguyen Xuan Thang', 'Nguyen Xuan Thang'],
  ['id', 'Bpk. Dr. Joko Susanto', 'Joko Susanto'],
  ['ms', 'Tan Sri Lim Guan Hock', 'Lim Guan Hock'],
  ['sv', 'kamrat Hoang Quoc Khanh', 'Hoang Quoc Khanh'],
  ['fr', 'M. Paul Durand', 'Paul Durand'],
  ['es', 'Señora Ana Ruiz', 'Ana Ruiz'],
  ['vi', 'đồng chí Trần Cương', 'Trần Cương'],
  ['vi', 'Ba Đình', 'Ba Đình'],
  ['zh-Hans', '陈刚同志', '陈刚'],
  ['ja', '田中さん', '田中'],
  ['ko', '천강 동지', '천강'],
  ['ko', '김민수씨', '김민수'],
  ['ko', '김하양', '김하양'],
  ['ar', 'السيد محمد حسن', 'محمد حسن'],
  ['th', 'นายเฉิน กัง', 'เฉิน กัง'],
  ['en', 'Mr', 'Mr'],
  ['en', 'Missy Elliott', 'Missy Elliott'],
])('%s: %s is the name %s', (locale, name, expected) => {
  expect(withoutHonorifics(name, locale)).toBe(expected);
});
