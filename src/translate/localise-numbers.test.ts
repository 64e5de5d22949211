import { expect, test } from 'vitest';
import { plainText, textRuns } from '../base/runs.ts';
import { localiseNumbers } from './localise-numbers.ts';

const localised = (source: string, target: string, from: string, to: string) =>
  plainText(localiseNumbers(textRuns(source), textRuns(target), from, to));

test.each([
  ['id', 'ms', 'Rel selebar 1.435 mm', 'Landasan selebar 1.435 mm', 'Landasan selebar 1,435 mm'],
  ['vi', 'en', 'khoảng 4.500 công nhân', 'some 4.500 workers', 'some 4,500 workers'],
  ['en', 'nl', 'a gauge of 1,435 mm', 'een spoorwijdte van 1,435 mm', 'een spoorwijdte van 1.435 mm'],
  ['zh-Hans', 'id', '轨距1,435毫米', 'lebar rel 1,435 mm', 'lebar rel 1.435 mm'],
  ['es', 'th', 'unas 96.000 rupias', 'ราว 96.000 รูเปียห์', 'ราว 96,000 รูเปียห์'],
  ['id', 'en', 'saldo −1.435 dan -2.500', 'a balance of −1.435 and -2.500', 'a balance of −1,435 and -2,500'],
  ['en', 'es-MX', 'some 4,500 workers', 'unos 4,500 trabajadores', 'unos 4,500 trabajadores'],
  ['vi', 'ar', 'giá 155.000 đồng', 'بسعر 155.000 دونغ', 'بسعر 155,000 دونغ'],
])('%s → %s: “%s” makes of “%s” “%s”', (from, to, source, target, expected) => {
  expect(localised(source, target, from, to)).toBe(expected);
});

test('a figure that means the same in both languages, or that the source does not have, is left alone', () => {
  expect(localised('Tahun 2025, pukul 4', 'Tahun 2025, pukul 4', 'id', 'ms')).toBe('Tahun 2025, pukul 4');
  expect(localised('Harga naik', 'Harga naik 1.435', 'id', 'ms')).toBe('Harga naik 1.435');
  expect(localised('khổ 1.435 mm', 'spoorwijdte 1.435 mm', 'vi', 'nl')).toBe('spoorwijdte 1.435 mm');
});

test('codes stay, and protected text is not touched', () => {
  const target = [{ open: 1 }, { text: '1.435' }, { close: 1 }, { placeholder: 1, text: '1.435' }];
  expect(localiseNumbers(textRuns('1.435 mm'), target, 'id', 'ms')).toEqual([
    { open: 1 },
    { text: '1,435' },
    { close: 1 },
    { placeholder: 1, text: '1.435' },
  ]);
});

test('a figure of hundreds of digits is left as it is, and a megabyte of digits is read at once', () => {
  for (const figure of [`0.${'1'.repeat(400)}`, '1.'.repeat(300), '1'.repeat(1_000_000)])
    expect(localiseNumbers(textRuns(figure), textRuns(figure), 'id', 'en')).toEqual(textRuns(figure));
});
