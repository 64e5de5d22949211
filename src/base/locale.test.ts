import { expect, test } from 'vitest';
import { closestLocale, directionOf, endonym, parseLocale, scriptOf, sealGlyph } from './locale.ts';

test('a tag comes back in canonical case', () => {
  expect(['VI', 'zh-hans', 'pt-br'].map(parseLocale)).toEqual(['vi', 'zh-Hans', 'pt-BR']);
  expect(['ar-u-nu-arab', 'th-TH-u-ca-buddhist', 'fr-FR-x-foo'].map(parseLocale)).toEqual(['ar', 'th-TH', 'fr-FR']);
});

test.each(['', 'xx-nowhere-at-all', 'qqq', 'English', 'vi_VN'])('%s is refused as a locale', tag => {
  expect(() => parseLocale(tag)).toThrow(expect.objectContaining({ code: 'unknown_locale' }));
});

test('direction and script follow the language', () => {
  expect(['ar', 'he', 'vi', 'th', 'zh-Hans'].map(directionOf)).toEqual(['rtl', 'rtl', 'ltr', 'ltr', 'ltr']);
  expect(['ar', 'th', 'ko', 'vi', 'zh-Hans'].map(scriptOf)).toEqual(['Arab', 'Thai', 'Kore', 'Latn', 'Hans']);
});

test('a language is named in itself', () => {
  expect(['vi', 'zh-Hans', 'id', 'ar', 'th', 'ko', 'fr', 'sv'].map(endonym)).toEqual([
    'Tiếng Việt',
    '简体中文',
    'Bahasa Indonesia',
    'العربية',
    'ไทย',
    '한국어',
    'Français',
    'Svenska',
  ]);
  expect(['vi', 'zh-Hans', 'ar', 'th'].map(sealGlyph)).toEqual(['Vi', '中', 'ع', 'ไท']);
});

test.each([
  ['vi', ['en', 'vi'], 'vi'],
  ['VI', ['en', 'vi'], 'vi'],
  ['vi-VN', ['en', 'vi'], 'vi'],
  ['zh-CN', ['zh-Hant', 'zh-Hans'], 'zh-Hans'],
  ['zh-TW', ['zh-Hans', 'zh-Hant'], 'zh-Hant'],
  ['zh-TW', ['zh-Hans'], null],
  ['sr-Latn', ['sr'], null],
  ['pt', ['pt-PT', 'pt-BR'], 'pt-PT'],
  ['pt-br', ['pt-PT', 'pt-BR'], 'pt-BR'],
  ['ar-EG', ['ar'], 'ar'],
  ['th', ['lo', 'km'], null],
  ['not a tag', ['en'], null],
  ['', ['en'], null],
])('who wants %s of %j is served by %s', (wanted, among, served) => {
  expect(closestLocale(wanted, among)).toBe(served);
});
