import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { ReadingSystem } from '../../text/readings.ts';
import { linkThreshold, scoreNames } from '../../text/readings-score.ts';
import { splitName } from '../../text/readings-split.ts';
import { hanReadings } from './read-characters.ts';

function isLinked(a: string, system: ReadingSystem, b: string, other: ReadingSystem): boolean {
  const [one, two] = [splitName(a, [system], hanReadings()), splitName(b, [other], hanReadings())];
  return (scoreNames(one, two, hanReadings())?.score ?? 0) >= linkThreshold(system, other);
}

test.each([
  ['Chen Gang', 'Trần Cương', '陈刚'],
  ['Wei Tao', 'Vi Thao', '韦韬'],
  ['Guangxi', 'Quảng Tây', '广西'],
  ['Nanning', 'Nam Ninh', '南宁'],
  ['Dongxing', 'Đông Hưng', '东兴'],
  ['Guangning', 'Quảng Ninh', '广宁'],
  ['Liangshan', 'Lạng Sơn', '谅山'],
  ['Gaoping', 'Cao Bằng', '高平'],
  ['Hejiang', 'Hà Giang', '河江'],
  ['Xuanguang', 'Tuyên Quang', '宣光'],
  ['Haifang', 'Hải Phòng', '海防'],
  ['Xialong', 'Hạ Long', '下龙'],
  ['Henei', 'Hà Nội', '河内'],
  ['Tongdeng', 'Đồng Đăng', '同登'],
  ['Youyiguan', 'Hữu Nghị Quan', '友谊关'],
  ['Yuenan', 'Việt Nam', '越南'],
  ['Zhongguo', 'Trung Quốc', '中国'],
  ['Ruan Chunsheng', 'Nguyễn Xuân Thắng', '阮春胜'],
  ['Wu Dasheng', 'Vũ Đại Thắng', '武大胜'],
  ['Huang Guoqing', 'Hoàng Quốc Khánh', '黄国庆'],
  ['Ding Youxue', 'Đinh Hữu Học', '丁有学'],
  ['Gao Xianghui', 'Cao Tường Huy', '高祥辉'],
  ['Zheng Shi Mingqing', 'Trịnh Thị Minh Thanh', '郑氏明清'],
])('%s, %s and %s are one name', (pinyin, vietnamese, han) => {
  expect(isLinked(pinyin, 'pinyin', vietnamese, 'sino-vietnamese')).toBe(true);
  expect(isLinked(han, 'han', vietnamese, 'sino-vietnamese')).toBe(true);
  expect(isLinked(han, 'han', pinyin, 'pinyin')).toBe(true);
});

test.each([
  ['Hunan', 'Hà Nam'],
  ['Xinjiang', 'Tần Cương'],
  ['Qin Gang', 'Tân Cương'],
  ['Liu Ning', 'Liêu Ninh'],
  ['Zhou Yu', 'Chu Đức'],
  ['Chen Gang', 'Tần Cương'],
])('%s is not %s', (pinyin, vietnamese) => {
  expect(isLinked(pinyin, 'pinyin', vietnamese, 'sino-vietnamese')).toBe(false);
});

test.each<[string, ReadingSystem, string, ReadingSystem]>([
  ['毛泽东', 'han', 'Mao Tse-tung', 'wade-giles'],
  ['周恩来', 'han', 'Chou En-lai', 'wade-giles'],
  ['Deng Xiaoping', 'pinyin', 'Teng Hsiao-p’ing', 'wade-giles'],
  ['李嘉诚', 'han', 'Li Ka-shing', 'cantonese'],
  ['文在寅', 'han', 'Moon Jae-in', 'sino-korean'],
  ['文在寅', 'han', '문재인', 'sino-korean'],
  ['习近平', 'han', 'Shū Kinpei', 'sino-japanese'],
  ['北海道', 'han', 'Hokkaido', 'sino-japanese'],
])('%s (%s) is %s (%s)', (a, system, b, other) => {
  expect(isLinked(a, system, b, other)).toBe(true);
});

test('the table is small', () => {
  const table = readFileSync(join(import.meta.dirname, 'characters.tsv'));
  expect(gzipSync(table).length).toBeLessThan(400_000);
});
