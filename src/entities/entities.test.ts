import { expect, test } from 'vitest';
import { textRuns } from '../base/runs.ts';
import type { Entity } from './entity.ts';
import { findNames, indexNames } from './find-names.ts';
import { parseTermList } from './term-list.ts';

const entities: Entity[] = parseTermList([
  {
    id: 'chen-gang',
    type: 'person',
    names: { vi: ['Trần Cương'], 'zh-Hans': ['陈刚'], en: ['Chen Gang'], th: ['เฉิน กัง'] },
  },
  { id: 'ha-giang', type: 'place', names: { vi: ['Hà Giang'], en: ['Ha Giang'], ar: ['ها زانغ'] } },
  { id: 'guangxi', type: 'place', names: { vi: ['Quảng Tây'], zh: ['广西'], en: ['Guangxi'] } },
  { id: 'guangxi-government', type: 'organisation', names: { en: ['Guangxi Government'], zh: ['广西政府'] } },
]);

const found = (text: string, locale: string) =>
  findNames([{ id: 's', runs: textRuns(text), codes: [] }], indexNames(entities, locale)).map(one => [
    one.entityId,
    text.slice(one.start, one.end),
  ]);

test('an exact name is linked in every script', () => {
  expect(found('Ông Trần Cương đến Hà Giang.', 'vi')).toEqual([
    ['chen-gang', 'Trần Cương'],
    ['ha-giang', 'Hà Giang'],
  ]);
  expect(found('广西的陈刚说', 'zh-Hans')).toEqual([
    ['guangxi', '广西'],
    ['chen-gang', '陈刚'],
  ]);
  expect(found('นายเฉิน กังกล่าว', 'th')).toEqual([['chen-gang', 'เฉิน กัง']]);
  expect(found('زار ها زانغ أمس', 'ar')).toEqual([['ha-giang', 'ها زانغ']]);
});

test('the longest name wins and a part of a word is no name', () => {
  expect(found('The Guangxi Government met Chen Gangster.', 'en')).toEqual([
    ['guangxi-government', 'Guangxi Government'],
  ]);
});

test('a name with punctuation is found as it stands', () => {
  const odd = parseTermList([{ id: 'year', type: 'event', names: { id: ['Tahun (Vietnam-Tiongkok) [2025] a/b?'] } }]);
  const text = 'Pembukaan Tahun (Vietnam-Tiongkok) [2025] a/b? hari ini';
  expect(findNames([{ id: 's', runs: textRuns(text), codes: [] }], indexNames(odd, 'id'))).toMatchObject([
    { start: 10, end: 46 },
  ]);
});

test('a form that names two entities links neither', () => {
  const twins = parseTermList([
    { id: 'a', type: 'person', names: { en: ['Vi Thao'] } },
    { id: 'b', type: 'person', names: { en: ['Vi Thao', 'Wei Tao'] } },
  ]);
  const index = indexNames(twins, 'en');
  expect(findNames([{ id: 's', runs: textRuns('Vi Thao and Wei Tao'), codes: [] }], index)).toMatchObject([
    { entityId: 'b', start: 12 },
  ]);
});
