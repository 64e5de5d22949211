import { expect, test } from 'vitest';
import { textRuns } from '../base/runs.ts';
import { findNames, indexNames, type NameIndex } from './find-names.ts';
import { shippedEntities } from './shipped/shipped-entities.ts';

const indexes = new Map<string, NameIndex>();

function found(text: string, locale: string): string[] {
  const index = indexes.get(locale) ?? indexNames(shippedEntities([locale]), locale);
  indexes.set(locale, index);
  return findNames([{ id: 's', runs: textRuns(text), codes: [] }], index).map(one => one.entityId);
}

test.each([
  // Names of persons.
  ['vi', 'Bà Nga, chị Mỹ, ông Đức'],
  ['en', 'Mr Jordan met Jordan Henderson and Chad Smith'],
  ['en', 'Ms. Vietnam'],
  ['fr', 'Maurice Dupont et Dominique de Villepin'],
  ['es', 'la señora China'],
  ['zh-Hans', '马里奥先生'],
  ['zh-Hans', '马里奥·德拉吉'],
  ['th', 'นางมาลี'],
  ['th', 'โอมานนท์'],
  ['id', 'Ibu Georgia'],
  // Other words and other places.
  ['vi', 'Áo dài và Pháp luật'],
  ['vi', 'tại Mỹ Tho và Mỹ Đức'],
  ['vi', 'Huyện Trùng Khánh, xã Thanh Thủy, thị xã Sơn Tây, xã Tân Thanh, huyện Đông Hưng'],
  ['vi', 'Tỉnh Hà Bắc cũ'],
  ['en', 'Georgia on my mind, a Guinea pig in Jersey City'],
  ['es', 'Granada, en Andalucía'],
  ['zh-Hans', '沿海地区'],
])('%s: no place in "%s"', (locale, text) => {
  expect(found(text, locale)).toEqual([]);
});

test.each([
  ['vi', 'nước Nga và nước Mỹ', ['country-ru', 'country-us']],
  ['vi', 'Tổng thống Mỹ thăm Trung Quốc, Nga và Pháp', ['country-us', 'country-cn', 'country-ru', 'country-fr']],
  ['vi', 'Thành phố Trùng Khánh, thị xã Đông Hưng, cửa khẩu Tân Thanh', ['chongqing', 'dongxing', 'tan-thanh']],
  ['en', 'Vietnam China', ['country-vn', 'country-cn']],
  ['en', 'Hanoi, Vietnam', ['hanoi', 'country-vn']],
  ['en', 'Visiting Vietnam: President To Lam Visits China', ['country-vn', 'country-cn']],
  ['en', 'Syria, Jordan and the Government of Georgia', ['country-sy', 'country-jo', 'country-ge']],
  ['fr', 'l’île Maurice et la Dominique', ['country-mu', 'country-dm']],
  ['id', 'Jemaah haji Indonesia di Georgia', ['country-id', 'country-ge']],
  ['zh-Hans', '安江省政府访问海地和马里', ['an-giang', 'country-ht', 'country-ml']],
  ['zh-Hans', '中国·越南', ['country-cn', 'country-vn']],
  ['th', 'ประเทศโอมานและมาลี', ['country-om', 'country-ml']],
  ['ar', 'زار الأردن وتشاد', ['country-jo', 'country-td']],
] as [string, string, string[]][])('%s: places in "%s"', (locale, text, expected) => {
  expect(found(text, locale)).toEqual(expected);
});
