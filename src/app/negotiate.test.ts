import { expect, test } from 'vitest';
import { encodingFor, wantedEdition } from './negotiate.ts';

test.each([
  ['gzip, deflate, br, zstd', 'brotli'],
  ['gzip, deflate', 'gzip'],
  ['GZIP', 'gzip'],
  ['br ; q=0.1 , gzip', 'brotli'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.000, gzip;Q=0', 'identity'],
  ['*', 'brotli'],
  ['br;q=0, *', 'gzip'],
  ['*;q=0', 'identity'],
  ['gzip, *;q=0', 'gzip'],
  ['identity', 'identity'],
  ['brotli, xgzip, gzip-9', 'identity'],
  ['gzip;q=many', 'identity'],
  ['', 'identity'],
  [undefined, 'identity'],
  [['br'], 'identity'],
])('an Accept-Encoding of %j gets %s', (header, encoding) => {
  expect(encodingFor(header)).toBe(encoding);
});

const editions = ['en', 'vi', 'zh-Hans', 'id', 'ar', 'th'];

test.each([
  ['vi', 'vi'],
  ['VI-vn,en;q=0.8', 'vi'],
  ['fr,en;q=0.1,th;q=0.9', 'th'],
  ['en;q=0.5, ar', 'ar'],
  ['zh-CN', 'zh-Hans'],
  ['zh', 'zh-Hans'],
  ['zh-TW', null],
  ['zh-TW, zh-Hant;q=0.9, id;q=0.2', 'id'],
  ['vi;q=0, th', 'th'],
  ['vi;q=0', null],
  ['*', null],
  ['*, th;q=0.1', 'th'],
  ['th;level=1;q=0.2, ar;q=0.3', 'ar'],
  ['th;q=high, ar;q=0.1', 'ar'],
  ['th;q=1.5, ar;q=0.1', 'ar'],
  ['x-klingon, en_US, e, 12, <script>, vi\u0000', null],
  [',;,q=1,;q=,', null],
  ['', null],
  [undefined, null],
])('an Accept-Language of %j is led to %s', (header, edition) => {
  expect(wantedEdition(header, editions)).toBe(edition);
});

test('of equal weights the first counts', () => {
  expect(wantedEdition('th;q=0.5,vi;q=0.5,ar;q=0.5', editions)).toBe('th');
});

test('of a very long header only the beginning is read, and no part of it by half', () => {
  const filler = (length: number) => `${'fr,'.repeat(200)}`.slice(0, length);
  expect(wantedEdition(`th,${filler(16_000)}`, editions)).toBe('th');
  expect(wantedEdition(`${'fr,'.repeat(5000)}th`, editions)).toBeNull();
  expect(encodingFor(`${'x,'.repeat(248)}gzip;q=0`)).toBe('identity');
  expect(wantedEdition(`${'x,'.repeat(249)}vi-Hant`, editions)).toBeNull();
});
