import { expect, test } from 'vitest';
import { plainText, textRuns } from '../../base/runs.ts';
import { parseTermList } from '../../entities/term-list.ts';
import { checkAlone } from './check-alone.ts';
import { conceptsOf } from './concepts-of.ts';

const page = (to: string, ...lines: string[]) => ({
  id: 'p',
  from: to,
  to,
  segments: lines.map((line, at) => ({
    id: String(at + 1),
    kind: 'paragraph' as const,
    source: [],
    target: textRuns(line),
    place: { file: 'p', line: at + 1 },
  })),
});

const found = (to: string, ...lines: string[]) => {
  const document = page(to, ...lines);
  return checkAlone(document).map(one => [
    one.segmentId,
    one.check,
    plainText(document.segments.find(segment => segment.id === one.segmentId)!.target).slice(
      one.target!.start,
      one.target!.end,
    ),
  ]);
};

test.each([
  ['fr', "Français À l'occasion de la réunion", 'language-name', 'Français'],
  ['ms', 'lima wilayah dan wilayah itu', 'collapsed-pair', 'wilayah dan wilayah'],
  ['id', 'Berita [iklan_2] lanjut', 'leftover-code', '[iklan_2]'],
  ['nl', 'van Guangxi (China) . Aanwezig', 'spacing', ' '],
  ['id', 'Người Lao ĐộngNgười Lao Động', 'joined-words', 'Người Lao ĐộngNgười Lao Động'],
  ['nl', 'handel, enzovoort. en baanbrekende mechanismen', 'sentence-break', '.'],
])('in %s “%s” shows %s by itself', (to, line, check, place) => {
  expect(found(to, line)).toEqual([['1', check, place]]);
});

test('a line and a span in another language are found', () => {
  const caption = 'Các đại biểu chụp ảnh lưu niệm tại hội nghị sáng nay ở tỉnh Quảng Ninh.';
  expect(found('id', 'Para delegasi hadir dalam rapat itu kemarin.', caption)).toEqual([['2', 'residue', caption]]);
  expect(found('th', 'ผู้แทนเดินทางถึงเมืองนี้แล้ว 会议代表今天上午合影留念。')).toMatchObject([
    ['1', 'residue', expect.stringContaining('会议')],
  ]);
});

test.each([
  ['nl', 'Thung Nham-bergbos'],
  ['zh-Hans', '集市重新开张'],
  ['th', 'ตลาดเปิด'],
  ['ar', 'سوق مفتوحة'],
  ['ko', '시장 개장'],
])('a line that repeats the one before is found in %s: %s', (to, line) => {
  expect(found(to, '1', line, ` ${line}`)).toEqual([['3', 'repeated-line', ` ${line}`]]);
});

test.each([
  ['en', 'Ronald McDonald House opened.'],
  ['nl', 'Het werk gaat door. De bouw begint.'],
  ['vi', 'TP. Hồ Chí Minh và tp. hai'],
  ['de', 'z. B. im Mai, usw. und so weiter'],
  ['th', 'ตลาดเปิด. และปิด'],
])('in %s “%s” is left alone', (to, line) => {
  expect(found(to, line)).toEqual([]);
});

test('one person under two names on one page is found with the term list alone', () => {
  const entities = parseTermList([
    { id: 'chen-gang', type: 'person', names: { vi: ['Trần Cương'], id: ['Chen Gang'] } },
  ]);
  const document = page('id', 'Chen Gang datang.', 'Tn. Tran Cuong berbicara.');
  expect(checkAlone(document, conceptsOf(entities, 'id')).map(one => [one.segmentId, one.check, one.severity])).toEqual(
    [['2', 'one-person', 'critical']],
  );
});
